import type { OnDate } from '../../base/dates.js';
import type { AnyChange } from '../../codeset/contract.js';
import { DESCRIPTOR } from '../../hcpcs/descriptor.js';
import {
  type HcpcsAnyModifier,
  type HcpcsEntry,
  type HcpcsHistory,
  history,
  lookup,
  modifier,
  normalize,
  validateModifier,
} from '../../hcpcs/index.js';
import { type CommandResult, lines } from '../command.js';
import { cliSetOf } from './from-descriptor.js';
import { indicatorLines, modifierLines, validityLine } from './hcpcs-lines.js';
import { type PrintedNode, printValidation } from './print.js';
import type { CliSet } from './set.js';

const entryLines = (entry: HcpcsEntry): string[] => [
  `${entry.code}  ${entry.title}`,
  `  ${entry.shortTitle}`,
  validityLine(entry),
  ...(entry.noc === true ? ['  not otherwise classified: the claim needs a description'] : []),
  ...indicatorLines(entry),
];

function historyLines(
  { periods, texts, corrections }: HcpcsHistory,
  before: readonly AnyChange[],
  after: readonly AnyChange[],
): string[] {
  const end = ({ to, lastDayBetween: between }: (typeof periods)[number]): string =>
    to ?? (between === undefined ? '' : `${between.notBefore}..${between.notAfter}`);
  return [
    ...periods.map((period) => `  ${period.from} to ${end(period).padEnd(10)}  ${period.began}`),
    ...texts.map((text) => `  ${text.release} to ${text.lastRelease}  ${text.title}`),
    ...corrections.map(({ release, statement }) => `  ${release} corrected: ${statement}`),
    ...before.map((change) => `  ${change.effective} came from ${change.code} (${change.basis})`),
    ...after.map((change) => `  ${change.effective} became ${change.code} (${change.basis})`),
  ];
}

const CODES = /* @__PURE__ */ cliSetOf(DESCRIPTOR, { entryLines, historyLines });

/** A modifier is looked up like a code. */
function runLookup(text: string, options: OnDate): CommandResult {
  const found = lookup(text, options) === undefined ? modifier(text, options) : undefined;
  if (found?.level !== 'II') return CODES.lookup(text, options);
  return { ok: true, text: lines(modifierLines(found)), json: found };
}

/** A modifier of the file is judged as one. */
const isKnownModifier = (text: string): boolean =>
  normalize(text) === undefined && history(text) !== undefined;

function runValidate(code: string, options: OnDate): CommandResult {
  if (!isKnownModifier(code)) return CODES.validate(code, options);
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

/** HCPCS Level II for the commands, its modifiers among the codes. */
export const HCPCS: CliSet = { ...CODES, lookup: runLookup, validate: runValidate };
