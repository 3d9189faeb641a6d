import { WORKED_ICD10CM } from '../search/worked-cases.js';

/** The day that is searched on. */
export const ON = '2026-01-15';

/** What every engine is asked. */
export const QUERIES: readonly string[] = [
  ...WORKED_ICD10CM.map(([query]) => query),
  'lung cancer metastatic to brain',
  'LEFT - fract\u00fare (wrist)',
  'e\u0301cole \ud800 \ud83d\udc8a',
  'appendectomy lap',
  'zyvox',
  'wheelchair',
  'fracure of femurr',
  'd',
  'fr',
  'fracture of l',
];

/** Answers of all searches, in both modes, with scores and ranges. It goes to other engines as text, so it uses nothing from outside. */
export function answersOf(
  { searchIcd10cm, searchIcd10pcs, searchHcpcs }: typeof import('../../src/search/index.js'),
  queries: readonly string[],
  date: string,
): string {
  const modes = ['words', 'prefix'] as const;
  return JSON.stringify(
    queries.flatMap((query) =>
      modes.flatMap((mode) =>
        [searchIcd10cm, searchIcd10pcs, searchHcpcs].map((find) => find(query, { on: date, mode })),
      ),
    ),
  );
}

/** A script that asks all of it, where `search` is the module. */
export const ASK: string = `(${answersOf})(search, ${JSON.stringify(QUERIES)}, '${ON}')`;
