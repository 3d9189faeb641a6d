import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePairs } from '../../src/ncci/pairs-decoder.js';
import { encodePairs, type PairList } from '../../src/ncci/write/pairs-encoder.js';

const CODES = 60;

const list = fc
  .uniqueArray(fc.tuple(fc.nat(CODES - 1), fc.oneof(fc.nat(4), fc.nat(100_000))), {
    selector: ([code]) => code,
    maxLength: 30,
  })
  .map((pairs) => {
    const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
    return { codes: sorted.map(([code]) => code), histories: sorted.map(([, history]) => history) };
  });

/** What comes back, list by list. */
function roundTrip(lists: readonly PairList[]): PairList[] {
  const { bytes, pairs, palette } = encodePairs(lists, CODES);
  const target = {
    codes: new Uint16Array(pairs),
    histories: new Uint32Array(pairs),
    ends: new Uint32Array(lists.length),
  };
  decodePairs(bytes, { lists: lists.length, pairs, palette, codes: CODES }, target);
  return lists.map((_, i) => {
    const from = i === 0 ? 0 : target.ends[i - 1]!;
    return {
      codes: [...target.codes.subarray(from, target.ends[i])],
      histories: [...target.histories.subarray(from, target.ends[i])],
    };
  });
}

describe('lists of pairs', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 25 }), (lists) => {
        expect(roundTrip(lists)).toEqual(lists);
      }),
      { numRuns: 300 },
    );
  });

  it('come back if each is like the one before', () => {
    fc.assert(
      fc.property(
        list,
        fc.array(fc.tuple(fc.nat(CODES - 1), fc.nat(2)), { maxLength: 60 }),
        (first, changes) => {
          const lists: PairList[] = [first];
          const current = new Map(first.codes.map((code, i) => [code, first.histories[i]!]));
          for (const [code, history] of changes) {
            if (current.has(code) && history === 0) current.delete(code);
            else current.set(code, history);
            const sorted = [...current].sort((a, b) => a[0] - b[0]);
            lists.push({ codes: sorted.map(([c]) => c), histories: sorted.map(([, h]) => h) });
          }
          expect(roundTrip(lists)).toEqual(lists);
        },
      ),
    );
  });

  it('take almost no space if they repeat', () => {
    const codes = Array.from({ length: 40 }, (_, i) => i);
    const histories = codes.map((code) => code % 3);
    const lists = Array.from({ length: 500 }, () => ({ codes, histories }));
    const { bytes, pairs } = encodePairs(lists, CODES);
    expect(pairs).toBe(20_000);
    expect(bytes.length).toBeLessThan(150);
  });

  it('are refused if their number is not the announced one', () => {
    const lists = [{ codes: [1, 2, 3], histories: [0, 0, 0] }];
    const { bytes, palette } = encodePairs(lists, CODES);
    for (const pairs of [0, 2, 4]) {
      const target = {
        codes: new Uint16Array(pairs),
        histories: new Uint16Array(pairs),
        ends: new Uint32Array(1),
      };
      expect(() => decodePairs(bytes, { lists: 1, pairs, palette, codes: CODES }, target)).toThrow(
        /another number of pairs/,
      );
    }
  });

  it('of any bytes end, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 9 }), (bytes, palette) => {
        const target = { codes: new Uint16Array(5), histories: new Uint16Array(5), ends: new Uint32Array(3) };
        try {
          decodePairs(bytes, { lists: 3, pairs: 5, palette, codes: CODES }, target);
        } catch (error) {
          expect(error).toMatchObject({ code: 'corrupt-payload' });
        }
      }),
    );
  });
});
