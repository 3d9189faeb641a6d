/**
 * Where tests find the official files: the folders that the data build searches, the one in MEDCODES_SOURCES first. Tests that
 * need a file run only if it is there (`describe.runIf(hasOfficial('hcpcs'))`), and `npm test` ends by listing what was skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFolders } from '../data-build/fetch/find.js';

/** Finds an official file or folder by its path in `data-build/sources.json`. `undefined` if no folder has it. */
export const findOfficial = (path: string): string | undefined =>
  sourceFolders(undefined)
    .map((folder) => join(folder, path))
    .find((candidate) => existsSync(candidate));

/** Whether an official file or folder is there. */
export const hasOfficial = (path: string): boolean => findOfficial(path) !== undefined;

/** The path of an official file or folder; throws if it is missing. */
export function officialPath(path: string): string {
  const found = findOfficial(path);
  if (found === undefined) throw new Error(`${path} is missing in ${sourceFolders(undefined).join(', ')}`);
  return found;
}

/** The bytes of an official file; throws if it is missing. */
export const officialBytes = (path: string): Uint8Array => readFileSync(officialPath(path));
