import { MedcodesError } from '../base/errors.js';
import { decodeAscii } from './ascii.js';
import { base64Length, decodeBase64 } from './base64.js';
import { checksum } from './checksum.js';
import { hostInflate } from './host.js';
import { inflate } from './inflate.js';

/**
 * The container of a payload: named sections, each deflated and checked by itself.
 *
 * ```text
 * 0   4  magic 'MDCX'
 * 4   1  format version, 1
 * 5   4  length of the head: all up to its checksum
 * 9   1  length of the code set's name, then the name in ASCII ('icd10cm')
 * .   4  build: a checksum over the raw sections of all parts of the code set; parts of different builds do not mix
 * .   2  number of sections
 *        for each section: 1 length of its name, then the name; 4 raw bytes; 4 packed bytes; 4 checksum of the packed bytes
 * .   4  checksum of everything above
 *        the packed sections, in order, to the last byte
 * ```
 *
 * Numbers are unsigned, least significant byte first. The writer is `src/packed/write/container.ts`.
 */
export const FORMAT_VERSION = 1;

/** Magic, version and length of the head. */
const PREAMBLE = 9;

/** A byte of a deflate stream never becomes more bytes than this: a length that claims more is not even tried. */
const MOST_GROWTH = 1032;

/** Returns the bytes `from` to `to` of a payload. */
type Slice = (from: number, to: number) => Uint8Array;

/** A section as it is in the payload. */
export interface PackedSection {
  readonly rawBytes: number;
  readonly sum: number;
  readonly packed: () => Uint8Array;
}

/** One opened container. Sections are decoded and inflated when they are needed. */
export interface Container {
  readonly set: string;
  readonly build: number;
  readonly sections: ReadonlyMap<string, PackedSection>;
}

const corrupt = (what: string): MedcodesError =>
  new MedcodesError('corrupt-payload', `${what}; the payload was cut off or altered, so load it again`);

/** Reads the head of a container from left to right. */
class HeadReader {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  number(size: number): number {
    if (this.at + size > this.bytes.length) throw corrupt('the payload ends inside its header');
    let value = 0;
    for (let i = size - 1; i >= 0; i--) value = value * 256 + this.bytes[this.at + i]!;
    this.at += size;
    return value;
  }

  text(size: number): string {
    if (this.at + size > this.bytes.length) throw corrupt('the payload ends inside its header');
    this.at += size;
    return decodeAscii(this.bytes.subarray(this.at - size, this.at));
  }
}

/**
 * Opens a payload: checks its head and its length, inflates nothing.
 *
 * @throws MedcodesError `corrupt-payload` or `unsupported-payload`
 */
export function openContainer(payload: string | Uint8Array): Container {
  if (typeof payload === 'string') {
    return open(base64Length(payload), (from, to) => decodeBase64(payload, from, to));
  }
  if (payload instanceof Uint8Array) return open(payload.length, (from, to) => payload.subarray(from, to));
  throw new MedcodesError('invalid-argument', 'a payload must be a base64 string or a Uint8Array');
}

function open(length: number, slice: Slice): Container {
  const preamble = new HeadReader(slice(0, Math.min(PREAMBLE, length)));
  if (length < PREAMBLE || preamble.text(4) !== 'MDCX') throw corrupt('this is not a medcodes payload');
  const version = preamble.number(1);
  if (version !== FORMAT_VERSION) {
    throw new MedcodesError(
      'unsupported-payload',
      `the payload has format ${version}, but this version of medcodes reads format ${FORMAT_VERSION}; update medcodes`,
    );
  }
  const headLength = preamble.number(4);
  if (headLength + 4 > length) throw corrupt('the payload ends inside its header');
  const bytes = slice(0, headLength);
  if (checksum(bytes) !== new HeadReader(slice(headLength, headLength + 4)).number(4)) {
    throw corrupt('the header of the payload is damaged');
  }
  return readHead(bytes, length, slice);
}

function readHead(bytes: Uint8Array, length: number, slice: Slice): Container {
  const head = new HeadReader(bytes);
  head.at = PREAMBLE;
  const set = head.text(head.number(1));
  const build = head.number(4);
  const sections = new Map<string, PackedSection>();
  let at = bytes.length + 4;
  for (let left = head.number(2); left > 0; left--) {
    const name = head.text(head.number(1));
    const rawBytes = head.number(4);
    const from = at;
    at += head.number(4);
    const to = at;
    sections.set(name, { rawBytes, sum: head.number(4), packed: () => slice(from, to) });
  }
  if (at !== length) throw corrupt(`the payload has ${length} bytes, but its header says ${at}`);
  return { set, build, sections };
}

/** Whether a stream of that many bytes can inflate to that length at all. */
export const isPossible = (rawBytes: number, packed: Uint8Array): boolean =>
  rawBytes <= packed.length * MOST_GROWTH;

/**
 * The raw bytes of a section.
 *
 * @throws MedcodesError `corrupt-payload` if the checksum or the inflated length is off
 */
export function inflateSection(name: string, section: PackedSection): Uint8Array {
  const packed = section.packed();
  if (checksum(packed) !== section.sum) throw corrupt(`section '${name}' is damaged`);
  const { rawBytes } = section;
  const raw = isPossible(rawBytes, packed)
    ? (hostInflate(packed, rawBytes) ?? inflate(packed, rawBytes))
    : undefined;
  if (raw === undefined) throw corrupt(`section '${name}' cannot be decompressed`);
  return raw;
}
