import { hasBit } from '../base/masks.js';
import type { CodeTable } from '../codetree/codes.js';
import { normalize } from './syntax.js';

/** How the Tabular List and other books write 'and what follows': `E11.-`, `C50.9-`. Any dash that a word processor makes. */
const BOOK_NOTATION = /^([A-Z][0-9A-Z]{2}(?:\.?[0-9A-Z]{0,4}))[-\u2010-\u2015\u2212]+$/i;

/** A code that is cut off at its dot (`E11.`), or with a full stop after it. */
const TRAILING_DOT = /^([A-Z][0-9A-Z]{2}(?:\.?[0-9A-Z]{1,4})?)\.$/i;

/**
 * The beginning of codes that a text writes: a code, a code that is cut off, also at its dot (`E11.`), or the notation of the book
 * (`E11.-`). Internal.
 *
 * @returns capitals without a dot, three characters or more; `undefined` for any other text
 */
export function beginningOf(text: string): string | undefined {
  if (typeof text !== 'string' || text.length > 64) return undefined;
  const trimmed = text.trim();
  const written = (BOOK_NOTATION.exec(trimmed) ?? TRAILING_DOT.exec(trimmed))?.[1];
  return normalize(written === undefined ? text : written.replace(/\.$/, ''));
}

/** Whether a text uses the notation of the book. Internal. */
export const isBookNotation = (text: string): boolean =>
  typeof text === 'string' && text.length <= 64 && BOOK_NOTATION.test(text.trim());

/**
 * The rows of the billable codes of a release that continue a beginning, in tabular order. A code does not continue itself. Internal.
 *
 * @param beginning - capitals without a dot, three characters or more
 */
export function continuations(codes: CodeTable, beginning: string, release: number): number[] {
  const category = codes.rowOf(beginning.slice(0, 3));
  if (category < 0 || release < 0) return [];
  const found: number[] = [];
  const end = codes.subtreeEnd(category);
  for (let row = category; row < end; row++) {
    if (!hasBit(codes.billable[row]!, release)) continue;
    const plain = codes.codeOf(row).replace('.', '');
    if (plain.length > beginning.length && plain.startsWith(beginning)) found.push(row);
  }
  return found;
}
