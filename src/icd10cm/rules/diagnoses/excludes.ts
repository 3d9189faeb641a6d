import { evidenceOf } from '../evidence.js';
import { findStatements, isConflict } from '../pairs/find.js';
import type { Diagnosis, Report } from './report.js';

/** Pairs that an Excludes1 note of one of the two, or of a node above it, keeps apart. */
export function checkExcludes(report: Report): void {
  const { distinct, data, moment } = report;
  for (let i = 0; i < distinct.length; i++) {
    for (let j = i + 1; j < distinct.length; j++) {
      const statements = findStatements(data, distinct[i]!.row, distinct[j]!.row, moment.tabular);
      if (isConflict(statements)) reportPair(report, distinct[i]!, distinct[j]!, statements);
    }
  }
}

function reportPair(
  report: Report,
  one: Diagnosis,
  other: Diagnosis,
  statements: ReturnType<typeof findStatements>,
): void {
  const [subject, excluded] = statements[0]!.subject === one.row ? [one, other] : [other, one];
  report.add({
    rule: 'icd10cm.excludes1',
    severity: 'warning',
    message: `${subject.code} excludes ${excluded.code}: they are not reported together, unless the two conditions are unrelated`,
    about: [subject, excluded],
    evidence: statements.map(({ note, node }) => evidenceOf(report.data, note, node, report.moment)),
    fix: {
      message: 'Report the one that the record supports, or both where the two conditions are unrelated.',
    },
  });
}
