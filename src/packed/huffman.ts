/** A Huffman code as deflate has them: codes in order of length, then of symbol. */
export interface Huffman {
  /** For each value of the next bits `symbol * 16 + length`, 0 if the code is longer. */
  readonly fast: Uint16Array;
  /** How many bits {@link Huffman.fast} looks at. */
  readonly fastBits: number;
  /** How many codes there are of each length, up to 15. */
  readonly counts: Uint16Array;
  /** The symbols by length, then by value. */
  readonly symbols: Uint16Array;
}

/** More make building the table slower, fewer make more codes take the slow way. */
const FAST_BITS = 9;

/** The Huffman code with codes of these lengths; 0 for a symbol without one. */
export function huffman(lengths: Uint8Array): Huffman {
  const counts = new Uint16Array(16);
  for (let symbol = 0; symbol < lengths.length; symbol++) counts[lengths[symbol]!]!++;
  counts[0] = 0;
  const place = new Uint16Array(16);
  const nextCode = new Uint16Array(16);
  for (let length = 1; length < 16; length++) {
    place[length] = place[length - 1]! + counts[length - 1]!;
    nextCode[length] = (nextCode[length - 1]! + counts[length - 1]!) << 1;
  }
  const symbols = new Uint16Array(lengths.length);
  const fast = new Uint16Array(1 << FAST_BITS);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!;
    if (length === 0) continue;
    symbols[place[length]!++] = symbol;
    if (length > FAST_BITS) continue;
    const entry = (symbol << 4) | length;
    for (let bits = reversed(nextCode[length]!++, length); bits < fast.length; bits += 1 << length)
      fast[bits] = entry;
  }
  return { fast, fastBits: FAST_BITS, counts, symbols };
}

/** Codes are written with their highest bit first, everything else with the lowest first. */
function reversed(code: number, length: number): number {
  let bits = 0;
  for (let i = 0; i < length; i++) bits |= ((code >> i) & 1) << (length - 1 - i);
  return bits;
}

/** What the symbols of lengths or of distances stand for: a base, and how many bits after the symbol add to it. */
export interface SymbolBases {
  readonly bases: readonly number[];
  readonly extraBits: readonly number[];
}

/** The lengths of copies, of the symbols from 257 on. */
export const LENGTHS: SymbolBases = {
  bases: [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
  ],
  extraBits: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
};

/** How far back copies reach. */
export const DISTANCES: SymbolBases = {
  bases: [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
    4097, 6145, 8193, 12289, 16385, 24577,
  ],
  extraBits: [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ],
};
