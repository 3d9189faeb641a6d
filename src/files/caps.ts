import { MedcodesError } from '../base/errors.js';

// What a file may take, several times what the largest official file takes, so that a file made to do harm is refused before it
// fills the memory.

/** The most bytes of a file in an archive that is read in pieces. The largest table of CMS has 165 MB. */
export const MOST_BYTES = 512_000_000;

/** The most bytes of a file that is read as a whole. The largest official one has 15 MB. */
export const MOST_WHOLE = 64_000_000;

/** How many times larger than in its archive a file may be, from {@link SMALL} on. Official files grow 30 times at most. */
const MOST_GROWTH = 100;
const SMALL = 4_000_000;

/** The most archives inside each other. */
export const MOST_NESTED = 3;

/** The most characters of a line, and of a cell. */
export const LONGEST_LINE = 1_000_000;

/** The most columns of a row: a sheet of a workbook has no more. */
export const MOST_COLUMNS = 16_384;

/** The error for a file that takes more than any official one. Internal. */
export const tooLarge = (file: string, what: string): MedcodesError =>
  new MedcodesError(
    'invalid-file',
    `${file}: ${what}, more than any official file; check that it is the right file`,
  );

/**
 * Refuses a file in an archive that would become too large.
 *
 * @param most - {@link MOST_BYTES} or {@link MOST_WHOLE}
 * @throws MedcodesError `invalid-file`
 */
export function requireSize(file: string, size: number, packed: number, most: number): void {
  if (size > most) throw tooLarge(file, `it has ${size} bytes unpacked`);
  if (size > SMALL && size > packed * MOST_GROWTH)
    throw tooLarge(file, `it is ${Math.round(size / packed)} times as large as in the archive`);
}
