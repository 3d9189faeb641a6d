/** What was done to the text of a code before it was read. */
export type ExtractChange =
  | 'full-width'
  | 'invisible'
  | 'dash'
  | 'mark'
  | 'look-alike'
  | 'dot'
  | 'notation'
  | 'qualifier'
  | 'capitals'
  | 'spaces'
  | 'leading-number'
  | 'following-text'
  | 'modifiers';

/** A text with plain characters, and where each of them was. */
export interface PlainText {
  readonly text: string;
  /** For each plain character its place in the given text, and one more for the end. */
  readonly at: readonly number[];
  /** What was changed, by the place of the plain character that it was changed to or removed before. */
  readonly changes: readonly (readonly [place: number, change: ExtractChange])[];
}

/** Zero-width and formatting characters: people paste them with text from documents and web pages. */
const INVISIBLE =
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\uFE00-\uFE0F]/;
const DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;
/** Dagger and asterisk of the dual coding in the ICD-10 of the World Health Organization, and footnote marks. */
const MARK = /[\u2020\u2021*]/;
const FULL_WIDTH = /[\uFF01-\uFF5E]/;
/** What separates in other scripts: comma, semicolon, full stop of East Asian text. */
const SEPARATOR = /[\u3001\uFF0C\uFF1B\u061B\u060C]/;

/** Letters of other alphabets, and the Latin letters that look like them. */
const LOOK_ALIKES = 'АВЕКМНОРСТХЅІЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const LATIN = 'ABEKMHOPCTXSIJABEZHIKMNOPTYX';

/** The Latin letter that a letter of another alphabet looks like. */
function latinOf(character: string): string | undefined {
  const at = LOOK_ALIKES.indexOf(character.toUpperCase());
  return at < 0 || character === '' ? undefined : LATIN.charAt(at);
}

/** What is wrong with the first letter of another alphabet in a text; undefined if there is none. */
export function lookAlikeIn(text: string): string | undefined {
  for (const character of text) {
    const latin = latinOf(character);
    if (latin === undefined) continue;
    const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `the letter U+${number} is of another alphabet, it only looks like ${latin}; write ${latin}`;
  }
  return undefined;
}

/**
 * A mark between two codes separates them: `A17.0+G01*`, `J1885*2`. The plus of a number stays: `5.10E+01`.
 *
 * @param next - the character after the mark
 */
const isSeparatingMark = (character: string, before: string, next: string): boolean =>
  (MARK.test(character) && /[A-Z\d]$/i.test(before) && /[A-Z\d]/i.test(next)) ||
  (character === '+' && /[A-Z\d]$/i.test(before) && !(/\dE$/i.test(before) && /\d/.test(next)));

/** One character as it is read: empty if it is left out. */
function plainOf(character: string): readonly [plain: string, change: ExtractChange | undefined] {
  if (character >= '!' && character <= '~' && character !== '*') return [character, undefined];
  if (INVISIBLE.test(character)) return ['', 'invisible'];
  if (DASH.test(character)) return ['-', 'dash'];
  if (MARK.test(character)) return ['', 'mark'];
  if (SEPARATOR.test(character)) return [',', undefined];
  const latin = latinOf(character);
  if (latin !== undefined) return [latin, 'look-alike'];
  if (FULL_WIDTH.test(character))
    return [String.fromCharCode(character.charCodeAt(0) - 0xfee0), 'full-width'];
  return /[\n\r\u2028\u2029]/.test(character)
    ? ['\n', undefined]
    : [/\s/.test(character) ? ' ' : character, undefined];
}

/** Replaces characters that are not plain, and keeps the places. */
export function plainText(given: string): PlainText {
  let text = '';
  const at: number[] = [];
  const changes: [number, ExtractChange][] = [];
  for (let i = 0; i < given.length; i++) {
    const character = given.charAt(i);
    const [plain, change] = isSeparatingMark(character, text.slice(-2), given.charAt(i + 1))
      ? ([' ', 'mark'] as const)
      : plainOf(character);
    if (change !== undefined) changes.push([text.length, change]);
    if (plain === '') continue;
    text += plain;
    at.push(i);
  }
  at.push(given.length);
  return { text, at, changes };
}
