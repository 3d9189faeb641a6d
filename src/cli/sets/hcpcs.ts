import type { OnDate } from '../../dates.js';
import {
  ancestors,
  children,
  diff,
  type HcpcsEntry,
  type HcpcsNode,
  history,
  lookup,
  type Modifier,
  modifier,
  normalize,
  predecessors,
  sections,
  successors,
  suggest,
  validate,
  validateModifier,
} from '../../hcpcs/index.js';
import { type CommandResult, lines } from '../command.js';
import { indicatorLines, modifierLines, validityLine } from './hcpcs-lines.js';
import type { CliSet } from './set.js';

const nodeLine = (node: Pick<HcpcsNode, 'code' | 'billable' | 'title'>, indent = ''): string =>
  `${(indent + node.code).padEnd(14)} ${node.billable ? '*' : ' '} ${node.title}`;

const notFound = (code: string, where: string, options: OnDate): CommandResult => {
  const found = suggest(code, { ...options, limit: 3 });
  const meant = found.length === 0 ? '' : `; did you mean ${found.map((each) => each.code).join(', ')}?`;
  return { ok: false, text: lines([`${code}: ${where}${meant}`]), json: null };
};

function runLookup(code: string, options: OnDate): CommandResult {
  const entry = lookup(code, options);
  if (entry === undefined) return runModifier(code, options);
  const text = lines([
    `${entry.code}  ${entry.title}`,
    `  ${entry.shortTitle}`,
    validityLine(entry),
    ...(entry.noc === true ? ['  not otherwise classified: the claim needs a description'] : []),
    ...indicatorLines(entry),
  ]);
  return { ok: true, text, json: entry };
}

/** A modifier is looked up like a code. */
function runModifier(text: string, options: OnDate): CommandResult {
  const found = modifier(text, options);
  if (found?.level !== 'II') return notFound(text, 'not in HCPCS Level II on that date', options);
  return { ok: true, text: lines(modifierLines(found)), json: found };
}

function validLine(found: HcpcsEntry | Modifier): string {
  if ('code' in found) return `${found.code}  ${found.title}`;
  return found.level === 'II' ? `${found.modifier}  ${found.title}` : found.modifier;
}

/** A modifier of the file is judged as one. */
const isKnownModifier = (text: string): boolean =>
  normalize(text) === undefined && history(text) !== undefined;

function runValidate(code: string, options: OnDate): CommandResult {
  const answer = isKnownModifier(code) ? validateModifier(code, options) : validate(code, options);
  const text = answer.ok
    ? [
        `ok       ${validLine('entry' in answer ? answer.entry : answer.modifier)}`,
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
  if (found === undefined) return notFound(code, 'in no edition of HCPCS Level II', options);
  const before = predecessors(code);
  const after = successors(code);
  const end = ({ to, lastDayBetween: between }: (typeof found.periods)[number]): string =>
    to ?? (between === undefined ? '' : `${between.notBefore}..${between.notAfter}`);
  const text = [
    found.code,
    ...found.periods.map((period) => `  ${period.from} to ${end(period).padEnd(10)}  ${period.began}`),
    ...found.texts.map((text) => `  ${text.release} to ${text.lastRelease}  ${text.title}`),
    ...found.corrections.map(({ release, statement }) => `  ${release} corrected: ${statement}`),
    ...before.map((change) => `  ${change.release} came from ${change.code} (${change.basis})`),
    ...after.map((change) => `  ${change.release} became ${change.code} (${change.basis})`),
  ];
  return { ok: true, text: lines(text), json: { ...found, predecessors: before, successors: after } };
}

function runTree(code: string | undefined, options: OnDate): CommandResult {
  if (code === undefined) {
    const all = sections();
    return { ok: true, text: lines(all.map((section) => nodeLine(section))), json: all };
  }
  const above = [...ancestors(code, options)].reverse();
  const below = children(code, options);
  const name = code.trim().toUpperCase();
  const own =
    lookup(code, options) ??
    sections().find((section) => section.code === name) ??
    above.flatMap((node) => children(node, options)).find((node) => node.code === name);
  if (own === undefined) return notFound(code, 'not in HCPCS Level II on that date', options);
  const path = [...above, own];
  const text = [
    ...path.map((node, depth) => nodeLine(node, '  '.repeat(depth))),
    ...below.map((node) => nodeLine(node, '  '.repeat(path.length))),
  ];
  return { ok: true, text: lines(text), json: { ancestors: above, node: own, children: below } };
}

function runDiff(from: string, to: string): CommandResult {
  const found = diff(from, to);
  const section = (title: string, list: readonly HcpcsEntry[]): string[] =>
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

/** HCPCS Level II for the commands. */
export const HCPCS: CliSet = {
  name: 'hcpcs',
  label: 'HCPCS Level II',
  knows: (code) => history(code) !== undefined,
  lookup: runLookup,
  validate: runValidate,
  history: runHistory,
  tree: runTree,
  diff: runDiff,
};
