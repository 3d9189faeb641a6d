import {
  type CheckDiagnosesOptions,
  checkDiagnoses,
  type DiagnosesCheck,
  type ListedDiagnosis,
  type NotJudged,
} from '../../src/diagnoses/index.js';

/** A day on which every list and note of the newest releases but one is in force. */
export const ON = '2026-01-15';

/** The findings in a line each: `error icd10cm.header A04.7`. */
export function found(
  list: readonly (string | ListedDiagnosis)[],
  options: Partial<CheckDiagnosesOptions> = {},
): string[] {
  const { findings } = checkDiagnoses(list, { setting: 'professional', on: ON, ...options });
  return findings.map(({ severity, rule, codes }) => [severity, rule, ...codes].join(' '));
}

/** What `checkDiagnoses` could not judge, over both of its checks. */
export const notJudged = ({ checks }: DiagnosesCheck): readonly NotJudged[] =>
  checks.flatMap((report) => report.notJudged ?? []);

/** The findings of a stay. */
export const stay = (
  list: readonly (string | ListedDiagnosis)[],
  options: Partial<CheckDiagnosesOptions> = {},
): string[] => found(list, { setting: 'inpatient', ...options });
