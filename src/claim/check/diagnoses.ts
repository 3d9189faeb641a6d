import type { IsoDate } from '../../base/dates.js';
import { checkDiagnoses, type DiagnosesCheck, type ListedDiagnosis } from '../../diagnoses/index.js';
import { format, isBillable, validate } from '../../icd10cm/index.js';
import type { CheckReport } from '../answer.js';
import type { ClaimRun } from './context.js';
import { NO_DATE } from './no-date.js';
import { roleAt } from './structure.js';
import { CLEAN, place, type Verdict, verdictOf } from './verdicts.js';

const SOURCE = 'ICD-10-CM';

/** Admitting diagnoses and reasons for a visit stand outside of the list: they must be codes, and no rule binds them. */
function ofOther(code: string, on: IsoDate): readonly Verdict[] {
  if (isBillable(code, { on })) return CLEAN;
  const answer = validate(code, { on });
  if (answer.ok) return CLEAN;
  const name = format(code) ?? code;
  // What follows the first issue is a matter of the data: the report of the check says so, once.
  const [issue] = answer.issues;
  return [
    {
      ...verdictOf('icd10cm', 'error', name, issue, { source: SOURCE, release: on }),
      // As the rules for the others name it.
      rule: issue.code === 'header' ? 'icd10cm.header' : 'icd10cm.invalid',
    },
  ];
}

/** The diagnoses that the rules bind, and the place of each in the claim; undefined where it is its place here. */
interface Listed {
  readonly list: readonly ListedDiagnosis[];
  readonly places: readonly number[] | undefined;
}

/** The principal diagnosis first, then the others and the external causes as they stand. */
function listed(run: ClaimRun): Listed {
  const { diagnoses } = run.claim;
  const places: number[] = [];
  diagnoses.forEach((_, index) => {
    const role = roleAt(run, index);
    if (role === 'principal') places.unshift(index);
    else if (role === 'other' || role === 'external-cause') places.push(index);
  });
  const same = places.length === diagnoses.length && places.every((at, index) => at === index);
  return same ? { list: diagnoses, places: undefined } : { list: places.map((at) => diagnoses[at]!), places };
}

const moved = (pointer: string, places: readonly number[]): string =>
  pointer.replace(/^\/diagnoses\/(\d+)/, (_, index) => `/diagnoses/${places[Number(index)]}`);

/** The rules of the Medicare Code Editor among those of the list. */
const isEditor = (rule: string): boolean => rule.startsWith('mce');

/** Judges the diagnoses: by the rules of ICD-10-CM, and by the Medicare Code Editor. Internal. */
export function checkDiagnosisList(run: ClaimRun): readonly [diagnoses: CheckReport, editor: CheckReport] {
  const { claim, on } = run;
  if (on === undefined) return [NO_DATE.diagnoses, NO_DATE['code-editor']];
  const { list, places } = listed(run);
  const answer = checkDiagnoses(list, {
    on,
    setting: claim.type,
    pointer: '/diagnoses',
    patient: run.patient,
    ageOn: run.ageOn,
  });
  for (const finding of answer.findings) {
    run.begin(isEditor(finding.rule) ? 'code-editor' : 'diagnoses');
    const pointers = places && finding.pointers.map((pointer) => moved(pointer, places));
    run.add(pointers === undefined ? finding : { ...finding, pointers });
  }
  if (places !== undefined) checkOthers(run, on);
  return reports(claim.type === 'inpatient', answer);
}

function checkOthers(run: ClaimRun, on: string): void {
  run.begin('diagnoses');
  run.claim.diagnoses.forEach(({ code }, index) => {
    const role = roleAt(run, index);
    if (role === 'admitting' || role === 'reason-for-visit')
      place(run, ofOther(code, on), `/diagnoses/${index}`);
  });
}

const LATE = 'the date lies after the last day of the data: the newest release answers';
const NO_STAY = 'the editor judges stays: of other claims, its edits by age and sex are for information';

/** The reports of lists that were judged in whole, by the releases that judged. */
let whole: Map<string, readonly [CheckReport, CheckReport]> | undefined;

function wholeReports(
  inpatient: boolean,
  { release, tabular, projected }: DiagnosesCheck,
): readonly [CheckReport, CheckReport] {
  whole ??= new Map();
  const key = `${inpatient} ${release} ${tabular} ${projected}`;
  const known = whole.get(key);
  if (known !== undefined) return known;
  const codes = { source: SOURCE, ...(release === undefined ? {} : { release }) };
  const notes = tabular === undefined ? [] : [{ source: 'ICD-10-CM Tabular List', release: tabular }];
  const editor: CheckReport = {
    check: 'code-editor',
    status: 'ran',
    data: [{ source: 'Medicare Code Editor' }],
  };
  const made: readonly [CheckReport, CheckReport] = [
    projected
      ? { check: 'diagnoses', status: 'partly', data: [codes, ...notes], reason: LATE }
      : { check: 'diagnoses', status: 'ran', data: [codes, ...notes] },
    inpatient ? editor : { ...editor, reason: NO_STAY },
  ];
  whole.set(key, made);
  return made;
}

/** The reports: whole ones, or what did not run with its reason. */
function reports(inpatient: boolean, answer: DiagnosesCheck): readonly [CheckReport, CheckReport] {
  const [diagnoses, editor] = wholeReports(inpatient, answer);
  if (answer.notRun.length === 0) return [diagnoses, editor];
  return [partly(diagnoses, answer, false), partly(editor, answer, true)];
}

function partly(report: CheckReport, { notRun }: DiagnosesCheck, editor: boolean): CheckReport {
  const open = notRun.filter(({ rule }) => isEditor(rule) === editor);
  if (open.length === 0) return report;
  const known = report.reason === undefined ? [] : [report.reason];
  const reason = [...new Set([...known, ...open.map((entry) => entry.reason)])].join('; ');
  const codes = [...new Set(open.flatMap((entry) => entry.codes))];
  return { ...report, status: 'partly', reason, ...(codes.length === 0 ? {} : { codes }) };
}
