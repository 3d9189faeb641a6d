import { MedcodesError } from '../../base/errors.js';
import { knownOptions } from '../../base/options.js';
import { given } from '../given.js';
import type { Claim, ClaimType } from '../types.js';
import { claimProviderOf } from './care-team.js';
import { claimTypeOf, isOfSupplier } from './claim-type.js';
import { diagnosesOf, poaOf, type ReadDiagnosis, roleOf } from './diagnoses.js';
import { lineItemsOf } from './items.js';
import { lineOf } from './lines.js';
import { day, inSequence, type Json, object, objects, shown, text } from './read.js';
import { type FromFhirOptions, namedBy, referenced } from './references.js';
import { dischargeStatusOf, stayOf, typeOfBillOf } from './supporting-info.js';

const OPTIONS = ['patient', 'resolve'];

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
 * For the claims of a `Bundle` see `fromFhirBundle`.
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
export function fromFhirClaim(resource: object, options?: FromFhirOptions): Claim {
  knownOptions(options, OPTIONS, 'fromFhirClaim');
  return claimOf(resource, options ?? {});
}

function claimOf(resource: object, options: FromFhirOptions): Claim {
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
        ? 'this is a FHIR Bundle, not a Claim; give it to fromFhirBundle'
        : `this is not a FHIR Claim; its resourceType is ${shown(claim.resourceType)}`,
    );
  const type = claimTypeOf(claim);
  const diagnoses = diagnosesOf(claim);
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
    diagnoses: diagnoses.map((diagnosis) => diagnosisOf(diagnosis, claim, options)),
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

function patientOf(claim: Json, options: FromFhirOptions): Json | undefined {
  const found =
    options.patient === undefined ? referenced(claim, claim.patient, options) : object(options.patient);
  if (found === undefined) return undefined;
  const sex = SEXES.get(text(found.gender) ?? '');
  return given({ birthDate: day(found.birthDate), sex });
}

function diagnosisOf({ entry, again }: ReadDiagnosis, claim: Json, options: FromFhirOptions): Json {
  const { diagnosisCodeableConcept: concept, diagnosisReference: reference } = entry;
  const found = concept === undefined ? referenced(claim, reference, options) : undefined;
  return given({
    ...namedBy('diagnosis', concept, { claim, reference, found }),
    role: roleOf(entry),
    poa: poaOf(entry) ?? (again && poaOf(again)),
  });
}
