import type { ExtractCandidate } from './candidates.js';
import { type ExtractChange, lookAlikeIn, type PlainText, plainText } from './characters.js';
import { readPhrase } from './phrases.js';
import { withRanges } from './ranges.js';
import { type Found, readWord } from './words.js';

export type { ExtractCandidate, ExtractChange };

/** A code that was found in a text. */
export interface ExtractedCode {
  /** The part of the text that was read, as it was given. */
  readonly text: string;
  /** Where it begins in the given text, in UTF-16 units as `slice` counts. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
  /** What it may be, by its shape, the likeliest first. Empty if it cannot be restored; `problem` says why. */
  readonly candidates: readonly ExtractCandidate[];
  /** Modifiers that were written with the code: `RT` of `J1885-RT`. */
  readonly modifiers: readonly string[];
  /** What was changed or left out to read it; empty if it was written plainly. */
  readonly changes: readonly ExtractChange[];
  /** Why it cannot be used as it is. Absent if it can. */
  readonly problem?: string;
}

/** The most characters that are read: about a thousand pages. */
const LONGEST_TEXT = 2_000_000;

/** A word: characters between separators. */
const WORD = /[^\s,;|/()[\]{}"'<>]+/g;
/** Whether nothing but spaces is between a word and the separators around it. */
const isAlone = (text: string, from: number, length: number): boolean =>
  /(?:^|[\n,;|\t]) *$/.test(text.slice(Math.max(0, from - 20), from)) &&
  /^ *(?:$|[\n,;|\t])/.test(text.slice(from + length, from + length + 20));

/** Whether text that is not a code follows on the same line: the title of `E11.9 - Type 2 diabetes`. */
const isFollowedByText = (text: string, to: number): boolean =>
  /^(?! *thr(?:u|ough) )[ .:=-]*[A-Za-z]{3}/i.test(text.slice(to, to + 40).split(/[\n,;|]/)[0]!);

/**
 * Finds the codes in a text that people paste: lists, codes with their titles, with modifiers, with characters that only look
 * right. It reads shapes, not tables: ask the code set whether a code exists on a date.
 *
 * It changes nothing silently. Look-ups such as `icd10cm.lookup` stay strict about what they accept; this function says what would
 * be accepted, where it was found, and what was done to the text.
 *
 * Full-width, invisible and formatting characters, dashes of any kind, dagger and asterisk are read as plain ones. Zeros that a
 * spreadsheet dropped are put back as candidates. National Drug Codes are written with eleven digits; ten digits without dashes
 * are ambiguous. Two-character modifiers are only found after a code. Letters of other alphabets that look like Latin ones are read as
 * those. What may be another code (a comma or dash for the dot, a blank in a code, a range, the notation `E11.-`) carries a `problem`.
 *
 * @param text - any text, up to 2,000,000 characters; what follows is not read
 * @returns the codes in the order of the text; an empty list if there is none
 *
 * @example
 * ```ts
 * import { extractCodes } from 'medcodes';
 *
 * extractCodes('E11.9,I10').map(({ candidates }) => candidates[0]?.code); //=> ['E11.9', 'I10']
 *
 * const [dosage] = extractCodes('j1885–rt');
 * [dosage?.candidates[0]?.code, dosage?.modifiers, dosage?.changes]; //=> ['J1885', ['RT'], ['dash', 'capitals', 'modifiers']]
 *
 * extractCodes('142')[0]?.candidates.map(({ code, system }) => `${system} ${code}`); //=> ['cpt 00142', 'icd9cm 142']
 * extractCodes('5.10E+01')[0]?.candidates; //=> []
 * extractCodes('no code here'); //=> []
 * ```
 */
export function extractCodes(text: string): readonly ExtractedCode[] {
  if (typeof text !== 'string') return [];
  const plain = plainText(text.slice(0, LONGEST_TEXT));
  const found: Found[] = [];
  let done = 0;
  for (const { 0: word, index } of plain.text.matchAll(WORD)) {
    if (index < done) continue;
    const phrase = readPhrase(plain.text, index);
    if (phrase === undefined) found.push(...readWord(word, index, isAlone(plain.text, index, word.length)));
    else {
      found.push(phrase);
      done = phrase.to;
    }
  }
  return placed(text, plain, withRanges(plain.text, found));
}

/** The codes with their places in the given text. */
function placed(given: string, plain: PlainText, found: readonly Found[]): ExtractedCode[] {
  let next = 0;
  return found.map(({ from, to, candidates, modifiers, changes, problem }) => {
    const start = plain.at[from]!;
    const end = plain.at[to - 1]! + 1;
    while (next < plain.changes.length && plain.changes[next]![0] < from) next++;
    const made: ExtractChange[] = [];
    for (let i = next; i < plain.changes.length && plain.changes[i]![0] <= to; i++)
      made.push(plain.changes[i]![1]);
    const all = new Set([...made, ...changes]);
    if (isFollowedByText(plain.text, to)) all.add('following-text');
    const text = given.slice(start, end);
    const problems = [lookAlikeIn(text), problem].filter((one) => one !== undefined);
    return {
      text,
      start,
      end,
      candidates,
      modifiers,
      changes: [...all],
      ...(problems.length === 0 ? {} : { problem: problems.join('; ') }),
    };
  });
}
