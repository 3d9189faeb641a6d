import type { IsoDate } from '../base/dates.js';
import { descriptionOf, places } from './table.js';

/** A place of service. */
export interface PlaceOfService {
  /** Two digits: `11`. */
  readonly code: string;
  /** The official name: `Office`. */
  readonly name: string;
  /** Which rate of the physician fee schedule a service at this place is paid by. */
  readonly setting: 'facility' | 'non-facility';
  /** What the official code set says of it. */
  readonly description: string;
  /**
   * The day as of which the table was taken. It has no dates for the single codes: whether one was in use earlier, and
   * what was assigned since, it does not say.
   */
  readonly release: IsoDate;
}

/**
 * A place of service by its code.
 *
 * Source: the place of service code set of CMS.
 *
 * @param code - two digits, blanks around are accepted
 * @returns `undefined` for anything else, and for a number that no place has
 *
 * @example
 * ```ts
 * import { placeOfService } from 'medcodes/claim';
 *
 * placeOfService('11')?.name; //=> 'Office'
 * placeOfService('22')?.setting; //=> 'facility'
 * placeOfService('98'); //=> undefined
 * ```
 */
export function placeOfService(code: string): PlaceOfService | undefined {
  if (typeof code !== 'string' || code.length > 64) return undefined;
  const plain = code.trim();
  const { rows, release } = places();
  const row = rows.get(plain);
  return row
    ? { code: plain, name: row.name, setting: row.setting, description: descriptionOf(plain), release }
    : undefined;
}

/**
 * All places of service in the order of their codes; numbers that no place has are left out.
 *
 * @example
 * ```ts
 * import { placesOfService } from 'medcodes/claim';
 *
 * placesOfService().length; //=> 52
 * placesOfService()[0]?.name; //=> 'Pharmacy'
 * ```
 */
export function placesOfService(): readonly PlaceOfService[] {
  return [...places().rows.keys()].flatMap((code) => placeOfService(code) ?? []);
}
