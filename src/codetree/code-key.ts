import type { Notation } from './notation.js';

/**
 * Codes as numbers, so that a look-up creates no strings.
 *
 * The first three characters are a category number, in base 36. The up to four characters after them are a tail of base
 * 37: 0 for none, 1 to 10 for the digits, 11 to 36 for the letters.
 */
/** How many category numbers there are. */
export const CATEGORY_NUMBERS: number = 36 ** 3;

const BASE = 37;

/** The place value of each of the four tail characters. */
const PLACES = [BASE ** 3, BASE ** 2, BASE, 1] as const;

/** The tails that a tail becomes with one of its characters replaced by another, `to`. */
export function* withCharacter(tail: number, to: number): Generator<number, void, undefined> {
  for (const place of PLACES) {
    const found = Math.floor(tail / place) % BASE;
    if (found !== 0 && found !== to) yield tail + (to - found) * place;
  }
}

/** The tails that a tail becomes with one of its characters `from` replaced by any other. */
export function* withoutCharacter(tail: number, from: number): Generator<number, void, undefined> {
  for (const place of PLACES) {
    if (Math.floor(tail / place) % BASE !== from) continue;
    for (let other = 1; other < BASE; other++) if (other !== from) yield tail + (other - from) * place;
  }
}

/** The parts of the last code that {@link parseCode} took apart. One object, so that a look-up allocates nothing. */
export const parsed: { category: number; tail: number } = { category: 0, tail: 0 };

/** 0 to 9 for a digit, 10 to 35 for a letter of either case, -1 for anything else. */
function characterValue(charCode: number): number {
  if (charCode >= 48 && charCode <= 57) return charCode - 48;
  const upper = charCode & ~32;
  return upper >= 65 && upper <= 90 ? upper - 55 : -1;
}

/**
 * Takes a code apart into {@link parsed}: the same texts as the `normalize` of the set, without making a new one.
 *
 * @returns false if the text does not have the shape of a code
 */
export function parseCode(text: string, notation: Notation): boolean {
  if (typeof text !== 'string') return false;
  if (parseExact(text, notation)) return true;
  // Surrounding spaces are rare: the text is copied only if there are any.
  if (text.length > 64) return false;
  const trimmed = text.trim();
  return trimmed.length !== text.length && parseExact(trimmed, notation);
}

function parseExact(text: string, { dotted, digitFirst }: Notation): boolean {
  const { length } = text;
  if (length < 3 || length > 8) return false;
  const a = characterValue(text.charCodeAt(0));
  const b = characterValue(text.charCodeAt(1));
  const c = characterValue(text.charCodeAt(2));
  if (a < 0 || b < 0 || c < 0 || (a < 10 && !digitFirst)) return false;
  let at = 3;
  if (dotted && length > 3 && text.charCodeAt(3) === 46) at = 4;
  const tailLength = length - at;
  if (tailLength > 4 || (at === 4 && tailLength === 0)) return false;
  let tail = 0;
  for (let i = 0; i < tailLength; i++) {
    const value = characterValue(text.charCodeAt(at + i));
    if (value < 0) return false;
    tail += (value + 1) * PLACES[i]!;
  }
  parsed.category = (a * 36 + b) * 36 + c;
  parsed.tail = tail;
  return true;
}

/** Whether a text that {@link parseCode} took apart is already the code as people read it: with its dot, in capitals. */
export function isAsPrinted(text: string, { dotted }: Notation): boolean {
  if (dotted && text.length > 3 && text.charCodeAt(3) !== 46) return false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char > 90 || char <= 32) return false;
  }
  return true;
}

const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The code of a category number and a tail, as people read it. */
export function codeText(category: number, tail: number, { dotted }: Notation): string {
  let text =
    CHARACTERS[Math.floor(category / 1296)]! +
    CHARACTERS[Math.floor(category / 36) % 36]! +
    CHARACTERS[category % 36]!;
  if (tail !== 0 && dotted) text += '.';
  for (const place of PLACES) {
    const value = Math.floor(tail / place) % BASE;
    if (value === 0) break;
    text += CHARACTERS[value - 1]!;
  }
  return text;
}

/** The tail that an ending makes after `length` tail characters: what to add to the tail of the code that it extends. */
export function endingValue(ending: string, length: number): number {
  let value = 0;
  for (let i = 0; i < ending.length; i++)
    value += (characterValue(ending.charCodeAt(i)) + 1) * PLACES[length + i]!;
  return value;
}
