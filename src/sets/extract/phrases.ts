import { codesOf, type ExtractCandidate, elevenDigits } from './candidates.js';
import { type Found, NO_MODIFIERS } from './words.js';

/** A way to write one code with a separator or a blank in it. The pattern matches where a word begins. */
interface Phrase {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[]) => Omit<Found, 'from' | 'to'> & { readonly length: number };
}

const cm = (code: string): ExtractCandidate => ({ code, system: 'icd10cm' });

/** Modifiers with two digits that CPT has, and the shape of others. Other numbers after a code are quantities. */
const MODIFIER = /^(?:2[2-7]|3[23]|47|5\d|6[236]|7[346-9]|8[0-2]|9[0-35-79]|[A-Z][A-Z\d])$/;

const PHRASES: readonly Phrase[] = [
  {
    // A National Drug Code with blanks for its dashes.
    pattern: /N4 ?(\d{4,5}) (\d{3,4}) (\d{1,2})(?![\w.-]*\w)/iy,
    read: ([all = '', labeler = '', product = '', pack = '']) => {
      const code = elevenDigits(labeler, product, pack);
      return {
        length: all.length,
        candidates: code === undefined ? [] : [{ code, system: 'ndc' }],
        modifiers: NO_MODIFIERS,
        changes: ['spaces'],
      };
    },
  },
  {
    // A comma for the dot, as a spreadsheet of another country writes numbers. Three digits and more may be a code of their own.
    pattern: /([A-Z]\d[\dA-Z]),(\d[\dA-Z]{0,3})(?![A-Z\d.:-])/iy,
    read: ([, category = '', rest = '']) => ({
      length: /^\d{3,}$/.test(rest) ? category.length : category.length + 1 + rest.length,
      candidates: /^\d{3,}$/.test(rest)
        ? [cm(category), cm(`${category}.${rest}`)]
        : [cm(`${category}.${rest}`), cm(category)],
      modifiers: NO_MODIFIERS,
      changes: ['dot'],
      problem: `a comma is where the dot may belong: it may be ${category}.${rest}, or ${category} in a list`,
    }),
  },
  {
    pattern: /([A-Z]\d[\dA-Z])(?: +\. *| *\. +)(\d[\dA-Z]{0,3})(?= *(?:$|[\n,;|]))/iy,
    read: ([all = '', category = '', rest = '']) => ({
      length: all.length,
      candidates: [cm(`${category}.${rest}`)],
      modifiers: NO_MODIFIERS,
      changes: ['spaces'],
      ...(all.startsWith('.', 3)
        ? { problem: `a blank is after the dot; it was read as ${category}.${rest}` }
        : {}),
    }),
  },
  {
    pattern: /([A-Z]) +(\d[\dA-Z]\.[\dA-Z]{1,4})(?![\w.:-]*\w)/iy,
    read: ([all = '', letter = '', rest = '']) => ({
      length: all.length,
      candidates: [cm(letter + rest), ...codesOf(rest)],
      modifiers: NO_MODIFIERS,
      changes: ['spaces'],
      problem: `a blank is after the letter ${letter}; the code may be ${[letter + rest, ...codesOf(rest).map(({ code }) => code)].join(' or ')}`,
    }),
  },
  {
    pattern:
      /([ABCEGHJ-MP-V]\d{4}|\d{4}[\dAFMTU])(?: +(?:[-:] *)?|[-:] +)([A-Z\d]{2}(?: +[A-Z\d]{2}){0,3})(?= *(?:$|[\n,;|)]))/y,
    read: ([all = '', code = '', rest = '']) => {
      const modifiers = rest.split(/ +/);
      return {
        length: all.length,
        candidates: !modifiers.every((one) => MODIFIER.test(one))
          ? []
          : codesOf(code).filter(({ system }) => system === 'hcpcs' || system === 'cpt'),
        modifiers,
        changes: ['modifiers'],
        problem: `${modifiers.join(' and ')} after the code may be a modifier; if it is, put it in its own field`,
      };
    },
  },
];

/** Reads a code that is written as several words, where a word begins. */
export function readPhrase(text: string, from: number): Found | undefined {
  for (const { pattern, read } of PHRASES) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null) continue;
    const capitals = match.map((part) => part.toUpperCase());
    const isCapital = match[0] === capitals[0];
    const { length, changes, ...found } = read(capitals);
    if (found.candidates.length === 0) continue;
    return {
      ...found,
      changes: isCapital ? changes : [...changes, 'capitals'],
      from,
      to: from + length,
    };
  }
  return undefined;
}
