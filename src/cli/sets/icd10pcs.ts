import type { OnDate } from '../../base/dates.js';
import {
  ancestors,
  children,
  diff,
  history,
  type Icd10pcsEntry,
  type Icd10pcsExplanation,
  lookup,
  predecessors,
  sections,
  successors,
  suggest,
  validate,
} from '../../icd10pcs/index.js';
import { type CommandResult, lines } from '../command.js';
import { changeLines, notFoundIn, printDiff, printTop, printTree, printValidation, span } from './print.js';
import type { CliSet } from './set.js';

const notFound = notFoundIn(suggest);

const axisLines = ({ axes }: Icd10pcsEntry): string[] =>
  axes.map(
    ({ name, value, label }) =>
      `  ${value}  ${name.padEnd(34)} ${label ?? '(no tables file has this value)'}`,
  );

function runLookup(code: string, options: OnDate): CommandResult {
  const entry = lookup(code, options);
  if (entry === undefined) return notFound(code, 'not in ICD-10-PCS on that date', options);
  const until = entry.validTo === undefined ? '' : ` to ${entry.validTo}`;
  const state = entry.billable ? 'billable' : 'a table, not billable';
  const composed = entry.titles === 'composed' ? '; the title is composed, not official' : '';
  const note = entry.projected ? '; the date is after the data' : '';
  const text = lines([
    `${entry.code}  ${entry.title}`,
    `  ${state} from ${entry.validFrom}${until} (release ${entry.release}${composed}${note})`,
    ...axisLines(entry),
  ]);
  return { ok: true, text, json: entry };
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

const runValidate = (code: string, options: OnDate): CommandResult =>
  printValidation(code, validate(code, options), (issue) =>
    issue.code === 'unknown' ? rowLines(issue.explanation) : [],
  );

function runHistory(code: string, options: OnDate): CommandResult {
  const found = history(code);
  if (found === undefined) return notFound(code, 'not in any release of ICD-10-PCS', options);
  const before = predecessors(code);
  const after = successors(code);
  const text = [
    found.code,
    ...found.periods.map((period) => `${span(period)} ${period.billable ? 'billable' : 'table'}`),
    ...found.titles.map((period) => `${span(period)} ${period.title}`),
    ...changeLines(before, after),
  ];
  return { ok: true, text: lines(text), json: { ...found, predecessors: before, successors: after } };
}

function runTree(code: string | undefined, options: OnDate): CommandResult {
  if (code === undefined) return printTop(sections(options));
  const above = [...ancestors(code, options)].reverse();
  const parent = above.at(-1);
  const siblings = parent === undefined ? sections(options) : children(parent, options);
  const own = siblings.find((node) => node.code === code.trim().toUpperCase());
  if (own === undefined) return notFound(code, 'not in ICD-10-PCS on that date', options);
  return printTree(above, own, children(own, options));
}

/** ICD-10-PCS for the commands. */
export const ICD10PCS: CliSet = {
  name: 'icd10pcs',
  label: 'ICD-10-PCS',
  knows: (code) => history(code) !== undefined,
  lookup: runLookup,
  validate: runValidate,
  history: runHistory,
  tree: runTree,
  diff: (from, to) => printDiff(diff(from, to)),
};
