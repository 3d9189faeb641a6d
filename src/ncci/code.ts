/**
 * HCPCS and CPT codes as numbers, in the order that the payload has them in: five digits; four digits and a letter, by the
 * letter; a letter and four digits. Neighbours in this order have more in common than in the order of
 * ASCII, which puts category III between anesthesia and surgery.
 *
 * `class * 100,000 + number`: class 0 for five digits, 1 to 26 for a letter at the end, 27 to 52 for one in front.
 */
export type CodeKey = number;

const CLASS = 100_000;

/** The first class with the letter in front. */
const FRONT = 27;

const letterAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit >= 65 && unit <= 90 ? unit - 65 : unit >= 97 && unit <= 122 ? unit - 97 : -1;
};

/** The key of a code of five characters, in either case; -1 for any other text. */
function plainKey(code: string): CodeKey {
  let number = 0;
  for (let i = 1; i < 4; i++) {
    const digit = code.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  const first = code.charCodeAt(0) - 48;
  const last = code.charCodeAt(4) - 48;
  const lastIsDigit = last >= 0 && last <= 9;
  if (first >= 0 && first <= 9) {
    if (lastIsDigit) return first * 10_000 + number * 10 + last;
    const letter = letterAt(code, 4);
    return letter < 0 ? -1 : (1 + letter) * CLASS + first * 1000 + number;
  }
  const letter = letterAt(code, 0);
  return letter < 0 || !lastIsDigit ? -1 : (FRONT + letter) * CLASS + number * 10 + last;
}

/** The key of a code; blanks around and lower case are accepted. -1 for what does not have the shape of a code. */
export function codeKey(code: string): CodeKey {
  if (typeof code !== 'string' || code.length > 64) return -1;
  if (code.length === 5) return plainKey(code);
  const trimmed = code.trim();
  return trimmed.length === 5 ? plainKey(trimmed) : -1;
}

/** The code in the form used on claims. */
export function codeOfKey(key: CodeKey): string {
  const kind = Math.floor(key / CLASS);
  const number = key % CLASS;
  if (kind === 0) return String(number).padStart(5, '0');
  const digits = String(number).padStart(4, '0');
  return kind < FRONT
    ? digits + String.fromCharCode(64 + kind)
    : String.fromCharCode(65 + kind - FRONT) + digits;
}

/** Whether a code is HCPCS Level II: a letter in front, but not D, which is dental (CDT). */
export const isLevel2Key = (key: CodeKey): boolean =>
  key >= FRONT * CLASS && Math.floor(key / CLASS) !== FRONT + 3;
