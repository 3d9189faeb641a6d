/** The plain letters of the accented ones from U+00C0 to U+017F, two characters where a letter stands for two. */
const ACCENTED =
  'a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thssa a a a a a aec e e e e i i i i ' +
  'd n o o o o o   o u u u u y thy a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g ' +
  'g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l l l l n n n n n n n n n o o o o ' +
  'o o oeoer r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ';

/**
 * The plain lower-case letters and digits of a character, empty for a sign. Ours, because the tables of engines differ
 * with their version of Unicode: the same query must find the same codes everywhere.
 */
export function foldCharacter(code: number): string {
  if (code >= 97 && code <= 122) return String.fromCharCode(code);
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  if (code >= 48 && code <= 57) return String.fromCharCode(code);
  if (code < 0xc0 || code > 0x17f) return '';
  return ACCENTED.substr((code - 0xc0) * 2, 2).trim();
}

/** Whether a character may be part of a word. Combining accents belong to the letter before them. */
export const isAccent = (code: number): boolean => code >= 0x300 && code <= 0x36f;

/** Whether a character is an apostrophe. */
export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x60 || code === 0xb4;
