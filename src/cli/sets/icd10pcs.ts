import type { OnDate } from '../../dates.js';
import {
  ancestors,
  children,
  diff,
  type Explanation,
  history,
  type Icd10pcsEntry,
  type Icd10pcsNode,
  lookup,
  predecessors,
  sections,
  successors,
  suggest,
  validate,
} from '../../icd10pcs/index.js';
import { type CommandResult, lines } from '../command.js';
import type { CliSet } from './set.js';

const nodeLine = (node: Pick<Icd10pcsNode, 'code' | 'billable' | 'title'>, indent = ''): string =>
  `${(indent + node.code).padEnd(14)} ${node.billable ? '*' : ' '} ${node.title}`;

function meant(code: string, options: OnDate): string {
  const found = suggest(code, { ...options, limit: 3 });
  return found.length === 0 ? '' : `; did you mean ${found.map((suggestion) => suggestion.code).join(', ')}?`;
}

const notFound = (code: string, where: string, options: OnDate): CommandResult => ({
  ok: false,
  text: lines([`${code}: ${where}${meant(code, options)}`]),
  json: null,
});

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
  const note = entry.projected ? '; the date lies after the data' : '';
  const text = lines([
    `${entry.code}  ${entry.title}`,
    `  ${state} from ${entry.validFrom}${until} (release ${entry.release}${composed}${note})`,
    ...axisLines(entry),
  ]);
  return { ok: true, text, json: entry };
}

/** The rows that a code comes nearest to, in a line each. */
export const rowLines = ({ rows }: Explanation): string[] =>
  rows.map(({ row, broken }) => {
    const places = broken.map(
      ({ position, name, value, legal }) =>
        `character ${position} (${name}) is ${value}, may be ${legal.map((axis) => axis.value).join(' ')}`,
    );
    return `         row ${row}: ${places.join('; ')}`;
  });

function runValidate(code: string, options: OnDate): CommandResult {
  const answer = validate(code, options);
  const text = answer.ok
    ? [
        `ok       ${answer.entry.code}  ${answer.entry.title}`,
        ...answer.warnings.map((warning) => `         ${warning.message}`),
      ]
    : answer.issues.flatMap((issue) => [
        `invalid  ${code}: ${issue.message} [${issue.code}]`,
        ...(issue.code === 'unknown' ? rowLines(issue.explanation) : []),
        ...(issue.suggestions.length === 0 ? [] : [`         try ${issue.suggestions.join(', ')}`]),
      ]);
  return { ok: answer.ok, text: lines(text), json: { input: code, ...answer } };
}

function runHistory(code: string, options: OnDate): CommandResult {
  const found = history(code);
  if (found === undefined) return notFound(code, 'in no release of ICD-10-PCS', options);
  const before = predecessors(code);
  const after = successors(code);
  const span = (period: { from: string; to?: string }): string =>
    `  ${period.from} to ${period.to ?? '         '} `;
  const text = [
    found.code,
    ...found.periods.map((period) => `${span(period)} ${period.billable ? 'billable' : 'table'}`),
    ...found.titles.map((period) => `${span(period)} ${period.title}`),
    ...before.map((change) => `  ${change.effective} came from ${change.code} (${change.basis})`),
    ...after.map(
      (change) =>
        `  ${change.effective} ${change.replaced ? 'became' : 'gave off'} ${change.code} (${change.basis})`,
    ),
  ];
  return { ok: true, text: lines(text), json: { ...found, predecessors: before, successors: after } };
}

function runTree(code: string | undefined, options: OnDate): CommandResult {
  if (code === undefined) {
    const all = sections(options);
    return { ok: all.length > 0, text: lines(all.map((section) => nodeLine(section))), json: all };
  }
  const above = [...ancestors(code, options)].reverse();
  const parent = above.at(-1);
  const siblings = parent === undefined ? sections(options) : children(parent, options);
  const own = siblings.find((node) => node.code === code.trim().toUpperCase());
  if (own === undefined) return notFound(code, 'not in ICD-10-PCS on that date', options);
  const below = children(own, options);
  const path = [...above, own];
  const text = [
    ...path.map((node, depth) => nodeLine(node, '  '.repeat(depth))),
    ...below.map((node) => nodeLine(node, '  '.repeat(path.length))),
  ];
  return { ok: true, text: lines(text), json: { ancestors: above, node: own, children: below } };
}

function runDiff(from: string, to: string): CommandResult {
  const found = diff(from, to);
  const section = (title: string, list: readonly Icd10pcsEntry[]): string[] =>
    list.length === 0 ? [] : [`${title}: ${list.length}`, ...list.map((entry) => `  ${nodeLine(entry)}`)];
  const text = [
    ...section('added', found.added),
    ...section('removed', found.removed),
    ...(found.retitled.length === 0 ? [] : [`retitled: ${found.retitled.length}`]),
    ...found.retitled.flatMap(({ code, before, after }) => [
      `  ${code.padEnd(10)} - ${before.title}`,
      `  ${''.padEnd(10)} + ${after.title}`,
    ]),
  ];
  return { ok: true, text: lines(text.length === 0 ? ['no changes'] : text), json: found };
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
  diff: runDiff,
};
