import type { CheckName, CheckReport, ClaimAnswer } from '../answer.js';
import type { Claim } from '../types.js';
import { ClaimRun } from './context.js';
import { checkDates } from './dates.js';
import { checkDiagnosisList } from './diagnoses.js';
import { checkDuplicates } from './duplicates.js';
import { hasForm } from './fields.js';
import { checkModifiers } from './modifiers.js';
import type { CheckClaimOptions } from './options.js';
import { CHECKS, inOrder } from './order.js';
import { checkPlaces } from './places.js';
import { checkPointers } from './pointers.js';
import { checkProcedures } from './procedures.js';
import { checkPairs } from './ptp.js';
import { checkServices } from './services.js';
import { checkStructure } from './structure.js';
import { checkAddOns, checkUnits } from './units.js';

const ran = (check: CheckName): CheckReport => ({ check, status: 'ran', data: [] });

const RAN = { shape: ran('shape'), dates: ran('dates') };

/** The checks behind shape and dates, in their order. */
const STEPS: readonly (readonly [CheckName, (run: ClaimRun, options: CheckClaimOptions) => CheckReport])[] = [
  ['procedures', checkProcedures],
  ['services', checkServices],
  ['modifiers', checkModifiers],
  ['diagnosis-pointers', checkPointers],
  ['place-of-service', checkPlaces],
  ['duplicates', checkDuplicates],
  ['ptp-edits', checkPairs],
  ['units', checkUnits],
  ['add-ons', checkAddOns],
];

const NO_CLAIM = { type: 'inpatient', diagnoses: [] } as const;
const NO_FINDINGS: ClaimAnswer['findings'] = [];
const NO_COUNTS: ClaimAnswer['summary'] = { errors: 0, warnings: 0, information: 0 };

/** What the checks behind it say of a claim that has not the form of one. */
const NOT_RUN: readonly CheckReport[] = CHECKS.slice(1).map((check) => ({
  check,
  status: 'not-run',
  data: [],
  reason: 'the claim has not the form of one',
}));

/**
 * Judges a claim by all that the code sets know: its form and dates; diagnoses by the rules of ICD-10-CM and, for stays, the
 * Medicare Code Editor; procedures, services and modifiers on their dates; diagnosis pointers, place of service, duplicates;
 * and the National Correct Coding Initiative: pairs, units, add-ons.
 *
 * A stay is judged by the day of discharge, other claims by the dates of service. Findings have a rule, a severity, a sentence,
 * the codes, a JSON pointer to each place, and the row or note that they rest on; `docs/rules.md` describes every rule.
 *
 * No finding is no permission: {@link ClaimAnswer.checks} says of each check whether it ran, on what data, and what it
 * could not judge. Without the tables that you compile yourself, pairs and units of CPT codes are among that.
 *
 * Never throws for what is in the claim: what has not the form of one is found as `claim.malformed`.
 *
 * @param claim - the claim; see `fromX12` and `fromFhirClaim` for other forms
 * @throws MedcodesError `corrupt-payload` and the like, for edits or CPT files that are damaged
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
export function checkClaim(claim: Claim, options: CheckClaimOptions = {}): ClaimAnswer {
  const run = new ClaimRun(typeof claim === 'object' && claim !== null ? claim : NO_CLAIM);
  run.begin('shape');
  if (!hasForm(run, claim)) return answerOf(run, [RAN.shape, ...NOT_RUN]);
  checkStructure(run);
  run.begin('dates');
  checkDates(run);
  const reports = [RAN.shape, RAN.dates, ...checkDiagnosisList(run)];
  for (const [check, step] of STEPS) {
    run.begin(check);
    reports.push(step(run, options));
  }
  return answerOf(run, reports);
}

function answerOf({ claim: { id }, made }: ClaimRun, checks: readonly CheckReport[]): ClaimAnswer {
  const findings = made === undefined ? NO_FINDINGS : inOrder(made);
  const summary = made === undefined ? NO_COUNTS : countsOf(findings);
  const answer = { ok: summary.errors === 0, findings, summary, checks };
  return typeof id === 'string' ? { ...answer, id } : answer;
}

function countsOf(findings: ClaimAnswer['findings']): ClaimAnswer['summary'] {
  const counts = { errors: 0, warnings: 0, information: 0 };
  for (const { severity } of findings) {
    if (severity === 'error') counts.errors++;
    else if (severity === 'warning') counts.warnings++;
    else counts.information++;
  }
  return counts;
}
