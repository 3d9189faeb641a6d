import { MedcodesError } from '../../base/errors.js';
import { knownOptions } from '../../base/options.js';
import type { Claim, ClaimType, DiagnosisRole } from '../types.js';
import { claimProviderOf, itemProviderOf } from './care-team.js';
import { claimTypeOf, isBlueButton, isOfSupplier } from './claim-type.js';
import { anyCodeOf, codesFrom, hippsOf, isRevenueSystem, knownCode } from './concepts.js';
import { diagnosisPlacesOf } from './diagnoses.js';
import { type LineItem, lineItemsOf, productOrServiceOf } from './items.js';
import { day, given, inSequence, type Json, number, object, objects, text } from './read.js';
import { dischargeStatusOf, stayOf, typeOfBillOf } from './supporting-info.js';

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
  ['externalcauseofinjury', 'external-cause'],
  ['external', 'external-cause'],
  ['externalfirst', 'external-cause'],
  ['patientreasonforvisit', 'reason-for-visit'],
  ['reasonforvisit', 'reason-for-visit'],
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

/**
 * Reads a FHIR R4, R4B or R5 `Claim` resource, professional or institutional, or an `ExplanationOfBenefit`, also of CARIN and CMS Blue
 * Button.
 *
 * Diagnoses, procedures and items come in the order of their `sequence`. Codes are taken in ICD-10-CM, ICD-10-PCS, HCPCS
 * and CPT; dates as they are written. Admission, discharge status and type of bill come from `supportingInfo`. `checkClaim`
 * reports what is wrong with codes and dates.
 *
 * The parts of an item (`detail`, `subDetail`) are lines of their own; a part that names nothing but a drug product is of the line above it.
 *
 * If a code is of another system, it is taken with `codeSystem`, and `checkClaim` names it (`claim.code-system`). A reference that is
 * not found is taken as the code, with `unread`, and `checkClaim` names it (`claim.element-unread`).
 *
 * @param resource - the resource as a plain object, not as text
 * @throws MedcodesError `unreadable-claim`: not a `Claim`; pharmacy, dental or vision; `resolve` fails. `invalid-argument`: `resolve` is
 * asynchronous
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
      claim.resourceType === 'Bundle'
        ? 'this is a FHIR Bundle, not a Claim; give each Claim of its entries, with its references by `resolve`, or give the Bundle to checkBatch of medcodes/claim/batch'
        : `this is not a FHIR Claim; its resourceType is ${shown(claim.resourceType)}`,
    );
  const type = claimTypeOf(claim);
  const entries = objects(claim.diagnosis);
  const diagnoses = diagnosisPlacesOf(claim).map((index) => entries[index]!);
  const base = {
    type,
    id: text(object(objects(claim.identifier)[0]).value) ?? text(claim.id),
    patient: patientOf(claim, options),
    from: day(object(claim.billablePeriod).start),
    through: day(object(claim.billablePeriod).end),
    ...claimProviderOf(claim),
    ...(type === 'professional'
      ? { supplier: isOfSupplier(claim) ? true : undefined }
      : facilityOf(claim, type, options)),
  };
  return {
    ...given(base),
    diagnoses: diagnoses.map((entry) => diagnosisOf(entry, claim, options)),
    lines: lineItemsOf(claim).map((line) => lineOf(line, { claim, type, diagnoses })),
  } as unknown as Claim;
}

function facilityOf(claim: Json, type: ClaimType, options: FromFhirOptions): Json {
  const fields = {
    typeOfBill: typeOfBillOf(claim),
    dischargeStatus: dischargeStatusOf(claim),
  };
  if (type === 'outpatient') return fields;
  const stay = object(stayOf(claim));
  const procedures = objects(claim.procedure);
  return {
    ...fields,
    admission: day(stay.start),
    discharge: day(stay.end),
    procedures: inSequence(procedures).map((index) => {
      const { procedureCodeableConcept: concept, procedureReference: reference, date } = procedures[index]!;
      const found = concept === undefined ? referenced(claim, reference, options) : undefined;
      return given({
        ...namedBy('procedure', concept, { claim, reference, found }),
        date: day(date) ?? dayOf(found),
      });
    }),
  };
}

/** The code of a diagnosis or a procedure: an empty text if there is none, so that it is reported. */
function named(kind: 'diagnosis' | 'procedure', concept: unknown, claim: Json): Json {
  const { code = '', codeSystem } = anyCodeOf(kind, concept);
  const isMeant = codeSystem === 'http://hl7.org/fhir/sid/icd-10' && isBlueButton(claim);
  return codeSystem === undefined || isMeant ? { code } : { code, codeSystem };
}

interface Referenced {
  readonly claim: Json;
  readonly reference: unknown;
  /** What the reference names; undefined if it is not found. */
  readonly found: Json | undefined;
}

/** The same for an element that is a concept, or a reference to a condition or procedure. */
function namedBy(
  kind: 'diagnosis' | 'procedure',
  concept: unknown,
  { claim, reference, found }: Referenced,
): Json {
  const name = text(object(reference).reference);
  if (concept !== undefined || name === undefined || found?.code !== undefined)
    return named(kind, concept ?? found?.code, claim);
  return { code: name, unread: ['code'] };
}

/** The day on which a referenced procedure was done; FHIR R5 calls it `occurrence`. */
function dayOf(procedure: Json | undefined): string | undefined {
  if (procedure === undefined) return undefined;
  const { performedDateTime, performedPeriod, occurrenceDateTime, occurrencePeriod } = procedure;
  return (
    day(performedDateTime) ??
    day(object(performedPeriod).start) ??
    day(occurrenceDateTime) ??
    day(object(occurrencePeriod).start)
  );
}

const shown = (value: unknown): string => (typeof value === 'string' ? `'${value.slice(0, 40)}'` : 'missing');

/** The resource that a reference names: one that the claim contains, or one that the caller has. */
function referenced(claim: Json, reference: unknown, { resolve }: FromFhirOptions): Json | undefined {
  const name = text(object(reference).reference);
  if (name === undefined) return undefined;
  if (name.startsWith('#')) return objects(claim.contained).find(({ id }) => id === name.slice(1));
  const found = resolve === undefined ? undefined : resolved(name, resolve);
  return found === undefined || found === null ? undefined : object(found);
}

/** What the function of the caller gives for a reference. */
function resolved(name: string, resolve: NonNullable<FromFhirOptions['resolve']>): unknown {
  let found: unknown;
  try {
    found = resolve(name);
  } catch (error) {
    throw new MedcodesError(
      'unreadable-claim',
      `resolve failed for ${shown(name)}: ${String(error).slice(0, 200)}`,
    );
  }
  if (typeof object(found).then === 'function')
    throw new MedcodesError(
      'invalid-argument',
      'resolve gave a Promise, but it must be synchronous; fetch the resources first and give them from a Map',
    );
  return found;
}

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
  const { diagnosisCodeableConcept: concept, diagnosisReference: reference } = entry;
  const found = concept === undefined ? referenced(claim, reference, options) : undefined;
  const role = objects(entry.type)
    .map((type) => ROLES.get(plainRole(knownCode(type, (code) => ROLES.has(plainRole(code))) ?? '')))
    .find((found) => found !== undefined);
  return given({
    ...namedBy('diagnosis', concept, { claim, reference, found }),
    role,
    poa: knownCode(entry.onAdmission, (code) => /^[YNUW1]$/i.test(code)) ?? poaExtensionOf(entry),
  });
}

/** The indicator of CMS Blue Button: an extension for each place, `clm_poa_ind_sw1`. */
function poaExtensionOf(entry: Json): string | undefined {
  const found = objects(entry.extension).find(({ url }) => /\/clm_poa_ind_sw\d{1,2}$/.test(text(url) ?? ''));
  return text(object(found?.valueCoding).code);
}

interface Parts {
  readonly claim: Json;
  readonly type: ClaimType;
  /** In the order of their sequence. */
  readonly diagnoses: readonly Json[];
}

function lineOf({ item, drugs }: LineItem, { claim, type, diagnoses }: Parts): Json {
  const concept = productOrServiceOf(item);
  const period = object(item.servicedPeriod);
  const from = day(item.servicedDate) ?? day(period.start);
  const through = day(period.end);
  const shared = {
    modifiers: objects(item.modifier).map((modifier) => anyCodeOf('service', modifier).code ?? ''),
    ...quantityOf(item),
    date: from,
    through: through === from ? undefined : through,
    description: text(object(concept).text),
    drugs,
    ...itemProviderOf(item, claim),
  };
  if (type === 'professional')
    return given({
      ...serviceOf(concept, drugs),
      ...shared,
      diagnosisPointers: pointersOf(item, diagnoses),
      placeOfService: knownCode(item.locationCodeableConcept, (code) => /^\d\d$/.test(code)),
    });
  return given({ ...facilityServiceOf(item, drugs), ...shared });
}

/** The code of a service. A drug product alone is no service. */
function serviceOf(concept: unknown, drugs: readonly Json[]): Json {
  const found = anyCodeOf('service', concept);
  const isProduct = found.codeSystem !== undefined && drugs.some(({ ndc }) => ndc === found.code);
  return isProduct ? {} : found;
}

/** A facility's line has a revenue code, and often no procedure code: its concept then repeats the revenue code, or says it in words. */
function facilityServiceOf(item: Json, drugs: readonly Json[]): Json {
  const concept = productOrServiceOf(item);
  const hipps = hippsOf(concept);
  const revenueCode =
    knownCode(item.revenue, (code) => /^\d{3,4}$/.test(code)) ?? codesFrom(concept, REVENUE_CODES)[0];
  const found = hipps === undefined ? serviceOf(concept, drugs) : {};
  const { code, codeSystem } = found;
  const isWords =
    revenueCode !== undefined && code === text(object(concept).text) && codeSystem === undefined;
  const repeats = code === revenueCode || (typeof codeSystem === 'string' && isRevenueSystem(codeSystem));
  return { revenueCode, hipps, ...(isWords || repeats ? {} : found) };
}

const REVENUE_CODES = /^https?:\/\/(?:www\.)?nubc\.org\/codesystem\/revenuecodes$/i;

function quantityOf({ quantity }: Json): Json {
  const { value, unit, code } = object(quantity);
  const inMinutes = [text(unit), text(code)].some((name) => name === 'min' || name === 'MJ');
  // A quantity that is a text is not read: `checkClaim` names it.
  const amount = number(value) ?? text(value);
  return inMinutes ? { minutes: amount } : { units: amount };
}

/**
 * The positions of the diagnoses that a line names by their sequence. For one that is missing: its sequence if that is no position, else 0.
 */
function pointersOf(item: Json, diagnoses: readonly Json[]): readonly number[] {
  const wanted = item.diagnosisSequence ?? item.diagnosisLinkId;
  return Array.isArray(wanted)
    ? Array.from(wanted, (one: unknown) => {
        const place = diagnoses.findIndex(({ sequence }) => sequence === one) + 1;
        return place === 0 && typeof one === 'number' && one > diagnoses.length ? one : place;
      })
    : [];
}
