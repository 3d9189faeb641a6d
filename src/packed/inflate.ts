import { DISTANCES, type Huffman, huffman, LENGTHS, type SymbolBases } from './huffman.js';

/**
 * Inflates a deflate stream (RFC 1951) of which the inflated length is known.
 *
 * Written here because this runs before the first answer, when nothing is compiled yet: a general library fills tables of tens
 * of thousands of entries when it loads, which takes longer than inflating everything that one question needs.
 *
 * @param packed - the whole stream
 * @param length - how many bytes it inflates to
 * @returns `undefined` for a stream that is damaged or inflates to another length
 */
export function inflate(packed: Uint8Array, length: number): Uint8Array | undefined {
  const stream: Stream = { packed, at: 0, bits: 0, held: 0, out: new Uint8Array(length), end: 0 };
  let last = 0;
  while (last === 0) {
    last = take(stream, 1);
    const type = take(stream, 2);
    const done =
      type === 0 ? storedBlock(stream) : type === 1 ? fixedBlock(stream) : type === 2 && dynamicBlock(stream);
    if (!done) return undefined;
  }
  // Bits beyond the stream read as zeros, so check that the bits read were in the stream and that nothing follows.
  const used = stream.at - (stream.held >> 3);
  return stream.end === length && used === packed.length ? stream.out : undefined;
}

/** How the lengths of the code lengths are ordered in the head of a block. */
const ORDER: readonly number[] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const END_OF_BLOCK = 256;

interface Stream {
  readonly packed: Uint8Array;
  at: number;
  /** Bits read and not yet used, lowest first, and how many they are. */
  bits: number;
  held: number;
  readonly out: Uint8Array;
  /** One past the last byte written. */
  end: number;
}

function take(stream: Stream, count: number): number {
  while (stream.held < count) {
    stream.bits |= (stream.packed[stream.at++] ?? 0) << stream.held;
    stream.held += 8;
  }
  const value = stream.bits & ((1 << count) - 1);
  stream.bits >>>= count;
  stream.held -= count;
  return value;
}

/** The next symbol, or -1 if the bits are not a symbol. */
function symbolOf(stream: Stream, code: Huffman): number {
  while (stream.held < code.fastBits) {
    stream.bits |= (stream.packed[stream.at++] ?? 0) << stream.held;
    stream.held += 8;
  }
  const entry = code.fast[stream.bits & (code.fast.length - 1)]!;
  if (entry === 0) return longSymbol(stream, code);
  stream.bits >>>= entry & 15;
  stream.held -= entry & 15;
  return entry >>> 4;
}

/** A code longer than the table: bit by bit, codes of one length are consecutive numbers. */
function longSymbol(stream: Stream, { counts, symbols }: Huffman): number {
  let code = 0;
  let first = 0;
  let before = 0;
  for (let length = 1; length < counts.length; length++) {
    code = (code << 1) | take(stream, 1);
    first <<= 1;
    const count = counts[length]!;
    if (code - first < count) return symbols[before + code - first]!;
    before += count;
    first += count;
  }
  return -1;
}

function storedBlock(stream: Stream): boolean {
  stream.at -= stream.held >> 3;
  stream.bits = 0;
  stream.held = 0;
  const length = take(stream, 16);
  if ((length ^ take(stream, 16)) !== 0xffff) return false;
  const bytes = stream.packed.subarray(stream.at, stream.at + length);
  if (bytes.length < length || stream.end + length > stream.out.length) return false;
  stream.out.set(bytes, stream.end);
  stream.at += length;
  stream.end += length;
  return true;
}

function fixedBlock(stream: Stream): boolean {
  const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
  return codedBlock(stream, huffman(lengths), huffman(new Uint8Array(30).fill(5)));
}

function dynamicBlock(stream: Stream): boolean {
  const literals = take(stream, 5) + 257;
  const distances = take(stream, 5) + 1;
  const lengthCodes = new Uint8Array(19);
  for (let i = 0, count = take(stream, 4) + 4; i < count; i++) lengthCodes[ORDER[i]!] = take(stream, 3);
  const lengths = codeLengths(stream, huffman(lengthCodes), literals + distances);
  if (lengths === undefined) return false;
  return codedBlock(stream, huffman(lengths.subarray(0, literals)), huffman(lengths.subarray(literals)));
}

function codeLengths(stream: Stream, code: Huffman, count: number): Uint8Array | undefined {
  const lengths = new Uint8Array(count);
  let at = 0;
  while (at < count) {
    const symbol = symbolOf(stream, code);
    if (symbol < 0) return undefined;
    const times = symbol < 16 ? 1 : repeats(stream, symbol);
    const value = symbol < 16 ? symbol : symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
    if (at + times > count) return undefined;
    lengths.fill(value, at, at + times);
    at += times;
  }
  return lengths;
}

/** 16 repeats the length before, 17 and 18 repeat 'no code'. */
function repeats(stream: Stream, symbol: number): number {
  if (symbol === 16) return 3 + take(stream, 2);
  return symbol === 17 ? 3 + take(stream, 3) : 11 + take(stream, 7);
}

function codedBlock(stream: Stream, literals: Huffman, distances: Huffman): boolean {
  for (;;) {
    const symbol = copyLiterals(stream, literals);
    if (symbol === END_OF_BLOCK) return true;
    if (symbol < END_OF_BLOCK) {
      if (symbol < 0 || stream.end === stream.out.length) return false;
      stream.out[stream.end++] = symbol;
      continue;
    }
    const length = baseWithBits(stream, LENGTHS, symbol - 257);
    const distance = baseWithBits(stream, DISTANCES, symbolOf(stream, distances));
    if (length < 0 || distance < 0 || distance > stream.end) return false;
    if (stream.end + length > stream.out.length) return false;
    copyBack(stream, length, distance);
  }
}

/**
 * Copies literals up to the next symbol that is not a literal, or that has a long code, and returns that symbol; -1 for bits
 * that are not a symbol, or if there is no room. Nearly all of the time is spent here: the state is in variables of its own.
 */
function copyLiterals(stream: Stream, code: Huffman): number {
  const { packed, out } = stream;
  const { fast, fastBits } = code;
  let { at, bits, held, end } = stream;
  let entry: number;
  for (;;) {
    while (held < fastBits) {
      bits |= (packed[at++] ?? 0) << held;
      held += 8;
    }
    entry = fast[bits & (fast.length - 1)]!;
    bits >>>= entry & 15;
    held -= entry & 15;
    if (entry === 0 || entry >= END_OF_BLOCK << 4 || end === out.length) break;
    out[end++] = entry >>> 4;
  }
  stream.at = at;
  stream.bits = bits;
  stream.held = held;
  stream.end = end;
  if (entry === 0) return longSymbol(stream, code);
  return entry >= END_OF_BLOCK << 4 ? entry >>> 4 : -1;
}

function copyBack(stream: Stream, length: number, distance: number): void {
  const { out } = stream;
  const stop = stream.end + length;
  for (let to = stream.end; to < stop; to++) out[to] = out[to - distance]!;
  stream.end = stop;
}

/** A length or distance: its base and what the bits after the symbol add; -1 for a symbol that is not one of these. */
function baseWithBits(stream: Stream, { bases, extraBits }: SymbolBases, symbol: number): number {
  const base = bases[symbol];
  return base === undefined ? -1 : base + take(stream, extraBits[symbol]!);
}
