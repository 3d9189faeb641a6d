import type { OnDate } from '../../base/dates.js';
import { didYouMean } from '../../codeset/did-you-mean.js';
import { colored } from '../colors.js';
import { type CommandResult, lines } from '../command.js';

/** A node of any tree, as the commands print it. */
export interface PrintedNode {
  readonly code: string;
  readonly billable: boolean;
  readonly title: string;
}

/** A node on a line of its own; a star marks a billable code. */
export const nodeLine = ({ code, billable, title }: PrintedNode, indent = ''): string =>
  `${(indent + code).padEnd(14)} ${billable ? '*' : ' '} ${title}`;

type Suggest = (code: string, options: OnDate & { limit: number }) => readonly { readonly code: string }[];

/** The answer for a code that is not there, with what may have been meant. */
export const notFoundIn =
  (suggest: Suggest) =>
  (code: string, where: string, options: OnDate): CommandResult => {
    const found = suggest(code, { ...options, limit: 3 });
    const meant = didYouMean(found.map((each) => each.code));
    return { ok: false, text: lines([`${code}: ${where}${meant}`]), json: null };
  };

interface PrintedIssue {
  readonly code: string;
  readonly message: string;
  readonly suggestions: readonly string[];
}

type PrintedValidation<Issue extends PrintedIssue> =
  | { readonly ok: true; readonly entry: PrintedNode; readonly warnings: readonly { message: string }[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The answer of `validate`; `explain` adds lines of the set's own below an issue. */
export function printValidation<Issue extends PrintedIssue>(
  input: string,
  answer: PrintedValidation<Issue>,
  explain: (issue: Issue) => readonly string[] = () => [],
): CommandResult {
  const text = answer.ok
    ? [
        `${colored('ok', 'good')}       ${answer.entry.code}  ${answer.entry.title}`,
        ...answer.warnings.map((warning) => `         ${warning.message}`),
      ]
    : answer.issues.flatMap((issue) => [
        `${colored('invalid', 'error')}  ${input}: ${issue.message} [${issue.code}]`,
        ...explain(issue),
        ...(issue.suggestions.length === 0 ? [] : [`         try ${issue.suggestions.join(', ')}`]),
      ]);
  return { ok: answer.ok, text: lines(text), json: { input, ...answer } };
}

/** A period at the start of a line. */
export const span = ({ from, to = '' }: { readonly from: string; readonly to?: string }): string =>
  `  ${from} to ${to.padEnd(10)} `;

interface PrintedChange {
  readonly code: string;
  readonly effective: string;
  readonly basis: string;
  readonly replaced: boolean;
}

/** What a code came from and what it became, a line each. */
export const changeLines = (before: readonly PrintedChange[], after: readonly PrintedChange[]): string[] => [
  ...before.map(({ effective, code, basis }) => `  ${effective} came from ${code} (${basis})`),
  ...after.map(
    ({ effective, code, basis, replaced }) =>
      `  ${effective} ${replaced ? 'became' : 'also led to'} ${code} (${basis})`,
  ),
];

/** The top of a tree. */
export const printTop = (nodes: readonly PrintedNode[]): CommandResult => ({
  ok: nodes.length > 0,
  text: lines(nodes.map((node) => nodeLine(node))),
  json: nodes,
});

/** A node between those above it, the farthest first, and those directly below it. */
export function printTree(
  ancestors: readonly PrintedNode[],
  node: PrintedNode,
  children: readonly PrintedNode[],
): CommandResult {
  const path = [...ancestors, node];
  const text = [
    ...path.map((each, depth) => nodeLine(each, '  '.repeat(depth))),
    ...children.map((each) => nodeLine(each, '  '.repeat(path.length))),
  ];
  return { ok: true, text: lines(text), json: { ancestors, node, children } };
}

interface PrintedDiff {
  readonly added: readonly PrintedNode[];
  readonly removed: readonly PrintedNode[];
  readonly becameBillable?: readonly PrintedNode[];
  readonly becameHeader?: readonly PrintedNode[];
  readonly retitled: readonly {
    readonly code: string;
    readonly before: { readonly title: string };
    readonly after: { readonly title: string };
  }[];
  readonly projected: boolean;
}

/** What an answer for a date after the data ends with. */
export const AFTER_DATA = 'the date is after the data';

/** What changed in a set. */
export function printDiff(found: PrintedDiff): CommandResult {
  const section = (title: string, list: readonly PrintedNode[] = []): string[] =>
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
  if (text.length === 0) text.push('no changes');
  if (found.projected) text.push(`${AFTER_DATA}: changes of later releases are missing`);
  return { ok: true, text: lines(text), json: found };
}
