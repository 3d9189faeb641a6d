import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildError } from '../errors.js';
import type { Source } from '../sources.js';
import { CACHE, checkHash, sourceFolders } from './find.js';

/** The result for a source in `npm run data:fetch`. */
export type FetchOutcome = 'present' | 'downloaded' | 'not-to-be-had';

/**
 * Fetches a source from its official address into the cache.
 *
 * A file that was repackaged, or that has no official address, cannot be downloaded this way and is reported: its hash would
 * never match.
 *
 * @throws BuildError `download-failed` or `source-altered`
 */
export async function fetchSource(source: Source, own?: string): Promise<FetchOutcome> {
  if (sourceFolders(own).some((folder) => existsSync(join(folder, source.path)))) return 'present';
  if (source.officialUrl === null || source.repackaged) return 'not-to-be-had';
  const bytes = await download(source, source.officialUrl);
  checkHash(source, bytes);
  const path = join(CACHE, source.path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return 'downloaded';
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
