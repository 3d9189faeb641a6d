import { MedcodesError } from '../base/errors.js';
import { keyOf } from './code-key.js';
import type { CptData, Edition } from './data.js';
import type { CptTablesRead } from './read/types.js';
import type { CptModifier } from './types.js';

/** The data that was read from the user's files. */
export function dataFromFiles({ rows, modifiers }: CptTablesRead, edition: Edition): CptData {
  const codes = {
    keys: Uint32Array.from(rows, ({ code }) => keyOf(code)),
    from: Uint32Array.from(rows, ({ from }) => from),
    edition,
  };
  const shortTitles = {
    medium: (row: number) => rows[row]!.mediumTitle,
    short: (row: number) => rows[row]!.shortTitle,
  };
  const details = {
    conceptId: (row: number) => rows[row]!.conceptId,
    consumer: (row: number) => rows[row]!.consumerTitle,
    spanish: (row: number) => rows[row]!.spanishConsumerTitle,
    tests: (row: number) => rows[row]!.tests,
  };
  return {
    codes: () => codes,
    titles: () => (row) => rows[row]!.title,
    shortTitles: () => shortTitles,
    details: () => details,
    modifiers: () => byModifier(modifiers),
  };
}

/** Modifiers by their two characters. */
export function byModifier(modifiers: readonly CptModifier[] | undefined): ReadonlyMap<string, CptModifier> {
  if (modifiers !== undefined) return new Map(modifiers.map((entry) => [entry.modifier, entry]));
  throw new MedcodesError('missing-part', 'this function needs Modifiers.txt; add it to the files');
}
