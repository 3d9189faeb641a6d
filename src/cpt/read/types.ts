import type { DayNumber } from '../../base/dates.js';
import { MedcodesError } from '../../base/errors.js';
import type { CptModifier, CptTest } from '../types.js';

/** A file of the user's AMA distribution. */
export interface CptFile {
  /**
   * Its name, with or without a path: `ConsolidatedCodeList.txt`, `Modifiers.txt`; `LONGULT.txt`, `MEDU.txt`, `SHORTU.txt`; or
   * an archive that has them.
   */
  readonly name: string;
  /** Its text, or its bytes: UTF-8 or Latin-1, or a zip archive. */
  readonly content: string | Uint8Array;
}

/** What the files say of one code. */
export interface CptRow {
  readonly code: string;
  readonly title: string;
  /** Empty where the files have none; so are the texts below. */
  readonly mediumTitle: string;
  readonly shortTitle: string;
  /** The effective date of the descriptor, 0 where the files have none. */
  readonly from: DayNumber;
  readonly conceptId: string;
  readonly consumerTitle: string;
  readonly spanishConsumerTitle: string;
  readonly tests: readonly CptTest[];
}

/** What was read. */
export interface CptTablesRead {
  readonly layout: 'current' | 'older';
  /** In the order of their keys. */
  readonly rows: readonly CptRow[];
  /** In the order of the file; absent where none was given. */
  readonly modifiers: readonly CptModifier[] | undefined;
  /** The names of the files that were read. */
  readonly files: readonly string[];
}

/** A text file by its name. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** An error that names the file, the line where there is one, and what was expected. */
export const invalid = (name: string, line: number | undefined, what: string): MedcodesError =>
  new MedcodesError('invalid-file', `${name}${line === undefined ? '' : `, line ${line}`}: ${what}`);

/** The lines of a text, without its mark of UTF-8 and the mark by which DOS ends a file. */
export function linesOf(text: string): string[] {
  const from = text.startsWith('\ufeff') ? 1 : 0;
  const to = text.endsWith('\x1a') ? -1 : undefined;
  return text.slice(from, to).split(/\r\n|\n|\r/);
}
