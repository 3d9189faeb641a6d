/**
 * Checks a whole claim before it goes to the payer, and shows the official row that each finding rests on.
 *
 * `checkClaim` judges professional, outpatient and inpatient claims with all that the code sets of this package know.
 * `fromX12`, `fromFhirClaim` and `fromFhirBundle` read claims as they are sent, `toOperationOutcome` gives the answer to a FHIR
 * server. Claims in bulk are for `medcodes/claim/batch`, in Node.
 *
 * Runs in browsers as in Node: no claim leaves the page.
 *
 * @module
 */

export { checkClaim } from './check/check-claim.js';
export * from './common.js';
