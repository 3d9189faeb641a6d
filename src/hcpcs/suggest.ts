import type { DayNumber, OnDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import type { EntryData } from './data.js';
import { entryAt } from './entry.js';
import { inForce, momentOf } from './moment.js';
import type { RecordTable } from './record-table.js';
import type { HcpcsSuggestion, HcpcsSuggestionReason } from './types.js';

/** The options of `suggest`. */
export interface HcpcsSuggestOptions extends OnDate {
  /**
   * The most suggestions to give, from 1.
   *
   * @defaultValue 5
   */
  readonly limit?: number | undefined;
}

/** A code that may have been meant: its row. */
export interface Candidate {
  readonly row: number;
  readonly reason: HcpcsSuggestionReason;
}

/** The digit that a letter is mistaken for, behind the first place. */
const DIGITS: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  A: '4',
  S: '5',
  G: '6',
  T: '7',
  B: '8',
};
/** The letter that a digit is mistaken for, in the first place. */
const LETTERS: Readonly<Record<string, string>> = { 0: 'Q', 1: 'L', 4: 'A', 5: 'S', 6: 'G', 7: 'T', 8: 'B' };

const LONGEST_CODE = 5;
/** Longer texts are no mistyped codes. */
const LONGEST_TEXT = 32;

/** Codes that may have been meant by a text, the likeliest first. */
export function suggest(
  data: EntryData,
  text: string,
  options?: HcpcsSuggestOptions,
): readonly HcpcsSuggestion[] {
  const limit = options?.limit ?? 5;
  if (!Number.isInteger(limit) || limit < 1) {
    throw new MedcodesError('invalid-argument', `limit is ${limit}: give a whole number from 1`);
  }
  const records = data.records();
  const moment = momentOf(records, options);
  return candidates(records, text, moment.day, limit).map(({ row, reason }) => {
    const { code, title } = entryAt(data, row, moment)!;
    return { code, title, reason };
  });
}

/** The rows that may have been meant by a text, without their texts. Nothing for a code of the date. */
export function candidates(records: RecordTable, text: string, day: DayNumber, limit: number): Candidate[] {
  if (typeof text !== 'string' || text.length > LONGEST_TEXT) return [];
  if (inForce(records, records.rowOf(text), day)) return [];
  const plain = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (plain.length < LONGEST_CODE - 1 || plain.length > LONGEST_CODE + 1) return [];
  // Nearly every number has a code nearby: a text without a letter where one belongs is of another code set, such as CPT.
  const startsWithLetter = /^[A-Z]/.test(plain);
  const found = new Map<number, HcpcsSuggestionReason>();
  const add = (code: string, reason: HcpcsSuggestionReason): void => {
    const row = records.rowOf(code);
    if (inForce(records, row, day) && !found.has(row)) found.set(row, reason);
  };
  add(plain, 'format');
  add(lookAlike(plain), 'look-alike');
  if (startsWithLetter) for (const variant of oneCharacterOff(plain)) add(variant, 'one-character');
  return [...found].slice(0, limit).map(([row, reason]) => ({ row, reason }));
}

/** The text with each look-alike exchanged: a letter in the first place, digits behind it. */
function lookAlike(plain: string): string {
  const first = LETTERS[plain.charAt(0)] ?? plain.charAt(0);
  return first + [...plain.slice(1)].map((character) => DIGITS[character] ?? character).join('');
}

const DECIMALS = '0123456789';

/** Two neighbours swapped, one character too many, then one other digit, then one digit missing. */
function* oneCharacterOff(plain: string): Generator<string, void, undefined> {
  for (let i = 0; i + 1 < plain.length; i++)
    yield plain.slice(0, i) + plain[i + 1]! + plain[i]! + plain.slice(i + 2);
  if (plain.length > LONGEST_CODE) {
    for (let i = plain.length - 1; i >= 0; i--) yield plain.slice(0, i) + plain.slice(i + 1);
    return;
  }
  const missing = plain.length < LONGEST_CODE;
  for (let i = missing ? plain.length : plain.length - 1; i >= 1; i--) {
    for (const digit of DECIMALS) yield plain.slice(0, i) + digit + plain.slice(missing ? i : i + 1);
  }
}
