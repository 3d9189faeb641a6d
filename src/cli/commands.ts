import type { OnDate } from '../dates.js';
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
} from '../icd10cm/index.js';

/** What a command found. */
export interface CommandResult {
  /** False for a negative answer: not found, or not valid. */
  readonly ok: boolean;
  readonly text: string;
  readonly json: unknown;
}

interface Command {
  readonly least: number;
  readonly most: number;
  /** For the message about a wrong number of arguments. */
  readonly takes: string;
  readonly run: (args: readonly string[], options: OnDate) => CommandResult;
}

const lines = (list: readonly string[]): string => list.map((line) => `${line}\n`).join('');

const nodeLine = (node: Icd10cmNode, indent = ''): string =>
  `${(indent + node.code).padEnd(14)} ${node.billable ? '*' : ' '} ${node.title}`;

function runLookup(codes: readonly string[], options: OnDate): CommandResult {
  const entries = codes.map((code) => lookup(code, options) ?? null);
  const text = codes.map((code, i) => {
    const entry = entries[i];
    if (entry == null) return lines([`${code}: not in ICD-10-CM on that date${meant(code, options)}`]);
    const until = entry.validTo === undefined ? '' : ` to ${entry.validTo}`;
    const state = entry.billable ? 'billable' : 'header, not billable';
    const note = entry.projected ? '; the date lies after the data' : '';
    return lines([
      `${entry.code}  ${entry.title}`,
      `  ${state} from ${entry.validFrom}${until} (release ${entry.release}${note})`,
    ]);
  });
  return { ok: entries.every((entry) => entry !== null), text: text.join(''), json: entries };
}

function meant(code: string, options: OnDate): string {
  const found = suggest(code, { ...options, limit: 3 });
  return found.length === 0 ? '' : `; did you mean ${found.map((suggestion) => suggestion.code).join(', ')}?`;
}

function runValidate(codes: readonly string[], options: OnDate): CommandResult {
  const answers = codes.map((code) => ({ input: code, ...validate(code, options) }));
  const text = answers.flatMap((answer) => {
    if (answer.ok)
      return [
        `ok       ${answer.entry.code}  ${answer.entry.title}`,
        ...answer.warnings.map((w) => `         ${w.message}`),
      ];
    return answer.issues.flatMap(({ code, message, suggestions }) => [
      `invalid  ${answer.input}: ${message} [${code}]`,
      ...(suggestions.length === 0 ? [] : [`         try ${suggestions.join(', ')}`]),
    ]);
  });
  return { ok: answers.every((answer) => answer.ok), text: lines(text), json: answers };
}

function runHistory([code = '']: readonly string[], options: OnDate): CommandResult {
  const found = history(code);
  if (found === undefined)
    return {
      ok: false,
      text: lines([`${code}: in no release of ICD-10-CM${meant(code, options)}`]),
      json: null,
    };
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

function runTree([code]: readonly string[], options: OnDate): CommandResult {
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
  if (own === undefined)
    return {
      ok: false,
      text: lines([`${code}: not in ICD-10-CM on that date${meant(code, options)}`]),
      json: null,
    };
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

function runDiff([from = '', to = '']: readonly string[]): CommandResult {
  const found = diff(from, to);
  const section = (
    title: string,
    list: readonly { code: string; title: string; billable: boolean }[],
  ): string[] =>
    list.length === 0
      ? []
      : [`${title}: ${list.length}`, ...list.map((entry) => `  ${nodeLine(entry as Icd10cmNode)}`)];
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

/** The commands by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  lookup: { least: 1, most: Number.POSITIVE_INFINITY, takes: 'one or more codes', run: runLookup },
  validate: { least: 1, most: Number.POSITIVE_INFINITY, takes: 'one or more codes', run: runValidate },
  history: { least: 1, most: 1, takes: 'one code', run: runHistory },
  tree: { least: 0, most: 1, takes: 'one code, block or chapter, or nothing', run: runTree },
  diff: { least: 2, most: 2, takes: 'two dates', run: runDiff },
};
