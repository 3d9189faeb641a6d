import { MedcodesError } from '../base/errors.js';
import { inflate } from '../packed/inflate.js';
import { MOST_BYTES, MOST_WHOLE, requireSize } from './caps.js';
import { crc32 } from './crc32.js';
import { decodeText, decodeUtf8 } from './decode.js';

/** The content of a file in an archive, as the archive has it. */
export interface PackedContent {
  readonly bytes: Uint8Array;
  /** Whether it is deflated; otherwise it is stored unchanged. */
  readonly deflated: boolean;
  /** The checksum of the content. */
  readonly crc32: number;
}

/** A file in an archive. */
export interface ZipMember {
  /** Its path in the archive. */
  readonly path: string;
  /** How many bytes it has, unpacked. */
  readonly size: number;
  /**
   * Its content as the archive has it. Pass it to {@link contentOf}, or inflate it in pieces.
   *
   * @throws MedcodesError `invalid-file` if it is damaged, encrypted, or compressed with another method than deflate
   */
  readonly packed: () => PackedContent;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** The most bytes that the record at the end of an archive can take: 22 and a comment. */
const LONGEST_END = 22 + 65_535;

/** The most bytes that one byte of a deflate stream can become. */
const MOST_GROWTH = 1032;

const u16 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8);
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

/** The error for an archive, or a file in it, that is not complete. */
export const damaged = (label: string): MedcodesError =>
  new MedcodesError('invalid-file', `${label}: the zip file is cut off or damaged; download it again`);

/** Whether bytes begin as a zip archive does. */
export const isZip = (bytes: Uint8Array): boolean => bytes.length >= 4 && u32(bytes, 0) === LOCAL;

/**
 * The files of a zip archive without its folders, from the list at its end. Reads no content yet.
 *
 * @param name - the archive, for the messages
 * @throws MedcodesError `invalid-file` if the bytes are not a whole archive
 */
export function readZip(name: string, bytes: Uint8Array): readonly ZipMember[] {
  const end = endRecord(bytes);
  if (end < 0) throw damaged(name);
  let at = u32(bytes, end + 16);
  if (at === 0xffffffff)
    throw new MedcodesError('invalid-file', `${name}: the zip file uses the zip64 format; unzip it first`);
  const members: ZipMember[] = [];
  for (let left = u16(bytes, end + 10); left > 0; left--) {
    if (at + 46 > end || u32(bytes, at) !== CENTRAL) throw damaged(name);
    const member = readMember(name, bytes, at);
    at += 46 + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
    if (!member.path.endsWith('/')) members.push(member);
  }
  return members;
}

/** Where the record at the end begins, -1 if there is none. */
function endRecord(bytes: Uint8Array): number {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - LONGEST_END; at--) {
    if (u32(bytes, at) === END && at + 22 + u16(bytes, at + 20) === bytes.length) return at;
  }
  return -1;
}

/** The member whose record in the list of files begins at `at`. */
function readMember(name: string, bytes: Uint8Array, at: number): ZipMember {
  const encoded = bytes.subarray(at + 46, at + 46 + u16(bytes, at + 28));
  const path = decodeUtf8(encoded) ?? decodeText(name, encoded);
  const size = u32(bytes, at + 24);
  return { path, size, packed: () => packedContent(`${name}: ${path}`, bytes, at, size) };
}

function packedContent(label: string, bytes: Uint8Array, at: number, size: number): PackedContent {
  const fail = (what: string): MedcodesError =>
    new MedcodesError('invalid-file', `${label}: the file is ${what}; unzip it first`);
  if (u16(bytes, at + 8) & 1) throw fail('encrypted');
  const method = u16(bytes, at + 10);
  if (method !== 0 && method !== 8) throw fail(`compressed with method ${method}`);
  const local = u32(bytes, at + 42);
  if (local + 30 > bytes.length || u32(bytes, local) !== LOCAL) throw damaged(label);
  const from = local + 30 + u16(bytes, local + 26) + u16(bytes, local + 28);
  const length = u32(bytes, at + 20);
  // A deflate stream cannot grow more than this. A damaged size must not take all memory.
  if (from + length > bytes.length || size > length * MOST_GROWTH) throw damaged(label);
  requireSize(label, size, length, MOST_BYTES);
  return {
    bytes: bytes.subarray(from, from + length),
    deflated: method === 8,
    crc32: u32(bytes, at + 16),
  };
}

/**
 * The content of a file in an archive, unpacked in one step. Runs in every engine.
 *
 * @param label - the file, for the messages
 * @throws MedcodesError `invalid-file` if it is damaged, encrypted, or compressed with another method than deflate
 */
export function contentOf(label: string, { packed, size }: ZipMember): Uint8Array {
  const { bytes, deflated, crc32: sum } = packed();
  requireSize(label, size, bytes.length, MOST_WHOLE);
  const content = deflated ? inflate(bytes, size) : bytes;
  if (content?.length !== size || crc32(content) !== sum) throw damaged(label);
  return content;
}
