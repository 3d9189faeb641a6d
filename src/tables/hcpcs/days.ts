import type { IsoDate } from '../../base/dates.js';
import { forAllRecords } from '../../hcpcs/bundled.js';
import * as hcpcs from '../../hcpcs/index.js';
import { releaseDays } from '../all-codes.js';
import { dayAfterLast, inOrder } from '../periods.js';
import { OPEN_END } from '../table.js';

/** All codes, or all modifiers, that any edition has. */
export function allOf(what: 'codes' | 'modifiers'): readonly string[] {
  const records = forAllRecords[what].records();
  return Array.from({ length: records.rows }, (_, row) => records.codeOf(row)).sort();
}

let editions: readonly IsoDate[] | undefined;

/** The first days of the editions. The set counts the codes of each edition, so they are kept. */
function editionDays(): readonly IsoDate[] {
  editions ??= releaseDays(hcpcs);
  return editions;
}

/**
 * The days on which the answer for a code or modifier may change: its own first and last days, those of its actions, and the first days
 * of the editions.
 */
export function changesOf(code: string): readonly IsoDate[] {
  const { periods = [], corrections = [] } = hcpcs.history(code) ?? {};
  const days = [
    ...editionDays(),
    ...periods.flatMap(({ from, to, lastDayBetween }) => [
      from,
      dayAfterLast(to ?? lastDayBetween?.notAfter),
    ]),
    ...corrections.flatMap(({ effective = OPEN_END }) => effective),
    ...hcpcs.records(code).flatMap(({ actionEffective = OPEN_END }) => actionEffective),
  ];
  return inOrder(days).filter((day) => day !== OPEN_END);
}
