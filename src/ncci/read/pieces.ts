import { createInflateRaw } from 'node:zlib';
import { MOST_WHOLE, tooLarge } from '../../files/caps.js';
import { crc32 } from '../../files/crc32.js';
import { damaged, type ZipMember } from '../../files/zip.js';

/** A file that is read a piece at a time: a large table is never in memory as a whole. */
export interface PiecedFile {
  /** Its path; of a file in an archive, the path there. */
  readonly name: string;
  /** How many bytes it has. */
  readonly size: number;
  readonly pieces: () => AsyncGenerator<Uint8Array, void, undefined>;
}

/** The most bytes of a piece. */
export const PIECE: number = 1 << 18;

/** A file in memory, in pieces. */
export async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** A file in an archive, inflated by Node as a stream. `pieces` throws MedcodesError `invalid-file` if it is damaged. */
export const piecedMember = (archive: string, member: ZipMember): PiecedFile => ({
  name: member.path,
  size: member.size,
  pieces: () => piecesOf(`${archive}: ${member.path}`, member),
});

async function* piecesOf(
  label: string,
  { packed, size }: ZipMember,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { bytes, deflated, crc32: expected } = packed();
  let length = 0;
  let sum = 0;
  try {
    for await (const piece of deflated ? inflated(bytes) : slices(bytes)) {
      length += piece.length;
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw isZlibError(error) ? damaged(label) : error;
  }
  if (length !== size || sum !== expected) throw damaged(label);
}

const isZlibError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

function inflated(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: PIECE });
  stream.end(packed);
  return stream;
}

/**
 * All bytes of a file.
 *
 * @throws MedcodesError `invalid-file` if there are too many
 */
export async function whole({ name, size, pieces }: PiecedFile): Promise<Uint8Array> {
  if (size > MOST_WHOLE) throw tooLarge(name, `it has ${size} bytes`);
  const all: Uint8Array[] = [];
  for await (const piece of pieces()) all.push(piece);
  return Buffer.concat(all);
}
