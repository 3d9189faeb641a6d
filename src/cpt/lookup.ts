import { firstFrom } from '../base/binary-search.js';
import { dayOf, formatDay, type OnDate } from '../base/dates.js';
import { codeOfKey, keyOf } from './code-key.js';
import { type CptData, rowOfKey } from './data.js';
import type { Leaves } from './hierarchy.js';
import { firstDayOf, isUnconfirmed, type Moment, momentOf } from './moment.js';
import { shapeOf } from './sections.js';
import { normalize } from './syntax.js';
import type { CptDetails, CptEntry, CptHistory, CptTitlePeriod, SetSize } from './types.js';

/** The row of a code, in any spelling that `normalize` takes, or -1. */
export function rowOf(data: CptData, code: string): number {
  const plain = normalize(code);
  return plain === undefined ? -1 : rowOfKey(data.codes(), keyOf(plain));
}

/** Whether the files have a code. They do not say when it began, so the date is checked but does not change the answer. */
export function has(data: CptData, code: string, options?: OnDate): boolean {
  dayOf(options);
  return rowOf(data, code) >= 0;
}

/** The entry of a code on a date. */
export function lookup(data: CptData, code: string, options?: OnDate): CptEntry | undefined {
  const moment = momentOf(data.codes(), options);
  const row = rowOf(data, code);
  return row < 0 ? undefined : entryAt(data, row, moment);
}

/** The entry of a row. */
export function entryAt(data: CptData, row: number, moment: Moment): CptEntry {
  const codes = data.codes();
  const from = firstDayOf(codes, row);
  const { effective } = codes.edition;
  const { medium, short } = data.shortTitles();
  const mediumTitle = medium(row);
  const shortTitle = short(row);
  // The shape is a new object each time, because copying it would take most of the time of a look-up.
  const entry = shapeOf(codeOfKey(codes.keys[row]!)) as Writable<CptEntry>;
  entry.billable = true;
  entry.title = data.titles()(row);
  if (mediumTitle !== '') entry.mediumTitle = mediumTitle;
  if (shortTitle !== '') entry.shortTitle = shortTitle;
  if (from !== 0) entry.describedFrom = formatDay(from);
  if (effective !== 0) entry.edition = formatDay(effective);
  entry.unconfirmed = isUnconfirmed(codes, row, moment);
  entry.projected = moment.projected;
  return entry;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Everything that the files say about a code over time. */
export function history(data: CptData, code: string): CptHistory | undefined {
  const row = rowOf(data, code);
  if (row < 0) return undefined;
  const codes = data.codes();
  const plain = codeOfKey(codes.keys[row]!);
  const day = firstDayOf(codes, row);
  if (day === 0) return { code: plain, periods: [], titles: [] };
  const from = formatDay(day);
  const { title, mediumTitle, shortTitle } = entryAt(data, row, { day, projected: false });
  const titles: CptTitlePeriod = {
    from,
    title,
    ...(mediumTitle === undefined ? {} : { mediumTitle }),
    ...(shortTitle === undefined ? {} : { shortTitle }),
  };
  return { code: plain, periods: [{ from, billable: true }], titles: [titles] };
}

/** What else the files say about a code. */
export function details(data: CptData, code: string): CptDetails | undefined {
  const row = rowOf(data, code);
  if (row < 0) return undefined;
  const texts = data.details();
  const conceptId = texts.conceptId(row);
  const consumerTitle = texts.consumer(row);
  const spanishConsumerTitle = texts.spanish(row);
  return {
    code: codeOfKey(data.codes().keys[row]!),
    ...(conceptId === '' ? {} : { conceptId }),
    ...(consumerTitle === '' ? {} : { consumerTitle }),
    ...(spanishConsumerTitle === '' ? {} : { spanishConsumerTitle }),
    tests: texts.tests(row),
  };
}

/** The entries as they are on a date, in the order of their keys, from one key to another. */
export function* between(
  data: CptData,
  moment: Moment,
  from: number,
  to: number,
): Generator<CptEntry, void, undefined> {
  const { keys } = data.codes();
  for (let row = firstFrom(keys, from, 0, keys.length); row < keys.length && keys[row]! <= to; row++) {
    yield entryAt(data, row, moment);
  }
}

/** How many codes the files have. */
export function size(data: CptData, options?: OnDate): SetSize {
  dayOf(options);
  const count = data.codes().keys.length;
  return { entries: count, billable: count, headers: 0 };
}

/** The codes as they are on a date as the leaves of the tree. */
export function leavesOn(data: CptData, options?: OnDate): Leaves<CptEntry> {
  const moment = momentOf(data.codes(), options);
  return {
    find: (plain) => {
      const row = rowOfKey(data.codes(), keyOf(plain));
      return row < 0 ? undefined : entryAt(data, row, moment);
    },
    between: (from, to) => between(data, moment, from, to),
  };
}
