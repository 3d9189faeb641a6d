import { type DayNumber, dayAfter, formatDay, type IsoDate } from '../../base/dates.js';
import { ALWAYS } from '../../ncci/histories.js';
import { OPEN_END } from '../table.js';

/** A time in which one of several rows applies. */
export interface RowWindow<Row> {
  readonly from: IsoDate;
  /** The first day after it. */
  readonly to: IsoDate;
  readonly row: Row;
}

interface Bounds {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

const after = (day: DayNumber): DayNumber => (day >= ALWAYS ? ALWAYS : dayAfter(day));
const shown = (day: DayNumber): IsoDate => (day >= ALWAYS ? OPEN_END : formatDay(day));

/**
 * When each of some rows applies: on a day that several cover, the first one does.
 *
 * @param first - the first day that the table covers
 */
export function windowsOf<Row extends Bounds>(
  rows: readonly Row[],
  first: DayNumber,
): readonly RowWindow<Row>[] {
  const days = [...new Set(rows.flatMap(({ from, to }) => [Math.max(from, first), after(to)]))]
    .filter((day) => day >= first)
    .sort((a, b) => a - b);
  const found: { from: IsoDate; to: IsoDate; row: Row }[] = [];
  for (const [i, day] of days.entries()) {
    const row = day >= ALWAYS ? undefined : rows.find(({ from, to }) => from <= day && day <= to);
    if (row === undefined) continue;
    const [from, to] = [shown(day), shown(days[i + 1] ?? ALWAYS)];
    const last = found.at(-1);
    if (last?.row === row && last.to === from) last.to = to;
    else found.push({ from, to, row });
  }
  return found;
}
