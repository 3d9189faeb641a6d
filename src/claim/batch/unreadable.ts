import type { Finding, RuleId } from '../../base/findings.js';
import type { X12Problem } from '../x12/types.js';
import type { BatchRecord } from './types.js';

const finding = (rule: RuleId, severity: Finding['severity'], message: string): Finding => ({
  rule,
  severity,
  message,
  codes: [],
  pointers: [''],
  evidence: [],
});

/** The record of a claim that could not be read. Internal. */
export const unreadable = (record: number, at: number, message: string): BatchRecord => ({
  record,
  at,
  findings: [finding('claim.unreadable', 'error', message)],
});

/** The record of a problem in X12 text. Internal. */
export function ofProblem(
  record: number,
  { id, segment, message, claim, lost, code }: X12Problem,
): BatchRecord {
  const where = id === '' ? `segment ${segment}` : `segment ${segment}, ${id}`;
  // Text that is not X12 at all loses every claim in it.
  const grave = lost || code === 'not-x12';
  const found = finding(
    grave ? 'claim.unreadable' : claim === undefined ? 'claim.envelope' : 'claim.element-unread',
    grave ? 'error' : 'warning',
    `${where}: ${message} [${code}]`,
  );
  return { record, at: segment, ...(claim === undefined ? {} : { claim }), findings: [found] };
}
