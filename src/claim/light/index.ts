/**
 * Checks a whole claim in the browser with fewer bytes: the same findings as `medcodes/claim`, and the texts that they quote are
 * loaded when you ask for them.
 *
 * Runs in browsers as in Node: no claim leaves the page.
 *
 * @module
 */

export type { IsoDate } from '../../base/dates.js';
export type { Evidence, Finding, RuleId, Severity } from '../../base/findings.js';
export type { Cpt } from '../../cpt/index.js';
export type { Icd9 } from '../../icd9/index.js';
export type { Ncci } from '../../ncci/index.js';
export type * from '../answer.js';
export type { ClaimIcd9 } from '../check/icd9.js';
export type { CheckClaimOptions } from '../check/options.js';
export type * from '../types.js';
export { checkClaim } from './check-claim.js';
export { loadTexts } from './load-texts.js';
