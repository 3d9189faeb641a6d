import type { DayNumber } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import { inScope } from './about.js';
import { beforeDataRange, noTable, outsideTable } from './answers.js';
import { codeKey, codeOfKey } from './code.js';
import type { PtpData } from './data.js';
import { inForce, type PairRow } from './histories.js';
import { findModifier } from './modifiers.js';
import { askedOf } from './options.js';
import type { PtpTable } from './ptp-table.js';
import type { NcciModifier, NcciNotLoaded, NcciPairCheck, NcciPairOptions, NcciPtpEdit } from './types.js';

const OPTIONS = ['on', 'setting', 'program', 'modifiers'];

/** A pair in one order, with its rows. */
interface Order {
  /** The places of the codes in the table. */
  readonly one: number;
  readonly two: number;
  readonly rows: readonly PairRow[];
  /** The row in force, -1 for none. */
  readonly at: number;
}

/** Whether two codes may be billed together: see `public/ptp.ts`. */
export function checkPair(data: PtpData, a: string, b: string, options?: NcciPairOptions): NcciPairCheck {
  const asked = askedOf(options, OPTIONS, 'checkPair');
  requireList(options?.modifiers);
  const table = data.ptp(asked.program, asked.setting);
  if (table === undefined) return noTable('ptp', asked, [a, b]);
  const { about, codes } = table;
  const first = codeKey(a);
  const second = codeKey(b);
  if (first < 0 || second < 0) return outsideTable(about.table, [a, b])!;
  if (!inScope(about.table, first) || !inScope(about.table, second)) return outside(table, first, second);
  if (asked.day < about.from) return beforeDataRange(about.table, asked);
  const places = [codes.find(first), codes.find(second)] as const;
  const forward = orderOf(table, places[0], places[1], asked.day);
  const backward = first === second ? NOTHING : orderOf(table, places[1], places[0], asked.day);
  const decides = strictest(forward, backward);
  if (decides === undefined) return noEdit(table, forward, backward, asked.day);
  const other = decides === forward ? backward : forward;
  return decided(table, decides, other, asked.day, bypassing(options?.modifiers));
}

/** The answer for a pair with at least one code that the table does not cover. */
function outside(table: PtpTable, first: number, second: number): NcciNotLoaded {
  const kept = table.outside.get(first, second);
  if (kept !== undefined) return kept;
  const answer = outsideTable(table.about.table, [codeOfKey(first), codeOfKey(second)])!;
  table.outside.offer(first, second, answer);
  return answer;
}

/** The other order of a code with itself: the same rows are not shown twice. */
const NOTHING: Order = { one: -1, two: -1, rows: [], at: -1 };

function orderOf(table: PtpTable, one: number, two: number, day: DayNumber): Order {
  const rows = table.rowsOf(one, two);
  return { one, two, rows, at: inForce(rows, day) };
}

/** The order that decides: the one with a row in force. If both have one, the one that no modifier bypasses, else the first. */
function strictest(forward: Order, backward: Order): Order | undefined {
  if (forward.at < 0) return backward.at < 0 ? undefined : backward;
  if (backward.at < 0) return forward;
  const stricter = backward.rows[backward.at]!.indicator < forward.rows[forward.at]!.indicator;
  return stricter ? backward : forward;
}

const editOf = ({ codes }: PtpTable, { one, two, rows }: Order, at: number): NcciPtpEdit => ({
  column1: codes.codeAt(one),
  column2: codes.codeAt(two),
  ...rows[at]!.row,
});

const editsOf = (table: PtpTable, order: Order): NcciPtpEdit[] =>
  order.rows.map((_, at) => editOf(table, order, at));

const NO_ROWS: readonly NcciPtpEdit[] = /* @__PURE__ */ Object.freeze([]);

function noEdit(table: PtpTable, forward: Order, backward: Order, day: DayNumber): NcciPairCheck {
  const { about } = table;
  let otherRows = NO_ROWS;
  if (forward.rows.length + backward.rows.length > 0)
    otherRows = [...editsOf(table, forward), ...editsOf(table, backward)];
  return { verdict: 'no-edit', otherRows, table: about.table, projected: day > about.to };
}

function decided(
  table: PtpTable,
  order: Order,
  other: Order,
  day: DayNumber,
  bypassedBy: readonly NcciModifier[],
): NcciPairCheck {
  const { row, indicator } = order.rows[order.at]!;
  const verdict =
    indicator === 0 ? 'conflict' : bypassedBy.length === 0 ? 'allowed-with-modifier' : 'bypassed';
  const column1 = table.codes.codeAt(order.one);
  const column2 = table.codes.codeAt(order.two);
  // One literal, so that all answers have one shape; this is what a claim editor calls most.
  const answer = {
    verdict,
    column1,
    column2,
    edit: row,
    table: table.about.table,
    projected: day > table.about.to,
    message: column2 + MESSAGES[verdict][0] + column1 + MESSAGES[verdict][1],
  };
  const otherEdit = other.at < 0 ? undefined : { otherEdit: editOf(table, other, other.at) };
  const by = verdict === 'bypassed' ? { bypassedBy } : undefined;
  return (
    otherEdit === undefined && by === undefined ? answer : { ...answer, ...otherEdit, ...by }
  ) as NcciPairCheck;
}

const NO_MODIFIERS: readonly NcciModifier[] = /* @__PURE__ */ Object.freeze([]);

/** Between column 2 and column 1, and after column 1. */
const MESSAGES = {
  conflict: [' is denied when billed with ', '; no modifier bypasses this edit'],
  'allowed-with-modifier': [
    ' is denied when billed with ',
    ', unless an NCCI-associated modifier that the record supports is added',
  ],
  bypassed: [' may be paid when billed with ', ', if the record supports the modifier'],
} as const;

/** Refuses modifiers that are not an array. The answer to the pair does not matter. */
function requireList(modifiers: unknown): void {
  if (modifiers === undefined || Array.isArray(modifiers)) return;
  throw new MedcodesError(
    'invalid-argument',
    "options.modifiers must be an array of texts, such as ['59', 'LT']",
  );
}

/** The modifiers that may bypass an edit, each once. */
function bypassing(modifiers: readonly string[] | undefined): readonly NcciModifier[] {
  if (modifiers === undefined || modifiers.length === 0) return NO_MODIFIERS;
  const found = modifiers.map((modifier) => findModifier(modifier));
  return [...new Set(found)].filter((modifier) => modifier !== undefined);
}
