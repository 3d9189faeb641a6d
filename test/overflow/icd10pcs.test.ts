import { beforeAll, describe, expect, it } from 'vitest';
import { rawPayload, spelledChunks } from '../../data-build/icd10pcs/emit.js';
import type { PcsTables } from '../../data-build/icd10pcs/model.js';
import { emitPayload } from '../../data-build/packed/emit.js';
import { CHARACTERS } from '../../src/icd10pcs/code-number.js';
import { createIcd10pcs, type Icd10pcs, type Icd10pcsPayload } from '../../src/icd10pcs/index.js';
import type { PrintedTable, Titles } from '../../src/icd10pcs/write/model.js';
import { partsOf } from '../fixtures/parts.js';
import { COUNTS, quarter, upToCount, where } from './many.js';

const one = (name: string, value: string, label: string) => ({ name, values: [{ value, label }] });

/** The code that release i alone has: body part and approach count up. */
const partOf = (i: number): string => CHARACTERS[i % 34]!;
const approachOf = (i: number): string => CHARACTERS[Math.floor(i / 34)]!;
const codeOf = (i: number): string => `0DT${partOf(i)}${approachOf(i)}ZZ`;

const table = (i: number): PrintedTable => ({
  code: '0DT',
  head: [
    one('Section', '0', 'Medical and Surgical'),
    one('Body System', 'D', 'Gastrointestinal System'),
    one('Operation', 'T', 'Resection'),
  ],
  definition: undefined,
  rows: [
    [
      one('Body Part', partOf(i), `Part ${i}`),
      one('Approach', approachOf(i), 'Open'),
      one('Device', 'Z', 'No Device'),
      one('Qualifier', 'Z', 'No Qualifier'),
    ],
  ],
});

const both = (text: string): Titles => ({ long: text, short: text });

/** Release i has one code, one definition of it, one use of it in the index, and a title of the table of its own. */
const manyTables = (count: number): PcsTables => ({
  releases: upToCount(count).map((i) => ({
    effective: quarter(i),
    fiscalYear: 2017 + Math.floor(i / 4),
    provenance: 'verbatim',
    note: 'Made by hand.',
    composedShort: new Set<string>(),
    codes: new Map([[codeOf(i), both(`Resection of Part ${i}, Open Approach`)]]),
    headers: new Map([['0DT', both(`Header of release ${i}`)]]),
    tables: new Map([['0DT', table(i)]]),
  })),
  changes: upToCount(count)
    .slice(1)
    .map((i) => ({ kind: 'Deleted', effective: quarter(i), current: codeOf(i), previous: codeOf(i - 1) })),
  addenda: [],
  definitions: upToCount(count).map((i) => ({
    effective: quarter(i),
    terms: [
      {
        section: '0',
        position: 4,
        titles: [`Part ${i}`],
        definition: `Definition of release ${i}`,
        explanation: undefined,
        includes: [],
      },
    ],
    aggregates: [],
  })),
  indexes: upToCount(count).map((i) => ({
    effective: quarter(i),
    uses: [{ term: 'Gut', use: `Part ${i}` }],
  })),
});

const emitted = (count: number) =>
  emitPayload(rawPayload(manyTables(count), spelledChunks(manyTables(count))));

describe.each(COUNTS)('ICD-10-PCS with %i releases answers for every one of them', (count) => {
  let pcs: Icd10pcs;
  beforeAll(async () => {
    pcs = createIcd10pcs(partsOf(await emitted(count)) as unknown as Icd10pcsPayload);
  });

  it('which release has a code, and what it changed into', () => {
    const newest = count - 1;
    for (const i of upToCount(count)) {
      const code = codeOf(i);
      expect(where(count, (on) => pcs.has(code, { on }))).toEqual([i]);
      expect(where(count, (on) => pcs.isBillable(code, { on }))).toEqual([i]);
      expect(pcs.history(code)!.periods.map(({ from }) => from)).toEqual([quarter(i)]);
      expect(pcs.upgrade(code, { on: quarter(newest) }).codes).toEqual([codeOf(newest)]);
      const before = pcs.validate(code, { on: quarter(i - 1) });
      if (i > 0)
        expect(before.ok ? [] : before.issues.map((issue) => issue.code)).toEqual(['not-yet-effective']);
    }
    expect(pcs.releases().map(({ effective, entries }) => [effective, entries])).toEqual(
      upToCount(count).map((i) => [quarter(i), 2]),
    );
  });

  it('the titles, tables, definitions and index of each release', () => {
    for (const i of upToCount(count)) {
      const on = quarter(i);
      const entry = pcs.lookup(codeOf(i), { on })!;
      expect(entry).toMatchObject({
        title: `Resection of Part ${i}, Open Approach`,
        titles: 'official',
        release: on,
      });
      expect(entry.axes[3]).toMatchObject({
        label: `Part ${i}`,
        tables: on,
        definition: { definition: `Definition of release ${i}`, release: on },
      });
      expect(pcs.lookup('0DT', { on })!.title).toBe(`Header of release ${i}`);
      expect(pcs.table('0DT', { on })).toMatchObject({ basis: 'tables' });
      expect(pcs.bodyPart('gut', { on })!.values.map(({ value }) => value)).toEqual([partOf(i)]);
    }
  });
});

it('more releases than a mask holds stop the build, and the message names the fix', async () => {
  await expect(async () => await emitted(54)).rejects.toThrow(
    '54 releases: the packed format holds at most 53. To fix it, let masks be two numbers in src/base/masks.ts',
  );
});
