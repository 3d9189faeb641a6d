import { dayOf } from '../base/dates.js';
import {
  candidatesOf,
  limitOf,
  plainOf,
  type Repair,
  SUGGEST_OPTIONS,
  type SuggestOptions,
} from '../codeset/suggest.js';
import { swapped, withLookAlikes, withOneMore, withOther, withoutOne } from '../codeset/typos.js';
import type { Icd9Codes, Icd9Entries } from './data.js';
import { entryOn } from './entry.js';
import type { Icd9CodeTable } from './tables/code-table.js';
import type { Icd9Suggestion, Icd9SuggestionReason } from './types.js';

/** Letters that look like digits. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};

const DIGITS = '0123456789';
/** The longest code has five characters; one too many may be typed. */
const LONGEST = 6;

/** Suggests codes for a mistyped text, the likeliest first. */
export function suggest(
  data: Icd9Entries,
  text: string,
  options?: SuggestOptions,
): readonly Icd9Suggestion[] {
  const limit = limitOf(options);
  const day = dayOf(options, SUGGEST_OPTIONS);
  return candidates(data, text, limit).map(({ key, reason }) => {
    const { code, title, billable } = entryOn(data, key, day)!;
    return { code, title, billable, reason };
  });
}

/** The plain codes of the suggestions, without their titles. */
export function candidates(
  data: Icd9Codes,
  text: string,
  limit: number,
): readonly { readonly key: string; readonly reason: Icd9SuggestionReason }[] {
  const plain = plainOf(text);
  if (plain === undefined || plain.length < 2 || plain.length > LONGEST) return [];
  const table = data.codes();
  const given = table.kind.normalize(text);
  if (given !== undefined && table.rowOf(given) >= 0) return [];
  const keyOf = (variant: string): string | undefined =>
    variant !== given && table.rowOf(variant) >= 0 ? variant : undefined;
  return candidatesOf(repairs(table, plain), keyOf, limit);
}

function* repairs(
  table: Icd9CodeTable,
  plain: string,
): Generator<Repair<Icd9SuggestionReason>, void, undefined> {
  yield ['format', [plain]];
  if (table.isHeader(plain)) {
    yield ['incomplete', table.below(plain)];
    return;
  }
  yield ['format', [`0${plain}`, `00${plain}`, `${plain}0`]];
  yield ['look-alike', withLookAlikes(plain, LOOK_ALIKES)];
  yield ['one-character', withoutOne(plain)];
  yield ['one-character', swapped(plain)];
  yield ['one-character', withOther(plain, DIGITS, /^\D/.test(plain) ? 1 : 0)];
  yield ['one-character', withOneMore(plain, DIGITS, 1)];
}
