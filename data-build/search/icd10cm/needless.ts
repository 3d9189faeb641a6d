import type { BuiltCodes } from '../../../src/icd10cm/rules/write/codes.js';
import { Icd10cmEngine } from '../../../src/search/icd10cm/engine.js';
import { indexOf } from '../../../src/search/icd10cm/index-data.js';
import { KIND } from '../../../src/search/icd10cm/kinds.js';
import { makeSearchable, type Searchable } from '../../../src/search/icd10cm/searchable.js';
import { vocabularyOf } from '../../../src/search/vocabulary/vocabulary.js';
import { unpacked } from '../../icd10cm/rules/emit.js';
import { readPhrases } from '../emit.js';
import { type SearchEntries, withoutEmpty } from './compile.js';
import { packSearch } from './pack.js';
import { type Needless, needlessDocuments } from './prune.js';

/** What is asked of what stays before a document may go, by its kind; measured with `npm run eval`. */
const LIMITS: Readonly<Record<number, Needless>> = {
  [KIND.includes]: { least: 0.5, lead: 1 },
  [KIND.inclusion]: { least: 0.5, lead: 1 },
  [KIND.see]: { least: 0.5, lead: 1.05 },
  [KIND.externalCause]: { least: 0.5, lead: 1 },
  [KIND.index]: { least: 0.5, lead: 1.17 },
};

/** Leaves out entries and inclusion terms that search finds the code of without them. */
export function withoutNeedless(
  all: SearchEntries,
  { codes, titles }: BuiltCodes,
  limits: Readonly<Record<number, Needless>> = LIMITS,
): SearchEntries {
  const shared = new Set(['silent', 'same', 'loose', 'means', 'with']);
  const vocabulary = vocabularyOf(readPhrases().filter(({ kind }) => shared.has(kind)));
  const search = makeSearchable(codes, titles, indexOf(unpacked(packSearch(all))), vocabulary);
  const entries = [...all.entries];
  const inclusions: (SearchEntries['inclusions'][number] | undefined)[] = [...all.inclusions];
  const { kind, source } = search.documents;
  needlessDocuments(search, limits, documentsOfPhrases(search)).forEach((isGone, document) => {
    if (isGone === 0) return;
    const at = source[document]!;
    if (kind[document] === KIND.inclusion || kind[document] === KIND.includes) inclusions[at] = undefined;
    else entries[at] = { ...entries[at]!, row: -1 };
  });
  return {
    ...all,
    entries: withoutEmpty(entries),
    inclusions: inclusions.filter((term) => term !== undefined),
  };
}

/** The documents that phrases of the table find their codes by. */
function documentsOfPhrases(search: Searchable): Set<number> {
  const engine = new Icd10cmEngine(search, () => undefined);
  const wanted = { limit: 1, offset: 0, within: undefined, billableOnly: true, isPrefix: false };
  const newest = search.codes.releases.length - 1;
  const phrases = readPhrases().filter(({ kind }) => kind === 'means' || kind === 'with');
  return new Set(
    phrases.flatMap(({ phrase }) => engine.find(phrase, newest, wanted).found.map((hit) => hit.document)),
  );
}
