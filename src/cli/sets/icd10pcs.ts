import { DESCRIPTOR } from '../../icd10pcs/descriptor.js';
import type { Icd10pcsEntry, Icd10pcsExplanation, Icd10pcsIssue } from '../../icd10pcs/index.js';
import { cliSetOf, stateLine } from './from-descriptor.js';
import type { CliSet } from './set.js';

const axisLines = ({ axes }: Icd10pcsEntry): string[] =>
  axes.map(
    ({ name, value, label }) =>
      `  ${value}  ${name.padEnd(34)} ${label ?? '(no tables file has this value)'}`,
  );

/** A node of fewer than seven characters. */
const HEADER = 'table';

function entryLines(entry: Icd10pcsEntry): string[] {
  const composed = {
    official: '',
    'short-title-composed': '; the short title is composed, not official',
    composed: '; the titles are composed, not official',
  }[entry.titles];
  return [`${entry.code}  ${entry.title}`, stateLine(entry, HEADER, composed), ...axisLines(entry)];
}

/** The rows that a code comes nearest to, in a line each. */
export const rowLines = ({ rows }: Icd10pcsExplanation): string[] =>
  rows.map(({ row, broken }) => {
    const places = broken.map(
      ({ position, name, value, legal }) =>
        `character ${position} (${name}) is ${value}, may be ${legal.map((axis) => axis.value).join(' ')}`,
    );
    return `         row ${row}: ${places.join('; ')}`;
  });

const issueLines = (issue: Icd10pcsIssue): readonly string[] =>
  issue.code === 'unknown' ? rowLines(issue.explanation) : [];

/** ICD-10-PCS for the commands. */
export const ICD10PCS: CliSet = /* @__PURE__ */ cliSetOf(DESCRIPTOR, {
  header: HEADER,
  entryLines,
  issueLines,
});
