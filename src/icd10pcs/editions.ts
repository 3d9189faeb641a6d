import type { IsoDate } from '../base/dates.js';

/**
 * The file that applies to a release among files of several dates: the newest one that is not later, or the first one for
 * earlier releases.
 *
 * @param dates - ascending
 */
export function editionFor(dates: readonly IsoDate[], release: IsoDate): number {
  let edition = dates.length - 1;
  while (edition > 0 && dates[edition]! > release) edition--;
  return edition;
}
