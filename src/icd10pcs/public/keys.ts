import type { OnDate } from '../../base/dates.js';
import { forKeys } from '../bundled.js';
import * as keys from '../keys.js';
import type { Icd10pcsDeviceAggregate, Icd10pcsKeyEntry } from '../types.js';

/**
 * The body part value for an anatomical term, from the body part key and the index (CMS).
 *
 * @param term - as the key prints it; case, surrounding spaces and trademark signs are ignored
 * @returns `undefined` for a term that is neither in the definitions nor in the index of the date
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { bodyPart } from 'medcodes/icd10pcs';
 *
 * const found = bodyPart('sigmoid flexure', { on: '2026-01-15' });
 * found?.use; //=> ['Sigmoid Colon']
 * found?.values; //=> [{ position: 4, value: 'N', label: 'Sigmoid Colon', bodySystem: '0D' }]
 * ```
 */
export function bodyPart(term: string, options?: OnDate): Icd10pcsKeyEntry | undefined {
  return keys.keyEntry(forKeys, 'body-part', term, options);
}

/**
 * The device value for a device or a brand, from the device key and the index (CMS).
 *
 * @param term - as the key prints it; case, surrounding spaces and trademark signs are ignored
 * @returns `undefined` for a term that is neither in the definitions nor in the index of the date
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { device } from 'medcodes/icd10pcs';
 *
 * device('AMS 800 Urinary Control System', { on: '2026-01-15' })?.values;
 * //=> [{ position: 6, value: 'L', label: 'Artificial Sphincter', bodySystem: '0T' }]
 * ```
 */
export function device(term: string, options?: OnDate): Icd10pcsKeyEntry | undefined {
  return keys.keyEntry(forKeys, 'device', term, options);
}

/**
 * The substance value for a substance or a brand, from the substance key and the index (CMS).
 *
 * @param term - as the key prints it; case, surrounding spaces and trademark signs are ignored
 * @returns `undefined` for a term that is neither in the definitions nor in the index of the date
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { substance } from 'medcodes/icd10pcs';
 *
 * substance('Kcentra', { on: '2026-01-15' })?.use; //=> ['4-Factor Prothrombin Complex Concentrate']
 * ```
 */
export function substance(term: string, options?: OnDate): Icd10pcsKeyEntry | undefined {
  return keys.keyEntry(forKeys, 'substance', term, options);
}

/**
 * The device aggregation table (CMS): the general device value to use for a specific one in root operations and body
 * systems that do not have it.
 *
 * @param device - the name of a specific device value; without it you get all rows
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { deviceAggregates } from 'medcodes/icd10pcs';
 *
 * deviceAggregates('Cardiac Lead, Pacemaker', { on: '2026-01-15' });
 * //=> [{ device: 'Cardiac Lead, Pacemaker', operation: 'Insertion', bodySystems: ['Heart and Great Vessels'], general: { value: 'M', label: 'Cardiac Lead' }, release: '2024-10-01' }]
 * ```
 */
export function deviceAggregates(device?: string, options?: OnDate): readonly Icd10pcsDeviceAggregate[] {
  return keys.deviceAggregates(forKeys, device, options);
}
