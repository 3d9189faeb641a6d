import { hasBit } from '../base/masks.js';
import { trailing } from '../base/trailing.js';
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
import { beginningOf, continuations } from './cut-code.js';
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
/** The most codes that complete a text with wrong placeholders. */
const MOST_COMPLETED = 20;

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

/**
 * The rows of the suggested codes, without their titles. A beginning of codes is only completed: another code that looks like it
 * would not be what was meant.
 */
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
  const beginning = beginningOf(text);
  const completed = beginning === undefined ? [] : continuations(codes, beginning, release);
  return completed.length > 0
    ? completed.slice(0, limit).map((key) => ({ key, reason: 'incomplete' }))
    : guesses(codes, { plain, given }, release).slice(0, limit);
}

interface Mistyped {
  /** Letters and digits in capitals. */
  readonly plain: string;
  /** The row of the text, a code of another date; -1 for none. */
  readonly given: number;
}

function guesses(
  codes: CodeTable,
  { plain, given }: Mistyped,
  release: number,
): Candidate<number, Icd10cmSuggestionReason>[] {
  const keyOf = (variant: string): number | undefined => {
    const row = codes.rowOf(variant);
    return row >= 0 && row !== given && hasBit(codes.present[row]!, release) ? row : undefined;
  };
  const found = candidatesOf(
    repairs(plain, withoutPlaceholders(codes, plain, release)),
    keyOf,
    Number.POSITIVE_INFINITY,
  );
  // Within one kind of repair, billable codes come first, because a claim needs a billable code.
  const header = (row: number): number => (hasBit(codes.billable[row]!, release) ? 0 : 1);
  const ranked = found.map((one, index) => ({ ...one, index }));
  return ranked.sort(
    (a, b) => order(a.reason) - order(b.reason) || header(a.key) - header(b.key) || a.index - b.index,
  );
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
): Generator<Repair<Icd10cmSuggestionReason>, void, undefined> {
  yield ['format', [plain]];
  yield ['look-alike', withLookAlikes(plain, LOOK_ALIKES)];
  yield ['placeholder', placeholders(plain)];
  if (plain.length === LONGEST_CODE)
    yield ['seventh-character', [...CHARACTERS].map((character) => plain.slice(0, -1) + character)];
  yield ['incomplete', completed];
  // A wrong first letter could be any of 26 others, all equally likely.
  const startsWithLetter = plain.charAt(0) > '9';
  if (startsWithLetter) yield ['one-character', oneCharacterOff(plain)];
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

/** The first billable codes that continue a text without the placeholders at its end: S72.001A for S72.001XX. */
function withoutPlaceholders(codes: CodeTable, plain: string, release: number): string[] {
  const bare = plain.slice(0, Math.max(3, plain.length - trailing(plain, 'X')));
  return bare === plain
    ? []
    : continuations(codes, bare, release)
        .slice(0, MOST_COMPLETED)
        .map((row) => codes.codeOf(row));
}

/** One extra character at the end (I10.9 for I10), then two neighbors swapped, then one character missing, wrong, or extra. */
function* oneCharacterOff(plain: string): Generator<string, void, undefined> {
  yield plain.slice(0, -1);
  yield* swapped(plain);
  yield* withoutOne(plain);
  yield* withOther(plain, CHARACTERS);
  if (plain.length < LONGEST_CODE) yield* withOneMore(plain, CHARACTERS);
}
