import type { ClaimAnswer } from '../answer.js';
import type { CheckClaimOptions } from '../check/options.js';
import { runChecks } from '../check/run-checks.js';
import type { Claim } from '../types.js';
import { TABLES } from './tables.js';

/**
 * Checks a claim as `checkClaim` of `medcodes/claim` does: the same findings, with the same rules, severities, codes and places.
 *
 * Before {@link loadTexts} two texts are shorter: evidence from the Tabular List names the note by its kind and place without quoting it, and
 * a message about an ICD-10-PCS code names allowed values by their characters without labels.
 *
 * @param claim - the claim; see `fromX12`, `fromFhirClaim` and `fromFhirBundle` for other forms
 * @throws MedcodesError `invalid-argument` for an unknown option; `corrupt-payload` and the like for damaged edits or CPT files
 *
 * @example
 * ```ts
 * import { checkClaim, loadTexts } from 'medcodes/claim/light';
 *
 * const claim = {
 *   type: 'professional',
 *   patient: { birthDate: '1958-03-12', sex: 'F' },
 *   placeOfService: '11',
 *   diagnoses: ['E10.9', 'E11.9'],
 *   lines: [{ code: 'G0439', units: 1, diagnosisPointers: [1], date: '2026-01-12' }],
 * } as const;
 * checkClaim(claim).findings.map(({ rule }) => rule); //=> ['icd10cm.excludes1']
 * // Before loadTexts: 'Excludes1: a note names the codes; its text is not loaded'
 * await loadTexts();
 * checkClaim(claim).findings[0]?.evidence[0]?.statement; //=> 'Excludes1: type 2 diabetes mellitus (E11.-)'
 * ```
 */
export function checkClaim(claim: Claim, options?: CheckClaimOptions): ClaimAnswer {
  return runChecks(TABLES, claim, options);
}
