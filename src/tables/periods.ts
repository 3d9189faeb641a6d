import { dayAfter, dayNumberOrUndefined, formatDay, type IsoDate } from '../base/dates.js';
import { OPEN_END, type Row } from './table.js';

/** A time in which an answer did not change. */
export interface Period<T extends Row = Row> {
  readonly from: IsoDate;
  /** The first day after it. */
  readonly to: IsoDate;
  readonly values: T;
}

/** The day after a last day; the open end if there is no last day. */
export function dayAfterLast(last: IsoDate | undefined): IsoDate {
  if (last === undefined || last >= OPEN_END) return OPEN_END;
  return formatDay(dayAfter(dayNumberOrUndefined(last)!));
}

/** Days in order, each once. */
export const inOrder = (days: Iterable<IsoDate>): IsoDate[] => [...new Set(days)].sort();

const same = (a: Row, b: Row): boolean => a.every((value, i) => value === b[i]);

/**
 * The periods of an answer that changes on some days only.
 *
 * @param days - the days on which it may change, in order
 * @param ask - the answer on a day, `undefined` if there is none
 */
export function periodsOf<T extends Row>(
  days: readonly IsoDate[],
  ask: (on: IsoDate) => T | undefined,
): readonly Period<T>[] {
  const found: { from: IsoDate; to: IsoDate; values: T }[] = [];
  for (const [i, day] of days.entries()) {
    const values = ask(day);
    if (values === undefined) continue;
    const to = days[i + 1] ?? OPEN_END;
    const last = found.at(-1);
    if (last !== undefined && last.to === day && same(last.values, values)) last.to = to;
    else found.push({ from: day, to, values });
  }
  return found;
}

/**
 * The periods of several answers, each with a name of its own.
 *
 * @param ask - the answers on a day, by name
 */
export function keyedPeriodsOf(
  days: readonly IsoDate[],
  ask: (on: IsoDate) => ReadonlyMap<string, Row>,
): ReadonlyMap<string, readonly Period[]> {
  const answers = new Map(days.map((day) => [day, ask(day)]));
  const names = new Set([...answers.values()].flatMap((answer) => [...answer.keys()]));
  return new Map(
    [...names].map((name) => [name, periodsOf(days, (on) => answers.get(on)!.get(name))] as const),
  );
}
