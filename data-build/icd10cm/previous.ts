import type { Conversion } from '../../src/icd10cm/write/model.js';
import { BuildError } from '../errors.js';

/** The codes of the release before, in tabular order, with their billable flag. */
export type EarlierRelease = ReadonlyMap<string, boolean>;

const CODE = '[A-Z][0-9A-Z]{2}(?:\\.[0-9A-Z]{1,4})?';
const RANGE = new RegExp(`^(${CODE})-(${CODE})$`);
const SINGLE = new RegExp(`^(${CODE})\\.?-?$`);
const CATEGORIES_IN_WORDS = /\b(?:a )?codes? (?:in|from) (?:categories )?/gi;

const plain = (code: string): string => code.replace('.', '');

/**
 * Reads the cell 'previous code(s) assignment' of a conversion table.
 *
 * Alternatives are separated by commas, semicolons or blanks; `and` and `&` join codes that were reported together; a
 * range means any of its codes; `None` means no predecessor.
 *
 * @throws BuildError `malformed-row` if part of the cell is not understood
 */
export function readPrevious(
  file: string,
  printed: string,
  earlier: EarlierRelease,
): Pick<Conversion, 'relation' | 'previous'> {
  if (/^none$/i.test(printed)) return { relation: 'none', previous: [] };
  const cleaned = printed.replace(CATEGORIES_IN_WORDS, ' ').trim();
  const together = cleaned.split(/\s+and\s+|\s*&\s*/i);
  const choices = together.map((part) => part.split(/[,;\s]+/).filter((piece) => piece !== ''));
  const expanded = choices.map((choice) => choice.flatMap((piece) => expand(file, printed, piece, earlier)));
  const previous = [...new Set(expanded.flat())];
  if (previous.length === 0) throw new BuildError('malformed-row', file, `'${printed}' does not name a code`);
  return { relation: relationOf(expanded), previous };
}

function relationOf(expanded: readonly (readonly string[])[]): Conversion['relation'] {
  const hasChoice = expanded.some((choice) => choice.length > 1);
  if (expanded.length > 1) return hasChoice ? 'mixed' : 'all';
  return hasChoice ? 'any' : 'one';
}

function expand(file: string, printed: string, piece: string, earlier: EarlierRelease): string[] {
  const single = SINGLE.exec(piece);
  if (single !== null) return [plain(single[1]!)];
  const range = RANGE.exec(piece);
  if (range === null)
    throw new BuildError('malformed-row', file, `'${piece}' in '${printed}' is neither a code nor a range`);
  const codes = codesBetween(plain(range[1]!), plain(range[2]!), earlier);
  if (codes.length === 0)
    throw new BuildError('malformed-row', file, `the range '${piece}' is empty in the release before`);
  return codes;
}

/** Categories between two categories; between longer codes the billable ones. Both ends inclusive, with all below the last. */
function codesBetween(first: string, last: string, earlier: EarlierRelease): string[] {
  const categories = first.length === 3 && last.length === 3;
  return [...earlier]
    .filter(([code, billable]) => (categories ? code.length === 3 : billable))
    .filter(([code]) => code >= first && (code <= last || code.startsWith(last)))
    .map(([code]) => code);
}
