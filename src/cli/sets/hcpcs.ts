import type { OnDate } from '../../base/dates.js';
import {
  ancestors,
  children,
  diff,
  type HcpcsAnyModifier,
  history,
  lookup,
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
import { notFoundIn, type PrintedNode, printDiff, printTop, printTree, printValidation } from './print.js';
import type { CliSet } from './set.js';

const notFound = notFoundIn(suggest);

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

/** A modifier of the file is judged as one. */
const isKnownModifier = (text: string): boolean =>
  normalize(text) === undefined && history(text) !== undefined;

function runValidate(code: string, options: OnDate): CommandResult {
  if (!isKnownModifier(code)) return printValidation(code, validate(code, options));
  const answer = validateModifier(code, options);
  const shown = answer.ok ? { ...answer, entry: shownAs(answer.modifier) } : answer;
  return { ...printValidation(code, shown), json: { input: code, ...answer } };
}

/** A modifier as a line of nodes shows it. */
const shownAs = (found: HcpcsAnyModifier): PrintedNode => ({
  code: found.modifier,
  billable: true,
  title: found.level === 'II' ? found.title : '',
});

function runHistory(code: string, options: OnDate): CommandResult {
  const found = history(code);
  if (found === undefined) return notFound(code, 'not in any edition of HCPCS Level II', options);
  const before = predecessors(code);
  const after = successors(code);
  const end = ({ to, lastDayBetween: between }: (typeof found.periods)[number]): string =>
    to ?? (between === undefined ? '' : `${between.notBefore}..${between.notAfter}`);
  const text = [
    found.code,
    ...found.periods.map((period) => `  ${period.from} to ${end(period).padEnd(10)}  ${period.began}`),
    ...found.texts.map((text) => `  ${text.release} to ${text.lastRelease}  ${text.title}`),
    ...found.corrections.map(({ release, statement }) => `  ${release} corrected: ${statement}`),
    ...before.map((change) => `  ${change.effective} came from ${change.code} (${change.basis})`),
    ...after.map((change) => `  ${change.effective} became ${change.code} (${change.basis})`),
  ];
  return { ok: true, text: lines(text), json: { ...found, predecessors: before, successors: after } };
}

function runTree(code: string | undefined, options: OnDate): CommandResult {
  if (code === undefined) return printTop(sections());
  const above = [...ancestors(code, options)].reverse();
  const below = children(code, options);
  const name = code.trim().toUpperCase();
  const own =
    lookup(code, options) ??
    sections().find((section) => section.code === name) ??
    above.flatMap((node) => children(node, options)).find((node) => node.code === name);
  if (own === undefined) return notFound(code, 'not in HCPCS Level II on that date', options);
  return printTree(above, own, below);
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
  diff: (from, to) => printDiff(diff(from, to)),
};
