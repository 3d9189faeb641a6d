import type { z } from 'zod';
import { ABOUT as ABOUT_HCPCS } from '../hcpcs/about.js';
import * as hcpcs from '../hcpcs/index.js';
import { ABOUT as ABOUT_ICD10PCS } from '../icd10pcs/about.js';
import * as icd10pcs from '../icd10pcs/index.js';
import { ABOUT as ABOUT_POS } from '../pos/about.js';
import * as pos from '../pos/index.js';
import type { WriteOptions } from './code-schema.js';
import { MODIFIER } from './codes.js';
import { type CodeOptions, codesOf, datedSchema, shapeSchema } from './kinds.js';

/** A whole code: the set also writes the beginnings of codes. */
function wholePcs(text: string): string | undefined {
  const plain = icd10pcs.normalize(text);
  return plain?.length === 7 ? plain : undefined;
}

const HCPCS = /* @__PURE__ */ codesOf(ABOUT_HCPCS, { normalize: hcpcs.normalize, format: hcpcs.format });
const ICD10PCS = /* @__PURE__ */ codesOf(ABOUT_ICD10PCS, { normalize: wholePcs, format: wholePcs });
const POS = /* @__PURE__ */ codesOf(ABOUT_POS, { normalize: pos.normalize, format: pos.format });

/**
 * A HCPCS Level II code that is in force on a date. Asks the tables; {@link hcpcsShape} does not.
 *
 * Dates and messages as for `icd10cmCode`.
 *
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { hcpcsCode } from 'medcodes/schemas';
 *
 * hcpcsCode({ on: '2026-01-15', as: 'plain' }).parse('j1885'); //=> 'J1885'
 * hcpcsCode({ on: '2020-07-01' }).safeParse('C9041').error?.issues[0]?.message;
 * //=> 'C9041 was valid through 2020-06-30; the cross reference names J7169'
 * ```
 */
export function hcpcsCode(options: CodeOptions = {}): z.ZodString {
  const { isBillable, validate } = hcpcs;
  return datedSchema(HCPCS, { isBillable, validate }, options);
}

/**
 * A text with the shape of a HCPCS Level II code, whether there is such a code or not. Carries no tables.
 *
 * @example
 * ```ts
 * import { hcpcsShape } from 'medcodes/schemas';
 *
 * hcpcsShape().safeParse('J9999').success; //=> true
 * hcpcsShape().safeParse('99213').success; //=> false
 * ```
 */
export function hcpcsShape(options: WriteOptions = {}): z.ZodString {
  return shapeSchema(HCPCS, options);
}

/**
 * A modifier that is valid on a claim on a date: one of HCPCS Level II that is in force, or one with the shape of a modifier of
 * CPT, which has no dates here. Asks the tables; `modifierShape` does not.
 *
 * Dates and messages as for `icd10cmCode`.
 *
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { hcpcsModifier } from 'medcodes/schemas';
 *
 * const modifier = hcpcsModifier({ on: '2022-12-31', as: 'plain' });
 * modifier.parse('-lt'); //=> 'LT'
 * modifier.parse('59'); //=> '59'
 * modifier.safeParse('JZ').error?.issues[0]?.message; //=> 'JZ takes effect on 2023-01-01'
 * ```
 */
export function hcpcsModifier(options: CodeOptions = {}): z.ZodString {
  return datedSchema(MODIFIER, { isBillable: hcpcs.isModifier, validate: hcpcs.validateModifier }, options);
}

/**
 * An ICD-10-PCS code that is in force on a date. Asks the tables; {@link icd10pcsShape} does not.
 *
 * Dates and messages as for `icd10cmCode`.
 *
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { icd10pcsCode } from 'medcodes/schemas';
 *
 * icd10pcsCode({ on: '2026-01-15', as: 'plain' }).parse('0dtj4zz'); //=> '0DTJ4ZZ'
 * icd10pcsCode({ on: '2026-01-15' }).safeParse('0DTJ4ZY').success; //=> false
 * ```
 */
export function icd10pcsCode(options: CodeOptions = {}): z.ZodString {
  const { isBillable, validate } = icd10pcs;
  return datedSchema(ICD10PCS, { isBillable, validate }, options);
}

/**
 * A text with the shape of an ICD-10-PCS code: seven characters, digits and letters without I and O. Carries no tables.
 *
 * @example
 * ```ts
 * import { icd10pcsShape } from 'medcodes/schemas';
 *
 * icd10pcsShape().safeParse('0DTJ4ZY').success; //=> true
 * icd10pcsShape().safeParse('0DTO4ZZ').success; //=> false
 * ```
 */
export function icd10pcsShape(options: WriteOptions = {}): z.ZodString {
  return shapeSchema(ICD10PCS, options);
}

/**
 * A place of service code that is assigned. Asks the table; {@link posShape} does not.
 *
 * Dates and messages as for `icd10cmCode`.
 *
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { posCode } from 'medcodes/schemas';
 *
 * posCode().parse('11'); //=> '11'
 * posCode().safeParse('98').error?.issues[0]?.message; //=> '98 is not an assigned place of service'
 * ```
 */
export function posCode(options: CodeOptions = {}): z.ZodString {
  const { isBillable, validate } = pos;
  return datedSchema(POS, { isBillable, validate }, options);
}

/**
 * A text with the shape of a place of service code: two digits. Carries no table.
 *
 * @example
 * ```ts
 * import { posShape } from 'medcodes/schemas';
 *
 * posShape().safeParse('98').success; //=> true
 * posShape().safeParse('office').success; //=> false
 * ```
 */
export function posShape(options: WriteOptions = {}): z.ZodString {
  return shapeSchema(POS, options);
}
