import type { IsoDate } from '../base/dates.js';
import type { CompileFile } from './files.js';
import { KNOWN_HASHES } from './known-hashes.js';
import { sha256 } from './sha256.js';

/** A file that was given, and whether its bytes are known. */
export interface CompileFileReport {
  /** As it was given. */
  readonly name: string;
  /** The SHA-256 of its bytes, in hexadecimal digits. */
  readonly sha256: string;
  /**
   * `official bytes` if these are the bytes of a file of the publisher that this version of medcodes knows; otherwise
   * `unknown re-issue`: a newer file, a file that was packed again, or another one. Its content was checked all the same.
   */
  readonly bytes: 'official bytes' | 'unknown re-issue';
  /** With `official bytes`: the first day of the release that the file is of. */
  readonly release?: IsoDate;
}

/** What is known of the bytes of each file. */
export const fileReports = (files: readonly CompileFile[]): readonly CompileFileReport[] =>
  files.map(({ name, content }) => {
    const sum = sha256(content);
    const known = KNOWN_HASHES.find((line) => line.startsWith(sum));
    if (known === undefined) return { name, sha256: sum, bytes: 'unknown re-issue' };
    return { name, sha256: sum, bytes: 'official bytes', release: known.split(' ')[2]! };
  });
