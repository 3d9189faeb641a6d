import { beforeAll, describe, expect, it } from 'vitest';
import { decodeIcd10cm } from '../../src/compile/icd10cm-decode.js';
import { type CompiledIcd10cm, type CompileFile, compileIcd10cm } from '../../src/compile/index.js';
import { createIcd10cm } from '../../src/icd10cm/create.js';
import { payload } from '../../src/icd10cm/payload.js';
import type { OrderRow } from '../../src/icd10cm/write/model.js';
import { packIcd10cm } from '../../src/icd10cm/write/pack.js';
import { openPart } from '../../src/packed/payload.js';

const bundled = createIcd10cm(payload);
const tables = decodeIcd10cm(payload);
const newest = tables.releases.at(-1)!;

/** An order file as CMS prints it. */
function orderText(rows: readonly OrderRow[]): string {
  const line = ({ code, billable, shortTitle, longTitle }: OrderRow, i: number): string =>
    `${String(i + 1).padStart(5, '0')} ${code.padEnd(7)} ${billable ? 1 : 0} ${shortTitle.padEnd(60)} ${longTitle}\r\n`;
  return rows.map(line).join('');
}

const file = (name: string, text: string): CompileFile => ({ name, content: new TextEncoder().encode(text) });
const compile = (content: CompileFile, effective = '2027-10-01'): Promise<CompiledIcd10cm> =>
  compileIcd10cm({ base: payload, files: [content], effective });

/** The newest release with one code gone, one new, one with another title. */
const changed = newest.rows.flatMap((row): OrderRow[] => {
  if (row.code === 'A009') return [];
  if (row.code === 'A001')
    return [row, { code: 'A005', billable: true, shortTitle: 'Made up', longTitle: 'Made up' }];
  if (row.code === 'I10') return [{ ...row, shortTitle: 'High pressure', longTitle: 'High pressure' }];
  return [row];
});

describe('the bundled payload, decoded', () => {
  it('packs to the same sections, byte for byte', () => {
    const parts = packIcd10cm(tables);
    for (const [name, sections] of Object.entries(parts)) {
      const part = openPart('icd10cm', name, payload[name as keyof typeof payload]);
      for (const { name: section, bytes } of sections)
        expect(Buffer.compare(bytes, part.section(section)), `${name}/${section}`).toBe(0);
    }
  });
});

describe('a newer release', () => {
  let made: CompiledIcd10cm;
  beforeAll(async () => {
    made = await compile(file('order.txt', orderText(changed)));
  });

  it('is reported with what changed', () => {
    expect(made.report).toMatchObject({
      effective: '2027-10-01',
      replaced: false,
      counts: { entries: newest.rows.length },
      since: { release: newest.effective, added: 1, removed: 1, reflagged: 0, retitled: 1 },
    });
  });

  it('answers to the day', () => {
    const icd10cm = createIcd10cm(made.payload);
    expect(icd10cm.isBillable('A00.9', { on: '2027-09-30' })).toBe(true);
    expect(icd10cm.isBillable('A00.9', { on: '2027-10-01' })).toBe(false);
    expect(icd10cm.isBillable('A00.5', { on: '2027-09-30' })).toBe(false);
    expect(icd10cm.isBillable('A00.5', { on: '2027-10-01' })).toBe(true);
    expect(icd10cm.lookup('I10', { on: '2027-10-01' })?.title).toBe('High pressure');
    expect(icd10cm.lookup('I10', { on: '2027-09-30' })?.title).toBe('Essential (primary) hypertension');
    expect(icd10cm.dataRange().to).toBe('2028-09-30');
    expect(icd10cm.ancestors('A00.5', { on: '2027-10-01' }).map(({ code }) => code)).toContain('A00-A09');
  });

  it('leaves every row of every other release as it was', () => {
    const again = decodeIcd10cm(made.payload);
    expect(again.releases.length).toBe(tables.releases.length + 1);
    expect(again.releases.slice(0, -1)).toEqual(tables.releases);
    expect(again.releases.at(-1)!.rows).toEqual(changed);
    expect(again.poaExempt).toEqual(tables.poaExempt);
    expect(again.tabulars).toEqual(tables.tabulars);
    expect(new Set(again.conversions.map((row) => JSON.stringify(row)))).toEqual(
      new Set(tables.conversions.map((row) => JSON.stringify(row))),
    );
  });
});

describe('what is refused', () => {
  it.each<readonly [string, string, string, string | RegExp]>([
    ['a web page', '<!DOCTYPE html><p>moved', '2027-10-01', /f: this is a web page/],
    ['an empty file', '', '2027-10-01', /f: the file is empty/],
    ['a zip that is cut off', 'PK\u0003\u0004', '2027-10-01', /f: the zip file is cut off/],
    ['a file of another kind', 'A001\tCholera', '2027-10-01', /no order file of ICD-10-CM found in f/],
    [
      'an order file of ICD-10-PCS',
      `00001 001     0 Bypass`,
      '2027-10-01',
      /f is an order file of ICD-10-PCS/,
    ],
    [
      'a line that is cut off',
      orderText(newest.rows).slice(0, 2000),
      '2027-10-01',
      /f, line \d+: |f: .* is marked/,
    ],
    [
      'another year',
      orderText(tables.releases[1]!.rows.slice(0, -1)),
      '2027-10-01',
      /nearer to the release of 2016-10-01/,
    ],
    [
      'the newest release under another day',
      orderText(newest.rows),
      '2027-10-01',
      /it is the release of 2026-10-01, row by row, not that of 2027-10-01/,
    ],
  ])('%s', async (_, text, effective, message) => {
    await expect(compile(file('f', text), effective)).rejects.toMatchObject({
      code: 'invalid-file',
      message: expect.stringMatching(message),
    });
  });

  it('two order files that differ, by both names', async () => {
    const files = [file('one', orderText(newest.rows)), file('two', orderText(changed))];
    await expect(compileIcd10cm({ base: payload, files, effective: '2027-10-01' })).rejects.toThrow(
      'one and two are two different order files',
    );
  });
});

describe('bundled releases', () => {
  it('have the same codes as their parts say', () => {
    for (const { effective, rows } of tables.releases)
      expect(bundled.size({ on: effective }).entries).toBe(rows.length);
  });
});
