import type { IsoDate } from '../base/dates.js';

/**
 * The file that speaks for a release among files of several dates: the newest one that is not later, and for releases
 * before the first one, that.
 *
 * @param dates - ascending
 */
export function editionFor(dates: readonly IsoDate[], release: IsoDate): number {
  let edition = dates.length - 1;
  while (edition > 0 && dates[edition]! > release) edition--;
  return edition;
}
