import type { ClaimDiagnosis, ClaimType, DiagnosisRole } from '../types.js';
import type { AnyLine, ClaimRun } from './context.js';
import { isUnread, shown } from './context.js';

/** The most diagnoses of each kind of claim, external causes and those of admission or visit apart. */
const MOST_DIAGNOSES: Readonly<Record<ClaimType, number>> = {
  professional: 12,
  outpatient: 25,
  inpatient: 25,
};
/** The most external causes, and the most reasons for a visit. */
const MOST_EXTERNAL_CAUSES = 12;
const MOST_REASONS = 3;
/** The most service lines. */
const MOST_LINES: Readonly<Record<ClaimType, number>> = { professional: 50, outpatient: 999, inpatient: 999 };

const ROLES: Readonly<Record<ClaimType, ReadonlySet<string>>> = {
  professional: new Set(['principal', 'other', 'external-cause']),
  outpatient: new Set(['principal', 'other', 'external-cause', 'reason-for-visit']),
  inpatient: new Set(['principal', 'other', 'external-cause', 'admitting']),
};

/** What a diagnosis is on the claim: as it says itself, or by its place. Internal. */
export const roleAt = (run: ClaimRun, index: number): DiagnosisRole =>
  run.diagnoses[index]!.role ?? (index === 0 ? 'principal' : 'other');

/** Whether neither the code nor the role of a diagnosis could be read. Internal. */
export const isOfUnknownKind = (diagnosis: ClaimDiagnosis): boolean =>
  isUnread(diagnosis, 'code') && diagnosis.role === undefined;

/** Checks that the claim has what one of its type must have, in the numbers that its form has room for. Internal. */
export function checkStructure(run: ClaimRun): void {
  checkDiagnoses(run);
  const { lines } = run;
  const { type } = run.claim;
  if (lines.length === 0 && type !== 'inpatient')
    run.find('claim.line-count', 'error', '/lines', 'the claim has no service line');
  if (lines.length > MOST_LINES[type])
    run.find(
      'claim.line-count',
      'error',
      '/lines',
      `the claim has ${lines.length} lines; at most ${MOST_LINES[type]} are allowed`,
    );
  for (let index = 0; index < lines.length; index++) {
    if (type !== 'professional') checkRevenueCode(run, index);
    checkUnits(run, index);
  }
}

function checkDiagnoses(run: ClaimRun): void {
  const { diagnoses } = run;
  const { type } = run.claim;
  const counts = { principal: 0, other: 0, 'external-cause': 0, 'reason-for-visit': 0, admitting: 0 };
  // What could not be read may be any of them, so no role is missing for certain.
  let mayBeAny = false;
  for (let index = 0; index < diagnoses.length; index++) {
    if (isOfUnknownKind(diagnoses[index]!)) {
      mayBeAny = true;
      continue;
    }
    const role = roleAt(run, index);
    if (ROLES[type].has(role)) {
      counts[role]++;
      continue;
    }
    const message = `the role ${shown(role)} is not allowed on claims of type ${type}`;
    run.find('claim.diagnosis-role', 'error', `/diagnoses/${index}/role`, message);
  }
  const count = (what: string, found: number, most: number): void => {
    if (found <= most) return;
    run.find(
      'claim.diagnosis-count',
      'error',
      '/diagnoses',
      `the claim has ${found} ${what}; at most ${most} are allowed`,
    );
  };
  if (counts.principal === 0 && !mayBeAny)
    run.find('claim.diagnosis-missing', 'error', '/diagnoses', `the claim has no ${first(type)} diagnosis`);
  count(`${first(type)} diagnoses`, counts.principal, 1);
  count('diagnoses', counts.principal + counts.other, MOST_DIAGNOSES[type]);
  count('external causes', counts['external-cause'], MOST_EXTERNAL_CAUSES);
  count('reasons for the visit', counts['reason-for-visit'], MOST_REASONS);
  count('admitting diagnoses', counts.admitting, 1);
  if (type === 'inpatient' && counts.admitting === 0 && !mayBeAny)
    run.find(
      'claim.admitting-missing',
      'warning',
      '/diagnoses',
      'the inpatient claim has no admitting diagnosis',
    );
}

const first = (type: ClaimType): string => (type === 'inpatient' ? 'principal' : 'first-listed');

function checkRevenueCode(run: ClaimRun, index: number): void {
  const { revenueCode } = run.lines[index]!;
  if (revenueCode === undefined)
    run.find('claim.revenue-code', 'error', `/lines/${index}`, 'the line has no revenue code');
  else if (!/^\d{3,4}$/.test(revenueCode)) {
    const message = `a revenue code must have four digits, not ${shown(revenueCode)}`;
    run.find('claim.revenue-code', 'error', `/lines/${index}/revenueCode`, message);
  }
}

/** Whether a line has units or minutes that could not be read. Internal. */
export const hasUnreadUnits = (line: AnyLine): boolean =>
  isUnread(line, 'units') || isUnread(line, 'minutes');

function checkUnits(run: ClaimRun, index: number): void {
  const line = run.lines[index]!;
  const { units, minutes, code } = line;
  if (units !== undefined && !(units > 0 && Number.isFinite(units)))
    run.find('claim.units', 'error', `/lines/${index}/units`, `the units must be more than 0, not ${units}`);
  if (minutes !== undefined && !(minutes > 0 && Number.isFinite(minutes)))
    run.find(
      'claim.units',
      'error',
      `/lines/${index}/minutes`,
      `the minutes must be more than 0, not ${minutes}`,
    );
  if (code !== undefined && units === undefined && minutes === undefined && !hasUnreadUnits(line))
    run.find('claim.units', 'warning', `/lines/${index}`, 'the line has no units, so 1 is used', {
      fix: { message: 'give the units of service' },
    });
}
