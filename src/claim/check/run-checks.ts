import { countsOf } from '../../base/checks.js';
import { knownOptions } from '../../base/options.js';
import type { CheckName, CheckReport, ClaimAnswer } from '../answer.js';
import type { Claim } from '../types.js';
import { checkCodeSystems } from './code-systems.js';
import { ClaimRun } from './context.js';
import { checkDates } from './dates.js';
import { checkDiagnosisList } from './diagnoses.js';
import { checkDuplicates } from './duplicates.js';
import { hasForm } from './fields.js';
import { nameIcd9 } from './icd9.js';
import { checkModifiers } from './modifiers.js';
import { CHECK_CLAIM_OPTIONS, type CheckClaimOptions, requireTables } from './options.js';
import { CHECKS, inOrder } from './order.js';
import { checkPlaces } from './places.js';
import { checkPointers } from './pointers.js';
import { checkProcedures } from './procedures.js';
import { checkPairs } from './ptp.js';
import { checkServices } from './services.js';
import { checkStructure } from './structure.js';
import type { ClaimTables } from './tables.js';
import { checkAddOns, checkUnits } from './units.js';
import { checkReferences } from './unread.js';

// Answers share these. They are frozen, so that nobody can put the finding of one claim into the answer of another.
const ran = (check: CheckName): CheckReport =>
  Object.freeze({ check, status: 'ran', data: Object.freeze([]) });

const RAN = { shape: ran('shape'), dates: ran('dates') };

/** The checks after shape, dates and diagnoses, in their order. */
const STEPS: readonly ((run: ClaimRun, options: CheckClaimOptions) => CheckReport)[] = [
  checkProcedures,
  checkServices,
  checkModifiers,
  checkPointers,
  checkPlaces,
  checkDuplicates,
  checkPairs,
  checkUnits,
  checkAddOns,
];

const NO_CLAIM = { type: 'inpatient', diagnoses: [] } as const;
const NO_FINDINGS: ClaimAnswer['findings'] = /* @__PURE__ */ Object.freeze([]);
const NO_COUNTS: ClaimAnswer['counts'] = /* @__PURE__ */ Object.freeze({
  errors: 0,
  warnings: 0,
  information: 0,
});

/** The reports of the other checks if the input is not shaped like a claim. */
const NOT_RUN: readonly CheckReport[] = CHECKS.slice(1).map((check) =>
  Object.freeze({
    check,
    status: 'not-run',
    data: Object.freeze([]),
    reason: 'the input is not shaped like a claim',
  }),
);

/** Checks a claim with tables. Internal: `checkClaim` of `medcodes/claim` and of `medcodes/claim/light` say what it promises. */
export function runChecks(tables: ClaimTables, claim: Claim, given?: CheckClaimOptions): ClaimAnswer {
  knownOptions(given, CHECK_CLAIM_OPTIONS, 'checkClaim');
  const options = given ?? {};
  requireTables(options);
  const run = new ClaimRun(tables, typeof claim === 'object' && claim !== null ? claim : NO_CLAIM);
  if (!hasForm(run, claim)) return answerOf(run, [RAN.shape, ...NOT_RUN]);
  checkStructure(run);
  checkDates(run);
  checkCodeSystems(run);
  checkReferences(run);
  const reports = [RAN.shape, RAN.dates, ...checkDiagnosisList(run)];
  for (const step of STEPS) reports.push(step(run, options));
  nameIcd9(run, options.icd9);
  return answerOf(run, reports);
}

function answerOf({ claim: { id }, found }: ClaimRun, checks: readonly CheckReport[]): ClaimAnswer {
  const findings = found === undefined ? NO_FINDINGS : inOrder(found);
  const counts = found === undefined ? NO_COUNTS : countsOf(findings);
  const answer = { ok: counts.errors === 0, findings, counts, checks };
  return typeof id === 'string' ? { ...answer, id } : answer;
}
