import type { Edition, FileRecord, HcpcsTables } from '../../src/hcpcs/write/model.js';
import { checkDates, checkEdition } from '../../src/hcpcs/write/verify.js';
import { BuildError, failIn } from '../errors.js';
import { nameOf, type Source } from '../sources.js';

const isModifier = ({ code }: FileRecord): boolean => code.length === 2;

/** The counts of an edition that the manifest announces. */
export function countsOf(records: readonly FileRecord[]): Record<string, number> {
  const codes = records.filter((record) => !isModifier(record));
  const modifiers = records.filter(isModifier);
  const having = (list: readonly FileRecord[], column: keyof FileRecord['values']): number =>
    list.filter(({ values }) => values[column] !== '').length;
  return {
    codes: codes.length,
    modifiers: modifiers.length,
    terminatedCodes: having(codes, 'terminated'),
    terminatedModifiers: having(modifiers, 'terminated'),
    withAddDate: having(records, 'added'),
    withActionDate: having(records, 'actionEffective'),
    withXref: having(records, 'crossReference'),
  };
}

/**
 * Throws if a count differs from the manifest.
 *
 * @throws BuildError `count`
 */
export function verifyCounts(source: Source, counted: Readonly<Record<string, number>>): void {
  for (const [name, expected] of Object.entries(source.expect)) {
    const found = counted[name];
    if (found !== undefined && found !== expected)
      throw new BuildError('count', nameOf(source), `${found} ${name}, expected ${expected}`);
  }
}

/**
 * Throws if an edition has something that the payload cannot express: see `src/hcpcs/write/verify.ts`.
 *
 * @throws BuildError `contradiction`
 */
export const verifyEdition = (edition: Edition, tables: Pick<HcpcsTables, 'layout' | 'notes'>): void =>
  checkEdition(failIn(edition.effective), edition, tables);

/**
 * Throws if two editions disagree about the end of a code: see `src/hcpcs/write/verify.ts`.
 *
 * @throws BuildError `contradiction`
 */
export const verifyDates = (editions: readonly Edition[]): void => checkDates(failIn, editions);
