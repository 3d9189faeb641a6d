import type { z } from 'zod';
import { parseDate } from '../base/dates.js';
import { knownOptions } from '../base/options.js';
import { modifierShape } from '../cpt/index.js';
import * as hcpcs from '../hcpcs/index.js';
import * as icd10pcs from '../icd10pcs/index.js';
import { type CodeKind, codeSchema, misshapen, type Problem, type WriteOptions } from './code-schema.js';
import type { CodeOptions } from './codes.js';

/** A kind of code without what judges it. */
type Kind = Omit<CodeKind, 'problemOf'>;

/** A whole code: the set also writes the beginnings of codes. */
function wholePcs(text: string): string | undefined {
  const plain = icd10pcs.normalize(text);
  return plain?.length === 7 ? plain : undefined;
}

// Named one by one: taking a module apart would keep all of it, with its payload, in every bundle.
const HCPCS: Kind = {
  system: 'hcpcs',
  what: 'a HCPCS Level II code',
  normalize: hcpcs.normalize,
  format: hcpcs.format,
};
const ICD10PCS: Kind = {
  system: 'icd10pcs',
  what: 'an ICD-10-PCS code',
  normalize: wholePcs,
  format: wholePcs,
};

const plainModifier = (text: string): string | undefined => modifierShape(text)?.modifier;
const MODIFIER: Kind = {
  system: 'modifier',
  what: 'a modifier',
  normalize: plainModifier,
  format: plainModifier,
};

/** What `validate` of a set gives, as far as it is needed here. */
type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly issues: readonly [Problem, ...Problem[]] };

/** A schema that asks a set; the date is refused when the schema is made and not when it first parses. */
function dated(
  kind: Kind,
  options: CodeOptions,
  isBillable: (text: string, options: CodeOptions) => boolean,
  validate: (text: string, options: CodeOptions) => Answer,
): z.ZodString {
  knownOptions(options, ['on', 'as'], 'this schema');
  const { on, as } = options;
  if (on !== undefined) parseDate(on, 'on');
  const problemOf = (text: string): Problem | undefined => {
    // Most texts are right, and this asks for no titles.
    if (isBillable(text, { on })) return undefined;
    const answer = validate(text, { on });
    return answer.ok ? undefined : answer.issues[0];
  };
  return codeSchema({ ...kind, problemOf }, { as });
}

function shape(kind: Kind, options: WriteOptions): z.ZodString {
  const problemOf = (text: string): Problem | undefined =>
    kind.normalize(text) === undefined ? misshapen(text, kind.what) : undefined;
  return codeSchema({ ...kind, problemOf }, options);
}

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
 * //=> 'C9041 was in force until 2020-06-30; the cross reference names J7169'
 * ```
 */
export function hcpcsCode(options: CodeOptions = {}): z.ZodString {
  return dated(HCPCS, options, hcpcs.isBillable, hcpcs.validate);
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
  return shape(HCPCS, options);
}

/**
 * A modifier that may stand on a claim of a date: one of HCPCS Level II that is in force, or one with the shape of a modifier of
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
 * modifier.safeParse('JZ').error?.issues[0]?.message; //=> 'JZ comes into force on 2023-01-01'
 * ```
 */
export function hcpcsModifier(options: CodeOptions = {}): z.ZodString {
  return dated(MODIFIER, options, hcpcs.isModifier, hcpcs.validateModifier);
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
  return dated(ICD10PCS, options, icd10pcs.isBillable, icd10pcs.validate);
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
  return shape(ICD10PCS, options);
}
