import { hasBit } from '../base/masks.js';
import type { CodeTable } from '../codeset/codes.js';
import { entryAt } from '../codeset/entry.js';
import { momentOf } from '../codeset/validity.js';
import type { OnDate } from '../dates.js';
import { MedcodesError } from '../errors.js';
import type { Icd10cmData, Icd10cmEntryData } from './data.js';
import type { Suggestion, SuggestionReason } from './types.js';

/** The options of `suggest`. */
export interface SuggestOptions extends OnDate {
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
  readonly reason: SuggestionReason;
}

/** Signs that are mistaken for one another, on paper and on the screen. */
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
/** Longer texts are no mistyped codes. */
const LONGEST_TEXT = 32;

/** Codes that may have been meant by a text, the likeliest first. */
export function suggest(
  data: Icd10cmEntryData,
  text: string,
  options?: SuggestOptions,
): readonly Suggestion[] {
  const limit = options?.limit ?? 5;
  if (!Number.isInteger(limit) || limit < 1) {
    throw new MedcodesError('invalid-argument', `limit is ${limit}: give a whole number from 1`);
  }
  const moment = momentOf(data.codes(), options);
  return candidates(data, text, moment.release, limit).map(({ row, reason }) => {
    const { code, title, billable } = entryAt(data, row, moment)!;
    return { code, title, billable, reason };
  });
}

/** The rows that may have been meant by a text, without their titles. */
export function candidates(
  data: Pick<Icd10cmData, 'codes'>,
  text: string,
  release: number,
  limit: number,
): Candidate[] {
  if (typeof text !== 'string' || text.length > LONGEST_TEXT || release < 0) return [];
  const plain = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (plain.length < 3 || plain.length > LONGEST_CODE + 1) return [];
  const codes = data.codes();
  const found = new Map<number, SuggestionReason>();
  const given = codes.rowOf(text);
  // A text that is a billable code of the date was meant as it stands.
  if (given >= 0 && hasBit(codes.billable[given]!, release)) return [];
  const add = (row: number, reason: SuggestionReason): void => {
    if (row >= 0 && row !== given && !found.has(row) && hasBit(codes.present[row]!, release))
      found.set(row, reason);
  };
  addRepairs(codes, plain, add);
  for (const row of completions(codes, given >= 0 ? given : stemRow(codes, plain), release, limit))
    add(row, 'incomplete');
  // Behind a wrong first letter there are 26 others, none likelier than the next: that is no repair.
  const startsWithLetter = plain.charAt(0) > '9';
  if (startsWithLetter && (given < 0 || !hasBit(codes.present[given]!, release))) {
    for (const variant of oneCharacterOff(plain)) add(codes.rowOf(variant), 'one-character');
  }
  // Of one kind of repair, billable codes come first: they are what a claim needs.
  const ranked = [...found].map(([row, reason], index) => ({ row, reason, index }));
  const header = (row: number): number => (hasBit(codes.billable[row]!, release) ? 0 : 1);
  ranked.sort(
    (a, b) => order(a.reason) - order(b.reason) || header(a.row) - header(b.row) || a.index - b.index,
  );
  return ranked.slice(0, limit);
}

const ORDER: readonly SuggestionReason[] = [
  'format',
  'look-alike',
  'placeholder',
  'seventh-character',
  'incomplete',
  'one-character',
];
const order = (reason: SuggestionReason): number => ORDER.indexOf(reason);
function addRepairs(
  codes: CodeTable,
  plain: string,
  add: (row: number, reason: SuggestionReason) => void,
): void {
  add(codes.rowOf(plain), 'format');
  for (const variant of lookAlikes(plain)) add(codes.rowOf(variant), 'look-alike');
  for (const variant of placeholders(plain)) add(codes.rowOf(variant), 'placeholder');
  if (plain.length === LONGEST_CODE) {
    for (const character of CHARACTERS) add(codes.rowOf(plain.slice(0, -1) + character), 'seventh-character');
  }
}

/** The text with one or more look-alike signs exchanged, fewest exchanges first. */
function lookAlikes(plain: string): string[] {
  let variants = [''];
  for (const character of plain) {
    const other = LOOK_ALIKES[character];
    variants = variants.flatMap((start) =>
      other === undefined ? [start + character] : [start + character, start + other],
    );
  }
  const exchanges = (variant: string): number =>
    [...variant].filter((character, i) => character !== plain[i]).length;
  return variants.filter((variant) => variant !== plain).sort((a, b) => exchanges(a) - exchanges(b));
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

/** The row of a text; where it is none and ends with placeholders, the row of what stands before them: T07 of T07.X. */
function stemRow(codes: CodeTable, plain: string): number {
  const row = codes.rowOf(plain);
  return row >= 0 ? row : codes.rowOf(plain.slice(0, 3) + plain.slice(3).replace(/X+$/, ''));
}

/** The first billable codes below a header. */
function completions(codes: CodeTable, row: number, release: number, limit: number): number[] {
  if (row < 0 || hasBit(codes.billable[row]!, release)) return [];
  const found: number[] = [];
  const end = codes.subtreeEnd(row);
  for (let below = row + 1; below < end && found.length < limit; below++) {
    if (hasBit(codes.billable[below]!, release)) found.push(below);
  }
  return found;
}

/** The last character too many (I10.9 for I10), then two neighbours swapped, then one character less, other, or more. */
function* oneCharacterOff(plain: string): Generator<string, void, undefined> {
  yield plain.slice(0, -1);
  for (let i = 0; i + 1 < plain.length; i++) {
    yield plain.slice(0, i) + plain[i + 1]! + plain[i]! + plain.slice(i + 2);
  }
  for (let i = plain.length - 2; i >= 0; i--) yield plain.slice(0, i) + plain.slice(i + 1);
  for (let i = plain.length - 1; i >= 0; i--) {
    for (const character of CHARACTERS) yield plain.slice(0, i) + character + plain.slice(i + 1);
  }
  if (plain.length >= LONGEST_CODE) return;
  for (let i = plain.length; i >= 0; i--) {
    for (const character of CHARACTERS) yield plain.slice(0, i) + character + plain.slice(i);
  }
}
