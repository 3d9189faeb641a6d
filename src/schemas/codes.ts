import type { z } from 'zod';
import { requireObject } from '../base/arguments.js';
import { ABOUT as ABOUT_CPT } from '../cpt/about.js';
import { type Cpt, format, modifierShape as modifierOf, normalize } from '../cpt/index.js';
import { ABOUT as ABOUT_ICD10CM } from '../icd10cm/about.js';
import * as icd10cm from '../icd10cm/index.js';
import type { WriteOptions } from './code-schema.js';
import { type CodeOptions, codesOf, datedSchema, shapeSchema } from './kinds.js';

/** The options of a schema that asks the user's own CPT. */
export interface CptCodeOptions extends CodeOptions {
  /** The user's own files or payload, as `createCpt` gives them: medcodes has no list of CPT codes. */
  readonly cpt: Cpt;
}

const ICD10CM = /* @__PURE__ */ codesOf(ABOUT_ICD10CM, {
  normalize: icd10cm.normalize,
  format: icd10cm.format,
});
const CPT = /* @__PURE__ */ codesOf(ABOUT_CPT, { normalize, format });

const plainModifier = (text: string): string | undefined => modifierOf(text)?.modifier;
/** A modifier of any set. */
export const MODIFIER: ReturnType<typeof codesOf> = {
  system: 'modifier',
  what: 'a modifier',
  normalize: plainModifier,
  format: plainModifier,
};

/**
 * An ICD-10-CM code that is billable on a date. Asks the tables; {@link icd10cmShape} does not.
 *
 * Bound to the date that is given, else to today: the day on which it parses, by the clock of the machine. Refused texts have
 * the message of `validate` with what may have been meant, and {@link CodeIssueParams} in the `params` of the issue.
 *
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { icd10cmCode } from 'medcodes/schemas';
 *
 * const diagnosis = icd10cmCode({ on: '2026-01-15', as: 'plain' });
 * diagnosis.parse('e11.9'); //=> 'E119'
 * diagnosis.safeParse('A04.7').error?.issues[0]?.message;
 * //=> 'A04.7 is a header, not billable: more characters are needed (billable through 2017-09-30); such as A04.71, A04.72'
 * diagnosis.safeParse('EII.9').error?.issues[0]?.message; //=> "'EII.9' is not in any release of ICD-10-CM; did you mean E11.9?"
 * icd10cmCode({ on: '2017-09-30' }).safeParse('A04.7').success; //=> true
 * ```
 */
export function icd10cmCode(options: CodeOptions = {}): z.ZodString {
  const { isBillable, validate } = icd10cm;
  return datedSchema(ICD10CM, { isBillable, validate }, options);
}

/**
 * A text with the shape of an ICD-10-CM code, whether there is such a code or not. Carries no tables.
 *
 * @example
 * ```ts
 * import { icd10cmShape } from 'medcodes/schemas';
 *
 * icd10cmShape({ as: 'display' }).parse('e119'); //=> 'E11.9'
 * icd10cmShape().safeParse('12345').success; //=> false
 * ```
 */
export function icd10cmShape(options: WriteOptions = {}): z.ZodString {
  return shapeSchema(ICD10CM, options);
}

/**
 * A CPT code in the user's own files; {@link cptShape} needs no files. The files do not say when a code began, so no code is
 * refused because of the date.
 *
 * Dates and messages as for {@link icd10cmCode}.
 *
 * @param options - the user's CPT, and the date
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { createCpt } from 'medcodes/cpt';
 * import { cptCode } from 'medcodes/schemas';
 *
 * // An invented code in the layout of the AMA's file.
 * const content = 'CPT Code\tLong\tMedium\tShort\tCurrent Descriptor Effective Date\n71234\tInvented\tINV\tINV\t20200101';
 * const cpt = createCpt([{ name: 'ConsolidatedCodeList.txt', content }], { partial: true });
 *
 * const service = cptCode({ cpt, on: '2026-01-15' });
 * service.parse('71234'); //=> '71234'
 * service.safeParse('7I234').error?.issues[0]?.message;
 * //=> "'7I234' does not have the shape of a CPT code; did you mean 71234?"
 * ```
 */
export function cptCode(options: CptCodeOptions): z.ZodString {
  requireObject(options, 'cptCode', '{ cpt }, with what createCpt gives');
  requireObject(options.cpt, 'cptCode: cpt', 'what createCpt gives');
  return datedSchema(CPT, options.cpt, options);
}

/**
 * A text with the shape of a CPT code, of any category, whether there is such a code or not.
 *
 * @example
 * ```ts
 * import { cptShape } from 'medcodes/schemas';
 *
 * cptShape({ as: 'plain' }).parse(' 1234f '); //=> '1234F'
 * cptShape().safeParse('J1885').error?.issues[0]?.message; //=> "'J1885' does not have the shape of a CPT code"
 * ```
 */
export function cptShape(options: WriteOptions = {}): z.ZodString {
  return shapeSchema(CPT, options);
}

/**
 * A text with the shape of a modifier, of CPT or of HCPCS Level II: two characters.
 *
 * @example
 * ```ts
 * import { modifierShape } from 'medcodes/schemas';
 *
 * modifierShape({ as: 'plain' }).parse('lt'); //=> 'LT'
 * modifierShape().safeParse('599').error?.issues[0]?.message; //=> "'599' does not have the shape of a modifier"
 * ```
 */
export function modifierShape(options: WriteOptions = {}): z.ZodString {
  return shapeSchema(MODIFIER, options);
}
