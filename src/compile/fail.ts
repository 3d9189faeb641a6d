import { MedcodesError } from '../base/errors.js';
import type { FileFail } from '../files/fail.js';

/** The error for a file that was given, by its name. */
export const invalidFile = (name: string, what: string): MedcodesError =>
  new MedcodesError('invalid-file', `${name}: ${what}`);

/** Makes the errors of a reader those of a file that was given. */
export const failIn =
  (name: string): FileFail =>
  (_, what, line) =>
    invalidFile(line === undefined || line === 0 ? name : `${name}, line ${line}`, what);

/** Packs, and turns what a writer finds impossible into an error about the file. */
export function packed<T>(name: string, pack: () => T): T {
  try {
    return pack();
  } catch (error) {
    if (error instanceof MedcodesError || !(error instanceof Error)) throw error;
    throw invalidFile(name, `it cannot be packed: ${error.message}`);
  }
}

/** A few names for a message. */
export const someNames = (files: readonly { readonly name: string }[]): string =>
  files
    .slice(0, 5)
    .map(({ name }) => name)
    .join(', ') || 'no file';
