import { hasBit } from '../base/masks.js';
import {
  type Candidate,
  candidatesOf,
  limitOf,
  plainOf,
  type Repair,
  SUGGEST_OPTIONS,
  type SuggestOptions,
} from '../codeset/suggest.js';
import { swapped, withLookAlikes, withOneMore, withOther, withoutOne } from '../codeset/typos.js';
import { momentOf } from '../codeset/validity.js';
import type { CodeTable } from '../codetree/codes.js';
import { entryAt } from '../codetree/entry.js';
import type { Icd10cmData, Icd10cmEntryData } from './data.js';
import type { Icd10cmSuggestion, Icd10cmSuggestionReason } from './types.js';

/** Characters that look alike, on paper and on the screen. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  0: 'O',
  I: '1',
  1: 'I',
  L: '1',
  S: '5',
  5: 'S',
  Z: '2',
  2: 'Z',
  B: '8',
  8: 'B',
  G: '6',
};

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LONGEST_CODE = 7;

/** Suggests codes for a mistyped text, the likeliest first. */
export function suggest(
  data: Icd10cmEntryData,
  text: string,
  options?: SuggestOptions,
): readonly Icd10cmSuggestion[] {
  const limit = limitOf(options);
  const moment = momentOf(data.codes(), options, SUGGEST_OPTIONS);
  return candidates(data, text, moment.release, limit).map(({ key, reason }) => {
    const { code, title, billable } = entryAt(data, key, moment)!;
    return { code, title, billable, reason };
  });
}

/** The rows of the suggested codes, without their titles. */
export function candidates(
  data: Pick<Icd10cmData, 'codes'>,
  text: string,
  release: number,
  limit: number,
): Candidate<number, Icd10cmSuggestionReason>[] {
  const plain = plainOf(text);
  if (plain === undefined || release < 0) return [];
  if (plain.length < 3 || plain.length > LONGEST_CODE + 1) return [];
  const codes = data.codes();
  const given = codes.rowOf(text);
  // A text that is a billable code of the date needs no suggestion.
  if (given >= 0 && hasBit(codes.billable[given]!, release)) return [];
  const present = (row: number): boolean => row >= 0 && hasBit(codes.present[row]!, release);
  const keyOf = (variant: string): number | undefined => {
    const row = codes.rowOf(variant);
    return row !== given && present(row) ? row : undefined;
  };
  const stem = given >= 0 ? given : stemRow(codes, plain);
  const completed = completions(codes, stem, release, limit);
  const found = candidatesOf(repairs(plain, completed, !present(given)), keyOf, Number.POSITIVE_INFINITY);
  // Within one kind of repair, billable codes come first, because a claim needs a billable code.
  const header = (row: number): number => (hasBit(codes.billable[row]!, release) ? 0 : 1);
  const ranked = found.map((one, index) => ({ ...one, index }));
  ranked.sort(
    (a, b) => order(a.reason) - order(b.reason) || header(a.key) - header(b.key) || a.index - b.index,
  );
  return ranked.slice(0, limit);
}

const ORDER: readonly Icd10cmSuggestionReason[] = [
  'format',
  'look-alike',
  'placeholder',
  'seventh-character',
  'incomplete',
  'one-character',
];
const order = (reason: Icd10cmSuggestionReason): number => ORDER.indexOf(reason);

/** The ways in which a text may be a mistyped code, in the order of {@link ORDER}. */
function* repairs(
  plain: string,
  completed: readonly string[],
  unknown: boolean,
): Generator<Repair<Icd10cmSuggestionReason>, void, undefined> {
  yield ['format', [plain]];
  yield ['look-alike', withLookAlikes(plain, LOOK_ALIKES)];
  yield ['placeholder', placeholders(plain)];
  if (plain.length === LONGEST_CODE)
    yield ['seventh-character', [...CHARACTERS].map((character) => plain.slice(0, -1) + character)];
  yield ['incomplete', completed];
  // A wrong first letter could be any of 26 others, all equally likely.
  const startsWithLetter = plain.charAt(0) > '9';
  if (startsWithLetter && unknown) yield ['one-character', oneCharacterOff(plain)];
}

/** The text with placeholders X put before its last character, or before each X taken out. */
function placeholders(plain: string): string[] {
  const variants: string[] = [];
  for (let xs = 1; plain.length + xs <= LONGEST_CODE; xs++) {
    for (let at = plain.length; at >= 3; at--)
      variants.push(plain.slice(0, at) + 'X'.repeat(xs) + plain.slice(at));
  }
  const bare = plain.slice(0, 3) + plain.slice(3).replaceAll('X', '');
  if (bare !== plain) {
    variants.push(bare);
    if (bare.length < LONGEST_CODE && bare.length > 3) {
      variants.push(bare.slice(0, -1).padEnd(LONGEST_CODE - 1, 'X') + bare.slice(-1));
    }
  }
  return variants;
}

/** The row of a text. If it has none and ends with placeholders, the row of the code before them: T07 for T07.X. */
function stemRow(codes: CodeTable, plain: string): number {
  const row = codes.rowOf(plain);
  return row >= 0 ? row : codes.rowOf(plain.slice(0, 3) + plain.slice(3).replace(/X+$/, ''));
}

/** The first billable codes below a header. */
function completions(codes: CodeTable, row: number, release: number, limit: number): string[] {
  if (row < 0 || hasBit(codes.billable[row]!, release)) return [];
  const found: string[] = [];
  const end = codes.subtreeEnd(row);
  for (let below = row + 1; below < end && found.length < limit; below++) {
    if (hasBit(codes.billable[below]!, release)) found.push(codes.codeOf(below));
  }
  return found;
}

/** One extra character at the end (I10.9 for I10), then two neighbors swapped, then one character missing, wrong, or extra. */
function* oneCharacterOff(plain: string): Generator<string, void, undefined> {
  yield plain.slice(0, -1);
  yield* swapped(plain);
  yield* withoutOne(plain);
  yield* withOther(plain, CHARACTERS);
  if (plain.length < LONGEST_CODE) yield* withOneMore(plain, CHARACTERS);
}
