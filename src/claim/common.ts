// What `medcodes/claim` and `medcodes/claim/light` both have: the types, and the readers of other forms of claims.

export type { IsoDate } from '../base/dates.js';
export type { Evidence, Finding, RuleId, Severity } from '../base/findings.js';
export type { Cpt } from '../cpt/index.js';
export type { Icd9 } from '../icd9/index.js';
export type { Ncci } from '../ncci/index.js';
export type * from './answer.js';
export type { ClaimIcd9 } from './check/icd9.js';
export type { CheckClaimOptions } from './check/options.js';
export { fromFhirClaim } from './fhir/claim.js';
export {
  type FhirBundleClaim,
  type FhirBundlePlace,
  type FhirBundleProblem,
  type FhirBundleResult,
  type FromFhirBundleOptions,
  fromFhirBundle,
} from './fhir/from-bundle.js';
export {
  type OperationOutcome,
  type OperationOutcomeIssue,
  type ToOperationOutcomeOptions,
  toOperationOutcome,
} from './fhir/outcome.js';
export type { FromFhirOptions } from './fhir/references.js';
export type * from './types.js';
export { fromX12 } from './x12/index.js';
export type { X12Claim, X12Problem, X12ProblemCode, X12Result } from './x12/types.js';
