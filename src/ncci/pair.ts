import type { DayNumber } from '../dates.js';
import { MedcodesError } from '../errors.js';
import { type About, inScope } from './about.js';
import { beforeCoverage, noTable, outsideTable } from './answers.js';
import { type CodeKey, codeKey, codeOfKey } from './code.js';
import type { PtpData } from './data.js';
import { inForce, type PairRow } from './histories.js';
import { findModifier } from './modifiers.js';
import { askedOf } from './options.js';
import type { PtpTable } from './ptp-table.js';
import type { NcciModifier, PairCheck, PairOptions, PtpEdit } from './types.js';

/** A pair in one order, with its rows. */
interface Order {
  readonly one: CodeKey;
  readonly two: CodeKey;
  readonly rows: readonly PairRow[];
  /** The row in force, -1 for none. */
  readonly at: number;
}

/** Whether two codes may be billed together: see `public/ptp.ts`. */
export function checkPair(data: PtpData, a: string, b: string, options?: PairOptions): PairCheck {
  const asked = askedOf(options);
  const table = data.ptp(asked.program, asked.setting);
  if (table === undefined) return noTable('ptp', asked, [a, b]);
  const { about } = table;
  const first = codeKey(a);
  const second = codeKey(b);
  if (first < 0 || second < 0 || !inScope(about.table, first) || !inScope(about.table, second))
    return outsideTable(about.table, [a, b])!;
  if (asked.day < about.from) return beforeCoverage(about.table, asked);
  const forward = orderOf(table, first, second, asked.day);
  const backward = orderOf(table, second, first, asked.day);
  const decides = strictest(forward, backward);
  if (decides === undefined) return noEdit(about, [forward, backward], asked.day);
  return decided(about, decides, decides === forward ? backward : forward, asked.day, options);
}

function orderOf(table: PtpTable, one: CodeKey, two: CodeKey, day: DayNumber): Order {
  const rows = table.rowsOf(table.codes.find(one), table.codes.find(two));
  return { one, two, rows, at: inForce(rows, day) };
}

/** The order that decides: the one with a row in force; of two the one that no modifier bypasses, else the first. */
function strictest(forward: Order, backward: Order): Order | undefined {
  if (forward.at < 0) return backward.at < 0 ? undefined : backward;
  if (backward.at < 0) return forward;
  const stricter = backward.rows[backward.at]!.indicator < forward.rows[forward.at]!.indicator;
  return stricter ? backward : forward;
}

const editOf = ({ one, two, rows }: Order, at: number): PtpEdit => ({
  column1: codeOfKey(one),
  column2: codeOfKey(two),
  ...rows[at]!.row,
});

function noEdit({ table, to }: About, orders: readonly Order[], day: DayNumber): PairCheck {
  const otherRows = orders.flatMap((order) => order.rows.map((_, at) => editOf(order, at)));
  return { status: 'no-edit', otherRows, table, projected: day > to };
}

function decided(
  { table, to }: About,
  order: Order,
  other: Order,
  day: DayNumber,
  options: PairOptions | undefined,
): PairCheck {
  const edit = editOf(order, order.at);
  const { column1, column2 } = edit;
  const edits = other.at < 0 ? [edit] : [edit, editOf(other, other.at)];
  const common = { column1, column2, edit, edits, table, projected: day > to };
  const denied = `${column2} is denied beside ${column1}`;
  if (edit.modifierIndicator === 0)
    return { status: 'conflict', ...common, message: `${denied}: no modifier bypasses the edit` };
  const bypassedBy = bypassing(options?.modifiers);
  if (bypassedBy.length === 0) {
    const message = `${denied} unless one of them carries an NCCI-associated modifier that the record supports`;
    return { status: 'allowed-with-modifier', ...common, message };
  }
  const with_ = bypassedBy.map(({ modifier }) => modifier).join(', ');
  const message = `${column2} may be paid beside ${column1}: modifier ${with_} bypasses the edit, if the record supports it`;
  return { status: 'bypassed', ...common, bypassedBy, message };
}

function bypassing(modifiers: readonly string[] | undefined): readonly NcciModifier[] {
  if (modifiers === undefined) return [];
  if (!Array.isArray(modifiers))
    throw new MedcodesError('invalid-argument', "modifiers are a list of two characters each: ['59', 'LT']");
  const found = modifiers.map((modifier) => findModifier(modifier));
  return [...new Set(found)].filter((modifier) => modifier !== undefined);
}
