import type { DayNumber } from '../base/dates.js';
import {
  type Candidate,
  candidatesOf,
  limitOf,
  plainOf,
  type Repair,
  SUGGEST_OPTIONS,
  type SuggestOptions,
} from '../codeset/suggest.js';
import { swapped, withOneMore, withOther, withoutOne } from '../codeset/typos.js';
import type { EntryData } from './data.js';
import { entryAt } from './entry.js';
import { inForce, momentOf } from './moment.js';
import type { RecordTable } from './record-table.js';
import type { HcpcsSuggestion, HcpcsSuggestionReason } from './types.js';

/** The digit that looks like a letter, after the first place. */
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
/** The letter that looks like a digit, in the first place. */
const LETTERS: Readonly<Record<string, string>> = { 0: 'Q', 1: 'L', 4: 'A', 5: 'S', 6: 'G', 7: 'T', 8: 'B' };

const LONGEST_CODE = 5;

/** Suggests codes for a mistyped text, the likeliest first. */
export function suggest(data: EntryData, text: string, options?: SuggestOptions): readonly HcpcsSuggestion[] {
  const limit = limitOf(options);
  const records = data.records();
  const moment = momentOf(records, options, SUGGEST_OPTIONS);
  return candidates(records, text, moment.day, limit).map(({ key, reason }) => {
    const { code, title } = entryAt(data, key, moment)!;
    return { code, title, billable: true, reason };
  });
}

/** The rows of the suggested codes, without their texts. Empty for a code of the date. */
export function candidates(
  records: RecordTable,
  text: string,
  day: DayNumber,
  limit: number,
): Candidate<number, HcpcsSuggestionReason>[] {
  const plain = plainOf(text);
  if (plain === undefined || inForce(records, records.rowOf(text), day)) return [];
  if (plain.length < LONGEST_CODE - 1 || plain.length > LONGEST_CODE + 1) return [];
  const keyOf = (variant: string): number | undefined => {
    const row = records.rowOf(variant);
    return inForce(records, row, day) ? row : undefined;
  };
  return candidatesOf(repairs(plain), keyOf, limit);
}

/** The ways in which a text may be a mistyped code, the likeliest first. */
function* repairs(plain: string): Generator<Repair<HcpcsSuggestionReason>, void, undefined> {
  yield ['format', [plain]];
  yield ['look-alike', [lookAlike(plain)]];
  // Nearly every number has a similar code, so a text without the letter is treated as a code of another set, such as CPT.
  if (/^[A-Z]/.test(plain)) yield ['one-character', oneCharacterOff(plain)];
}

/** The text with each look-alike exchanged: a letter in the first place, digits after it. */
function lookAlike(plain: string): string {
  const first = LETTERS[plain.charAt(0)] ?? plain.charAt(0);
  return first + [...plain.slice(1)].map((character) => DIGITS[character] ?? character).join('');
}

const DECIMALS = '0123456789';

/** Two neighbors swapped, one extra character, then one wrong digit, then one missing digit. */
function* oneCharacterOff(plain: string): Generator<string, void, undefined> {
  yield* swapped(plain);
  if (plain.length > LONGEST_CODE) yield* withoutOne(plain);
  else if (plain.length < LONGEST_CODE) yield* withOneMore(plain, DECIMALS, 1);
  else yield* withOther(plain, DECIMALS, 1);
}
