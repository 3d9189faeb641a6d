import type { IsoDate } from '../base/dates.js';
import type { Edition, FileRecord } from '../hcpcs/write/model.js';
import { invalidFile } from './fail.js';
import type { ReadEdition } from './hcpcs-files.js';

/** What changed from one edition to the next, in numbers of codes and modifiers. */
export interface HcpcsDifference {
  /** The first day of the edition before. */
  readonly release: IsoDate;
  /** Codes and modifiers that are new. */
  readonly added: number;
  /** Codes and modifiers that are no longer listed. */
  readonly removed: number;
  /** Codes and modifiers that have a last day, and had none. Absent if the edition before only says which codes there are. */
  readonly ended?: number;
  /** Codes and modifiers with another text. */
  readonly retitled: number;
}

/** What changed from an edition to these records. An edition without modifiers says nothing about them. */
export function hcpcsDifference(before: Edition, records: readonly FileRecord[]): HcpcsDifference {
  const old = new Map(before.records.map((record) => [record.code, record]));
  const compared = records.filter(({ code }) => before.hasModifiers || code.length === 5);
  let [added, ended, retitled] = [0, 0, 0];
  for (const record of compared) {
    const was = old.get(record.code);
    old.delete(record.code);
    if (was === undefined) added++;
    else {
      if (was.values.terminated === '' && record.values.terminated !== '') ended++;
      if (was.title !== record.title || was.shortTitle !== record.shortTitle) retitled++;
    }
  }
  return {
    release: before.effective,
    added,
    removed: old.size,
    ...(before.partial ? {} : { ended }),
    retitled,
  };
}

/** The least share of the codes of the edition before that a whole edition lists. Two percent end in a quarter. */
const LEAST_SHARE = 0.95;

/**
 * Stops if an edition is not whole: it lacks many codes of the one before.
 *
 * @throws MedcodesError `invalid-file`
 */
export function refuseOtherEdition(
  { name, effective, records }: ReadEdition,
  editions: readonly Edition[],
): void {
  const before = editions.findLast((edition) => edition.effective < effective && edition.hasAllCodes)!;
  const listed = new Set(records.map(({ code }) => code));
  const expected = before.records.filter(({ code, values }) => code.length === 5 && values.terminated === '');
  const kept = expected.filter(({ code }) => listed.has(code)).length;
  const letters = new Set([...listed].map((code) => code[0]));
  if (kept >= expected.length * LEAST_SHARE && expected.every(({ code }) => letters.has(code[0]))) return;
  throw invalidFile(
    name,
    `it lists ${kept} of the ${expected.length} codes of the edition of ${before.effective}: is the file cut off?`,
  );
}
