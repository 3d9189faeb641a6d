import { expect, it } from 'vitest';
import { hasBit } from '../../src/base/masks.js';
import { otherPart } from '../../src/diagnoses/other-condition.js';
import { lookup } from '../../src/icd10cm/index.js';
import { coveredBy, data, excludes1Notes } from './excludes1-notes.js';

const ON = '2025-10-01';
const { notes, tabulars, codes } = data.relation();
const tabular = tabulars.findIndex(({ effective }) => effective === ON);
const release = codes.releaseOn(20251001 as never);

/** The only part of a kind that a title names, word by word: a side, or a finger or toe. */
function partsOf(title: string): readonly [side: string, digit: string] {
  const words = title.toLowerCase().split(/[^a-z]+/);
  const sides = ['right', 'left'].filter((side) => words.includes(side));
  const both = words.includes('bilateral') || words.includes('both');
  const digits = words.flatMap((word, at) => {
    if (word === 'thumb') return [word];
    const named = ['index', 'middle', 'ring', 'little', 'great', 'lesser'].includes(word);
    return named && /^(?:finger|toe)$/.test(words[at + 1] ?? '') ? [`${word} ${words[at + 1]}`] : [];
  });
  const one = (found: readonly string[]): string => (both || new Set(found).size !== 1 ? '' : found[0]!);
  return [one(sides), one(digits)];
}

interface Profile {
  readonly code: string;
  readonly title: string;
  readonly parts: readonly [string, string];
  count: number;
}

const ONE_PLACE = (code: string): boolean =>
  ['S', 'H'].includes(code[0]!) ||
  'T15 T16 T17 T18 T19 T20 T21 T22 T23 T24 T25 I63 I64 I65 I66 M80 M84'.split(' ').includes(code.slice(0, 3));

/** The codes of rows by the parts that their titles name: one code for each, and how many there are. */
function profiles(rows: Iterable<number>): Profile[] {
  const found = new Map<string, Profile>();
  for (const row of rows) {
    codes.fillRow(row);
    if (!hasBit(codes.billable[row]!, release)) continue;
    const code = codes.codeOf(row);
    if (!ONE_PLACE(code)) continue;
    const { title } = lookup(code, { on: ON })!;
    const parts = partsOf(title);
    const key = parts.join();
    const known = found.get(key);
    if (known === undefined) found.set(key, { code, title, parts, count: 1 });
    else known.count++;
  }
  return [...found.values()];
}

function* range([from, to]: readonly [number, number]): Generator<number> {
  for (let row = from; row < to; row++) yield row;
}

const differ = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

/** What tells two codes apart, word by word. */
function kindOf(one: Profile, other: Profile): 'side' | 'digit' | 'same' {
  if (differ(one.parts[0], other.parts[0])) return 'side';
  return differ(one.parts[1], other.parts[1]) ? 'digit' : 'same';
}

it('pairs of two sides, fingers or toes: how many of the pairs that a note covers', () => {
  const counts = { notes: 0, side: 0, digit: 0, same: 0 };
  for (const { node, references } of excludes1Notes(tabular)) {
    const subjects = profiles(range(notes.nodes.scopeOf(node)));
    if (subjects.length === 0) continue;
    const excluded = references.flatMap((reference) => profiles(coveredBy(reference, release)));
    if (excluded.length > 0) counts.notes++;
    const pairs = subjects.flatMap((one) => excluded.map((other) => [one, other] as const));
    for (const [one, other] of pairs) {
      const kind = kindOf(one, other);
      counts[kind] += one.count * other.count;
      const found = otherPart([one.code, one.title], [other.code, other.title]);
      expect(found !== undefined, `${one.title} / ${other.title}`).toBe(kind !== 'same');
    }
  }
  expect(counts).toEqual({ notes: 220, side: 1_988_538, digit: 91_224, same: 7_709_910 });
});
