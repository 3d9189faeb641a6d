import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildError } from '../errors.js';
import type { Source } from '../sources.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where downloads are kept; not committed. */
export const CACHE: string = join(ROOT, '.sources');

/** The folders that are searched for a source, in order: the user's own, the shared one next to the project, downloads. */
export function sourceFolders(own: string | undefined): string[] {
  const given = own ?? process.env.MEDCODES_SOURCES;
  return [...(given === undefined ? [] : [resolve(given)]), resolve(ROOT, '../shared/sources'), CACHE];
}

/**
 * The bytes of a source, with its hash checked.
 *
 * @throws BuildError `source-missing` or `source-altered`
 */
export function readSource(source: Source, own?: string): Uint8Array {
  const folders = sourceFolders(own);
  const path = folders.map((folder) => join(folder, source.path)).find((candidate) => existsSync(candidate));
  if (path === undefined) {
    throw new BuildError(
      'source-missing',
      source.path,
      `not found in ${folders.join(', ')}. Give the folder with --sources DIR or MEDCODES_SOURCES, or run ` +
        `'npm run data:fetch' (${source.officialUrl ?? 'no official address is known'})`,
    );
  }
  const bytes = readFileSync(path);
  checkHash(source, bytes);
  return bytes;
}

/** Throws if the bytes do not have the hash in `sources.json`. */
export function checkHash(source: Source, bytes: Uint8Array): void {
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual === source.sha256) return;
  throw new BuildError(
    'source-altered',
    source.path,
    `SHA-256 is ${actual}, expected ${source.sha256}; this is not the file that the build expects`,
  );
}
