import type { PoaTable } from '../icd10cm/poa-table.js';
import type { Diagnosis, Report } from './report.js';

/** The indicators of present-on-admission reporting; 1 meant exempt in version 4010 of the claim, before ICD-10. */
const INDICATORS = new Set(['Y', 'N', 'U', 'W', '1']);

/** Present-on-admission indicators of a stay, if any is given. */
export function checkPoa(report: Report): void {
  if (!report.inpatient || report.all.length === 0) return;
  if (report.all.every(({ poa }) => poa === '')) {
    report.skip('icd10cm.poa', 'no present-on-admission indicators were given');
    return;
  }
  if (report.data.poa === undefined) {
    report.skip('icd10cm.poa', "the payload has no part 'poa'");
    return;
  }
  const table = report.data.poa();
  const silent = report.all.filter((diagnosis) => !checkIndicator(report, table, diagnosis));
  if (silent.length > 0)
    report.skip('icd10cm.poa', 'the list of exempt codes is older than the code', silent);
}

/** @returns false if the list of exempt codes does not cover the code */
function checkIndicator(report: Report, table: PoaTable, diagnosis: Diagnosis): boolean {
  const { poa, billable, row } = diagnosis;
  if (!billable) return true;
  if (poa !== '' && !INDICATORS.has(poa)) {
    reportInvalid(report, diagnosis);
    return true;
  }
  const exemption = table.exemption(row, report.moment.release);
  if (exemption === undefined) return false;
  const reported = poa !== '' && poa !== '1';
  if (exemption.exempt && poa === '1') reportOld(report, diagnosis, exemption.list);
  else if (exemption.exempt === !reported) return true;
  else if (exemption.exempt) reportExempt(report, diagnosis, exemption.list);
  else if (poa === '1') reportFormer(report, diagnosis, exemption.list);
  else reportRequired(report, diagnosis, exemption.list);
  return true;
}

function reportInvalid(report: Report, diagnosis: Diagnosis): void {
  report.add({
    rule: 'icd10cm.poa-invalid',
    severity: 'error',
    message: `'${diagnosis.poa.slice(0, 10)}' is not a present-on-admission indicator; use Y, N, U or W`,
    about: [diagnosis],
    evidence: [],
  });
}

function reportExempt(report: Report, diagnosis: Diagnosis, list: string): void {
  report.add({
    rule: 'icd10cm.poa-exempt',
    severity: 'warning',
    message: `${diagnosis.code} is exempt from present-on-admission reporting and must have no indicator`,
    about: [diagnosis],
    evidence: [listEvidence(list, `lists ${diagnosis.code}`)],
    fix: { message: 'leave the indicator out' },
  });
}

function reportOld(report: Report, diagnosis: Diagnosis, list: string): void {
  report.add({
    rule: 'icd10cm.poa-exempt',
    severity: 'warning',
    message: `${diagnosis.code} is exempt from present-on-admission reporting; 1 meant exempt before version 5010 of the claim, which has no indicator for it`,
    about: [diagnosis],
    evidence: [listEvidence(list, `lists ${diagnosis.code}`)],
    fix: { message: 'leave the indicator out' },
  });
}

function reportFormer(report: Report, diagnosis: Diagnosis, list: string): void {
  report.add({
    rule: 'icd10cm.poa-invalid',
    severity: 'error',
    message: `1 meant exempt before version 5010 of the claim, and ${diagnosis.code} is not exempt; use Y, N, U or W`,
    about: [diagnosis],
    evidence: [listEvidence(list, `does not list ${diagnosis.code}`)],
    fix: { message: 'report Y, N, U or W' },
  });
}

function reportRequired(report: Report, diagnosis: Diagnosis, list: string): void {
  report.add({
    rule: 'icd10cm.poa-missing',
    severity: 'error',
    message: `${diagnosis.code} is not exempt from present-on-admission reporting and has no indicator`,
    about: [diagnosis],
    evidence: [listEvidence(list, `does not list ${diagnosis.code}`)],
    fix: { message: 'report Y, N, U or W' },
  });
}

const listEvidence = (release: string, statement: string) => ({
  source: 'POA exempt list',
  release,
  statement,
});
