import type { z } from 'zod';
import type { Cpt } from '../cpt/index.js';
import * as cptSyntax from '../cpt/index.js';
import { type OnDate, parseDate } from '../dates.js';
import * as hcpcs from '../hcpcs/index.js';
import * as icd10cm from '../icd10cm/index.js';
import * as icd10pcs from '../icd10pcs/index.js';
import {
  type CodeIssueParams,
  codeSchema,
  misshapen,
  type Problem,
  type WriteOptions,
} from './code-schema.js';

/** The options of a schema that asks the tables. */
export interface CodeOptions extends OnDate, WriteOptions {}

/** The options of a schema that asks the user's own CPT. */
export interface CptCodeOptions extends CodeOptions {
  /** The user's own files or payload, as `createCpt` gives them: medcodes has no list of CPT codes. */
  readonly cpt: Cpt;
}

/** How a code is written. */
interface Syntax {
  readonly normalize: (text: string) => string | undefined;
  readonly format: (text: string) => string | undefined;
}

// Named one by one: taking a module apart would keep all of it, with its payload, in every bundle.
const ICD10CM_SYNTAX: Syntax = { normalize: icd10cm.normalize, format: icd10cm.format };
const ICD10PCS_SYNTAX: Syntax = { normalize: icd10pcs.normalize, format: icd10pcs.format };
const HCPCS_SYNTAX: Syntax = { normalize: hcpcs.normalize, format: hcpcs.format };
const CPT_SYNTAX: Syntax = { normalize: cptSyntax.normalize, format: cptSyntax.format };

const ICD10CM = 'an ICD-10-CM code';
const ICD10PCS = 'an ICD-10-PCS code';
const HCPCS = 'a HCPCS Level II code';
const CPT = 'a CPT code';
const MODIFIER = 'a modifier';

// A function: an object made when the module is loaded would be kept in every bundle.
const modifierSyntax = (): Syntax => {
  const normalize = (text: string): string | undefined => cptSyntax.modifierShape(text)?.modifier;
  return { normalize, format: normalize };
};

/** What `validate` of a set gives, as far as it is needed here. */
type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly issues: readonly [Problem, ...Problem[]] };

const firstIssue = (answer: Answer): Problem | undefined => (answer.ok ? undefined : answer.issues[0]);

/** The date of a schema, refused when the schema is made and not when it first parses. */
function dateOf<Options extends OnDate>(options: Options): Options {
  if (options.on !== undefined) parseDate(options.on);
  return options;
}

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
 * //=> 'A04.7 is a header, not billable: more characters are needed (billable until 2017-09-30); such as A04.71, A04.72'
 * diagnosis.safeParse('EII.9').error?.issues[0]?.message; //=> "'EII.9' is in no release of ICD-10-CM; did you mean E11.9?"
 * icd10cmCode({ on: '2017-09-30' }).safeParse('A04.7').success; //=> true
 * ```
 */
export function icd10cmCode(options: CodeOptions = {}): z.ZodString {
  const { on, as } = dateOf(options);
  const problemOf = (text: string): Problem | undefined =>
    // Most texts are right, and this asks for no titles.
    icd10cm.isBillable(text, { on }) ? undefined : firstIssue(icd10cm.validate(text, { on }));
  return codeSchema({ system: 'icd10cm', what: ICD10CM, problemOf, ...ICD10CM_SYNTAX }, { as });
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
  return shapeSchema('icd10cm', ICD10CM, ICD10CM_SYNTAX, options);
}

/**
 * An ICD-10-PCS code that is billable on a date. Asks the tables; {@link icd10pcsShape} does not.
 *
 * Inpatient claims are judged by the day of discharge. Dates and messages as for {@link icd10cmCode}.
 *
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { icd10pcsCode } from 'medcodes/schemas';
 *
 * const procedure = icd10pcsCode({ on: '2026-01-15', as: 'plain' });
 * procedure.parse(' 0dtj4zz '); //=> '0DTJ4ZZ'
 * procedure.safeParse('ODTJ4ZZ').success; //=> false
 * ```
 */
export function icd10pcsCode(options: CodeOptions = {}): z.ZodString {
  const { on, as } = dateOf(options);
  const problemOf = (text: string): Problem | undefined =>
    icd10pcs.isBillable(text, { on }) ? undefined : firstIssue(icd10pcs.validate(text, { on }));
  return codeSchema({ system: 'icd10pcs', what: ICD10PCS, problemOf, ...ICD10PCS_SYNTAX }, { as });
}

/**
 * A text with the shape of an ICD-10-PCS code or table (seven characters or three), whether there is such a one or not. Carries
 * no tables.
 *
 * @example
 * ```ts
 * import { icd10pcsShape } from 'medcodes/schemas';
 *
 * icd10pcsShape({ as: 'plain' }).parse('0dtj4zz'); //=> '0DTJ4ZZ'
 * icd10pcsShape().safeParse('0DTI4ZZ').success; //=> false
 * ```
 */
export function icd10pcsShape(options: WriteOptions = {}): z.ZodString {
  return shapeSchema('icd10pcs', ICD10PCS, ICD10PCS_SYNTAX, options);
}

/**
 * A HCPCS Level II code that is in force on a date. Asks the tables; {@link hcpcsShape} does not.
 *
 * Dates and messages as for {@link icd10cmCode}. A code in force may be reported; it does not say that Medicare pays.
 *
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { hcpcsCode } from 'medcodes/schemas';
 *
 * const drug = hcpcsCode({ on: '2026-01-15', as: 'plain' });
 * drug.parse('j1885'); //=> 'J1885'
 * drug.safeParse('JI885').error?.issues[0]?.message;
 * //=> "'JI885' does not have the shape of a HCPCS Level II code: a letter and four digits; did you mean J1885, J0885?"
 * hcpcsCode({ on: '2023-12-14' }).safeParse('M0245').success; //=> false
 * ```
 */
export function hcpcsCode(options: CodeOptions = {}): z.ZodString {
  const { on, as } = dateOf(options);
  const problemOf = (text: string): Problem | undefined =>
    hcpcs.isBillable(text, { on }) ? undefined : firstIssue(hcpcs.validate(text, { on }));
  return codeSchema({ system: 'hcpcs', what: HCPCS, problemOf, ...HCPCS_SYNTAX }, { as });
}

/**
 * A text with the shape of a HCPCS Level II code, whether there is such a code or not. Carries no tables.
 *
 * @example
 * ```ts
 * import { hcpcsShape } from 'medcodes/schemas';
 *
 * hcpcsShape({ as: 'plain' }).parse('j9999'); //=> 'J9999'
 * hcpcsShape().safeParse('D0120').success; //=> false
 * ```
 */
export function hcpcsShape(options: WriteOptions = {}): z.ZodString {
  return shapeSchema('hcpcs', HCPCS, HCPCS_SYNTAX, options);
}

/**
 * A modifier that may stand on a claim of a date: one of HCPCS Level II that is in force, or one with the shape of a modifier of
 * CPT, which has no dates here. Asks the tables; {@link modifierShape} does not.
 *
 * Dates and messages as for {@link icd10cmCode}.
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
 * modifier.safeParse('JZ').error?.issues[0]?.message; //=> 'JZ comes into force on 2023-01-01'
 * ```
 */
export function hcpcsModifier(options: CodeOptions = {}): z.ZodString {
  const { on, as } = dateOf(options);
  const problemOf = (text: string): Problem | undefined =>
    hcpcs.isModifier(text, { on }) ? undefined : firstIssue(hcpcs.validateModifier(text, { on }));
  return codeSchema({ system: 'modifier', what: MODIFIER, problemOf, ...modifierSyntax() }, { as });
}

/**
 * A CPT code that the user's own files have. Asks them; {@link cptShape} needs none. They do not say when a code began, so the
 * date refuses none.
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
  const { cpt, on, as } = dateOf(options);
  const problemOf = (text: string): Problem | undefined =>
    cpt.isBillable(text, { on }) ? undefined : firstIssue(cpt.validate(text, { on }));
  return codeSchema({ system: 'cpt', what: CPT, problemOf, ...CPT_SYNTAX }, { as });
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
  return shapeSchema('cpt', CPT, CPT_SYNTAX, options);
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
  return shapeSchema('modifier', MODIFIER, modifierSyntax(), options);
}

function shapeSchema(
  system: CodeIssueParams['system'],
  what: string,
  written: Syntax,
  options: WriteOptions,
): z.ZodString {
  const problemOf = (text: string): Problem | undefined =>
    written.normalize(text) === undefined ? misshapen(text, what) : undefined;
  return codeSchema({ system, what, problemOf, ...written }, options);
}
