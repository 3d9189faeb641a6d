import { dayOf } from '../base/dates.js';
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
import { codeOfKey } from './code-key.js';
import type { CptData } from './data.js';
import { rowOf } from './lookup.js';
import type { CptSuggestion, CptSuggestionReason } from './types.js';

/** Letters that look like digits. */
const DIGITS: Readonly<Record<string, string>> = {
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

const CHARACTERS = '0123456789AFMTU';
const LENGTH = 5;

/** Suggests codes for a mistyped text, the likeliest first. */
export function suggest(data: CptData, text: string, options?: SuggestOptions): readonly CptSuggestion[] {
  const limit = limitOf(options);
  dayOf(options, SUGGEST_OPTIONS);
  const codes = data.codes();
  return candidates(data, text, limit).map(({ key, reason }) => ({
    code: codeOfKey(codes.keys[key]!),
    title: data.titles()(key),
    billable: true,
    reason,
  }));
}

/** The rows of the suggested codes, without their titles. */
export function candidates(
  data: CptData,
  text: string,
  limit: number,
): Candidate<number, CptSuggestionReason>[] {
  const plain = plainOf(text);
  // A text that is a code needs no suggestion.
  if (plain === undefined || rowOf(data, text) >= 0) return [];
  const keyOf = (variant: string): number | undefined => {
    const row = rowOf(data, variant);
    return row < 0 ? undefined : row;
  };
  return candidatesOf(repairs(text, plain), keyOf, limit);
}

/** The ways in which a text may be a mistyped code, the likeliest first. */
function* repairs(text: string, plain: string): Generator<Repair<CptSuggestionReason>, void, undefined> {
  yield ['format', [plain]];
  const modified = /^\s*([0-9A-Z]{5})(?:[\s:-]*[0-9A-Z]{2})+\s*$/i.exec(text);
  if (modified !== null) yield ['modifier', [modified[1]!]];
  if (plain.length < LENGTH - 1 || plain.length > LENGTH + 1) return;
  yield ['look-alike', lookAlikes(plain)];
  yield ['one-character', oneCharacterOff(plain)];
}

/** The text with letters read as digits: all letters, or all but the last. */
function lookAlikes(plain: string): string[] {
  const digits = plain.replace(/[A-Z]/g, (letter) => DIGITS[letter] ?? letter);
  return [digits, digits.slice(0, -1) + plain.slice(-1)];
}

/** Two neighbors swapped, then one character missing, wrong, or extra. */
function* oneCharacterOff(plain: string): Generator<string, void, undefined> {
  yield* swapped(plain);
  yield* withoutOne(plain);
  yield* withOther(plain, CHARACTERS);
  yield* withOneMore(plain, CHARACTERS);
}
