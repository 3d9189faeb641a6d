import { codeText } from '../../../codeset/code-key.js';
import type { CodeTable } from '../../../codeset/codes.js';
import type { OnDate } from '../../../dates.js';
import type { SeventhData } from '../data.js';
import { rulesMoment } from '../moment.js';
import type { SeventhCharacters } from '../types.js';

/** The definition of 7th characters in force for a code. */
export function seventhCharacters(
  data: SeventhData,
  code: string,
  options?: OnDate,
): SeventhCharacters | undefined {
  const codes = data.codes();
  const moment = rulesMoment(data, options);
  const row = codes.rowOf(code);
  if (row < 0 || moment.tabular < 0 || !isIn(codes.present[row]!, moment.release)) return undefined;
  const defined = data.seventh().nearest(row, moment.tabular);
  if (defined === undefined) return undefined;
  const completed = completions(codes, row, moment.release);
  const stem = stemOf(codes, row, completed);
  return {
    node: { kind: 'code', code: codes.codeOf(defined.row) },
    characters: defined.characters,
    ...(stem === undefined ? {} : { stem }),
    codes: completed.map((below) => codes.codeOf(below)),
    ...moment.restsOn!,
  };
}

/** The billable codes of seven characters that a stem or header stands for. */
export function expand(data: SeventhData, stem: string, options?: OnDate): readonly string[] {
  const codes = data.codes();
  const { release } = rulesMoment(data, options);
  const row = codes.rowOf(stem);
  if (row >= 0) return completions(codes, row, release).map((below) => codes.codeOf(below));
  return [];
}

const isIn = (mask: number, release: number): boolean => release >= 0 && ((mask >>> release) & 1) === 1;

/** The rows of seven characters at or below a row that are billable in a release. */
function completions(codes: CodeTable, row: number, release: number): number[] {
  const found: number[] = [];
  const end = codes.subtreeEnd(row);
  for (let below = row; below < end; below++) {
    if (codes.tree.tail[below]! % 37 !== 0 && isIn(codes.billable[below]!, release)) found.push(below);
  }
  return found;
}

/** What all completions have in front of their 7th character; undefined where they differ. */
function stemOf(codes: CodeTable, row: number, completed: readonly number[]): string | undefined {
  const [first] = completed;
  if (first === undefined) return undefined;
  const { tail } = codes.tree;
  const stem = Math.floor(tail[first]! / 37) * 37;
  if (completed.some((below) => Math.floor(tail[below]! / 37) * 37 !== stem)) return undefined;
  return codeText(codes.categoryNumberOf(row), stem, codes.notation);
}
