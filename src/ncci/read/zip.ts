import { createInflateRaw } from 'node:zlib';
import { invalidFile } from './fail.js';

/** A member of a zip. */
export interface ZipMember {
  readonly name: string;
  /** How many bytes it has. */
  readonly size: number;
  /** Its bytes, a piece at a time: the whole of a large table is never held. */
  readonly pieces: () => AsyncGenerator<Uint8Array, void, undefined>;
}

/** Whether bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_LENGTH = 22;

/**
 * The members of a zip, from its central directory, without folders.
 *
 * @throws MedcodesError `invalid-file` for a zip that is cut off or of a kind that is not read; from `pieces` also where a
 *   member is damaged
 */
export function readZip(file: string, bytes: Uint8Array): readonly ZipMember[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  if (end < 0)
    throw invalidFile(
      { file },
      'the zip is cut off: its directory, which stands at the end, is missing. Download it again',
    );
  const members: ZipMember[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw invalidFile({ file }, 'the directory of the zip is damaged. Download it again');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = { name, at, view, bytes };
    if (!name.endsWith('/'))
      members.push({
        name,
        size: view.getUint32(at + 24, true),
        pieces: () => piecesOf(`${file}: ${name}`, entry),
      });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

/** Where the end record stands: last, but for a comment. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

interface Entry {
  readonly at: number;
  readonly view: DataView;
  readonly bytes: Uint8Array;
}

async function* piecesOf(
  file: string,
  { at, view, bytes }: Entry,
): AsyncGenerator<Uint8Array, void, undefined> {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & 1) === 1) throw invalidFile({ file }, 'the zip is encrypted: unpack it first');
  if (method !== 0 && method !== 8)
    throw invalidFile({ file }, `it is packed by method ${method}, which is not read: unpack it first`);
  const local = view.getUint32(at + 42, true);
  const packedLength = view.getUint32(at + 20, true);
  const start =
    local + 30 > bytes.length
      ? bytes.length
      : local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedLength > bytes.length)
    throw invalidFile({ file }, 'the zip is cut off. Download it again');
  const packed = bytes.subarray(start, start + packedLength);
  let length = 0;
  let sum = -1;
  try {
    for await (const piece of method === 0 ? [packed] : inflated(packed)) {
      length += piece.length;
      sum = crc(sum, piece);
      yield piece;
    }
  } catch (error) {
    if (!isZlibError(error)) throw error;
    throw invalidFile({ file }, `the zip is damaged (${error.message}). Download it again`);
  }
  if (length !== view.getUint32(at + 24, true) || (sum ^ -1) >>> 0 !== view.getUint32(at + 16, true))
    throw invalidFile({ file }, 'the zip is damaged: its checksum is off. Download it again');
}

const isZlibError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');

function inflated(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: 1 << 18 });
  stream.end(packed);
  return stream;
}

let table: Int32Array | undefined;

function crcTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let i = 0; i < 8; i++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
}

/** CRC-32 over one more piece; `node:zlib` has it from Node 22 on. */
function crc(before: number, bytes: Uint8Array): number {
  table ??= crcTable();
  const values = table;
  let sum = before;
  for (let i = 0; i < bytes.length; i++) sum = (sum >>> 8) ^ values[(sum ^ bytes[i]!) & 255]!;
  return sum;
}
