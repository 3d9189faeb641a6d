import { existsSync, readFileSync } from 'node:fs';
import { loadInclusions } from '../../data-build/search/icd10cm/inclusions.js';
import type { CodeTable } from '../../src/codetree/codes.js';

/** A phrase with the codes that are right for it, without dots; a header counts as found by any code below it. */
export interface Phrase {
  readonly query: string;
  readonly codes: readonly string[];
}

const plain = (code: string): string => code.replace('.', '');

/** Whether the release has a code. */
const isThere = (codes: CodeTable, code: string, release: number): boolean => {
  const row = codes.rowOf(code);
  return row >= 0 && ((codes.present[row]! >>> release) & 1) === 1;
};

/** The phrases of a file of lines `{ q, code }`; lines with one phrase are one phrase with several codes. */
export function phrasesOf(path: string, codes: CodeTable, release: number): Phrase[] {
  if (!existsSync(path)) return [];
  const byQuery = new Map<string, string[]>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { q, code } = JSON.parse(line) as { q: string; code: string };
    if (isThere(codes, code, release)) byQuery.set(q, [...(byQuery.get(q) ?? []), plain(code)]);
  }
  return [...byQuery].map(([query, list]) => ({ query, codes: list }));
}

/** Every eighth inclusion term of the newest Tabular List as a phrase. */
export function inclusionPhrases(codes: CodeTable, release: number): Phrase[] {
  const terms = loadInclusions(codes, {}).filter(({ kind }) => kind === 'inclusion-term');
  return terms
    .filter((_, i) => i % 8 === 0)
    .map(({ row, text }) => ({ query: text, code: codes.codeOf(row) }))
    .filter(({ code }) => isThere(codes, code, release))
    .map(({ query, code }) => ({ query, codes: [plain(code)] }));
}

/** A generator of numbers below one, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A phrase with letters of its longest word changed, dropped, added or swapped. */
export function mistyped(query: string, edits: number, next: () => number): string {
  const longest = (query.match(/[A-Za-z]+/g) ?? []).reduce(
    (best, word) => (word.length > best.length ? word : best),
    '',
  );
  let word = longest;
  for (let i = 0; i < edits; i++) word = edited(word, next);
  return query.replace(longest, word);
}

function edited(word: string, next: () => number): string {
  const at = Math.floor(next() * word.length);
  const letter = LETTERS[Math.floor(next() * 26)]!;
  const kind = Math.floor(next() * 4);
  if (kind === 0) return word.slice(0, at) + letter + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 2) return word.slice(0, at) + letter + word.slice(at);
  const swap = Math.min(at, word.length - 2);
  return swap < 0 ? word : word.slice(0, swap) + word[swap + 1]! + word[swap]! + word.slice(swap + 2);
}
