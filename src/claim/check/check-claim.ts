import { checkDiagnoses } from '../../diagnoses/index.js';
import { checkCode } from '../../icd10pcs/index.js';
import type { ClaimAnswer } from '../answer.js';
import type { Claim } from '../types.js';
import type { CheckClaimOptions } from './options.js';
import { runChecks } from './run-checks.js';
import type { ClaimTables } from './tables.js';

const TABLES: ClaimTables = { checkDiagnoses, checkProcedure: checkCode };

/**
 * Checks a claim against all code sets: its shape and dates; diagnoses by the rules of ICD-10-CM and, for stays, the Medicare
 * Code Editor; procedures, services and modifiers on their dates; diagnosis pointers, place of service, duplicates; and the
 * National Correct Coding Initiative: pairs, units, add-ons.
 *
 * A stay is judged by the day of discharge, other claims by the dates of service. Each finding has a rule, a severity, a
 * message, the codes, a JSON pointer to each place, and the row or note that it rests on. `docs/rules.md` describes every rule.
 *
 * An empty list of findings is not an approval: for each check, `checks` says whether it ran, on which data, and what it could
 * not judge. CPT pairs and units are not judged unless you pass tables that you compiled yourself.
 *
 * Never throws because of the claim's contents. A field of the wrong type is the finding `claim.malformed`, a field that no claim
 * has is `claim.field-unknown`.
 *
 * @param claim - the claim; see `fromX12`, `fromFhirClaim` and `fromFhirBundle` for other forms
 * @throws MedcodesError `invalid-argument` for an unknown option; `corrupt-payload` and the like for damaged edits or CPT files
 *
 * @example
 * ```ts
 * import { checkClaim } from 'medcodes/claim';
 *
 * const { ok, findings } = checkClaim({
 *   type: 'professional',
 *   patient: { birthDate: '1958-03-12', sex: 'F' },
 *   placeOfService: '11',
 *   diagnoses: [{ code: 'E10.9' }, { code: 'E11.9' }],
 *   lines: [{ code: 'G0439', units: 1, diagnosisPointers: [1, 3], date: '2026-01-12' }],
 * });
 * ok; //=> false
 * findings.map(({ rule, pointers }) => [rule, pointers[0]]);
 * //=> [['icd10cm.excludes1', '/diagnoses/0'], ['claim.pointer-unknown', '/lines/0/diagnosisPointers/1']]
 * findings[0]?.evidence[0]?.source; //=> 'ICD-10-CM Tabular List'
 * ```
 */
export function checkClaim(claim: Claim, options?: CheckClaimOptions): ClaimAnswer {
  return runChecks(TABLES, claim, options);
}
