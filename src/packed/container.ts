import { MedcodesError } from '../errors.js';
import { decodeAscii } from './ascii.js';
import { decodeBase64 } from './base64.js';
import { checksum } from './checksum.js';
import { inflateSync } from './inflate.js';

/**
 * The container of a payload: named sections, each deflated and checked by itself.
 *
 * ```text
 * 0   4  magic 'MDCX'
 * 4   1  format version, 1
 * 5   1  length of the code set's name, then the name in ASCII ('icd10cm')
 * .   4  build: a checksum over the raw sections of all parts of the code set; parts of different builds do not mix
 * .   2  number of sections
 *        for each section: 1 length of its name, then the name; 4 raw bytes; 4 packed bytes; 4 checksum of the packed bytes
 * .   4  checksum of everything above
 *        the packed sections, in order, to the last byte
 * ```
 *
 * Numbers are unsigned, least significant byte first. The writer is `data-build/packed/container.ts`.
 */
export const FORMAT_VERSION = 1;

interface Section {
  readonly rawBytes: number;
  readonly packed: Uint8Array;
  readonly sum: number;
}

/** One opened container. Sections are inflated when they are asked for. */
export interface Container {
  readonly set: string;
  readonly build: number;
  readonly sections: ReadonlyMap<string, Section>;
}

const corrupt = (what: string): MedcodesError =>
  new MedcodesError('corrupt-payload', `${what}: the payload was cut off or altered, load it anew`);

/** Reads the head of a container from left to right. */
class HeadReader {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  number(size: number): number {
    if (this.at + size > this.bytes.length) throw corrupt('the payload ends within its head');
    let value = 0;
    for (let i = size - 1; i >= 0; i--) value = value * 256 + this.bytes[this.at + i]!;
    this.at += size;
    return value;
  }

  text(size: number): string {
    if (this.at + size > this.bytes.length) throw corrupt('the payload ends within its head');
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
  const bytes = typeof payload === 'string' ? decodeBase64(payload) : payload;
  if (!(bytes instanceof Uint8Array)) {
    throw new MedcodesError('invalid-argument', 'a payload is a base64 string or a Uint8Array');
  }
  const head = new HeadReader(bytes);
  if (bytes.length < 4 || head.text(4) !== 'MDCX') throw corrupt('this is not a medcodes payload');
  const version = head.number(1);
  if (version !== FORMAT_VERSION) {
    throw new MedcodesError(
      'unsupported-payload',
      `the payload has format ${version}, this version of medcodes reads format ${FORMAT_VERSION}: update medcodes`,
    );
  }
  return readHead(head);
}

function readHead(head: HeadReader): Container {
  const { bytes } = head;
  const set = head.text(head.number(1));
  const build = head.number(4);
  const rows: { name: string; rawBytes: number; packedBytes: number; sum: number }[] = [];
  for (let left = head.number(2); left > 0; left--) {
    const name = head.text(head.number(1));
    rows.push({ name, rawBytes: head.number(4), packedBytes: head.number(4), sum: head.number(4) });
  }
  if (checksum(bytes.subarray(0, head.at)) !== head.number(4))
    throw corrupt('the head of the payload is damaged');
  const sections = new Map<string, Section>();
  let at = head.at;
  for (const { name, rawBytes, packedBytes, sum } of rows) {
    sections.set(name, { rawBytes, sum, packed: bytes.subarray(at, at + packedBytes) });
    at += packedBytes;
  }
  if (at !== bytes.length)
    throw corrupt(`the payload has ${bytes.length} bytes where its head announces ${at}`);
  return { set, build, sections };
}

/**
 * The raw bytes of a section.
 *
 * @throws MedcodesError `corrupt-payload` where the checksum or the inflated length is off
 */
export function inflateSection(name: string, section: Section): Uint8Array {
  if (checksum(section.packed) !== section.sum) throw corrupt(`section '${name}' is damaged`);
  let raw: Uint8Array;
  try {
    raw = inflateSync(section.packed, { out: new Uint8Array(section.rawBytes) });
  } catch {
    throw corrupt(`section '${name}' does not inflate`);
  }
  if (raw.length !== section.rawBytes) throw corrupt(`section '${name}' has the wrong length`);
  return raw;
}
