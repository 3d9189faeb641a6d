import type { IsoDate } from '../../base/dates.js';
import type { Evidence, Severity } from '../../base/findings.js';
import { deepFreeze } from '../../base/freeze.js';
import { isIcd9Procedure } from '../../codeset/icd9-shape.js';
import type { DataRange } from '../../codeset/types.js';
import { dataRangeOf } from '../../codeset/validity.js';
import { forCodes } from '../../icd10pcs/bundled-codes.js';
import { isBillable } from '../../icd10pcs/entry.js';
import { dataRange as editorRange, type MceProcedureEdit, procedureEdits } from '../../mce/index.js';
import type { CheckReport } from '../answer.js';
import { type ClaimRun, isUnread } from './context.js';
import { pcsReleaseOn } from './editions.js';
import { NO_DATE } from './no-date.js';
import { withUnread } from './unread.js';
import { CLEAN, place, type Verdict, verdictOf } from './verdicts.js';

const SOURCE = 'ICD-10-PCS';

const dataRange = (): DataRange => dataRangeOf(forCodes.codes());

function verdictsOf({ tables }: ClaimRun, code: string, on: IsoDate): readonly Verdict[] {
  if (isBillable(forCodes, code, { on })) return CLEAN;
  const answer = tables.checkProcedure(code, { on });
  if (answer.ok) return CLEAN;
  const source = { source: SOURCE, release: pcsReleaseOn(on) };
  // Issues after the first are about the data. The report of the check has them once.
  const [issue] = answer.issues;
  if (on < dataRange().from && isIcd9Procedure(code)) return CLEAN;
  // The set was not in force for claims, but nothing says that the code is wrong.
  const severity = issue.code === 'outside-data-range' ? 'warning' : 'error';
  return [verdictOf('icd10pcs', severity, code.trim().toUpperCase(), issue, source)];
}

const NOT_APPLICABLE: CheckReport = /* @__PURE__ */ deepFreeze({
  check: 'procedures',
  status: 'not-applicable',
  data: [],
  reason: 'only inpatient stays have ICD-10-PCS procedures',
});

/** What the date is later than; empty if it is later than nothing. */
function lateReason(on: string, release: string): string {
  const codes = dataRange().to;
  const editor = editorRange().to;
  return [
    ...(on > codes ? [`the data ends on ${codes}, so the release of ${release} was used`] : []),
    ...(on > editor
      ? [`the Medicare Code Editor ends on ${editor}, so its edits of that day were used`]
      : []),
  ].join('; ');
}

let reports: Map<string, CheckReport> | undefined;

function reportOn(on: string): CheckReport {
  reports ??= new Map();
  const known = reports.get(on);
  if (known !== undefined) return known;
  if (reports.size > 1000) reports.clear();
  const release = pcsReleaseOn(on);
  const data = [{ source: SOURCE, release }];
  const reason = lateReason(on, release);
  const made: CheckReport =
    reason === ''
      ? { check: 'procedures', status: 'ran', data }
      : { check: 'procedures', status: 'partly', data, reason };
  reports.set(on, deepFreeze(made));
  return made;
}

/** Judges the procedures of a stay by the day of discharge: their codes, and the Medicare Code Editor. Internal. */
export function checkProcedures(run: ClaimRun): CheckReport {
  const { claim, on } = run;
  if (claim.type !== 'inpatient') return NOT_APPLICABLE;
  if (on === undefined) return NO_DATE.procedures;
  const procedures = claim.procedures ?? [];
  for (let index = 0; index < procedures.length; index++) {
    const pointer = `/procedures/${index}/code`;
    const { code } = procedures[index]!;
    if (isUnread(procedures[index]!, 'code')) continue;
    place(run, verdictsOf(run, code, on), pointer);
    for (const edit of procedureEdits(code, { on }).edits)
      checkEdit(run, code.trim().toUpperCase(), edit, pointer);
  }
  const report = reportOn(on);
  return procedures.some((procedure) => isUnread(procedure, 'code')) ? withUnread(report) : report;
}

const SEVERITIES: Readonly<Record<MceProcedureEdit['edit'], Severity>> = {
  sex: 'error',
  'non-covered': 'error',
  'non-covered-over-60': 'error',
  'non-covered-conditional': 'information',
  'limited-coverage': 'warning',
  'questionable-obstetric': 'warning',
  'inconsistent-with-length-of-stay': 'error',
};

function checkEdit(run: ClaimRun, code: string, edit: MceProcedureEdit, pointer: string): void {
  if (!applies(run, edit)) return;
  const { version, from, to } = edit.basis;
  const days = to === undefined ? `since ${from}` : `from ${from} to ${to}`;
  const evidence: Evidence = {
    source: 'Medicare Code Editor',
    release: version,
    at: edit.edit,
    statement: `lists ${code} ${days}. ${edit.meaning}`,
  };
  const severity = SEVERITIES[edit.edit];
  run.find(`mce.procedure-${edit.edit}`, severity, pointer, `${code}: ${edit.meaning}`, {
    codes: [code],
    evidence: [evidence],
  });
}

/** Medicare covers some procedures up to this age only. */
const AGE_LIMIT = 60;
/** More than 96 hours of ventilation do not fit a stay of this many days, or fewer: CMS's program flags 4 days and not 5. */
const DAYS_OF_96_HOURS = 4;

function applies(run: ClaimRun, { edit, sex }: MceProcedureEdit): boolean {
  if (edit === 'sex') {
    const own = run.patient?.sex;
    return (own === 'F' && sex === 'male') || (own === 'M' && sex === 'female');
  }
  if (edit === 'non-covered-over-60') return (ageOf(run) ?? 0) > AGE_LIMIT;
  if (edit === 'questionable-obstetric') return !hasOutcome(run);
  if (edit !== 'inconsistent-with-length-of-stay') return true;
  const days = daysOf(run);
  return days !== undefined && days <= DAYS_OF_96_HOURS;
}

/** Whether a diagnosis says what the outcome of a delivery is: the codes of Z37. */
const hasOutcome = ({ claim }: ClaimRun): boolean =>
  claim.diagnoses.some((one) => /^\s*Z37/i.test(typeof one === 'string' ? one : one.code));

const year = (date: string): number => Number(date.slice(0, 4));

function ageOf({ patient, ageOn }: ClaimRun): number | undefined {
  const born = patient?.birthDate;
  if (born === undefined || ageOn === undefined) return patient?.ageYears;
  return year(ageOn) - year(born) - (ageOn.slice(5) < born.slice(5) ? 1 : 0);
}

function daysOf({ claim, ageOn, on }: ClaimRun): number | undefined {
  const start = claim.type === 'inpatient' ? (claim.admission ?? ageOn) : undefined;
  if (start === undefined || on === undefined) return undefined;
  return Math.round((Date.parse(on) - Date.parse(start)) / 86_400_000);
}
