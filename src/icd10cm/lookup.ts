import { dayOf, type OnDate } from '../dates.js';
import type { EntryData, Icd10cmData } from './data.js';
import type { Icd10cmEntry } from './types.js';
import { headerMask, lastDayOf, type Moment, momentOf, runEnd, runStart } from './validity.js';

/** Whether the set has a code on a date. */
export function has(data: Pick<Icd10cmData, 'codes'>, code: string, options?: OnDate): boolean {
  const codes = data.codes();
  const release = codes.releaseOn(dayOf(options));
  const row = codes.rowOf(code);
  return row >= 0 && release >= 0 && ((codes.present[row]! >>> release) & 1) === 1;
}

/** Whether a code is billable on a date. */
export function isBillable(data: Pick<Icd10cmData, 'codes'>, code: string, options?: OnDate): boolean {
  const codes = data.codes();
  const release = codes.releaseOn(dayOf(options));
  const row = codes.rowOf(code);
  return row >= 0 && release >= 0 && ((codes.billable[row]! >>> release) & 1) === 1;
}

/** The entry of a code on a date. */
export function lookup(data: EntryData, code: string, options?: OnDate): Icd10cmEntry | undefined {
  const codes = data.codes();
  const moment = momentOf(codes, options);
  const row = codes.rowOf(code);
  return row < 0 ? undefined : entryAt(data, row, moment);
}

/** Titles of at most so many characters are their own short title; the data build verifies it of every release. */
const LONGEST_SHORT_TITLE = 60;

/** The entry of a row at a moment, undefined where the release does not have it. */
export function entryAt(data: EntryData, row: number, moment: Moment): Icd10cmEntry | undefined {
  const codes = data.codes();
  const { release } = moment;
  if (release < 0 || ((codes.present[row]! >>> release) & 1) === 0) return undefined;
  const billable = ((codes.billable[row]! >>> release) & 1) === 1;
  const mask = billable ? codes.billable[row]! : headerMask(codes, row);
  const titles = data.titles();
  const titleRow = titles.rowIn(row, release);
  const title = titles.title(titleRow);
  const long = codes.tree.tail[row] !== 0;
  const entry: Writable<Icd10cmEntry> = {
    kind: long ? (billable ? 'code' : 'subcategory') : 'category',
    code: codes.codeOf(row),
    billable,
    title,
    shortTitle: title.length <= LONGEST_SHORT_TITLE ? title : data.shortTitles().title(titleRow),
    validFrom: codes.releaseDate(runStart(mask, release)),
    release: codes.releaseDate(release),
    projected: moment.projected,
  };
  const validTo = lastDayOf(codes, runEnd(mask, release));
  if (validTo !== undefined) entry.validTo = validTo;
  return entry;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
