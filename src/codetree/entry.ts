import { type OnDate, quickDayOf } from '../base/dates.js';
import { hasBit } from '../base/masks.js';
import { Kept } from '../codeset/kept.js';
import type { CodeEntry } from '../codeset/types.js';
import { lastDayOf, type Moment, momentOf, numberOf, runEnd, runStart } from '../codeset/validity.js';
import { CATEGORY_NUMBERS, isAsPrinted, parseCode, parsed } from './code-key.js';
import { type CodeTable, headerMask } from './codes.js';
import type { CodeData, EntryData } from './data.js';
import { LONGEST_SHORT_TITLE } from './titles.js';

/** Whether the set has a code on a date. */
export function has(data: CodeData, code: string, options?: OnDate): boolean {
  const codes = data.codes();
  const release = codes.releaseOn(quickDayOf(options));
  const row = codes.rowOf(code);
  return row >= 0 && hasBit(codes.present[row]!, release);
}

/** Whether a code is billable on a date. */
export function isBillable(data: CodeData, code: string, options?: OnDate): boolean {
  const codes = data.codes();
  const release = codes.releaseOn(quickDayOf(options));
  const row = codes.rowOf(code);
  return row >= 0 && hasBit(codes.billable[row]!, release);
}

/** The entry of a code on a date. */
export function lookup<Entry extends CodeEntry>(
  data: EntryData<Entry>,
  code: string,
  options?: OnDate,
): Entry | undefined {
  const codes = data.codes();
  const moment = momentOf(codes, options);
  if (!parseCode(code, codes.notation)) return undefined;
  const { category, tail } = parsed;
  // An entry that is kept is found by the code alone: its row is not looked for.
  const kept = codes.entries?.get(keyOf(category, moment), tail);
  if (kept !== undefined) return kept as Entry;
  const row = codes.find(category, tail);
  if (row < 0 || !isInForce(codes, row, moment)) return undefined;
  const entry = makeEntry(data, row, moment, isAsPrinted(code, codes.notation) ? code : codes.codeOf(row));
  offer(codes, keyOf(category, moment), tail, entry);
  return entry as Entry;
}

const isInForce = ({ present }: CodeTable, row: number, { release }: Moment): boolean =>
  hasBit(present[row]!, release);

function offer(codes: CodeTable, high: number, low: number, entry: CodeEntry): void {
  codes.entries ??= new Kept<CodeEntry>(Object.freeze);
  codes.entries.offer(high, low, entry);
}

/** The first number of the key of an entry that is kept. The second one is the tail of its code. */
const keyOf = (category: number, moment: Moment): number => numberOf(moment) * CATEGORY_NUMBERS + category;

/** The entry of a row at a moment, undefined if the release does not have it. */
export function entryAt<Entry extends CodeEntry>(
  data: EntryData<Entry>,
  row: number,
  moment: Moment,
): Entry | undefined {
  const codes = data.codes();
  if (!isInForce(codes, row, moment)) return undefined;
  const key = keyOf(codes.categoryNumberOf(row), moment);
  const tail = codes.tree.tail[row]!;
  const kept = codes.entries?.get(key, tail);
  if (kept !== undefined) return kept as Entry;
  const entry = makeEntry(data, row, moment, codes.codeOf(row));
  offer(codes, key, tail, entry);
  // The notation lists the kinds of entries of its set.
  return entry as Entry;
}

function makeEntry(
  data: EntryData<CodeEntry>,
  row: number,
  { release, projected }: Moment,
  code: string,
): CodeEntry {
  const codes = data.codes();
  const billable = hasBit(codes.billable[row]!, release);
  const mask = billable ? codes.billable[row]! : headerMask(codes, row);
  const titles = data.titles();
  const titleRow = titles.rowIn(row, release);
  const title = titles.title(titleRow);
  const entry: Writable<CodeEntry> & { readonly kind: string } = {
    kind: codes.notation.kindOf(codes.tree.tail[row]!, billable),
    code,
    billable,
    title,
    shortTitle: title.length <= LONGEST_SHORT_TITLE ? title : data.shortTitles().title(titleRow),
    validFrom: codes.releaseDate(runStart(mask, release)),
    release: codes.releaseDate(release),
    projected,
  };
  const validTo = lastDayOf(codes, runEnd(mask, release));
  if (validTo !== undefined) entry.validTo = validTo;
  return entry;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
