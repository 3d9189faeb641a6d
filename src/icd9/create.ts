import { requireObject } from '../base/arguments.js';
import { once } from '../base/once.js';
import { bound } from './bound.js';
import { codesFrom, type Icd9Payload, mappingsFrom, titlesFrom } from './data.js';
import { DIAGNOSES } from './syntax.js';

type Functions = typeof import('./functions.js');

/** The functions of `medcodes/icd9`, bound to your own payload: same names, same signatures. */
export interface Icd9 extends Functions {}

/**
 * Binds the functions of this module to a payload that you load yourself, from a file, a cache or a network.
 *
 * Each part is decoded when a function first needs it.
 *
 * @param payload - the parts; only `codes` is required
 * @throws MedcodesError, from the functions: `missing-part`, `corrupt-payload`, `unsupported-payload`
 *
 * @example
 * ```ts
 * import { createIcd9 } from 'medcodes/icd9';
 * import { payload } from 'medcodes/data/icd9';
 *
 * createIcd9(payload).has('250.00'); //=> true
 * ```
 */
export function createIcd9(payload: Icd9Payload): Icd9 {
  requireObject(payload, 'createIcd9', "a payload, such as the one of 'medcodes/data/icd9'");
  const codes = once(() => codesFrom(DIAGNOSES, payload.codes));
  const titles = once(() => titlesFrom(codes(), payload.titles));
  const mappings = once(() => mappingsFrom(codes(), payload.mappings));
  return bound(DIAGNOSES, { codes, titles, mappings });
}
