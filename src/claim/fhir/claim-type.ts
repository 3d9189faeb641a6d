import { MedcodesError } from '../../base/errors.js';
import type { ClaimType } from '../types.js';
import { claimTypeOfBill } from '../x12/bill-type.js';
import { codeOf, codesFrom, codesOf, knownCode } from './concepts.js';
import { type Json, objects, shown } from './read.js';
import { typeOfBillOf } from './supporting-info.js';

/** The types of claims in FHIR. */
const CLAIM_TYPES = new Set(['professional', 'institutional', 'pharmacy', 'oral', 'vision']);

/** The types of CMS Blue Button (`eob-type`), and the numbers of its claim type code (`nch_clm_type_cd`). */
const BLUE_BUTTON: ReadonlyMap<string, ClaimType | 'pharmacy'> = /* @__PURE__ */ new Map([
  ['CARRIER', 'professional'],
  ['DME', 'professional'],
  ['OUTPATIENT', 'outpatient'],
  ['HHA', 'outpatient'],
  ['HOSPICE', 'outpatient'],
  ['INPATIENT', 'inpatient'],
  ['SNF', 'inpatient'],
  ['PDE', 'pharmacy'],
  ['10', 'outpatient'],
  ['20', 'inpatient'],
  ['30', 'inpatient'],
  ['40', 'outpatient'],
  ['50', 'outpatient'],
  ['60', 'inpatient'],
  ['71', 'professional'],
  ['72', 'professional'],
  ['81', 'professional'],
  ['82', 'professional'],
]);

const BLUE_BUTTON_SYSTEM =
  /^https?:\/\/bluebutton\.cms\.gov\/resources\/(?:codesystem\/eob-type|variables\/nch_clm_type_cd)$/i;

const blueButtonCodes = ({ type }: Json): readonly string[] => codesFrom(type, BLUE_BUTTON_SYSTEM);

/**
 * Whether a resource is of CMS Blue Button, which writes ICD-10 for ICD-10-CM and ICD-10-PCS. Internal.
 */
export const isBlueButton = (claim: Json): boolean =>
  codesFrom(claim.type, /bluebutton\.cms\.gov\//i).length > 0;

/** Whether CMS Blue Button says that a supplier of durable medical equipment sent the claim. Internal. */
export const isOfSupplier = (claim: Json): boolean =>
  blueButtonCodes(claim).some((code) => code === 'DME' || code === '81' || code === '82');

/** The kind of a facility's claim that its subtype names: `inpatient`, `inpatient-facility`. */
const subTypeOf = ({ subType }: Json): ClaimType | undefined =>
  codesOf(subType)
    .map((code) => (['inpatient', 'outpatient'] as const).find((type) => code.startsWith(type)))
    .find((type) => type !== undefined);

/**
 * The type of a claim. Internal.
 *
 * @throws MedcodesError `unreadable-claim` if it is of another type than professional and institutional
 */
export function claimTypeOf(claim: Json): ClaimType {
  const kind = knownCode(claim.type, (code) => CLAIM_TYPES.has(code));
  if (kind === 'professional') return 'professional';
  const subType = subTypeOf(claim);
  const known = blueButtonCodes(claim)
    .map((code) => BLUE_BUTTON.get(code))
    .find((type) => type !== undefined);
  if (kind !== 'institutional' && (kind === undefined || !CLAIM_TYPES.has(kind))) {
    if (known === 'professional') return known;
    if (known === undefined && subType === undefined) throw unreadable(kind);
  } else if (kind !== 'institutional') throw unreadable(kind);
  if (known === 'pharmacy') throw unreadable(known);
  return facilityTypeOf(claim, subType, known);
}

const unreadable = (kind: string | undefined): MedcodesError =>
  new MedcodesError(
    'unreadable-claim',
    `Claim.type is ${shown(kind)}; only professional and institutional claims are read`,
  );

const isAdmitting = (type: Json): boolean => codesOf(type).includes('admitting');

function facilityTypeOf(
  claim: Json,
  subType: ClaimType | undefined,
  known: ClaimType | undefined,
): ClaimType {
  if (subType !== undefined) return subType;
  if (known === 'inpatient' || known === 'outpatient') return known;
  const bill = typeOfBillOf(claim);
  if (bill !== undefined) return claimTypeOfBill(bill);
  // Only inpatient stays have procedures of ICD-10-PCS and an admitting diagnosis.
  return objects(claim.procedure).some((entry) => codeOf('procedure', entry.procedureCodeableConcept)) ||
    objects(claim.diagnosis).some(({ type }) => objects(type).some(isAdmitting))
    ? 'inpatient'
    : 'outpatient';
}
