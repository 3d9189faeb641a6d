import type { IsoDate } from '../../base/dates.js';
import { deepFreeze } from '../../base/freeze.js';
import { isReplacement } from '../../codeset/did-you-mean.js';
import { checkCode, format, isBillable } from '../../icd10cm/index.js';
import type { CheckReport } from '../answer.js';
import { type ClaimRun, isUnread } from './context.js';

/** The most diagnoses that a line points to. */
const MOST_POINTERS = 4;

const NOT_APPLICABLE: CheckReport = /* @__PURE__ */ deepFreeze({
  check: 'diagnosis-pointers',
  status: 'not-applicable',
  data: [],
  reason: 'lines of facility claims have no diagnosis pointers',
});
const RAN: CheckReport = /* @__PURE__ */ deepFreeze({
  check: 'diagnosis-pointers',
  status: 'ran',
  data: [{ source: 'ICD-10-CM' }],
});
const UNREAD: CheckReport = /* @__PURE__ */ deepFreeze({
  ...RAN,
  status: 'partly',
  reason: 'the diagnosis pointers of some lines could not be read',
});

/** Checks that each line of a professional claim points to diagnoses that are valid on its date. Internal. */
export function checkPointers(run: ClaimRun): CheckReport {
  if (run.claim.type !== 'professional') return NOT_APPLICABLE;
  let report = RAN;
  for (let index = 0; index < run.lines.length; index++) {
    const line = run.lines[index]!;
    const pointers = line.diagnosisPointers;
    if (isUnread(line, 'diagnosisPointers')) report = UNREAD;
    if (pointers === undefined || pointers.length === 0) {
      if (isUnread(line, 'diagnosisPointers')) continue;
      run.find('claim.pointer-missing', 'error', `/lines/${index}`, 'the line points to no diagnosis', {
        fix: { message: 'list the diagnoses that this service is for, the main one first' },
      });
    } else checkLine(run, index, pointers);
  }
  return report;
}

function checkLine(run: ClaimRun, index: number, pointers: readonly number[]): void {
  const at = `/lines/${index}/diagnosisPointers`;
  if (pointers.length > MOST_POINTERS)
    run.find(
      'claim.pointer-count',
      'error',
      at,
      `the line points to ${pointers.length} diagnoses; at most 4 are allowed`,
    );
  const { diagnoses } = run;
  for (let i = 0; i < pointers.length; i++) {
    const pointer = pointers[i]!;
    if (!Number.isInteger(pointer) || pointer < 1 || pointer > diagnoses.length) {
      const message =
        pointer === 0
          ? `the line points to a diagnosis that is not among the ${diagnoses.length} of the claim`
          : `the line points to diagnosis ${pointer}, but the claim has ${diagnoses.length}`;
      run.find('claim.pointer-unknown', 'error', `${at}/${i}`, message);
    } else if (pointers.indexOf(pointer) < i) {
      run.find(
        'claim.pointer-duplicate',
        'warning',
        `${at}/${i}`,
        `the line points to diagnosis ${pointer} twice`,
      );
    } else if (run.lineDates[index] !== run.on)
      checkOnDate(run, `${at}/${i}`, pointer - 1, run.lineDates[index]);
  }
}

/** The first day of the claim judges the diagnoses; a later line may be after a change of the code set. */
function checkOnDate(run: ClaimRun, pointer: string, diagnosis: number, on: IsoDate | undefined): void {
  const { code } = run.diagnoses[diagnosis]!;
  if (on === undefined || run.on === undefined) return;
  if (isBillable(code, { on }) || !isBillable(code, { on: run.on })) return;
  const answer = checkCode(code, { on });
  const [issue] = answer.ok ? [] : answer.issues;
  const shown = format(code) ?? code;
  run.find(
    'claim.pointer-date',
    'error',
    pointer,
    `${issue?.message ?? shown}: not billable on ${on}, the date of service`,
    {
      codes: [shown],
      also: [`/diagnoses/${diagnosis}`],
      evidence: [
        {
          source: 'ICD-10-CM',
          release: on,
          at: shown,
          statement: issue?.message ?? 'not billable on the date',
        },
      ],
      fix: {
        message: 'split the claim where the code set changes',
        ...(issue === undefined || !isReplacement(issue) || issue.suggestions.length === 0
          ? {}
          : { codes: issue.suggestions }),
      },
    },
  );
}
