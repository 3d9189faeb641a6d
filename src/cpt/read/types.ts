import type { DayNumber } from '../../base/dates.js';
import { MedcodesError } from '../../base/errors.js';
import type { CptModifier, CptTest } from '../types.js';

/** A file of the user's AMA distribution. */
export interface CptFile {
  /**
   * Its name, with or without a path: `ConsolidatedCodeList.txt`, `Modifiers.txt`; `LONGULT.txt`, `MEDU.txt`, `SHORTU.txt`; or
   * a zip file that has them.
   */
  readonly name: string;
  /** Its text, or its bytes: UTF-8 or Latin-1, or a zip archive. */
  readonly content: string | Uint8Array;
}

/** What the files say about one code. */
export interface CptRow {
  readonly code: string;
  readonly title: string;
  /** Empty if the files have none, like the texts below. */
  readonly mediumTitle: string;
  readonly shortTitle: string;
  /** The effective date of the descriptor, 0 if the files have none. */
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
  /** In the order of the file; absent if none was given. */
  readonly modifiers: readonly CptModifier[] | undefined;
  /** The names of the files that were read. */
  readonly files: readonly string[];
}

/** A text file by its name. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** An error that names the file, the line if there is one, and what was expected. */
export const invalid = (name: string, line: number | undefined, what: string): MedcodesError =>
  new MedcodesError('invalid-file', `${name}${line === undefined ? '' : `, line ${line}`}: ${what}`);

/** The lines of a text, without a byte order mark and without the DOS end-of-file character. */
export function linesOf(text: string): string[] {
  const from = text.startsWith('\ufeff') ? 1 : 0;
  const to = text.endsWith('\x1a') ? -1 : undefined;
  return text.slice(from, to).split(/\r\n|\n|\r/);
}
