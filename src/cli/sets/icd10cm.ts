import type { OnDate } from '../../dates.js';
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
import type { CliSet } from './set.js';

const nodeLine = (node: Pick<Icd10cmNode, 'code' | 'billable' | 'title'>, indent = ''): string =>
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

function runLookup(code: string, options: OnDate): CommandResult {
  const entry = lookup(code, options);
  if (entry === undefined) return notFound(code, 'not in ICD-10-CM on that date', options);
  const until = entry.validTo === undefined ? '' : ` to ${entry.validTo}`;
  const state = entry.billable ? 'billable' : 'header, not billable';
  const note = entry.projected ? '; the date lies after the data' : '';
  const text = lines([
    `${entry.code}  ${entry.title}`,
    `  ${state} from ${entry.validFrom}${until} (release ${entry.release}${note})`,
  ]);
  return { ok: true, text, json: entry };
}

function runValidate(code: string, options: OnDate): CommandResult {
  const answer = validate(code, options);
  const text = answer.ok
    ? [
        `ok       ${answer.entry.code}  ${answer.entry.title}`,
        ...answer.warnings.map((warning) => `         ${warning.message}`),
      ]
    : answer.issues.flatMap(({ code: issue, message, suggestions }) => [
        `invalid  ${code}: ${message} [${issue}]`,
        ...(suggestions.length === 0 ? [] : [`         try ${suggestions.join(', ')}`]),
      ]);
  return { ok: answer.ok, text: lines(text), json: { input: code, ...answer } };
}

function runHistory(code: string, options: OnDate): CommandResult {
  const found = history(code);
  if (found === undefined) return notFound(code, 'in no release of ICD-10-CM', options);
  const before = predecessors(code);
  const after = successors(code);
  const span = (period: { from: string; to?: string }): string =>
    `  ${period.from} to ${period.to ?? '         '} `;
  const text = [
    found.code,
    ...found.periods.map((period) => `${span(period)} ${period.billable ? 'billable' : 'header'}`),
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
    const all = chapters(options);
    return { ok: all.length > 0, text: lines(all.map((chapter) => nodeLine(chapter))), json: all };
  }
  const above = [...ancestors(code, options)].reverse();
  const below = children(code, options);
  const own =
    above.length === 0
      ? chapters(options).find((chapter) => chapter.code === code.trim().toUpperCase())
      : nodeOf(code, above, options);
  if (own === undefined) return notFound(code, 'not in ICD-10-CM on that date', options);
  const path = [...above, own];
  const text = [
    ...path.map((node, depth) => nodeLine(node, '  '.repeat(depth))),
    ...below.map((node) => nodeLine(node, '  '.repeat(path.length))),
  ];
  return { ok: true, text: lines(text), json: { ancestors: above, node: own, children: below } };
}

/** The node itself: a code, or one of the blocks below its parent. */
function nodeOf(code: string, above: readonly Icd10cmNode[], options: OnDate): Icd10cmNode | undefined {
  const parent = above.at(-1);
  return (
    lookup(code, options) ??
    (parent && children(parent, options).find((node) => node.code === code.trim().toUpperCase()))
  );
}

function runDiff(from: string, to: string): CommandResult {
  const found = diff(from, to);
  const section = (
    title: string,
    list: readonly { code: string; title: string; billable: boolean }[],
  ): string[] =>
    list.length === 0 ? [] : [`${title}: ${list.length}`, ...list.map((entry) => `  ${nodeLine(entry)}`)];
  const text = [
    ...section('added', found.added),
    ...section('removed', found.removed),
    ...section('became billable', found.becameBillable),
    ...section('became header', found.becameHeader),
    ...(found.retitled.length === 0 ? [] : [`retitled: ${found.retitled.length}`]),
    ...found.retitled.flatMap(({ code, before, after }) => [
      `  ${code.padEnd(10)} - ${before.title}`,
      `  ${''.padEnd(10)} + ${after.title}`,
    ]),
  ];
  return { ok: true, text: lines(text.length === 0 ? ['no changes'] : text), json: found };
}

/** ICD-10-CM for the commands. */
export const ICD10CM: CliSet = {
  name: 'icd10cm',
  label: 'ICD-10-CM',
  knows: (code) => history(code) !== undefined,
  lookup: runLookup,
  validate: runValidate,
  history: runHistory,
  tree: runTree,
  diff: runDiff,
};
