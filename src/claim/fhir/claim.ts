import { MedcodesError } from '../../base/errors.js';
import { knownOptions } from '../../base/options.js';
import type { Claim, ClaimType, DiagnosisRole } from '../types.js';
import { claimTypeOfBill } from '../x12/bill-type.js';
import { anyCode, codeOf, requiredCode } from './concepts.js';
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
}

const OPTIONS = ['patient'];

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
 * Reads a FHIR R4 `Claim` resource, professional or institutional.
 *
 * Diagnoses, procedures and items come in the order of their `sequence`. Codes are taken in ICD-10-CM, ICD-10-PCS, HCPCS
 * and CPT; dates as they are written. Admission, discharge status and type of bill come from `supportingInfo`. `checkClaim`
 * reports what is wrong with codes and dates.
 *
 * @param resource - the resource as a plain object, not as text
 * @throws MedcodesError `unreadable-claim`: not a `Claim`; pharmacy, dental or vision; a diagnosis, procedure or service
 *   without a code in those systems, or given as a reference to something that the claim does not contain
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
  const claim = object(resource);
  if (claim.resourceType !== 'Claim')
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
    ...(type === 'professional' ? {} : facilityOf(claim, type)),
  };
  const parts = { claim, type, diagnoses: order.map((at) => diagnoses[at]!) };
  return {
    ...given(base),
    diagnoses: order.map((index) => diagnosisOf(diagnoses[index]!, index, claim)),
    lines: inSequence(items).map((index) => lineOf(items[index]!, index, parts)),
  } as unknown as Claim;
}

const shown = (value: unknown): string => (typeof value === 'string' ? `'${value.slice(0, 40)}'` : 'missing');

function typeOf(claim: Json): ClaimType {
  const kind = anyCode(claim.type);
  if (kind === 'professional') return 'professional';
  if (kind !== 'institutional')
    throw new MedcodesError(
      'unreadable-claim',
      `Claim.type is ${shown(kind)}; only professional and institutional claims are read`,
    );
  const subType = anyCode(claim.subType) ?? '';
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

function facilityOf(claim: Json, type: ClaimType): Json {
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
      const { procedureCodeableConcept: concept, date } = procedures[index]!;
      const code = requiredCode('procedure', concept, `Claim.procedure[${index}]`);
      return given({ code, date: day(date) });
    }),
  };
}

/** A resource that the claim contains, by the reference to it. */
function contained(claim: Json, reference: unknown): Json | undefined {
  const name = text(object(reference).reference);
  return name?.startsWith('#') ? objects(claim.contained).find(({ id }) => id === name.slice(1)) : undefined;
}

function patientOf(claim: Json, { patient }: FromFhirOptions): Json | undefined {
  const found = patient === undefined ? contained(claim, claim.patient) : object(patient);
  if (found === undefined) return undefined;
  const sex = SEXES.get(text(found.gender) ?? '');
  return given({ birthDate: day(found.birthDate), sex });
}

function diagnosisOf(entry: Json, index: number, claim: Json): Json {
  const concept = entry.diagnosisCodeableConcept ?? contained(claim, entry.diagnosisReference)?.code;
  const role = objects(entry.type)
    .map((type) => ROLES.get((anyCode(type) ?? '').replace('-', '')))
    .find((found) => found !== undefined);
  return given({
    code: requiredCode('diagnosis', concept, `Claim.diagnosis[${index}]`),
    role,
    poa: anyCode(entry.onAdmission),
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
    modifiers: objects(item.modifier).map((modifier, at) =>
      requiredCode('service', modifier, `${path}.modifier[${at}]`),
    ),
    ...quantityOf(item),
    date: from,
    through: through === from ? undefined : through,
    description: text(object(item.productOrService).text),
    drugs: drugsOf(item, path),
    renderingProvider: itemProviderOf(item, claim),
  };
  if (type === 'professional')
    return given({
      code: requiredCode('service', item.productOrService, `${path}.productOrService`),
      ...shared,
      diagnosisPointers: pointersOf(item, diagnoses),
      placeOfService: anyCode(item.locationCodeableConcept),
    });
  const revenueCode = anyCode(item.revenue);
  const code =
    revenueCode === undefined
      ? requiredCode('service', item.productOrService, `${path}.productOrService`)
      : codeOf('service', item.productOrService);
  return given({ revenueCode, code: code === revenueCode ? undefined : code, ...shared });
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
