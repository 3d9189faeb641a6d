import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addressesOf } from '../../src/cli/update/published.js';
import { BuildError } from '../errors.js';
import type { Source } from '../sources.js';
import { CACHE, checkHash, sourceFolders } from './find.js';

/** The result for a source in `npm run data:fetch`. */
export type FetchOutcome = 'present' | 'downloaded' | 'not-to-be-had';

/**
 * Fetches a source into the cache: from its official address, else from the addresses at which such a file usually is, which
 * `medcodes update` asks too. What does not have the hash of the source is not it.
 *
 * A file that was repackaged, or that has no address, cannot be downloaded this way and is reported: its hash would never match.
 *
 * @throws BuildError `download-failed` or `source-altered`
 */
export async function fetchSource(source: Source, own?: string): Promise<FetchOutcome> {
  if (sourceFolders(own).some((folder) => existsSync(join(folder, source.path)))) return 'present';
  const addresses = source.repackaged ? [] : addressesFor(source);
  if (addresses.length === 0) return 'not-to-be-had';
  const bytes = await firstRight(source, addresses);
  const path = join(CACHE, source.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return 'downloaded';
}

/** The official address of a source, then the usual ones. */
export const addressesFor = ({ system, kind, release, officialUrl }: Source): string[] => [
  ...new Set([...(officialUrl === null ? [] : [officialUrl]), ...addressesOf(system, kind, release)]),
];

/** The first file that has the hash of the source; the error of the first address if none has. */
async function firstRight(source: Source, addresses: readonly string[]): Promise<Uint8Array> {
  let first: unknown;
  for (const address of addresses) {
    try {
      const bytes = await download(source, address);
      checkHash(source, bytes);
      return bytes;
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}

async function download(source: Source, url: string): Promise<Uint8Array> {
  const failed = (why: string): BuildError =>
    new BuildError(
      'download-failed',
      source.path,
      `${url} could not be downloaded (${why}). Download it by hand into a folder, and give the folder with --sources DIR`,
    );
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw failed(error instanceof Error ? String(error.cause ?? error.message) : String(error));
  }
  if (!response.ok) throw failed(`HTTP ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
