import { trailing } from '../../base/trailing.js';
import { type ExtractCandidate, type Reading, readCode } from './candidates.js';
import { type ExtractChange, type PlainText, plainText } from './characters.js';

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
/** A code of HCPCS or CPT with modifiers: `J1885-RT`, `J1885:59:LT`, `99213-25`. */
const WITH_MODIFIERS = /^([A-Z\d]{5})((?:[-:][A-Z\d]{2}){1,4})$/;
/** The number of a list item in front of a code: `1.E11.9`, `2)I10`. */
const LEADING_NUMBER = /^\d{1,2}[.)](?=[A-Z])/;

/** A reading with what was done for it. */
interface Found extends Reading {
  readonly from: number;
  readonly to: number;
  readonly modifiers: readonly string[];
  readonly changes: readonly ExtractChange[];
}

const NO_MODIFIERS: readonly string[] = Object.freeze([]);

/** Reads a word, with what may be around a code in it. */
function readWord(word: string, from: number, isAlone: boolean): Found | undefined {
  const capitals = word.toUpperCase();
  const lead = LEADING_NUMBER.exec(capitals)?.[0].length ?? 0;
  const after = trailing(capitals, '.:!?-');
  const bare = capitals.slice(lead, capitals.length - after);
  const changes: ExtractChange[] = [];
  if (bare !== word.slice(lead, word.length - after)) changes.push('capitals');
  if (lead > 0) changes.push('leading-number');
  const place = { from: from + lead, to: from + word.length - after };
  const split = WITH_MODIFIERS.exec(bare);
  const reading = readCode(split === null ? bare : split[1]!, isAlone && split === null);
  if (reading === undefined) return undefined;
  if (split === null) return { ...reading, ...place, modifiers: NO_MODIFIERS, changes };
  const modifiers = split[2]!.slice(1).split(/[-:]/);
  return { ...reading, ...place, modifiers, changes: [...changes, 'modifiers'] };
}

/** Whether nothing but spaces is between a word and the separators around it. */
const isAlone = (text: string, from: number, length: number): boolean =>
  /(?:^|[\n,;|\t]) *$/.test(text.slice(Math.max(0, from - 20), from)) &&
  /^ *(?:$|[\n,;|\t])/.test(text.slice(from + length, from + length + 20));

/** Whether text that is not a code follows on the same line: the title of `E11.9 - Type 2 diabetes`. */
const isFollowedByText = (text: string, to: number): boolean =>
  /^[ .:-]*[A-Za-z]{3}/.test(text.slice(to, to + 40).split(/[\n,;|]/)[0]!);

/**
 * Finds the codes in a text that people paste: lists, codes with their titles, with modifiers, with characters that only look
 * right. It reads shapes, not tables: ask the code set whether a code exists on a date.
 *
 * It changes nothing silently. Look-ups such as `icd10cm.lookup` stay strict about what they accept; this function says what would
 * be accepted, where it was found, and what was done to the text.
 *
 * Full-width, invisible and formatting characters, dashes of any kind, dagger and asterisk are read as plain ones. Zeros that a
 * spreadsheet dropped are put back as candidates. National Drug Codes are written with eleven digits; ten digits without dashes
 * are ambiguous. Two-character modifiers and places of service are only found after a code.
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
 * extractCodes('142')[0]?.candidates; //=> [{ code: '00142', system: 'cpt' }]
 * extractCodes('5.10E+01')[0]?.candidates; //=> []
 * extractCodes('no code here'); //=> []
 * ```
 */
export function extractCodes(text: string): readonly ExtractedCode[] {
  if (typeof text !== 'string') return [];
  const plain = plainText(text.slice(0, LONGEST_TEXT));
  const found: Found[] = [];
  for (const match of plain.text.matchAll(WORD)) {
    const one = readWord(match[0], match.index, isAlone(plain.text, match.index, match[0].length));
    if (one !== undefined) found.push(one);
  }
  return placed(text, plain, found);
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
    return {
      text: given.slice(start, end),
      start,
      end,
      candidates,
      modifiers,
      changes: [...all],
      ...(problem === undefined ? {} : { problem }),
    };
  });
}
