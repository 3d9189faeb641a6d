import type { IsoDate } from '../../base/dates.js';
import { forAll, forAllRecords } from '../../hcpcs/bundled.js';
import { find } from '../../hcpcs/history.js';
import { isoOf } from '../../hcpcs/moment.js';
import { lastUse } from '../../hcpcs/periods.js';
import { dayAfterLast, inOrder } from '../periods.js';
import { OPEN_END } from '../table.js';

/** All codes, or all modifiers, that any edition has. */
export function allOf(what: 'codes' | 'modifiers'): readonly string[] {
  const records = forAllRecords[what].records();
  return Array.from({ length: records.rows }, (_, row) => records.codeOf(row)).sort();
}

/**
 * The days on which the answer for a code or modifier may change: its own first and last days, those of its actions, and the first days
 * of the editions.
 */
export function changesOf(code: string): readonly IsoDate[] {
  const { data, row } = find(forAll, code)!;
  const records = data.records();
  const actions = records.editions
    .map((_, edition) => (records.isPresent(row, edition) ? records.actionDay(row, edition) : 0))
    .filter((day) => day > 0);
  const days = [
    ...records.editions.map(({ effective }) => effective),
    ...records.periods(row).flatMap((period) => [isoOf(period.from), dayAfterLast(isoOf(lastUse(period)))]),
    ...data
      .details()
      .corrections(code)
      .flatMap(({ effective = OPEN_END }) => effective),
    ...actions.map(isoOf),
  ];
  return inOrder(days).filter((day) => day !== OPEN_END);
}
