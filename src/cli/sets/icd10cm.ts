import type { OnDate } from '../../base/dates.js';
import {
  ancestors,
  chapters,
  children,
  diff,
  history,
  type Icd10cmNode,
  lookup,
  predecessors,
  successors,
  suggest,
  validate,
} from '../../icd10cm/index.js';
import { type CommandResult, lines } from '../command.js';
import { changeLines, notFoundIn, printDiff, printTop, printTree, printValidation, span } from './print.js';
import type { CliSet } from './set.js';

const notFound = notFoundIn(suggest);

function runLookup(code: string, options: OnDate): CommandResult {
  const entry = lookup(code, options);
  if (entry === undefined) return notFound(code, 'not in ICD-10-CM on that date', options);
  const until = entry.validTo === undefined ? '' : ` to ${entry.validTo}`;
  const state = entry.billable ? 'billable' : 'header, not billable';
  const note = entry.projected ? '; the date is after the data' : '';
  const text = lines([
    `${entry.code}  ${entry.title}`,
    `  ${state} from ${entry.validFrom}${until} (release ${entry.release}${note})`,
  ]);
  return { ok: true, text, json: entry };
}

function runHistory(code: string, options: OnDate): CommandResult {
  const found = history(code);
  if (found === undefined) return notFound(code, 'not in any release of ICD-10-CM', options);
  const before = predecessors(code);
  const after = successors(code);
  const text = [
    found.code,
    ...found.periods.map((period) => `${span(period)} ${period.billable ? 'billable' : 'header'}`),
    ...found.titles.map((period) => `${span(period)} ${period.title}`),
    ...changeLines(before, after),
  ];
  return { ok: true, text: lines(text), json: { ...found, predecessors: before, successors: after } };
}

function runTree(code: string | undefined, options: OnDate): CommandResult {
  if (code === undefined) return printTop(chapters(options));
  const above = [...ancestors(code, options)].reverse();
  const below = children(code, options);
  const own =
    above.length === 0
      ? chapters(options).find((chapter) => chapter.code === code.trim().toUpperCase())
      : nodeOf(code, above, options);
  if (own === undefined) return notFound(code, 'not in ICD-10-CM on that date', options);
  return printTree(above, own, below);
}

/** The node itself: a code, or one of the blocks below its parent. */
function nodeOf(code: string, above: readonly Icd10cmNode[], options: OnDate): Icd10cmNode | undefined {
  const parent = above.at(-1);
  return (
    lookup(code, options) ??
    (parent && children(parent, options).find((node) => node.code === code.trim().toUpperCase()))
  );
}

/** ICD-10-CM for the commands. */
export const ICD10CM: CliSet = {
  name: 'icd10cm',
  label: 'ICD-10-CM',
  knows: (code) => history(code) !== undefined,
  lookup: runLookup,
  validate: (code, options) => printValidation(code, validate(code, options)),
  history: runHistory,
  tree: runTree,
  diff: (from, to) => printDiff(diff(from, to)),
};
