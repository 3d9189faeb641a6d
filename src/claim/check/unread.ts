import type { CheckReport } from '../answer.js';
import { type ClaimRun, isUnread, shown } from './context.js';
import { isOfUnknownKind } from './structure.js';

/** `Condition/7`, `urn:uuid:...`, `#c1`: no code of X12 has such a character. */
const isReference = (code: string): boolean => /[/:#]/.test(code);

/** Reports codes that are references to resources which were not found, and those that X12 has without a known qualifier. Internal. */
export function checkReferences(run: ClaimRun): void {
  const { claim } = run;
  const report = (what: string, list: 'diagnoses' | 'procedures', index: number, code: string): void =>
    run.find(
      'claim.element-unread',
      'error',
      `/${list}/${index}/code`,
      isReference(code)
        ? `${shown(code)} is a reference to a resource that was not found, or that has no code, so the ${what} was not judged`
        : what === 'code'
          ? 'the code could not be read and may be a diagnosis or another code, so it was not judged'
          : `the code of the ${what} could not be read, so it was not judged`,
      isReference(code)
        ? { fix: { message: 'give the resource with the option `resolve`, or put it into the claim' } }
        : { fix: { message: 'give the code, with the qualifier of its code set' } },
    );
  run.diagnoses.forEach((diagnosis, index) => {
    if (!isUnread(diagnosis, 'code')) return;
    const mayBeOther = claim.type !== 'professional' && isOfUnknownKind(diagnosis);
    report(
      mayBeOther && !isReference(diagnosis.code) ? 'code' : 'diagnosis',
      'diagnoses',
      index,
      diagnosis.code,
    );
  });
  if (claim.type !== 'inpatient') return;
  claim.procedures?.forEach((procedure, index) => {
    if (isUnread(procedure, 'code')) report('procedure', 'procedures', index, procedure.code);
  });
}

const REASON = 'codes that could not be read were not judged';

/** The report of a check that could not judge codes which could not be read. Internal. */
export const withUnread = (report: CheckReport): CheckReport =>
  report.status === 'ran' || report.status === 'partly'
    ? {
        ...report,
        status: 'partly',
        reason: report.reason === undefined ? REASON : `${report.reason}; ${REASON}`,
      }
    : report;
