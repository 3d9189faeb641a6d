import type { CheckReport } from '../answer.js';
import { type ClaimRun, isUnread, shown } from './context.js';

/** Reports codes that are references to resources which were not found. Internal. */
export function checkReferences(run: ClaimRun): void {
  const { claim } = run;
  const report = (what: string, list: 'diagnoses' | 'procedures', index: number, code: string): void =>
    run.find(
      'claim.element-unread',
      'error',
      `/${list}/${index}/code`,
      `${shown(code)} is a reference to a resource that was not found, or that has no code, so the ${what} was not judged`,
      { fix: { message: 'give the resource with the option `resolve`, or put it into the claim' } },
    );
  run.diagnoses.forEach((diagnosis, index) => {
    if (isUnread(diagnosis, 'code')) report('diagnosis', 'diagnoses', index, diagnosis.code);
  });
  if (claim.type !== 'inpatient') return;
  claim.procedures?.forEach((procedure, index) => {
    if (isUnread(procedure, 'code')) report('procedure', 'procedures', index, procedure.code);
  });
}

const REASON = 'codes that are references were not judged';

/** The report of a check that could not judge codes which are references. Internal. */
export const withUnread = (report: CheckReport): CheckReport =>
  report.status === 'ran' || report.status === 'partly'
    ? {
        ...report,
        status: 'partly',
        reason: report.reason === undefined ? REASON : `${report.reason}; ${REASON}`,
      }
    : report;
