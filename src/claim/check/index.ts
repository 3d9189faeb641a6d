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
import { checkPairs } from './ptp.js';
import { checkServices } from './services.js';
import { checkStructure } from './structure.js';
import { checkAddOns, checkUnits } from './units.js';

const ran = (check: CheckName): CheckReport => ({ check, status: 'ran', data: [] });

const RAN = { shape: ran('shape'), dates: ran('dates') };

/** The checks behind shape and dates, in their order. */
const STEPS: readonly (readonly [CheckName, (run: ClaimRun, options: CheckClaimOptions) => CheckReport])[] = [
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
