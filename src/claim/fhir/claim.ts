import { MedcodesError } from '../../base/errors.js';
import { knownOptions } from '../../base/options.js';
import type { Claim, ClaimType, DiagnosisRole } from '../types.js';
import { claimTypeOfBill } from '../x12/bill-type.js';
import { anyCode, anyCodeOf, codeOf, knownCode } from './concepts.js';
import { claimProviderOf, drugsOf, itemProviderOf } from './line-details.js';
import { day, given, inSequence, type Json, number, object, objects, text } from './read.js';

/** The options of `fromFhirClaim`. */
export interface FromFhirOptions {
  /**
   * The `Patient` resource that the claim refers to, for birth date and sex.
   *
   * @defaultValue the patient that the claim contains, if it contains one
   */
  readonly patient?: object | undefined;
  /**
   * Gives the resource that a reference names, such as `Condition/7` or `urn:uuid:...`; `undefined` if there is none. For claims
   * whose patient, diagnoses or procedures are references to resources that they do not contain.
   *
   * @defaultValue only contained resources are found
   */
  readonly resolve?: ((reference: string) => object | undefined) | undefined;
}

const OPTIONS = ['patient', 'resolve'];

/** Roles by the codes that FHIR and its guides use. A `Map`: outside text is the key. */
const ROLES: ReadonlyMap<string, DiagnosisRole> = /* @__PURE__ */ new Map([
  ['principal', 'principal'],
  ['admitting', 'admitting'],
  ['externalcause', 'external-cause'],
  ['patientreasonforvisit', 'reason-for-visit'],
  ['secondary', 'other'],
  ['other', 'other'],
]);

/** The sex of the claim by the gender of FHIR. */
const SEXES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['female', 'F'],
  ['male', 'M'],
  ['other', 'U'],
  ['unknown', 'U'],
]);

/** Categories of `supportingInfo`, in FHIR and in its guides. */
const STAY = new Set(['admissionperiod', 'hospitalized']);
const DISCHARGE_STATUS = new Set(['discharge-status', 'discharge']);
const TYPE_OF_BILL = new Set(['typeofbill']);

/**
 * Reads a FHIR R4 or R4B `Claim` resource, professional or institutional, or an `ExplanationOfBenefit`, which has the same elements.
 *
 * Diagnoses, procedures and items come in the order of their `sequence`. Codes are taken in ICD-10-CM, ICD-10-PCS, HCPCS
 * and CPT; dates as they are written. Admission, discharge status and type of bill come from `supportingInfo`. `checkClaim`
 * reports what is wrong with codes and dates.
 *
 * @param resource - the resource as a plain object, not as text
 * If a code is of another system, it is taken with `codeSystem`, and `checkClaim` names it (`claim.code-system`). A reference that is
 * not found is taken as the code, so that the finding names it.
 *
 * @throws MedcodesError `unreadable-claim`: not a `Claim`; pharmacy, dental or vision; an item with details that are services
 *
 * @example
 * ```ts
 * import { fromFhirClaim } from 'medcodes/claim';
 *
 * const icd10cm = 'http://hl7.org/fhir/sid/icd-10-cm';
 * const hcpcs = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
 * const claim = fromFhirClaim({
 *   resourceType: 'Claim',
 *   type: { coding: [{ code: 'professional' }] },
 *   diagnosis: [{ sequence: 1, diagnosisCodeableConcept: { coding: [{ system: icd10cm, code: 'I10' }] } }],
 *   item: [{ sequence: 1, productOrService: { coding: [{ system: hcpcs, code: 'G0439' }] }, servicedDate: '2026-01-12' }],
 * });
 * claim.lines; //=> [{ code: 'G0439', date: '2026-01-12' }]
 * fromFhirClaim({ resourceType: 'Patient' }); //=> throws MedcodesError unreadable-claim
 * ```
 */
export function fromFhirClaim(resource: object, options: FromFhirOptions = {}): Claim {
  knownOptions(options, OPTIONS, 'fromFhirClaim');
  if (typeof resource === 'string')
    throw new MedcodesError(
      'unreadable-claim',
      'this is a text, not a resource; parse it first: JSON.parse(text)',
    );
  const claim = object(resource);
  if (claim.resourceType !== 'Claim' && claim.resourceType !== 'ExplanationOfBenefit')
    throw new MedcodesError(
      'unreadable-claim',
      `this is not a FHIR Claim; its resourceType is ${shown(claim.resourceType)}`,
    );
  const type = typeOf(claim);
  const diagnoses = objects(claim.diagnosis);
  const order = inSequence(diagnoses);
  const items = objects(claim.item);
  const base = {
    type,
    id: text(object(objects(claim.identifier)[0]).value) ?? text(claim.id),
    patient: patientOf(claim, options),
    from: day(object(claim.billablePeriod).start),
    through: day(object(claim.billablePeriod).end),
    renderingProvider: claimProviderOf(claim),
    ...(type === 'professional' ? {} : facilityOf(claim, type, options)),
  };
  const parts = { claim, type, diagnoses: order.map((at) => diagnoses[at]!) };
  return {
    ...given(base),
    diagnoses: order.map((index) => diagnosisOf(diagnoses[index]!, claim, options)),
    lines: inSequence(items).map((index) => lineOf(items[index]!, index, parts)),
  } as unknown as Claim;
}

const shown = (value: unknown): string => (typeof value === 'string' ? `'${value.slice(0, 40)}'` : 'missing');

/** The types of claims in FHIR. */
const CLAIM_TYPES = new Set(['professional', 'institutional', 'pharmacy', 'oral', 'vision']);

function typeOf(claim: Json): ClaimType {
  const kind = knownCode(claim.type, (code) => CLAIM_TYPES.has(code));
  if (kind === 'professional') return 'professional';
  if (kind !== 'institutional')
    throw new MedcodesError(
      'unreadable-claim',
      `Claim.type is ${shown(kind)}; only professional and institutional claims are read`,
    );
  const subType = knownCode(claim.subType, (code) => /^(?:in|out)patient/.test(code)) ?? '';
  if (subType.startsWith('inpatient')) return 'inpatient';
  if (subType.startsWith('outpatient')) return 'outpatient';
  const bill = codeOfCategory(claim, TYPE_OF_BILL);
  if (bill !== undefined) return claimTypeOfBill(bill);
  return objects(claim.procedure).some((entry) => codeOf('procedure', entry.procedureCodeableConcept))
    ? 'inpatient'
    : 'outpatient';
}

const supporting = (claim: Json, categories: ReadonlySet<string>): Json | undefined =>
  objects(claim.supportingInfo).find(({ category }) => categories.has(anyCode(category) ?? ''));

const codeOfCategory = (claim: Json, categories: ReadonlySet<string>): string | undefined =>
  anyCode(supporting(claim, categories)?.code);

function facilityOf(claim: Json, type: ClaimType, options: FromFhirOptions): Json {
  const fields = {
    typeOfBill: codeOfCategory(claim, TYPE_OF_BILL),
    dischargeStatus: codeOfCategory(claim, DISCHARGE_STATUS),
  };
  if (type === 'outpatient') return fields;
  const stay = object(supporting(claim, STAY)?.timingPeriod);
  const procedures = objects(claim.procedure);
  return {
    ...fields,
    admission: day(stay.start),
    discharge: day(stay.end),
    procedures: inSequence(procedures).map((index) => {
      const { procedureCodeableConcept: concept, procedureReference: reference, date } = procedures[index]!;
      return given({
        ...anyCodeOf('procedure', concept ?? conceptOf(claim, reference, options)),
        date: day(date),
      });
    }),
  };
}

/** The resource that a reference names: one that the claim contains, or one that the caller has. */
function referenced(claim: Json, reference: unknown, { resolve }: FromFhirOptions): Json | undefined {
  const name = text(object(reference).reference);
  if (name === undefined) return undefined;
  if (name.startsWith('#')) return objects(claim.contained).find(({ id }) => id === name.slice(1));
  const found = resolve?.(name);
  return found === undefined ? undefined : object(found);
}

/** The concept of a referenced condition or procedure; the reference itself as text if it is not found, so that it is reported. */
const conceptOf = (claim: Json, reference: unknown, options: FromFhirOptions): unknown =>
  referenced(claim, reference, options)?.code ?? { text: text(object(reference).reference) };

function patientOf(claim: Json, options: FromFhirOptions): Json | undefined {
  const found =
    options.patient === undefined ? referenced(claim, claim.patient, options) : object(options.patient);
  if (found === undefined) return undefined;
  const sex = SEXES.get(text(found.gender) ?? '');
  return given({ birthDate: day(found.birthDate), sex });
}

/** A role as it is compared: without hyphens. */
const plainRole = (code: string): string => code.replaceAll('-', '');

function diagnosisOf(entry: Json, claim: Json, options: FromFhirOptions): Json {
  const concept = entry.diagnosisCodeableConcept ?? conceptOf(claim, entry.diagnosisReference, options);
  const role = objects(entry.type)
    .map((type) => ROLES.get(plainRole(knownCode(type, (code) => ROLES.has(plainRole(code))) ?? '')))
    .find((found) => found !== undefined);
  return given({
    ...anyCodeOf('diagnosis', concept),
    role,
    poa: knownCode(entry.onAdmission, (code) => /^[YNUW1]$/i.test(code)),
  });
}

interface Parts {
  readonly claim: Json;
  readonly type: ClaimType;
  /** In the order of their sequence. */
  readonly diagnoses: readonly Json[];
}

function lineOf(item: Json, index: number, { claim, type, diagnoses }: Parts): Json {
  const path = `Claim.item[${index}]`;
  const period = object(item.servicedPeriod);
  const from = day(item.servicedDate) ?? day(period.start);
  const through = day(period.end);
  const shared = {
    modifiers: objects(item.modifier).map((modifier) => anyCodeOf('service', modifier).code),
    ...quantityOf(item),
    date: from,
    through: through === from ? undefined : through,
    description: text(object(item.productOrService).text),
    drugs: drugsOf(item, path),
    renderingProvider: itemProviderOf(item, claim),
  };
  if (type === 'professional')
    return given({
      ...anyCodeOf('service', item.productOrService),
      ...shared,
      diagnosisPointers: pointersOf(item, diagnoses),
      placeOfService: knownCode(item.locationCodeableConcept, (code) => /^\d\d$/.test(code)),
    });
  const revenueCode = knownCode(item.revenue, (code) => /^\d{3,4}$/.test(code));
  const service =
    revenueCode === undefined
      ? anyCodeOf('service', item.productOrService)
      : { code: codeOf('service', item.productOrService) };
  return given({
    revenueCode,
    ...service,
    ...(service.code === revenueCode && { code: undefined }),
    ...shared,
  });
}

function quantityOf({ quantity }: Json): Json {
  const { value, unit, code } = object(quantity);
  const inMinutes = [text(unit), text(code)].some((name) => name === 'min' || name === 'MJ');
  return inMinutes ? { minutes: number(value) } : { units: number(value) };
}

/** The positions of the diagnoses that a line names by their sequence; 0, which is not a position, for a diagnosis that is missing. */
const pointersOf = ({ diagnosisSequence: named }: Json, diagnoses: readonly Json[]): readonly number[] =>
  Array.isArray(named)
    ? Array.from(named, (wanted: unknown) => diagnoses.findIndex(({ sequence }) => sequence === wanted) + 1)
    : [];
