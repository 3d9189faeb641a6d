import { anyCode, codesOf } from './concepts.js';
import { type Json, objects } from './read.js';

/** Categories of `supportingInfo`, in FHIR and in its guides; STU3 calls the element `information`. */
const STAY = new Set(['admissionperiod', 'hospitalized']);
const DISCHARGE_STATUS = new Set([
  'discharge-status',
  'discharge',
  'https://bluebutton.cms.gov/resources/variables/ptnt_dschrg_stus_cd',
]);
const TYPE_OF_BILL = new Set(['typeofbill']);

const supporting = (claim: Json, categories: ReadonlySet<string>): Json | undefined =>
  [...objects(claim.supportingInfo), ...objects(claim.information)].find(({ category }) =>
    codesOf(category).some((code) => categories.has(code)),
  );

const codeOfCategory = (claim: Json, categories: ReadonlySet<string>): string | undefined =>
  anyCode(supporting(claim, categories)?.code);

/** The period of the stay. Internal. */
export const stayOf = (claim: Json): unknown => supporting(claim, STAY)?.timingPeriod;

/** The patient discharge status. Internal. */
export const dischargeStatusOf = (claim: Json): string | undefined => codeOfCategory(claim, DISCHARGE_STATUS);

/** The type of bill; some senders give it as the subtype of the claim. Internal. */
export const typeOfBillOf = (claim: Json): string | undefined =>
  codeOfCategory(claim, TYPE_OF_BILL) ?? codesOf(claim.subType).find((code) => /^0?[1-8]\d{1,2}$/.test(code));
