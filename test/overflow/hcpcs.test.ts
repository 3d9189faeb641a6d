import { beforeAll, describe, expect, it } from 'vitest';
import { emitHcpcs } from '../../data-build/hcpcs/emit.js';
import { createHcpcs, type Hcpcs, type HcpcsPayload } from '../../src/hcpcs/index.js';
import { COLUMNS, type Column, type FileRecord, type HcpcsTables } from '../../src/hcpcs/write/model.js';
import { HCPCS_MINIATURE } from '../fixtures/hcpcs-miniature.js';
import { partsOf } from '../fixtures/parts.js';
import { COUNTS, quarter, two, upToCount } from './many.js';

/** The first list of unclassified codes, that of 2017-01-01, is not packed: the editions begin after it. */
const day = (i: number): string => quarter(i + 2);

const plain = (on: string): string => on.replaceAll('-', '');

const record = (code: string, title: string, values: Partial<Record<Column, string>>): FileRecord => ({
  code,
  title,
  shortTitle: title,
  line: 1,
  values: {
    ...(Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Record<Column, string>),
    ...values,
  },
});

/** Edition i lists J01i only, and J0200 with a text and an indicator of its own; list i of unclassified codes has J01i. */
const manyTables = (count: number): HcpcsTables => ({
  ...HCPCS_MINIATURE,
  editions: upToCount(count).map((i) => ({
    effective: day(i),
    provenance: 'verbatim',
    note: 'Made by hand.',
    missing: { codes: { lacks: [], gaps: [] }, modifiers: { lacks: [], gaps: [] } },
    hasModifiers: true,
    partial: false,
    hasAllCodes: true,
    records: [
      record('LT', 'Left side', { added: '19840101' }),
      record(`J01${two(i)}`, `Drug ${i}`, { added: plain(day(i)), terminated: plain(day(i)) }),
      record('J0200', `Text of edition ${i}`, { added: '20150101', statute: `Statute ${i}` }),
      record('J0300', `Corrected text ${i}`, { added: '20150101' }),
    ],
  })),
  corrections: [],
  corrected: upToCount(count)
    .filter((i) => i % 2 === 1)
    .map((i) => ({ code: 'J0300', release: day(i) })),
  noc: upToCount(count).map((i) => ({ release: day(i), codes: [`J01${two(i)}`] })),
  notes: [],
});

describe.each(COUNTS)('HCPCS with %i editions answers for every one of them', (count) => {
  let hcpcs: Hcpcs;
  beforeAll(async () => {
    hcpcs = createHcpcs(partsOf(await emitHcpcs(manyTables(count))) as unknown as HcpcsPayload);
  });

  it('which edition lists a code, and its list of unclassified codes', () => {
    for (const i of upToCount(count)) {
      const code = `J01${two(i)}`;
      expect(upToCount(count).filter((other) => hcpcs.has(code, { on: day(other) }))).toEqual([i]);
      expect(hcpcs.history(code)!.periods).toMatchObject([{ from: day(i), to: day(i) }]);
      expect(hcpcs.lookup(code, { on: day(i) })).toMatchObject({ noc: true, nocRelease: day(i) });
      expect(hcpcs.records(code).map(({ release }) => release)).toEqual([day(i)]);
    }
    expect(hcpcs.has('J0299', { on: day(0) })).toBe(false);
    expect(hcpcs.releases().map(({ effective, codes, modifiers }) => [effective, codes, modifiers])).toEqual(
      upToCount(count).map((i) => [day(i), 3, 1]),
    );
  });

  it('the text and the fields of each edition', () => {
    for (const i of upToCount(count)) {
      const entry = hcpcs.lookup('J0200', { on: day(i) })!;
      expect(entry).toMatchObject({
        title: `Text of edition ${i}`,
        statute: `Statute ${i}`,
        release: day(i),
      });
      expect(entry.noc).toBe(false);
    }
    expect(hcpcs.history('J0200')!.texts).toHaveLength(count);
  });

  it('which editions are corrected: there the next edition answers', () => {
    for (const i of upToCount(count)) {
      const answering = i % 2 === 1 && i + 1 < count ? i + 1 : i;
      expect(hcpcs.lookup('J0300', { on: day(i) })!.release).toBe(day(answering));
    }
  });
});

it('more editions than a mask holds stop the build, and the message names the fix', async () => {
  await expect(emitHcpcs(manyTables(54))).rejects.toThrow(
    '54 HCPCS editions: the packed format holds at most 53. To fix it, let masks be two numbers in src/base/masks.ts',
  );
});
