import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdit,
  type EditDictionary,
  editOfChild,
  readChunkEdits,
  readCommonEdits,
} from '../../src/packed/edits.js';
import { editBetween, editCost, type Family, writeEdits } from '../../src/packed/write/edits.js';

describe('the edit between two titles', () => {
  it.each([
    [['a', 'b', 'c'], ['a', 'x', 'c'], { suffix: 1, drop: 1, words: ['x'] }, 3],
    [['a', 'b', 'c'], ['a', 'b', 'c'], { suffix: 0, drop: 0, words: [] }, 0],
    [['a', 'b'], ['a', 'b', 'c'], { suffix: 0, drop: 0, words: ['c'] }, 1],
    [['b', 'c'], ['a', 'b', 'c'], { suffix: 2, drop: 0, words: ['a'] }, 2],
    [['a', 'b', 'c'], ['a', 'c'], { suffix: 1, drop: 1, words: [] }, 2],
    [['a', 'b', 'c'], ['x', 'y'], { suffix: 0, drop: 3, words: ['x', 'y'] }, 3],
    // The words at the start come first: those at the end do not overlap them.
    [['a', 'a'], ['a', 'a', 'a'], { suffix: 0, drop: 0, words: ['a'] }, 1],
    [['a', 'b', 'a'], ['a'], { suffix: 0, drop: 2, words: [] }, 1],
    [[], ['a'], { suffix: 0, drop: 0, words: ['a'] }, 1],
  ])('%j to %j', (base, title, expected, cost) => {
    const edit = editBetween(2, base, title);
    expect(edit).toEqual({ reference: 2, ...expected });
    expect(editCost(edit)).toBe(cost);
  });
});

/** Reads families as a code set does, with the words by their numbers. */
function readBack(
  chunks: readonly (readonly Family[])[],
  known: Parameters<typeof writeEdits>[1],
): unknown[] {
  const written = writeEdits(chunks, known);
  const shared = [...known.common, ...written.words.common];
  const common = readCommonEdits(written.common, [shared.length, 0]);
  return chunks.map((families, chunk) => {
    const own = known.own[chunk] ?? [];
    const words = [...shared, ...own, ...written.words.own[chunk]!];
    const edits = readChunkEdits(written.chunks[chunk]!, common, [shared.length + own.length, 0]);
    const shown = (
      { reference, suffix, drop, count, start, words: numbers }: EditDictionary,
      at: number,
    ) => ({
      reference: reference[at],
      suffix: suffix[at],
      drop: drop[at],
      words: Array.from({ length: count[at]! }, (_, i) => words[numbers[start[at]! + i]!]),
    });
    return families.map((family, number) =>
      family.map((_, child) => {
        const edit = editOfChild(edits, number, child);
        const commonCount = common.dictionary.start.length;
        return edit < commonCount
          ? shown(common.dictionary, edit)
          : shown(edits.dictionary, edit - commonCount);
      }),
    );
  });
}

const edit = fc.record({
  reference: fc.nat(4),
  suffix: fc.nat(2),
  drop: fc.nat(2),
  words: fc.array(fc.constantFrom('left', 'right', 'initial', 'encounter', 'of', 'the', 'eye'), {
    maxLength: 3,
  }),
});
const chunks = fc.array(fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 5 }), {
  minLength: 1,
  maxLength: 4,
});

describe('families of edits', () => {
  it('are read back, with words that the reader knows and with new ones', () => {
    fc.assert(
      fc.property(chunks, fc.boolean(), (given, isKnown) => {
        const known = isKnown
          ? { common: ['the', 'eye'], own: given.map((_, i) => (i % 2 === 0 ? ['left'] : [])) }
          : { common: [], own: [] };
        if (given.flat(2).length === 0) return;
        expect(readBack(given, known)).toEqual(given);
      }),
      { numRuns: 300 },
    );
  });

  it('that several chunks have are written once, the most frequent first', () => {
    const left = { reference: 0, suffix: 0, drop: 0, words: ['left'] };
    const right = { reference: 0, suffix: 0, drop: 0, words: ['right'] };
    const own = { reference: 1, suffix: 1, drop: 0, words: ['own'] };
    const {
      common,
      chunks: written,
      words,
    } = writeEdits(
      [
        [[left], [right], [own]],
        [[right], [right], [left]],
      ],
      { common: [], own: [] },
    );
    expect(words).toEqual({ common: ['right', 'left'], own: [['own'], []] });
    expect(common.map((one) => [...one])).toEqual([
      // Two shapes; two templates of one edit each; both edits; the shape and the word of each.
      [0, 0, 0, 1, 1, 1, 0, 1],
      [1, 1],
      [0, 1],
      [0, 0],
      [0, 1],
    ]);
    // The first family is the second common template; 0 is a new one.
    expect(written[0]!.map((one) => [...one])).toEqual([[2, 1, 0], [1], [0], [1], [0]]);
    expect(written[1]!.map((one) => [...one])).toEqual([[1, 1, 2], [], [], [], []]);
  });

  it('with more words than a column holds are refused', () => {
    const long = { reference: 0, suffix: 0, drop: 0, words: Array.from({ length: 256 }, (_, i) => `w${i}`) };
    expect(() => writeEdits([[[long]]], { common: [], own: [] })).toThrow(/256 words in an edit/);
  });
});

describe('an edit, applied', () => {
  const dictionary: EditDictionary = {
    reference: Uint8Array.of(0, 0),
    suffix: Uint8Array.of(1, 0),
    drop: Uint8Array.of(2, 0),
    count: Uint8Array.of(1, 2),
    start: Uint32Array.of(0, 1),
    words: Uint16Array.of(50, 60, 61),
  };

  it('keeps the first words and the last ones, and puts the new ones between', () => {
    const out = new Uint16Array(8);
    expect(applyEdit(dictionary, 0, Uint16Array.of(9, 1, 2, 3, 4, 9), 1, 5, out, 2)).toBe(5);
    expect([...out]).toEqual([0, 0, 1, 50, 4, 0, 0, 0]);
    expect(applyEdit(dictionary, 1, Uint16Array.of(1, 2), 0, 2, out, 5)).toBe(9);
    expect([...out].slice(5)).toEqual([1, 2, 60]);
  });
});
