import { hasBit } from '../base/masks.js';
import { trailing } from '../base/trailing.js';
import { codeText } from '../codetree/code-key.js';
import type { CodeTable } from '../codetree/codes.js';
import { normalize } from './syntax.js';

/** Tails without a last character are multiples of this. */
const SEVENTH = 37;

/** The rows of seven characters at or below a row that are billable in a release. */
export function completionsOf(codes: CodeTable, row: number, release: number): number[] {
  const found: number[] = [];
  const end = codes.subtreeEnd(row);
  for (let below = row; below < end; below++) {
    if (codes.tree.tail[below]! % SEVENTH !== 0 && hasBit(codes.billable[below]!, release)) found.push(below);
  }
  return found;
}

/** What all of some rows have before their 7th character, `W21.89X`; undefined if they differ. */
export function commonStem(codes: CodeTable, rows: readonly number[]): string | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const { tail } = codes.tree;
  const stemOf = (row: number): number => tail[row]! - (tail[row]! % SEVENTH);
  if (rows.some((row) => stemOf(row) !== stemOf(first))) return undefined;
  return codeText(codes.categoryNumberOf(first), stemOf(first), codes.notation);
}

/** The 7th characters of rows. */
export const sevenths = (codes: CodeTable, rows: readonly number[]): string[] =>
  rows.map((row) => codes.codeOf(row).slice(-1));

/** The row of a stem: its own row or, if it is written with placeholders (`T07.XXX`), the row of the code before them. */
export function rowOfStem(codes: CodeTable, stem: string): number {
  const row = codes.rowOf(stem);
  if (row >= 0) return row;
  const plain = normalize(stem);
  if (plain?.length !== 6) return -1;
  const bare = plain.slice(0, plain.length - trailing(plain, 'X'));
  const above = bare.length < 3 ? -1 : codes.rowOf(bare);
  // Its completions must continue what was written: T36.0XX is not a stem of T36.0X1A.
  return above >= 0 && commonStemIs(codes, above, plain) ? above : -1;
}

function commonStemIs(codes: CodeTable, row: number, plain: string): boolean {
  const end = codes.subtreeEnd(row);
  for (let below = row; below < end; below++) {
    if (normalize(codes.codeOf(below))?.length === 7)
      return normalize(codes.codeOf(below))!.startsWith(plain);
  }
  return false;
}
