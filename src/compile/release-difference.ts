import type { IsoDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import type { OrderRow, ReleaseTable } from '../icd10cm/write/model.js';

/** What changed from one release to the next, in numbers of rows, headers included. */
export interface ReleaseDifference {
  /** The first day of the release before. */
  readonly release: IsoDate;
  /** Rows that are new. */
  readonly added: number;
  /** Rows that are gone. */
  readonly removed: number;
  /** Codes that became headers, and headers that became codes. */
  readonly reflagged: number;
  /** Rows with another title. */
  readonly retitled: number;
}

/** What changed from a release to these rows. */
export function differenceOf(before: ReleaseTable, rows: readonly OrderRow[]): ReleaseDifference {
  const old = new Map(before.rows.map((row) => [row.code, row]));
  let [added, reflagged, retitled] = [0, 0, 0];
  for (const row of rows) {
    const was = old.get(row.code);
    if (was === undefined) added++;
    else if (was.billable !== row.billable) reflagged++;
    else if (was.longTitle !== row.longTitle || was.shortTitle !== row.shortTitle) retitled++;
    old.delete(row.code);
  }
  return { release: before.effective, added, removed: old.size, reflagged, retitled };
}

const distance = ({ added, removed, reflagged, retitled }: ReleaseDifference): number =>
  added + removed + reflagged + retitled;

/**
 * Stops if the rows are those of another year: nearer to an older or a later release than to the ones around the date.
 *
 * @throws MedcodesError `invalid-file`
 */
export function refuseWrongYear(
  name: string,
  rows: readonly OrderRow[],
  effective: IsoDate,
  releases: readonly ReleaseTable[],
): void {
  const found = releases.map((release) => differenceOf(release, rows));
  refuseOtherRelease(name, effective, found);
  const expected = found.filter(({ release }) => release <= effective).slice(-2);
  const least = Math.min(...expected.map(distance));
  const nearer = found.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  if (distance(nearer) >= least) return;
  throw new MedcodesError(
    'invalid-file',
    `${name}: its codes are nearer to the release of ${nearer.release} (${distance(nearer)} differences) than to that of ` +
      `${expected.at(-1)!.release} (${least}): is ${effective} the right first day?`,
  );
}

/**
 * Stops if the rows are exactly those of another release: the file of last year is not that of this year. An update within a
 * year, such as that of April, may change no code.
 *
 * @param found - the differences to each release of the payload, by time
 * @throws MedcodesError `invalid-file`; `invalid-argument` for a day on which no release begins
 */
export function refuseOtherRelease(
  name: string,
  effective: IsoDate,
  found: readonly ReleaseDifference[],
): void {
  if (!effective.endsWith('-01'))
    throw new MedcodesError(
      'invalid-argument',
      `effective is ${effective}; releases begin on the first day of a month`,
    );
  const same = found.filter((difference) => distance(difference) === 0).map(({ release }) => release);
  if (same.length === 0 || same.includes(effective)) return;
  const before = found.findLast(({ release }) => release < effective)?.release;
  if (!effective.endsWith('-10-01') && same.at(-1) === before) return;
  throw new MedcodesError(
    'invalid-file',
    `${name}: it is the release of ${same.at(-1)}, row by row, not that of ${effective}`,
  );
}

/** A fiscal year begins on October 1 of the year before. */
export const fiscalYearOf = (effective: IsoDate): number =>
  Number(effective.slice(0, 4)) + (effective.slice(5) >= '10-01' ? 1 : 0);
