import { requireObject } from '../../base/arguments.js';
import { once } from '../../base/once.js';
import { bound } from '../bound.js';
import { codesFrom, type Icd9ProceduresPayload, mappingsFrom, titlesFrom } from '../data.js';
import { PROCEDURES } from '../syntax.js';

type Functions = typeof import('./functions.js');

/** The functions of `medcodes/icd9/procedures`, bound to your own payload: same names, same signatures. */
export interface Icd9Procedures extends Functions {}

/**
 * Binds the functions of this module to a payload that you load yourself, from a file, a cache or a network.
 *
 * Each part is decoded when a function first needs it.
 *
 * @param payload - the parts; only `procedureCodes` is required
 * @throws MedcodesError, from the functions: `missing-part`, `corrupt-payload`, `unsupported-payload`
 *
 * @example
 * ```ts
 * import { createIcd9Procedures } from 'medcodes/icd9/procedures';
 * import { payload } from 'medcodes/data/icd9';
 *
 * createIcd9Procedures(payload).has('47.01'); //=> true
 * ```
 */
export function createIcd9Procedures(payload: Icd9ProceduresPayload): Icd9Procedures {
  requireObject(payload, 'createIcd9Procedures', "a payload, such as the one of 'medcodes/data/icd9'");
  const codes = once(() => codesFrom(PROCEDURES, payload.procedureCodes));
  const titles = once(() => titlesFrom(codes(), payload.procedureTitles));
  const mappings = once(() => mappingsFrom(codes(), payload.procedureMappings));
  return bound(PROCEDURES, { codes, titles, mappings });
}
