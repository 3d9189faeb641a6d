import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { PassThrough, pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UsageError } from './command.js';

/** Where claims come from. */
export interface Input {
  /** The path, or `-` for the standard input. */
  readonly path: string;
  /** What messages call it. */
  readonly name: string;
  /** Its size, 0 if it is not known. */
  readonly bytes: number;
}

/**
 * Finds a file, or the standard input for `-`.
 *
 * @throws UsageError if it is not a file that can be read
 */
export function inputOf(path: string): Input {
  if (path === '-') return { path, name: 'the standard input', bytes: 0 };
  try {
    const found = statSync(path);
    if (!found.isFile()) throw new UsageError(`${path} is not a file`);
    return { path, name: path, bytes: found.size };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot read ${path}: ${(error as Error).message}`);
  }
}

/** Opens it. */
export const streamOf = ({ path }: Input): AsyncIterable<Uint8Array> =>
  path === '-' ? process.stdin : createReadStream(path);

/** As many bytes as tell what a file is. */
const ENOUGH = 4;

/** The first pieces of a stream, with enough bytes to tell what it is, and the rest. */
async function begin(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ head: Buffer; rest: AsyncIterator<Uint8Array> }> {
  const rest = stream[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < ENOUGH) {
    const { done, value } = await rest.next();
    if (done === true) break;
    head = Buffer.concat([head, value]);
  }
  return { head, rest };
}

async function* whole(head: Buffer, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** The bytes of a gzip stream. */
async function* unzipped(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const source = new PassThrough();
  pipeline(source, gunzip, () => {});
  const feed = async (): Promise<void> => {
    for await (const piece of stream) if (!source.write(piece)) await once(source, 'drain');
    source.end();
  };
  const fed = feed().catch((error: Error) => source.destroy(error));
  try {
    for await (const piece of gunzip) yield piece as Uint8Array;
    await fed;
  } catch (error) {
    throw new UsageError(`${name} is a damaged gzip file: ${(error as Error).message}`);
  }
}

/** The encoding of a text by its first bytes: UTF-16 has a mark, or a zero in every other byte. */
function encodingOf(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c, d] = head;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0)) return 'utf-16be';
  return undefined;
}

async function* decoded(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | string> {
  const { head, rest } = await begin(stream);
  const encoding = head.length < ENOUGH ? undefined : encodingOf(head);
  if (encoding === undefined) {
    yield* whole(head, rest);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const piece of whole(head, rest)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/**
 * The text of a stream of bytes, in pieces: gzip is unpacked, and UTF-16 decoded. UTF-8 is given as bytes.
 *
 * @throws UsageError for a ZIP archive, and for gzip that is damaged
 */
export async function* textOf(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array | string> {
  const { head, rest } = await begin(stream);
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')))
    throw new UsageError(`${name} is a ZIP archive; unpack it first`);
  const bytes = whole(head, rest);
  yield* decoded(head[0] === 0x1f && head[1] === 0x8b ? unzipped(bytes, name) : bytes);
}
