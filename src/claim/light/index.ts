/**
 * Checks a whole claim in the browser with fewer bytes: the same findings as `medcodes/claim`, and the texts that they quote are
 * loaded when you ask for them.
 *
 * It has the readers of `medcodes/claim` too. Take them from here: an app that also imports `medcodes/claim` names the texts, and some bundlers
 * then put them into its first file.
 *
 * Runs in browsers as in Node: no claim leaves the page.
 *
 * @example
 * ```ts
 * import { checkClaim, fromFhirBundle, fromFhirClaim, fromX12, toOperationOutcome } from 'medcodes/claim/light';
 *
 * fromX12('ISA*00*cut off').problems[0]?.code; //=> 'not-x12'
 * const hcpcs = 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets';
 * const resource = {
 *   resourceType: 'Claim',
 *   type: { coding: [{ code: 'professional' }] },
 *   diagnosis: [],
 *   item: [{ sequence: 1, productOrService: { coding: [{ system: hcpcs, code: 'G0439' }] }, servicedDate: '2026-01-12' }],
 * };
 * toOperationOutcome(checkClaim(fromFhirClaim(resource))).resourceType; //=> 'OperationOutcome'
 * fromFhirBundle({ resourceType: 'Bundle', entry: [{ resource }] }).claims.length; //=> 1
 * ```
 *
 * @module
 */

export * from '../common.js';
export { checkClaim } from './check-claim.js';
export { loadTexts } from './load-texts.js';
