import { describe, expect, it } from 'vitest';
import { failIn } from '../../data-build/errors.js';
import { emitMce } from '../../data-build/mce/emit.js';
import { readAgeCategories, readMceList } from '../../data-build/mce/read-list.js';
import { loadMceLists } from '../../data-build/mce/tables.js';
import { readZipMember, textLines } from '../../data-build/read/zip.js';
import * as mce from '../../src/mce/index.js';
import { readMceMaster } from '../../src/mce/write/read-master.js';
import { MCE_MINIATURE } from '../fixtures/mce-miniature.js';
import frozen from '../fixtures/mce-v1.json' with { type: 'json' };
import { partsOf } from '../fixtures/parts.js';
import { hasOfficial, officialBytes } from '../official-files.js';
import { stopped } from './thrown.js';

describe('the reader of lists', () => {
  const head = 'code\tdescription';

  it('gives the codes', () => {
    expect(readMceList('f', [head, 'A33\tTetanus neonatorum', 'E8411\tMeconium ileus'])).toEqual([
      'A33',
      'E8411',
    ]);
    expect(readMceList('f', [head])).toEqual([]);
  });

  it.each([
    [
      'other headings',
      ['Code,Description'],
      "malformed-row f:1: the headings are 'Code,Description', expected code, description",
    ],
    ['no description', [head, 'A33'], "malformed-row f:2: 'A33' is not a row of the list"],
    ['a description of blanks', [head, 'A33\t '], "malformed-row f:2: 'A33\t ' is not a row of the list"],
    ['a dot in the code', [head, 'E84.11\tx'], "malformed-row f:2: 'E84.11\tx' is not a row of the list"],
    ['a code twice', [head, 'A33\tx', 'A33\tx'], 'duplicate f:3: A33 appears twice'],
    [
      'codes out of order',
      [head, 'B00\tx', 'A33\tx'],
      'malformed-row f:3: A33 comes after B00, which is out of order',
    ],
  ])('refuses %s, and names the line', (_, lines, message) => {
    expect(stopped(() => readMceList('f', lines))).toBe(message);
  });

  it('reads the ages of the categories', () => {
    const lines = ['category\tmin_age\tmax_age', 'adult\t15\t124'];
    expect(readAgeCategories('f', lines)).toEqual([{ category: 'adult', from: 15, to: 124 }]);
    expect(stopped(() => readAgeCategories('f', ['category\tfrom\tto']))).toMatch(/^malformed-row f:1: /);
    expect(stopped(() => readAgeCategories('f', [lines[0]!, 'adult\tfifteen\t124']))).toMatch(
      /^malformed-row f:2: /,
    );
  });
});

describe('the reader of the attribute table', () => {
  const head = 'code,from,to,flags';

  it('gives the stretches of each code', () => {
    expect(
      readMceMaster(failIn('f'), [head, 'A34,20151001,20240930,maternity female', 'A34,20241001,,']),
    ).toEqual([
      { code: 'A34', from: 20151001, to: 20240930, flags: ['maternity', 'female'] },
      { code: 'A34', from: 20241001, to: undefined, flags: [] },
    ]);
  });

  it.each([
    ['other headings', ['code;from'], /^malformed-row f:1: /],
    ['a row without a day', [head, 'A34,,,adult'], /^malformed-row f:2: 'A34,,,adult' is not a row/],
    [
      'codes out of order',
      [head, 'B00,20151001,,', 'A34,20151001,,'],
      /^malformed-row f:3: A34 comes after B00/,
    ],
    [
      'stretches that overlap',
      [head, 'A34,20151001,20240930,', 'A34,20240930,,'],
      /^contradiction f:3: A34 has two rows for 20240930/,
    ],
    ['a row after an open one', [head, 'A34,20151001,,', 'A34,20240930,,'], /^contradiction f:3: /],
    [
      'an end before the start',
      [head, 'A34,20151001,20150930,'],
      /^contradiction f:2: A34 ends before it begins/,
    ],
  ])('refuses %s, and names the line', (_, lines, message) => {
    expect(stopped(() => readMceMaster(failIn('f'), lines))).toMatch(message);
  });
});

describe('the packer', () => {
  it.each([
    ['as it is written now', async () => partsOf(await emitMce(MCE_MINIATURE))],
    ['as format 1 has it', async () => frozen],
  ])('gives what the reader reads, %s', async (_, written) => {
    const parts: Record<string, string> = await written();
    const { codes } = await import('../../src/data/icd10cm/index.js');
    const own = mce.createMce({ codes, diagnoses: parts.diagnoses!, procedures: parts.procedures });
    expect(own.lists().map(({ attribute, codes: count }) => [attribute, count])).toEqual([
      ['manifestation', 1],
      ['newborn', 2],
      ['male', 1],
    ]);
    const named = (code: string, on: string) => own.edits(code, { on })?.edits.map(({ edit }) => edit);
    expect(named('E84.11', '2019-09-30')).toEqual(['age', 'manifestation']);
    expect(named('E84.11', '2019-10-01')).toEqual(['age']);
    expect(named('E84.11', '2020-10-01')).toEqual([]);
    expect(named('E84.19', '2019-09-30')).toEqual([]);
    expect(own.edits('E84.11', { on: '2020-01-01' })?.edits[0]?.basis).toEqual({
      version: 'v0',
      from: '2015-10-01',
      to: '2020-09-30',
    });
    expect(own.procedureEdits('0vt04zz', { on: '2024-09-30' }).edits[0]?.sex).toBe('male');
    expect(own.procedureEdits('0vt04zz', { on: '2024-10-01' }).edits).toEqual([]);
  });

  it('gives the same bytes for the same table', async () => {
    expect((await emitMce(MCE_MINIATURE)).files).toEqual((await emitMce(MCE_MINIATURE)).files);
  });
});

it.runIf(hasOfficial('mce'))(
  'the printed lists of procedures have codes of the order file of their date only',
  () => {
    const order = officialBytes('icd10pcs/2019-10-01/2020-icd-10-pcs-order.zip');
    const lines = textLines(readZipMember('order', order, 'icd10pcs_order_2020.txt'));
    const valid = new Set(lines.filter((line) => line[14] === '1').map((line) => line.slice(6, 13)));
    expect(valid.size).toBe(77_559);
    for (const { system, codes } of loadMceLists()) {
      if (system === 'icd10pcs') expect(codes.filter((code) => !valid.has(code))).toEqual([]);
    }
  },
);
