import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAboutLines } from '../../src/ncci/about.js';
import { codeKey } from '../../src/ncci/code.js';
import { ALWAYS, Histories, inForce, type PairRow } from '../../src/ncci/histories.js';
import { aboutLine, dateColumn } from '../../src/ncci/write/head.js';
import { HistoryNumbers, historiesSection } from '../../src/ncci/write/histories.js';
import { PtpRows, type RowContent } from '../../src/ncci/write/ptp-rows.js';

const day = fc.constantFrom(0, 1996_01_01, 2010_12_31, 2024_09_30);
const content: fc.Arbitrary<RowContent> = fc.record({
  effective: day,
  deletion: day,
  indicator: fc.constantFrom(0, 1, 9),
  priorTo1996: fc.constantFrom(undefined, false, true),
  rationale: fc.constantFrom('', 'One', 'Other'),
});

const iso = (number: number): string => String(number).replace(/(....)(..)(..)/, '$1-$2-$3');

describe('histories', () => {
  it('come back with everything that a row says, and nothing that it does not', () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 20 }), (contents) => {
        const own = contents.map((_, i) => [i]);
        const all = contents.map((_, i) => i);
        const histories = new Histories(historiesSection(contents, [...own, all]).bytes);
        expect(histories.count).toBe(contents.length + 1);
        expect(histories.at(contents.length).map(({ row }) => row)).toEqual(
          own.map((_, i) => histories.at(i)[0]!.row),
        );
        contents.forEach(({ effective, deletion, indicator, priorTo1996, rationale }, i) => {
          const [{ row, from, to }] = histories.at(i) as [PairRow];
          expect([from, to]).toEqual([effective, deletion === 0 ? ALWAYS : deletion]);
          expect(row).toEqual({
            ...(effective !== 0 && { effective: iso(effective) }),
            effectiveUnknown: effective === 0,
            ...(deletion !== 0 && { deletion: iso(deletion) }),
            ...(priorTo1996 !== undefined && { priorTo1996 }),
            modifierIndicator: indicator,
            modifierMeaning: { 0: 'not allowed', 1: 'allowed', 9: 'not applicable' }[indicator],
            ...(rationale !== '' && { rationale }),
          });
        });
      }),
    );
  });

  it('are numbered by how many pairs have them, then in the order of the pairs', () => {
    const numbers = new HistoryNumbers();
    const given = [[1], [2], [2], [3, 4], [3, 4], [1, 2]].map((contents) => numbers.add(contents));
    const { histories, places } = numbers.final();
    expect(histories).toEqual([[2], [3, 4], [1], [1, 2]]);
    expect(given.map((number) => places[number])).toEqual([2, 0, 0, 1, 1, 3]);
  });
});

describe('the row in force', () => {
  const row = (from: number, to: number, indicator: 0 | 1 | 9): PairRow =>
    ({ from, to, indicator }) as PairRow;
  const rows = [
    row(0, 20101231, 0),
    row(20120101, 20120101, 9),
    row(20130101, 20131231, 1),
    row(20150101, ALWAYS, 0),
  ];

  it.each([
    [19000101, 0],
    [20101231, 0],
    [20110101, -1],
    [20120101, -1],
    [20121231, -1],
    [20130101, 2],
    [20131231, 2],
    [20140101, -1],
    [20150101, 3],
    [99991231, 3],
  ])('on %i is %i', (on, expected) => {
    expect(inForce(rows, on)).toBe(expected);
  });
});

describe('rows', () => {
  it('come back in order of their codes, then of last day, whatever order they came in', () => {
    const rows = new PtpRows();
    const open = {
      effective: 2000_01_01,
      deletion: 0,
      indicator: 1,
      priorTo1996: false,
      rationale: 'x',
    } as const;
    const numbers = [open, { ...open, deletion: 2010_01_01 }, { ...open, deletion: 2005_01_01 }].map((one) =>
      rows.numberOf(one),
    );
    expect(rows.numberOf({ ...open })).toBe(numbers[0]);
    const keys = ['J0001', '0001Z', '00002'].map(codeKey) as [number, number, number];
    rows.add(keys[0], keys[1], numbers[0]!);
    rows.add(keys[2], keys[0], numbers[1]!);
    rows.add(keys[2], keys[0], numbers[2]!);
    rows.add(keys[2], keys[1], numbers[0]!);
    const sorted = rows.sorted();
    expect([rows.count, sorted.count, sorted.codes]).toEqual([4, 4, [keys[2], keys[1], keys[0]]]);
    expect(sorted.contents.map(({ deletion }) => deletion)).toEqual([2005_01_01, 2010_01_01, 0]);
    expect([0, 1, 2, 3].map(sorted.at)).toEqual([
      [0, 1, 2],
      [0, 2, 0],
      [0, 2, 1],
      [2, 1, 2],
    ]);
  });

  it('grow beyond their first size', () => {
    const rows = new PtpRows();
    const number = rows.numberOf({
      effective: 0,
      deletion: 0,
      indicator: 0,
      priorTo1996: undefined,
      rationale: '',
    });
    for (let i = 0; i < 10_000; i++) rows.add(10_000 + Math.floor(i / 100), 90_000 - (i % 100), number);
    const sorted = rows.sorted();
    expect(sorted.codes).toHaveLength(200);
    expect(Array.from({ length: 10_000 }, (_, i) => sorted.at(i)[0] * 1000 + sorted.at(i)[1])).toEqual(
      Array.from({ length: 10_000 }, (_, i) => Math.floor(i / 100) * 1000 + 100 + (i % 100)),
    );
  });

  it('of too many codes stop the build with a message that says what to widen', () => {
    const rows = new PtpRows();
    const add = (): void => {
      for (let key = 0; key < 65_537; key += 2) rows.add(key, key + 1, 0);
    };
    expect(add).toThrow(/65537 codes in one table: .* at most 65536. To fix it, widen/);
  });
});

describe('the description of a table', () => {
  const head = {
    kind: 'ptp',
    program: 'medicare',
    setting: 'outpatient',
    version: 'v30.2',
    release: 2024_07_01,
    provenance: 'verbatim',
    note: 'A note.',
  } as const;

  it('comes back', () => {
    const line = aboutLine(head, { from: 1996_01_01, rows: 3, codes: ['J0001', '00001'].map(codeKey) });
    expect(readAboutLines(Buffer.from(line))).toEqual([
      {
        kind: 'ptp',
        program: 'medicare',
        setting: 'outpatient',
        name: 'NCCI PTP edits, outpatient hospital services',
        version: 'v30.2',
        release: '2024-07-01',
        from: '1996-01-01',
        to: '2024-09-30',
        scope: 'full',
        rows: 3,
        provenance: 'verbatim',
        note: 'A note.',
      },
    ]);
    const { setting: _, ...without } = head;
    const addOn = aboutLine(
      { ...without, kind: 'add-on', program: 'medicaid' },
      { from: 2013_04_01, rows: 0, codes: [] },
    );
    const [table] = readAboutLines(Buffer.from(addOn));
    expect([table!.name, table!.scope, 'setting' in table!]).toEqual([
      'Medicaid NCCI add-on code edits',
      'level2',
      false,
    ]);
  });

  it('has dates as steps, and a place for none', () => {
    const { bytes, placeOf } = dateColumn([2024_07_01, 0, 1996_01_01, 2024_07_01]);
    expect([placeOf(0), placeOf(1996_01_01), placeOf(2024_07_01)]).toEqual([0, 1, 2]);
    expect(bytes.length).toBeLessThan(12);
  });
});
