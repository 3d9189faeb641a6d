import { z } from 'zod';
import { GREATEST_AGE } from '../base/patient.js';
import type {
  Claim,
  ClaimDiagnosis,
  ClaimDrug,
  ClaimProcedure,
  FacilityLine,
  Patient,
  ProfessionalLine,
} from '../claim/types.js';

/** A code or number of a claim: not blank, and not so long that it cannot be one. */
const text = (what: string, most = 64): z.ZodString =>
  z
    .string({ error: `${what} must be a text` })
    .trim()
    .min(1, { error: `${what} must not be blank` })
    .max(most, { error: `${what} is too long` });

const date = (what: string): z.ZodType<string, string> =>
  z.iso.date({ error: `${what} must be a calendar day written YYYY-MM-DD, such as 2026-01-15` });

/** One of several texts; the message lists them. Internal. */
export const oneOf = <const T extends readonly [string, ...string[]]>(
  what: string,
  values: T,
): z.ZodType<T[number]> => z.enum(values, { error: `${what} must be one of ${values.join(', ')}` });

const positive = (what: string): z.ZodNumber =>
  z.number({ error: `${what} must be a number` }).positive({ error: `${what} must be more than 0` });

/** Names a field that no claim has, and so catches `modifier` for `modifiers`. */
const object = <T extends z.core.$ZodLooseShape>(what: string, shape: T): z.ZodObject<T, z.core.$strict> =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${what} has no field ${issue.keys.map((key) => `'${key}'`).join(', ')}`
        : `${what} must be an object`,
  });

const list = <T extends z.ZodType>(what: string, element: T, most: number): z.ZodArray<T> =>
  z
    .array(element, { error: `${what} must be a list` })
    .max(most, { error: `${what} must have at most ${most} entries` });

/**
 * A patient of a claim: birth date or age, sex, and nothing that names a person.
 *
 * @example
 * ```ts
 * import { patientSchema } from 'medcodes/schemas';
 *
 * patientSchema().safeParse({ birthDate: '1958-03-12', sex: 'F' }).success; //=> true
 * patientSchema().safeParse({ sex: 'female' }).error?.issues[0]?.message; //=> 'sex must be one of F, M, U'
 * ```
 */
export function patientSchema(): z.ZodType<Patient> {
  return object('a patient', {
    birthDate: date('birthDate').optional(),
    ageYears: z
      .int({ error: 'ageYears must be a whole number of years' })
      .min(0, { error: 'ageYears must be 0 or more' })
      .max(GREATEST_AGE, { error: `ageYears must be at most ${GREATEST_AGE}` })
      .optional(),
    sex: oneOf('sex', ['F', 'M', 'U']).optional(),
  });
}

const unread = () => list('unread', text('unread'), 99).optional();

const ROLES = ['principal', 'other', 'admitting', 'reason-for-visit', 'external-cause'] as const;

/**
 * A diagnosis of a claim: a text, or an object. `checkClaim` and `icd10cmCode` check whether the code exists.
 *
 * @example
 * ```ts
 * import { diagnosisSchema } from 'medcodes/schemas';
 *
 * diagnosisSchema().safeParse({ code: 'I10', poa: 'Y' }).success; //=> true
 * diagnosisSchema().safeParse('I10').success; //=> true
 * diagnosisSchema().safeParse({ code: ' ' }).error?.issues[0]?.message; //=> 'code must not be blank'
 * ```
 */
export function diagnosisSchema(): z.ZodType<string | ClaimDiagnosis> {
  const withDetails = object('a diagnosis', {
    code: text('code'),
    role: oneOf('role', ROLES).optional(),
    poa: oneOf('poa', ['Y', 'N', 'U', 'W', '1']).optional(),
    codeSystem: text('codeSystem', 1000).optional(),
    unread: unread(),
  });
  const code = text('a diagnosis');
  // Not z.union: its message would not say what is wrong with which form.
  return z.unknown().transform((value, context) => {
    const parsed = (typeof value === 'string' ? code : withDetails).safeParse(value);
    if (parsed.success) return parsed.data as string | ClaimDiagnosis;
    for (const { path, message } of parsed.error.issues)
      context.addIssue({ code: 'custom', path: [...path], message });
    return z.NEVER;
  }) as unknown as z.ZodType<string | ClaimDiagnosis>;
}

/**
 * A procedure of a stay.
 *
 * @example
 * ```ts
 * import { procedureSchema } from 'medcodes/schemas';
 *
 * procedureSchema().safeParse({ code: '0DTJ4ZZ', date: '2026-02-30' }).error?.issues[0]?.message;
 * //=> 'date must be a calendar day written YYYY-MM-DD, such as 2026-01-15'
 * ```
 */
export function procedureSchema(): z.ZodType<ClaimProcedure> {
  return object('a procedure', {
    code: text('code'),
    date: date('date').optional(),
    codeSystem: text('codeSystem', 1000).optional(),
    unread: unread(),
  });
}

/**
 * A drug product of a line.
 *
 * @example
 * ```ts
 * import { drugSchema } from 'medcodes/schemas';
 *
 * drugSchema().safeParse({ ndc: '00409379601', quantity: 2, unit: 'ML' }).success; //=> true
 * drugSchema().safeParse({ quantity: 2 }).success; //=> false
 * ```
 */
export function drugSchema(): z.ZodType<ClaimDrug> {
  return object('a drug', {
    ndc: text('ndc'),
    quantity: positive('quantity').optional(),
    unit: text('unit').optional(),
  });
}

const MODIFIER = { error: 'a modifier has two characters, letters or digits' };

const lineFields = () => ({
  codeSystem: text('codeSystem', 1000).optional(),
  otherCode: text('otherCode').optional(),
  modifiers: list('modifiers', z.string(MODIFIER).regex(/^[0-9A-Za-z]{2}$/, MODIFIER), 4).optional(),
  units: positive('units').optional(),
  minutes: positive('minutes').optional(),
  date: date('date').optional(),
  through: date('through').optional(),
  description: text('description', 1000).optional(),
  drugs: list('drugs', drugSchema(), 99).optional(),
  renderingProvider: text('renderingProvider', 1000).optional(),
  renderingTaxonomy: text('renderingTaxonomy').optional(),
  unread: unread(),
});

const place = () => {
  const digits = { error: 'placeOfService must be two digits' };
  return z
    .string(digits)
    .regex(/^\d{2}$/, digits)
    .optional();
};

/**
 * A line of a professional claim.
 *
 * @example
 * ```ts
 * import { professionalLineSchema } from 'medcodes/schemas';
 *
 * const line = { code: 'G0439', units: 1, diagnosisPointers: [1], date: '2026-01-12', modifier: '25' };
 * professionalLineSchema().safeParse(line).error?.issues[0]?.message; //=> "a line has no field 'modifier'"
 * ```
 */
export function professionalLineSchema(): z.ZodType<ProfessionalLine> {
  const pointer = { error: 'a diagnosis pointer is a whole number from 1 to 12' };
  const line = object('a line', {
    code: text('code').optional(),
    ...lineFields(),
    diagnosisPointers: list(
      'diagnosisPointers',
      z.int(pointer).min(1, pointer).max(12, pointer),
      4,
    ).optional(),
    placeOfService: place(),
  });
  return line.refine(({ code, otherCode }) => code !== undefined || otherCode !== undefined, {
    error: 'code must be a text',
    path: ['code'],
  });
}

/**
 * A line of a facility's claim.
 *
 * @example
 * ```ts
 * import { facilityLineSchema } from 'medcodes/schemas';
 *
 * facilityLineSchema().safeParse({ revenueCode: '0450', code: 'G0463', units: 1 }).success; //=> true
 * ```
 */
export function facilityLineSchema(): z.ZodType<FacilityLine> {
  const digits = { error: 'revenueCode must be four digits' };
  return object('a line', {
    code: text('code').optional(),
    ...lineFields(),
    revenueCode: z
      .string(digits)
      .regex(/^\d{3,4}$/, digits)
      .optional(),
    hipps: text('hipps').optional(),
  });
}

const claimFields = () => ({
  id: text('id').optional(),
  renderingProvider: text('renderingProvider', 1000).optional(),
  renderingTaxonomy: text('renderingTaxonomy').optional(),
  patient: patientSchema().optional(),
  from: date('from').optional(),
  through: date('through').optional(),
});

const facilityFields = () => ({
  typeOfBill: text('typeOfBill').optional(),
  dischargeStatus: text('dischargeStatus').optional(),
});

/**
 * A claim, professional, outpatient or inpatient: its form. What its codes and dates say is for `checkClaim`.
 *
 * Fields that no claim has are errors: a misspelt one would otherwise go unjudged.
 *
 * @example
 * ```ts
 * import { claimSchema } from 'medcodes/schemas';
 *
 * const claim = { type: 'professional', diagnoses: [{ code: 'I10' }], lines: [{ code: 'G0439', units: 0 }] };
 * const answer = claimSchema().safeParse(claim);
 * answer.error?.issues.map(({ path, message }) => [path.join('/'), message]);
 * //=> [['lines/0/units', 'units must be more than 0']]
 * ```
 */
export function claimSchema(): z.ZodType<Claim> {
  const professional = object('a professional claim', {
    type: z.literal('professional'),
    ...claimFields(),
    placeOfService: place(),
    supplier: z.boolean({ error: 'supplier must be true or false' }).optional(),
    billingTaxonomy: text('billingTaxonomy').optional(),
    diagnoses: list('diagnoses', diagnosisSchema(), 24),
    lines: list('lines', professionalLineSchema(), 50),
  });
  const outpatient = object('an outpatient claim', {
    type: z.literal('outpatient'),
    ...claimFields(),
    ...facilityFields(),
    diagnoses: list('diagnoses', diagnosisSchema(), 41),
    lines: list('lines', facilityLineSchema(), 999),
  });
  const inpatient = object('an inpatient claim', {
    type: z.literal('inpatient'),
    ...claimFields(),
    ...facilityFields(),
    admission: date('admission').optional(),
    discharge: date('discharge').optional(),
    diagnoses: list('diagnoses', diagnosisSchema(), 41),
    procedures: list('procedures', procedureSchema(), 25).optional(),
    lines: list('lines', facilityLineSchema(), 999).optional(),
  });
  return z.discriminatedUnion('type', [professional, outpatient, inpatient], {
    error: 'type must be one of professional, outpatient, inpatient',
  });
}
