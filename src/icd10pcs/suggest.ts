import { hasBit } from '../base/masks.js';
import { type Moment, momentOf } from '../codeset/validity.js';
import type { OnDate } from '../dates.js';
import { checkLimit } from './builder.js';
import { CHARACTERS, tableNumber } from './code-number.js';
import type { CodeTable } from './code-table.js';
import type { TitleData } from './data.js';
import { codeTitles, releasesOf } from './entry.js';
import { erasUnder, exists, expandEra, normalizePrefix } from './prefix.js';
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

/** A code that may have been meant. */
export interface Candidate {
  readonly code: string;
  readonly reason: SuggestionReason;
}

/** Signs that are mistaken for one another, on paper and on the screen. No code has the letters I and O. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0',
  I: '1',
  L: '1',
  S: '5',
  5: 'S',
  Z: '2',
  2: 'Z',
  B: '8',
  8: 'B',
  G: '6',
  6: 'G',
  Q: '0',
  U: 'V',
  V: 'U',
};

const LENGTH = 7;
/** Longer texts are no mistyped codes. */
const LONGEST_TEXT = 32;

/** Codes that may have been meant by a text, the likeliest first. */
export function suggest(data: TitleData, text: string, options?: SuggestOptions): readonly Suggestion[] {
  const limit = checkLimit(options?.limit ?? 5);
  const moment = momentOf(data.codes(), options);
  return candidates(data.codes(), text, moment, limit).map(({ code, reason }) => {
    const { title } = codeTitles(data, code, moment.release)!;
    return { code, title, billable: true, reason };
  });
}

/** The codes that may have been meant by a text, without their titles. */
export function candidates(codes: CodeTable, text: string, { release }: Moment, limit: number): Candidate[] {
  if (typeof text !== 'string' || text.length > LONGEST_TEXT || release < 0) return [];
  const given = text.trim().toUpperCase();
  const plain = given.replace(/[^0-9A-Z]/g, '');
  if (plain.length < 3 || plain.length > LENGTH + 1) return [];
  const inForce = (code: string): boolean =>
    code.length === LENGTH && hasBit(releasesOf(codes, code), release);
  // A text that is a code of the date was meant as it stands.
  if (inForce(text.trim())) return [];
  const found = new Map<string, SuggestionReason>();
  const add = (code: string, reason: SuggestionReason): void => {
    if (found.size < limit && !found.has(code) && inForce(code)) found.set(code, reason);
  };
  add(plain, 'format');
  for (const variant of lookAlikes(plain)) add(variant, 'look-alike');
  // What was only written otherwise needs no guessing.
  if (found.size > 0) return [...found].map(([code, reason]) => ({ code, reason }));
  for (const code of firstUnder(codes, plain, release, limit)) add(code, 'incomplete');
  if (plain.length >= LENGTH - 1) for (const variant of oneCharacterOff(plain)) add(variant, 'one-character');
  return [...found].map(([code, reason]) => ({ code, reason }));
}

/** The first codes that begin with a prefix of three characters or more. */
function firstUnder(codes: CodeTable, plain: string, release: number, limit: number): string[] {
  const prefix = normalizePrefix(plain);
  if (prefix === undefined || prefix.length >= LENGTH || !exists(codes, prefix, release)) return [];
  const table = codes.find(tableNumber(prefix));
  const begin = codes.codeOf(table);
  return erasUnder(codes, table, prefix, release)
    .flatMap((era) => expandEra(codes, era, begin, prefix))
    .sort()
    .slice(0, limit);
}

/** The text with one or more look-alike signs exchanged, fewest exchanges first. */
function lookAlikes(plain: string): string[] {
  if (plain.length !== LENGTH) return [];
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

/** One character too many, two neighbours swapped, one wrong, one missing; the last characters first. */
function* oneCharacterOff(plain: string): Generator<string, void, undefined> {
  if (plain.length === LENGTH + 1) {
    for (let i = plain.length - 1; i >= 0; i--) yield plain.slice(0, i) + plain.slice(i + 1);
    return;
  }
  for (let i = plain.length - 2; i >= 0; i--) {
    yield plain.slice(0, i) + plain[i + 1]! + plain[i]! + plain.slice(i + 2);
  }
  for (let i = plain.length - 1; i >= 0; i--) {
    for (const character of CHARACTERS) yield plain.slice(0, i) + character + plain.slice(i + 1);
  }
  for (let i = plain.length; i >= 0; i--) {
    for (const character of CHARACTERS) yield plain.slice(0, i) + character + plain.slice(i);
  }
}
