import { dayOf, type OnDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import { codeOfKey } from './code-key.js';
import type { CptData } from './data.js';
import { rowOf } from './lookup.js';
import type { CptSuggestion, CptSuggestionReason } from './types.js';

/** The options of `suggest`. */
export interface CptSuggestOptions extends OnDate {
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
  readonly reason: CptSuggestionReason;
}

/** Letters that are mistaken for digits. */
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
/** Longer texts are no mistyped codes. */
const LONGEST_TEXT = 32;

/** Codes that may have been meant by a text, the likeliest first. */
export function suggest(data: CptData, text: string, options?: CptSuggestOptions): readonly CptSuggestion[] {
  const limit = options?.limit ?? 5;
  if (!Number.isInteger(limit) || limit < 1)
    throw new MedcodesError('invalid-argument', `limit is ${limit}: give a whole number from 1`);
  dayOf(options);
  const codes = data.codes();
  return candidates(data, text, limit).map(({ row, reason }) => ({
    code: codeOfKey(codes.keys[row]!),
    title: data.titles()(row),
    billable: true,
    reason,
  }));
}

/** The rows that may have been meant by a text, without their titles. */
export function candidates(data: CptData, text: string, limit: number): Candidate[] {
  if (typeof text !== 'string' || text.length > LONGEST_TEXT) return [];
  const found = new Map<number, CptSuggestionReason>();
  // A text that is a code was meant as it stands.
  if (rowOf(data, text) >= 0) return [];
  for (const [reason, variants] of repairs(text)) {
    for (const variant of variants) {
      const row = rowOf(data, variant);
      if (row >= 0 && !found.has(row)) found.set(row, reason);
      if (found.size === limit) return listed(found);
    }
  }
  return listed(found);
}

const listed = (found: ReadonlyMap<number, CptSuggestionReason>): Candidate[] =>
  [...found].map(([row, reason]) => ({ row, reason }));

/** The ways in which a text may be a mistyped code, the likeliest first. */
function* repairs(text: string): Generator<[CptSuggestionReason, Iterable<string>], void, undefined> {
  const plain = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  yield ['format', [plain]];
  const modified = /^\s*([0-9A-Z]{5})(?:[\s:-]*[0-9A-Z]{2})+\s*$/i.exec(text);
  if (modified !== null) yield ['modifier', [modified[1]!]];
  if (plain.length < LENGTH - 1 || plain.length > LENGTH + 1) return;
  yield ['look-alike', lookAlikes(plain)];
  yield ['one-character', oneCharacterOff(plain)];
}

/** The text with letters read as digits: all of them, or all but the last. */
function lookAlikes(plain: string): string[] {
  const digits = plain.replace(/[A-Z]/g, (letter) => DIGITS[letter] ?? letter);
  return [digits, digits.slice(0, -1) + plain.slice(-1)];
}

/** Every text with two neighbours swapped, or one character less, other, or more. */
function* oneCharacterOff(plain: string): Generator<string, void, undefined> {
  const { length } = plain;
  for (let i = 0; i + 1 < length; i++)
    yield plain.slice(0, i) + plain[i + 1]! + plain[i]! + plain.slice(i + 2);
  for (let i = length - 1; i >= 0; i--) yield plain.slice(0, i) + plain.slice(i + 1);
  for (let i = length - 1; i >= 0; i--)
    for (const character of CHARACTERS) yield plain.slice(0, i) + character + plain.slice(i + 1);
  for (let i = length; i >= 0; i--)
    for (const character of CHARACTERS) yield plain.slice(0, i) + character + plain.slice(i);
}
