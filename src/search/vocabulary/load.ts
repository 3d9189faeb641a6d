import { decodeLines } from '../../packed/ascii.js';
import { openPart, type PayloadPart } from '../../packed/payload.js';
import type { SearchSystem } from '../types.js';
import { type Vocabulary, type VocabularyRow, vocabularyOf } from './vocabulary.js';

/** The name of the set in its payload. */
const SEARCH_SET = 'search';

/** The kinds of rows that are phrases of one set alone, and what they are for the reader. */
const PHRASES_OF: Readonly<Record<SearchSystem, readonly string[]>> = {
  icd10cm: ['means', 'with'],
  icd10pcs: ['procedure'],
  hcpcs: ['supply'],
};
const SHARED: ReadonlySet<string> = /* @__PURE__ */ new Set(['silent', 'same', 'loose']);

/** The vocabulary of a code set, from parts of the payload; rows of the first part come before those of the others. */
export function vocabularyFrom(
  system: SearchSystem,
  parts: Readonly<Record<string, PayloadPart | undefined>>,
): Vocabulary {
  const rows = Object.entries(parts).flatMap(([name, part]) =>
    decodeLines(openPart(SEARCH_SET, name, part).section('rows')).map(rowOf),
  );
  const own = PHRASES_OF[system];
  return vocabularyOf(rows.filter(({ kind }) => SHARED.has(kind) || own.includes(kind)));
}

function rowOf(line: string): VocabularyRow {
  const [kind = '', phrase = '', means = ''] = line.split('\t');
  return { kind, phrase, means };
}
