import { describe, expect, it } from 'vitest';
import { correctLists } from '../../data-build/mce/corrections.js';
import { emitMce } from '../../data-build/mce/emit.js';
import type { MceListTable } from '../../data-build/mce/model.js';
import { readAgeCategories, readMceList } from '../../data-build/mce/read-list.js';
import { loadMceTables, verifyCodes } from '../../data-build/mce/tables.js';
import { readZipMember, textLines } from '../../data-build/read/zip.js';
import * as mce from '../../src/mce/index.js';
import { partsOf } from '../fixtures/parts.js';
import { hasOfficial, officialBytes } from '../official-files.js';
import { stopped } from './thrown.js';

const hasSources = hasOfficial('mce');

const list = (over: Partial<MceListTable>): MceListTable => ({
  kind: 'unacceptable',
  system: 'icd10cm',
  effective: '2019-10-01',
  to: '2020-09-30',
  version: 'v37',
  provenance: 'transformed',
  note: 'made up',
  codes: [],
  ...over,
});

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

describe('corrections', () => {
  const unacceptable = list({ codes: ['Z5189', 'Z680'] });
  const newer = list({
    effective: '2025-10-01',
    to: '2026-09-30',
    version: 'v43',
    codes: ['F0781', 'H40841', 'H40842', 'H40843', 'H40849', 'Z680'],
  });

  it('move Z51.89 of 2019 to the list of those accepted with a secondary diagnosis', () => {
    const corrected = correctLists([unacceptable, newer]);
    const moved = corrected.find(({ kind }) => kind === 'unacceptable-unless-secondary');
    expect([moved?.codes, moved?.effective]).toEqual([['Z5189'], '2019-10-01']);
    expect(
      corrected.find(({ kind, effective }) => kind === 'unacceptable' && effective === '2019-10-01')?.codes,
    ).toEqual(['Z680']);
  });

  it('make the list of v43.1 from that of v43, which ends the day before', () => {
    const lists = correctLists([unacceptable, newer]).filter(({ kind }) => kind === 'unacceptable');
    expect(
      lists.map(({ effective, to, version, provenance, codes }) => [
        effective,
        to,
        version,
        provenance,
        codes.length,
      ]),
    ).toEqual([
      ['2019-10-01', '2020-09-30', 'v37', 'transformed', 1],
      ['2025-10-01', '2026-03-31', 'v43', 'transformed', 6],
      ['2026-04-01', '2026-09-30', 'v43.1', 'reconstructed', 1],
    ]);
  });

  it('that no longer apply stop the build', () => {
    expect(stopped(() => correctLists([list({ codes: ['Z680'] }), newer]))).toBe(
      'contradiction unacceptable 2019-10-01: Z5189 is not listed; the correction no longer applies',
    );
    expect(stopped(() => correctLists([unacceptable, { ...newer, codes: ['Z680'] }]))).toMatch(
      /^contradiction unacceptable 2025-10-01: F0781, H40841/,
    );
    expect(stopped(() => correctLists([unacceptable]))).toBe(
      'contradiction unacceptable 2025-10-01: there is no such list',
    );
  });
});

describe('verification', () => {
  const billable = new Set(['A33']);
  const judged = (system: MceListTable['system'], codes: string[]) =>
    stopped(() => verifyCodes(list({ system, codes }), billable));

  it('stops at a diagnosis that is not billable on the date of the list', () => {
    expect(judged('icd10cm', ['A33'])).toBe('nothing stopped');
    expect(judged('icd10cm', ['A33', 'A04'])).toBe(
      'contradiction unacceptable 2019-10-01: A04 is not billable on that date',
    );
  });

  it('stops at a text without the shape of a procedure: seven characters without I and O', () => {
    expect(judged('icd10pcs', ['0VT00ZZ'])).toBe('nothing stopped');
    for (const code of ['0VT00Z', '0VTO0ZZ', 'A33'])
      expect(judged('icd10pcs', [code])).toMatch(/is not a procedure code$/);
  });
});

describe('the packer', () => {
  const lists = [
    list({ kind: 'age-newborn', codes: ['A33', 'E8411', 'E8419'] }),
    list({ kind: 'manifestation', codes: ['E8411'] }),
    list({ kind: 'sex-male', system: 'icd10pcs', codes: ['0VT00ZZ', '0VT00ZZ'.replace('0ZZ', '4ZZ')] }),
  ];

  it('writes what the reader reads', async () => {
    const parts = partsOf(await emitMce(lists));
    const { codes } = await import('../../src/data/icd10cm/index.js');
    const own = mce.createMce({ codes, diagnoses: parts.diagnoses!, procedures: parts.procedures });
    expect(own.lists().map(({ kind, codes: count }) => [kind, count])).toEqual([
      ['age-newborn', 3],
      ['manifestation', 1],
      ['sex-male', 2],
    ]);
    const on = '2019-12-01';
    expect(own.edits('E84.11', { on })?.edits.map(({ edit }) => edit)).toEqual(['age', 'manifestation']);
    expect(own.edits('E84.19', { on })?.edits.map(({ edit }) => edit)).toEqual(['age']);
    expect(own.procedureEdits('0vt04zz', { on })[0]?.sex).toBe('male');
  });

  it('gives the same bytes for the same lists', async () => {
    expect((await emitMce(lists)).files).toEqual((await emitMce(lists)).files);
  });
});

describe.runIf(hasSources)('the official lists', () => {
  const tables: MceListTable[] = hasSources ? loadMceTables() : [];

  it('are those that the payload describes, code for code', () => {
    expect(
      mce.lists().map(({ kind, effective, to, version, codes }) => [kind, effective, to, version, codes]),
    ).toEqual(
      tables.map(({ kind, effective, to, version, codes }) => [kind, effective, to, version, codes.length]),
    );
    for (const { system, codes } of tables) {
      if (system !== 'icd10pcs') continue;
      expect(codes.filter((code) => mce.procedureEdits(code, { on: '2019-10-01' }).length === 0)).toEqual([]);
    }
  });

  it('of procedures have codes of the order file of their date only', () => {
    const order = officialBytes('icd10pcs/2019-10-01/2020-icd-10-pcs-order.zip');
    const lines = textLines(readZipMember('order', order, 'icd10pcs_order_2020.txt'));
    const valid = new Set(lines.filter((line) => line[14] === '1').map((line) => line.slice(6, 13)));
    expect(valid.size).toBe(77_559);
    for (const { system, codes } of tables) {
      if (system === 'icd10pcs') expect(codes.filter((code) => !valid.has(code))).toEqual([]);
    }
  });
});
