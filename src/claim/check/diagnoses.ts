import type { IsoDate } from '../../base/dates.js';
import type { Finding } from '../../base/findings.js';
import { isIcd9Diagnosis } from '../../codeset/icd9-shape.js';
import type { ListedDiagnosis } from '../../diagnoses/index.js';
import { forCodes } from '../../icd10cm/bundled.js';
import { checkCode, dataRange, format, isBillable } from '../../icd10cm/index.js';
import type { CheckReport } from '../answer.js';
import { type ClaimRun, isUnread } from './context.js';
import { NO_DATE } from './no-date.js';
import { roleAt } from './structure.js';
import { withUnread } from './unread.js';
import { CLEAN, place, type Verdict, verdictAs } from './verdicts.js';

const SOURCE = 'ICD-10-CM';

/** Admitting diagnoses and reasons for a visit are not part of the list: they must be codes, and no other rule applies. */
function ofOther(code: string, on: IsoDate): readonly Verdict[] {
  if (isBillable(code, { on })) return CLEAN;
  const answer = checkCode(code, { on });
  if (answer.ok) return CLEAN;
  // The issues after the first are about the data: the report of the check has those.
  const [issue] = answer.issues;
  const name = format(code) ?? code;
  const source = { source: SOURCE, release: on };
  if (on < dataRange().from) {
    if (isIcd9Diagnosis(code) && !isBillable(code, { on: dataRange().from })) return CLEAN;
    if (forCodes.codes().rowOf(code) >= 0)
      return [verdictAs('icd10cm.outside-data-range', 'warning', name, issue, source)];
  }
  const rule = issue.code === 'header' ? 'icd10cm.header' : 'icd10cm.invalid';
  return [verdictAs(rule, 'error', name, issue, source)];
}

/** The diagnoses that the rules apply to, and the position of each in the claim; undefined if it is the position here. */
interface Listed {
  readonly list: readonly ListedDiagnosis[];
  readonly places: readonly number[] | undefined;
}

/** The principal diagnosis first, then the others and the external causes in their order. */
function listed(run: ClaimRun): Listed {
  const { diagnoses } = run;
  const places: number[] = [];
  diagnoses.forEach((_, index) => {
    const role = isUnread(diagnoses[index]!, 'code') ? undefined : roleAt(run, index);
    if (role === 'principal') places.unshift(index);
    else if (role === 'other' || role === 'external-cause') places.push(index);
  });
  const same = places.length === diagnoses.length && places.every((at, index) => at === index);
  return { list: places.map((at) => known(diagnoses[at]!)), places: same ? undefined : places };
}

/** Without the fields that a diagnosis does not have: each is a finding of its own, `claim.field-unknown`. */
const known = ({ code, poa }: ListedDiagnosis): ListedDiagnosis => ({ code, poa });

const moved = (pointer: string, places: readonly number[]): string =>
  pointer.replace(/^\/diagnoses\/(\d+)/, (_, index) => `/diagnoses/${places[Number(index)]}`);

/** Judges the diagnoses: by the rules of ICD-10-CM, and by the Medicare Code Editor. Internal. */
export function checkDiagnosisList(run: ClaimRun): readonly [diagnoses: CheckReport, editor: CheckReport] {
  const { claim, on } = run;
  if (on === undefined) return [NO_DATE.diagnoses, NO_DATE['code-editor']];
  const { list, places } = listed(run);
  const answer = run.tables.checkDiagnoses(list, {
    on,
    setting: claim.type,
    pointer: '/diagnoses',
    patient: run.patient,
    ageOn: run.ageOn,
  });
  for (const finding of answer.findings) {
    const pointers = places && finding.pointers.map((pointer) => moved(pointer, places));
    const placed = pointers === undefined ? finding : { ...finding, pointers };
    if (!isOfUnreadPoa(run, placed)) run.add(placed);
  }
  if (places !== undefined) checkOthers(run, on);
  const [diagnoses, editor] = answer.checks;
  const hasUnread = run.diagnoses.some((diagnosis) => isUnread(diagnosis, 'code'));
  const judged = withUnreadPoa(run, diagnoses!);
  return hasUnread ? [withUnread(judged), withUnread(editor!)] : [judged, editor!];
}

/** Whether a finding says that an indicator is missing which could not be read. */
const isOfUnreadPoa = ({ diagnoses }: ClaimRun, { rule, pointers }: Finding): boolean =>
  rule === 'icd10cm.poa-missing' && isUnread(diagnoses[Number(pointers[0]!.split('/')[2])]!, 'poa');

/** The report, which names the diagnoses whose indicator could not be read. */
function withUnreadPoa({ claim, diagnoses }: ClaimRun, report: CheckReport): CheckReport {
  const codes = diagnoses
    .filter((diagnosis) => diagnosis.poa === undefined && isUnread(diagnosis, 'poa'))
    .map(({ code }) => format(code) ?? code);
  if (claim.type !== 'inpatient' || codes.length === 0) return report;
  const reason = 'present-on-admission indicators could not be read';
  return {
    ...report,
    status: 'partly',
    reason: report.reason === undefined ? reason : `${report.reason}; ${reason}`,
    notJudged: [...(report.notJudged ?? []), { rule: 'icd10cm.poa', reason, codes }],
  };
}

function checkOthers(run: ClaimRun, on: string): void {
  run.diagnoses.forEach((diagnosis, index) => {
    const { code } = diagnosis;
    const role = isUnread(diagnosis, 'code') ? undefined : roleAt(run, index);
    if (role === 'admitting' || role === 'reason-for-visit')
      place(run, ofOther(code, on), `/diagnoses/${index}`);
  });
}
