/** The characters of codes in order: no I, no O. */
export const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** How many characters there are. */
export const RADIX = 34;

/** How many table numbers there are. */
export const TABLE_NUMBERS: number = RADIX ** 3;

/** 0 to 33 for a character of a code of either case, -1 for anything else. */
export function characterValue(charCode: number): number {
  if (charCode >= 48 && charCode <= 57) return charCode - 48;
  const upper = charCode & ~32;
  if (upper < 65 || upper > 90) return -1;
  // Letters after I and O move up, because codes skip these two.
  if (upper < 73) return upper - 55;
  if (upper < 79) return upper === 73 ? -1 : upper - 56;
  return upper === 79 ? -1 : upper - 57;
}

/** The number of a table: its three characters in base 34. */
export function tableNumber(code: string): number {
  let number = 0;
  for (let i = 0; i < 3; i++) number = number * RADIX + characterValue(code.charCodeAt(i));
  return number;
}

/** The three characters of a table number. */
export const tableText = (number: number): string =>
  CHARACTERS[Math.floor(number / (RADIX * RADIX))]! +
  CHARACTERS[Math.floor(number / RADIX) % RADIX]! +
  CHARACTERS[number % RADIX]!;

/** The parts of the last code that {@link parseCode} took apart. One object, so that a look-up allocates nothing. */
export const parsed: { table: number; a: number; b: number; c: number; d: number; length: number } = {
  table: 0,
  a: 0,
  b: 0,
  c: 0,
  d: 0,
  length: 0,
};

/**
 * Takes a code or a table apart into {@link parsed}: the same texts as `normalize`, without making a new one.
 *
 * @returns false if the text has the shape of neither
 */
export function parseCode(text: string): boolean {
  if (typeof text !== 'string') return false;
  if (parseExact(text)) return true;
  // Surrounding spaces are rare: the text is copied only if there are any.
  if (text.length > 64) return false;
  const trimmed = text.trim();
  return trimmed.length !== text.length && parseExact(trimmed);
}

function parseExact(text: string): boolean {
  const { length } = text;
  if (length !== 7 && length !== 3) return false;
  const x = characterValue(text.charCodeAt(0));
  const y = characterValue(text.charCodeAt(1));
  const z = characterValue(text.charCodeAt(2));
  if ((x | y | z) < 0) return false;
  parsed.table = (x * RADIX + y) * RADIX + z;
  parsed.length = length;
  if (length === 3) return true;
  parsed.a = characterValue(text.charCodeAt(3));
  parsed.b = characterValue(text.charCodeAt(4));
  parsed.c = characterValue(text.charCodeAt(5));
  parsed.d = characterValue(text.charCodeAt(6));
  return (parsed.a | parsed.b | parsed.c | parsed.d) >= 0;
}
