import {
  createWriteStream,
  fstatSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  type WriteStream,
  writeFileSync,
} from 'node:fs';
import { UsageError } from './command.js';

/** A file that is not complete has another name, in the same folder so that it can be renamed. */
const unfinished = (path: string): string => `${path}.unfinished`;

function statOf(path: string | number): Stats | undefined {
  try {
    return typeof path === 'number' ? fstatSync(path) : statSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Refuses to write to the file that is read: opening it for writing would empty it. Links lead to the same file.
 *
 * @param input - the path of the file that is read, or the number of an open file, 0 for the standard input
 */
export function requireOtherFile(input: string | number, out: string): void {
  const [from, to] = [statOf(input), statOf(out)];
  if (to !== undefined && !to.isFile())
    throw new UsageError(
      `${out} is not a file; give --out the name of a file, or write to the standard output without it`,
    );
  if (from === undefined || to === undefined) return;
  if (from.dev === to.dev && from.ino === to.ino)
    throw new UsageError(`${out} is the file that is read; give --out another file`);
}

/** Takes away what an earlier run left, so that nothing that somebody else put there is written through. */
function startFile(path: string): string {
  if (statOf(path)?.isFile() === false)
    throw new UsageError(`${path} is not a file; give the name of a file`);
  const temporary = unfinished(path);
  rmSync(temporary, { force: true });
  return temporary;
}

/**
 * Writes a file as a stream. It gets its name when it is complete; after an error there is nothing of it.
 *
 * @param write - writes to the stream and ends it
 */
export async function writeStreamed<T>(path: string, write: (stream: WriteStream) => Promise<T>): Promise<T> {
  const temporary = startFile(path);
  try {
    const result = await write(createWriteStream(temporary, { flags: 'wx' }));
    renameSync(temporary, path);
    return result;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Writes files that belong together: all of them get their names, or none has changed.
 *
 * @param files - each with what writes it, under another name, as a file that does not exist yet
 */
export function writeAll(
  files: readonly { readonly path: string; readonly write: (path: string) => void }[],
): void {
  const temporary = files.map(({ path }) => startFile(path));
  try {
    for (const [i, { write }] of files.entries()) write(temporary[i]!);
    for (const [i, { path }] of files.entries()) renameSync(temporary[i]!, path);
  } catch (error) {
    for (const path of temporary) rmSync(path, { force: true });
    throw error;
  }
}

/** The same for texts. */
export function writeTogether(files: readonly { readonly path: string; readonly text: string }[]): void {
  writeAll(files.map(({ path, text }) => ({ path, write: (to) => writeFileSync(to, text, { flag: 'wx' }) })));
}
