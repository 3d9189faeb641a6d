import { firstFrom, placeOf } from '../base/binary-search.js';
import type { Part } from '../packed/payload.js';
import { decodePairs } from './pairs-decoder.js';

/** Every 32nd code is kept by itself as well, as an index: 64 bytes are what a processor fetches at once. */
const BLOCK_BITS = 5;
const BLOCK = 1 << BLOCK_BITS;

/**
 * The pairs of a table, decoded a chunk at a time, when one of its pairs is first used.
 *
 * The places of all column 2 codes are in one array, list after list, and the numbers of their histories in another: two
 * or four bytes each. A look-up in a table of two million pairs waits for memory more than for anything else: so it goes by the
 * index first, which is small enough to stay near, and then looks at one block.
 */
export class PairStore {
  private readonly part: Part;
  private readonly codeCount: number;
  /** The chunk of each list. */
  private readonly chunkOf: Uint16Array;
  /** The first list and the first pair of each chunk, and one more after the last. */
  private readonly firstList: Uint32Array;
  private readonly firstPair: Uint32Array;
  private readonly palettes: Uint32Array;
  private readonly decoded: Uint8Array;
  /** Where each list begins, and one more after the last. */
  private readonly starts: Uint32Array;
  private readonly codes: Uint16Array;
  private readonly histories: Uint16Array | Uint32Array;
  /** The code of every 32nd pair. */
  private readonly index: Uint16Array;

  /**
   * @param shapes - of each chunk the number of its lists, of its pairs, and of its different histories
   * @param lists - how many lists there are
   * @param codes - how many codes the table has
   * @param histories - how many histories
   */
  constructor(part: Part, shapes: readonly Uint32Array[], lists: number, codes: number, histories: number) {
    const [chunkLists, chunkPairs, palettes] = shapes;
    this.part = part;
    this.codeCount = codes;
    this.palettes = palettes!;
    this.firstList = sums(chunkLists!);
    this.firstPair = sums(chunkPairs!);
    this.decoded = new Uint8Array(palettes!.length);
    this.chunkOf = new Uint16Array(lists);
    for (let chunk = 0; chunk < palettes!.length; chunk++)
      this.chunkOf.fill(chunk, this.firstList[chunk], this.firstList[chunk + 1]);
    this.starts = new Uint32Array(lists + 1);
    const pairs = this.firstPair[palettes!.length]!;
    this.codes = new Uint16Array(pairs);
    this.histories = histories < 65_536 ? new Uint16Array(pairs) : new Uint32Array(pairs);
    this.index = new Uint16Array((pairs >>> BLOCK_BITS) + 1);
  }

  private decode(chunk: number): void {
    const list = this.firstList[chunk]!;
    const lists = this.firstList[chunk + 1]! - list;
    const from = this.firstPair[chunk]!;
    const to = this.firstPair[chunk + 1]!;
    const target = {
      codes: this.codes.subarray(from, to),
      histories: this.histories.subarray(from, to),
      ends: new Uint32Array(lists),
    };
    const shape = { lists, pairs: to - from, palette: this.palettes[chunk]!, codes: this.codeCount };
    decodePairs(this.part.section(`pairs.${chunk}`), shape, target);
    this.starts[list] = from;
    for (let i = 0; i < lists; i++) this.starts[list + i + 1] = from + target.ends[i]!;
    for (let block = (from + BLOCK - 1) >>> BLOCK_BITS; block << BLOCK_BITS < to; block++)
      this.index[block] = this.codes[block << BLOCK_BITS]!;
    this.decoded[chunk] = 1;
  }

  /** Sees to it that a list can be read. */
  private open(list: number): void {
    const chunk = this.chunkOf[list]!;
    if (this.decoded[chunk] === 0) this.decode(chunk);
  }

  /** The history of a pair, -1 if the list does not have the code. */
  find(list: number, code: number): number {
    this.open(list);
    const { codes, index } = this;
    const start = this.starts[list]!;
    const end = this.starts[list + 1]!;
    // The blocks that begin within the list; the block before the first larger one has the code.
    const first = (start + BLOCK - 1) >>> BLOCK_BITS;
    const larger = firstFrom(index, code + 1, first, ((end - 1) >>> BLOCK_BITS) + 1);
    const low = larger > first ? (larger - 1) << BLOCK_BITS : start;
    const place = placeOf(codes, code, low, Math.min(end, larger << BLOCK_BITS));
    return place < 0 ? -1 : this.histories[place]!;
  }

  /** The codes of a list with their histories, in order. */
  *list(list: number): Generator<readonly [code: number, history: number], void, undefined> {
    this.open(list);
    for (let i = this.starts[list]!; i < this.starts[list + 1]!; i++)
      yield [this.codes[i]!, this.histories[i]!];
  }
}

/** What comes before each, and all together at the end. */
function sums(counts: Uint32Array): Uint32Array {
  const before = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) before[i + 1] = before[i]! + counts[i]!;
  return before;
}
