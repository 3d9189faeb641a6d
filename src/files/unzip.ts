import { MedcodesError } from '../base/errors.js';
import { inflate } from '../packed/inflate.js';
import { decodeText, decodeUtf8 } from './decode.js';

/** A file in an archive. */
export interface ZipMember {
  /** Its path in the archive. */
  readonly path: string;
  /**
   * Its content, inflated when it is asked for.
   *
   * @throws MedcodesError `invalid-file` where it is damaged, encrypted, or packed by another method
   */
  readonly bytes: () => Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** The most bytes that the record at the end of an archive can take: 22 and a comment. */
const LONGEST_END = 22 + 65_535;

/** How many bytes a byte of a deflate stream can become. */
const MOST_GROWTH = 1032;

const u16 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8);
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;

/** Whether bytes begin as a zip archive does. */
export const isZip = (bytes: Uint8Array): boolean => bytes.length >= 4 && u32(bytes, 0) === LOCAL;

/**
 * The files of a zip archive, folders left out. With our own inflate, for browsers and Node alike.
 *
 * @param name - the archive, for the messages
 * @throws MedcodesError `invalid-file` where the bytes are no whole archive
 */
export function unzip(name: string, bytes: Uint8Array): readonly ZipMember[] {
  const cutOff = (): MedcodesError =>
    new MedcodesError('invalid-file', `${name} is cut off or damaged: its list of files cannot be read`);
  const end = endRecord(bytes);
  if (end < 0) throw cutOff();
  const members: ZipMember[] = [];
  let at = u32(bytes, end + 16);
  if (at === 0xffffffff)
    throw new MedcodesError('invalid-file', `${name} is a zip64 archive: unpack it, and give its files`);
  for (let left = u16(bytes, end + 10); left > 0; left--) {
    if (at + 46 > end || u32(bytes, at) !== CENTRAL) throw cutOff();
    const member = readMember(name, bytes, at);
    at += 46 + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
    if (!member.path.endsWith('/')) members.push(member);
  }
  return members;
}

/** Where the record at the end begins, -1 where there is none. */
function endRecord(bytes: Uint8Array): number {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - LONGEST_END; at--) {
    if (u32(bytes, at) === END && at + 22 + u16(bytes, at + 20) === bytes.length) return at;
  }
  return -1;
}

function readMember(name: string, bytes: Uint8Array, at: number): ZipMember {
  const encoded = bytes.subarray(at + 46, at + 46 + u16(bytes, at + 28));
  const path = decodeUtf8(encoded) ?? decodeText(name, encoded);
  return { path, bytes: () => content(`${name}: ${path}`, bytes, at) };
}

/** The content of the member whose record in the list of files begins at `at`. */
function content(label: string, bytes: Uint8Array, at: number): Uint8Array {
  const fail = (what: string): MedcodesError => new MedcodesError('invalid-file', `${label} ${what}`);
  if (u16(bytes, at + 8) & 1) throw fail('is encrypted: unpack it, and give its files');
  const local = u32(bytes, at + 42);
  if (local + 30 > bytes.length || u32(bytes, local) !== LOCAL) throw fail('is cut off or damaged');
  const from = local + 30 + u16(bytes, local + 26) + u16(bytes, local + 28);
  const packed = bytes.subarray(from, from + u32(bytes, at + 20));
  const method = u16(bytes, at + 10);
  if (method !== 0 && method !== 8)
    throw fail(`is packed by method ${method}: unpack it, and give its files`);
  const length = u32(bytes, at + 24);
  // No deflate stream grows further: a damaged length must not take all memory.
  if (length > packed.length * MOST_GROWTH) throw fail('is cut off or damaged');
  const raw = method === 0 ? packed : inflate(packed, length);
  if (raw === undefined || raw.length !== length || crc32(raw) !== u32(bytes, at + 16))
    throw fail('is cut off or damaged');
  return raw;
}

/** The checksum of zip archives. */
function crc32(bytes: Uint8Array): number {
  const table = new Int32Array(256);
  for (let i = 0; i < 256; i++) {
    let value = i;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[i] = value;
  }
  let sum = -1;
  for (const byte of bytes) sum = (sum >>> 8) ^ table[(sum ^ byte) & 255]!;
  return ~sum >>> 0;
}
