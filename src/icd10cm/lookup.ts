import { dayOf, type OnDate } from '../dates.js';
import { tailLength } from './code-key.js';
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

/** The entry of a row at a moment, undefined where the release does not have it. */
export function entryAt(data: EntryData, row: number, moment: Moment): Icd10cmEntry | undefined {
  const codes = data.codes();
  const { release } = moment;
  if (release < 0 || ((codes.present[row]! >>> release) & 1) === 0) return undefined;
  const billable = ((codes.billable[row]! >>> release) & 1) === 1;
  const mask = billable ? codes.billable[row]! : headerMask(codes, row);
  const titles = data.titles();
  const titleRow = titles.rowIn(row, release);
  const validTo = lastDayOf(codes, runEnd(mask, release));
  const long = tailLength(codes.tree.tail[row]!) > 0;
  return {
    kind: long ? (billable ? 'code' : 'subcategory') : 'category',
    code: codes.codeOf(row),
    billable,
    title: titles.title(titleRow),
    shortTitle: data.shortTitles().title(titleRow),
    validFrom: codes.releaseDate(runStart(mask, release)),
    ...(validTo === undefined ? undefined : { validTo }),
    release: codes.releaseDate(release),
    projected: moment.projected,
  };
}
