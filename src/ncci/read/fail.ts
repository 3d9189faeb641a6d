import { MedcodesError } from '../../base/errors.js';

/** Where in a file of the user's something is wrong. */
export interface Place {
  /** The file, with the member of a zip: `edits.zip: ccipra-v302r0-f1.txt`. */
  readonly file: string;
  /** From 1; left out if the error is about the whole file. */
  readonly line?: number;
  /** The heading of the column. */
  readonly column?: string;
}

/** An error with the place, what is there, and what was expected. */
export function invalidFile({ file, line, column }: Place, what: string): MedcodesError {
  const at = line === undefined ? '' : `, line ${line}`;
  const where = column === undefined ? '' : `, column '${column}'`;
  return new MedcodesError('invalid-file', `${file}${at}${where}: ${what}`);
}

/** The text of a cell, shortened. */
export const quoted = (text: string): string =>
  text.length > 40 ? `'${text.slice(0, 40)}...'` : `'${text}'`;
