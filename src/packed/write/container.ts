import { checksum } from '../checksum.js';
import { FORMAT_VERSION } from '../container.js';
import { inflate } from '../inflate.js';

/** A named run of raw bytes. */
export interface RawSection {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A raw section with its deflated bytes. */
export interface PackedSection extends RawSection {
  readonly packed: Uint8Array;
}

/** The build number shared by the parts of one code set: a checksum over all of their raw sections. */
export function buildNumber(sections: readonly RawSection[]): number {
  return checksum(concat(sections.flatMap((section) => [ascii(section.name), section.bytes])));
}

/** Makes a raw deflate stream (RFC 1951). */
export type Deflate = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** Deflates a section, and proves that the reader's inflate gives the same bytes back. */
export async function packSection(section: RawSection, deflate: Deflate): Promise<PackedSection> {
  const packed = await deflate(section.bytes);
  const back = inflate(packed, section.bytes.length);
  if (back === undefined || checksum(back) !== checksum(section.bytes)) {
    throw new Error(`section '${section.name}' changes when it is compressed and decompressed`);
  }
  return { ...section, packed };
}

/** Writes a container, the counterpart of `src/packed/container.ts`: `docs/format` has the layout. */
export function writeContainer(set: string, build: number, sections: readonly PackedSection[]): Uint8Array {
  const rows = sections.flatMap(({ name, bytes, packed }) => [
    number(name.length, 1),
    ascii(name),
    number(bytes.length, 4),
    number(packed.length, 4),
    number(checksum(packed), 4),
  ]);
  const rest = concat([
    number(set.length, 1),
    ascii(set),
    number(build, 4),
    number(sections.length, 2),
    ...rows,
  ]);
  const preamble = [ascii('MDCX'), number(FORMAT_VERSION, 1)];
  const head = concat([...preamble, number(9 + rest.length, 4), rest]);
  return concat([head, number(checksum(head), 4), ...sections.map((section) => section.packed)]);
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

function number(value: number, size: number): Uint8Array {
  if (value >= 256 ** size)
    throw new Error(`${value} does not fit in the ${size} bytes that the container has for it`);
  return Uint8Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** i) & 255);
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
