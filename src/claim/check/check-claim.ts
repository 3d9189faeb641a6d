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
export function checkClaim(claim: Claim, options: CheckClaimOptions = {}): ClaimAnswer {
  knownOptions(options, CHECK_CLAIM_OPTIONS, 'checkClaim');
  requireTables(options);
  const run = new ClaimRun(typeof claim === 'object' && claim !== null ? claim : NO_CLAIM);
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
