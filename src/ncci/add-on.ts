import { type DayNumber, formatDay } from '../base/dates.js';
import { inScope } from './about.js';
import type { AddOnRow, AddOnTable } from './add-on-table.js';
import { beforeDataRange, noTable, outsideTable } from './answers.js';
import { codeKey, codeOfKey } from './code.js';
import type { AddOnData } from './data.js';
import { ALWAYS } from './histories.js';
import { askedOf, NCCI_OPTIONS } from './options.js';
import type { NcciAddOnAnswer, NcciAddOnPrimary, NcciAddOnType, NcciOptions } from './types.js';

/** What primaries an add-on code needs: see `public/add-ons.ts`. */
export function addOn(data: AddOnData, code: string, options?: NcciOptions): NcciAddOnAnswer {
  const asked = askedOf(options, NCCI_OPTIONS, 'addOn');
  const found = data.addOns(asked.program);
  if (found === undefined) return noTable('add-on', asked, [code]);
  const { table, from } = found.about;
  const key = codeKey(code);
  if (key < 0) return outsideTable(table, [code])!;
  if (asked.day < from && inScope(table, key)) return beforeDataRange(table, asked);
  const time = found.timeOf(key, asked.day);
  const kept = found.answers.get(key, time);
  if (kept !== undefined) return kept;
  const answer = answerOf(found, key, asked.day);
  found.answers.offer(key, time, answer);
  return answer;
}

function answerOf(found: AddOnTable, key: number, day: DayNumber): NcciAddOnAnswer {
  const { table, to } = found.about;
  const code = codeOfKey(key);
  if (!inScope(table, key)) return outsideTable(table, [code])!;
  const common = { code, table, projected: day > to };
  const rows = found.rowsOf(found.codes.find(key)).filter((row) => row.from <= day && row.to >= day);
  if (rows.length > 0) return { verdict: 'add-on', ...common, ...detailsOf(rows, table.scope === 'full') };
  if (table.scope === 'full') return { verdict: 'not-add-on', ...common };
  const message = `${code}: the loaded ${table.name} have no row for it, but rows with CPT primaries are not bundled; run \`medcodes compile ncci\` and pass the result to createNcci`;
  return { verdict: 'not-loaded', reason: 'code', codes: [code], table, message };
}

function detailsOf(rows: readonly AddOnRow[], complete: boolean) {
  return {
    // A code has one type. If a table has two, the stricter applies.
    type: Math.min(...rows.map((row) => row.type)) as NcciAddOnType,
    primaries: rows.flatMap(primaryOf),
    contractorDefined: rows.some(({ primary }) => primary === undefined),
    complete,
    notes: [...new Set(rows.flatMap(({ note }) => (note === '' ? [] : [note])))],
  };
}

function primaryOf({ primary, from, to }: AddOnRow): readonly NcciAddOnPrimary[] {
  if (primary === undefined) return [];
  const date = (name: 'effective' | 'deletion', day: DayNumber, none: DayNumber): object =>
    day === none ? {} : { [name]: formatDay(day) };
  return [{ code: primary, ...date('effective', from, 0), ...date('deletion', to, ALWAYS) }];
}
