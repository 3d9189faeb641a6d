/**
 * Codes and modifiers as numbers, so that a look-up creates no strings.
 *
 * A code is its letter, A being 0, times 10,000 and its four digits; a modifier its two characters in base 36.
 */

/** Whether a character is one that a code may have. Any other at an end, such as a no-break space, is left to `trim`. */
const isVisible = (character: number): boolean => character > 32 && character < 127;

const letterOf = (character: number): number => {
  const capital = character >= 97 ? character - 32 : character;
  return capital >= 65 && capital <= 90 ? capital - 65 : -1;
};

const digitOf = (character: number): number => (character >= 48 && character <= 57 ? character - 48 : -1);

/** Longer texts are never codes, even without their spaces. */
const LONGEST_TEXT = 64;

/** A text without surrounding spaces; the text itself if there are none. */
function bare(text: string): string {
  if (text.length > LONGEST_TEXT) return '';
  const inside = isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1));
  return inside ? text : text.trim();
}

/** The number of a code, or -1 if the text does not have its shape. */
export function codeKey(code: string): number {
  if (typeof code !== 'string') return -1;
  const text = code.length === 5 && isVisible(code.charCodeAt(0)) ? code : bare(code);
  if (text.length !== 5) return -1;
  const letter = letterOf(text.charCodeAt(0));
  if (letter < 0) return -1;
  let number = 0;
  for (let i = 1; i < 5; i++) {
    const digit = digitOf(text.charCodeAt(i));
    if (digit < 0) return -1;
    number = number * 10 + digit;
  }
  return letter * 10_000 + number;
}

/** The number of a modifier, or -1 if the text does not have its shape. */
export function modifierKey(modifier: string): number {
  if (typeof modifier !== 'string') return -1;
  const text = bare(modifier);
  if (text.length !== 2) return -1;
  const first = base36(text.charCodeAt(0));
  const second = base36(text.charCodeAt(1));
  return first < 0 || second < 0 ? -1 : first * 36 + second;
}

function base36(character: number): number {
  const digit = digitOf(character);
  if (digit >= 0) return digit;
  const letter = letterOf(character);
  return letter < 0 ? -1 : letter + 10;
}

/** The code or modifier of a number. */
export function keyText(key: number, modifier: boolean): string {
  if (modifier) return key.toString(36).toUpperCase().padStart(2, '0');
  return String.fromCharCode(65 + Math.floor(key / 10_000)) + String(key % 10_000).padStart(4, '0');
}
