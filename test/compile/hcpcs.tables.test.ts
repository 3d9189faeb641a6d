import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeHcpcs } from '../../src/compile/hcpcs-decode.js';
import { type CompiledHcpcs, type CompileFile, compileHcpcs } from '../../src/compile/index.js';
import { rawSections } from '../../src/compile/raw-sections.js';
import { createHcpcs } from '../../src/hcpcs/create.js';
import { payload } from '../../src/hcpcs/payload.js';
import type { FileRecord } from '../../src/hcpcs/write/model.js';
import { packHcpcs } from '../../src/hcpcs/write/pack.js';
import { openPart } from '../../src/packed/payload.js';
import type { RawSection } from '../../src/packed/write/container.js';
import { hasOfficial, officialPath } from '../official-files.js';
import { anwebText } from './anweb-text.js';

const tables = decodeHcpcs(payload);
const full = tables.editions.find(({ effective }) => effective === '2026-01-01')!;
const newest = tables.editions.at(-1)!;

const file = (name: string, text: string): CompileFile => ({ name, content: new TextEncoder().encode(text) });
const compile = (files: readonly CompileFile[], effective?: string): Promise<CompiledHcpcs> =>
  compileHcpcs({ base: payload, files, effective });

describe('the bundled payload, decoded', () => {
  it('packs to the same sections, byte for byte', () => {
    const parts = packHcpcs(tables, rawSections(payload.drugs!));
    for (const [name, sections] of Object.entries(parts)) {
      const bundled = payload[name as keyof typeof payload]!;
      expect(sections.map((section: RawSection) => section.name)).toEqual(
        rawSections(bundled).map((section) => section.name),
      );
      const part = openPart('hcpcs', name, bundled);
      for (const { name: section, bytes } of sections)
        expect(Buffer.compare(bytes, part.section(section)), `${name}/${section}`).toBe(0);
    }
  });
});

/** The archives of whole editions. Five records of 2018 are misprinted and are mended in the bundled payload. */
const ARCHIVES: readonly (readonly [release: string, path: string, known: boolean])[] = [
  ['2017-01-01', 'hcpcs/2017-01-01/2017-Alpha-Numeric-HCPCS-File.zip', true],
  ['2019-01-01', 'hcpcs/2019-01-01/2019-Alpha-Numeric-HCPCS-File.zip', true],
  ['2024-07-01', 'hcpcs/2024-07-01/HCPC2024_JUL_ANWEB.zip', false],
  ['2025-10-01', 'hcpcs/2025-10-01/HCPC2025_OCT_ANWEB.zip', false],
];

/** A reconstruction without the ends of modifiers. */
const LOST = 'hcpcs/2026-01-01/HCPC2026_JAN_ANWEB.zip';

describe('an archive of a bundled edition', () => {
  // The first edition has none before it to be compared with.
  it.each(ARCHIVES.slice(1).filter(([, path]) => hasOfficial(path)))(
    'of %s gives the same records',
    async (release, path, known) => {
      const content = readFileSync(officialPath(path));
      const { payload: made, report } = await compile([{ name: path, content }]);
      expect(report.files[0]!.bytes).toBe(known ? 'official bytes' : 'unknown re-issue');
      expect(report.editions).toMatchObject([{ effective: release, replaced: true }]);
      const again = decodeHcpcs(made);
      for (const [i, edition] of tables.editions.entries())
        expect(again.editions[i]!.records, edition.effective).toEqual(edition.records);
    },
  );
});

/** Five records of this archive have the day of a payment indicator two columns too far left. */
const MISPRINTED = 'hcpcs/2018-01-01/2018-Alpha-Numeric-HCPCS-File.zip';

describe('an archive with misprints', () => {
  it.runIf(hasOfficial(MISPRINTED))('is read without them, and the report names them', async () => {
    const content = readFileSync(officialPath(MISPRINTED));
    const { payload: made, report } = await compile([{ name: MISPRINTED, content }]);
    const codes = ['C9488', 'C9745', 'C9746', 'C9747', 'C9748'];
    expect(report.editions[0]!.leftOut).toEqual(
      ['170401', '170701', '170701', '170701', '180101'].map((printed, i) => ({
        code: codes[i],
        column: 'ascEffective',
        printed,
      })),
    );
    const at = tables.editions.findIndex(({ effective }) => effective === '2018-01-01');
    const again = decodeHcpcs(made).editions[at]!.records;
    // All other records are those of the bundled edition, but for CMS's own corrections of the days after.
    const differ = tables.editions[at]!.records.filter(
      (record, i) => JSON.stringify(record) !== JSON.stringify(again[i]),
    );
    expect(differ.map(({ code }) => code).filter((code) => codes.includes(code))).toEqual(codes);
    for (const code of codes)
      expect(again.find((record) => record.code === code)!.values).toMatchObject({
        ascGroup: '',
        ascEffective: '',
      });
    expect(createHcpcs(made).isBillable('C9488', { on: '2018-02-01' })).toBe(true);
  });
});

describe('an archive that lost columns', () => {
  it.runIf(hasOfficial(LOST))('is refused, because it takes back ends that were printed', async () => {
    const files = [{ name: 'january.zip', content: readFileSync(officialPath(LOST)) }];
    await expect(compile(files)).rejects.toThrow(
      'january.zip: HCPC2026_JAN_ANWEB.txt (edition of 2026-01-01), line 76: CP has no last day, but an earlier edition ends it on 20171231',
    );
  });
});

const blank = full.records[0]!.values;
const added = { ...blank, added: '20261001', actionEffective: '20261001', action: 'A', coverage: 'C' };
const ended = newest.records.find(({ code }) => code === 'A0021')!;

/** The newest edition as a whole one, with one code gone, one new, and one ended. */
const records: readonly FileRecord[] = newest.records.flatMap((record, i): FileRecord[] => {
  const known = full.records.find(({ code }) => code === record.code);
  const title = record.title === '' ? record.shortTitle || record.code : record.title;
  const values = { ...(known?.values ?? blank), ...(i < 12 ? { actionEffective: '20261001' } : {}) };
  const whole = { ...record, title, shortTitle: record.shortTitle || record.code, values };
  if (record.code === 'A0080') return [];
  if (record.code === ended.code)
    return [
      { ...whole, values: { ...values, terminated: '20260930', action: 'D', actionEffective: '20261001' } },
    ];
  if (record.code === 'A4206')
    return [{ ...whole, code: 'A4205', title: 'Made up', shortTitle: 'Made up', values: added }, whole];
  return [whole];
});

describe('a newer edition', () => {
  let made: CompiledHcpcs;
  beforeAll(async () => {
    made = await compile([file('HCPC.txt', anwebText(records))]);
  });

  it('is reported with what changed', () => {
    expect(made.report.editions).toMatchObject([
      {
        effective: '2026-10-01',
        replaced: false,
        modifiers: 0,
        codes: records.length,
        since: { release: newest.effective, added: 1, removed: 1 },
      },
    ]);
  });

  it('answers to the day', () => {
    const hcpcs = createHcpcs(made.payload);
    expect(hcpcs.isBillable('A4205', { on: '2026-09-30' })).toBe(false);
    expect(hcpcs.isBillable('A4205', { on: '2026-10-01' })).toBe(true);
    expect(hcpcs.lookup('A4205', { on: '2026-10-01' })?.title).toBe('Made up');
    expect(hcpcs.isBillable(ended.code, { on: '2026-09-30' })).toBe(true);
    expect(hcpcs.isBillable(ended.code, { on: '2026-10-01' })).toBe(false);
    expect(hcpcs.dataRange().to).toBe('2026-12-31');
    expect(hcpcs.lookup('25', { on: '2026-10-01' })).toBeUndefined();
  });

  it('leaves every record of every other edition as it was', () => {
    const again = decodeHcpcs(made.payload);
    expect(again.editions.slice(0, -1)).toEqual(tables.editions);
    const got = again.editions.at(-1)!.records;
    expect(got.length).toBe(records.length);
    // A text that is cut into lines loses a second blank there.
    const folded = (record: FileRecord): FileRecord => ({
      ...record,
      title: record.title.replace(/ +/g, ' '),
      line: 0,
    });
    for (const [i, record] of records.entries()) expect(folded(got[i]!)).toEqual(folded(record));
    for (const part of ['corrections', 'corrected', 'noc', 'layout'] as const)
      expect(again[part]).toEqual(tables[part]);
  });
});

describe('what is refused', () => {
  const text = anwebText(records);
  it.each<readonly [string, string, string | undefined, string | RegExp]>([
    ['a web page', '<!DOCTYPE html><p>moved', undefined, /f: this is a web page/],
    ['an empty file', '', undefined, /f: the file is empty/],
    ['a zip that is cut off', 'PK\u0003\u0004', undefined, /f: the zip file is cut off/],
    ['a file of another kind', 'A0021\tAmbulance', undefined, /f: no edition of HCPCS found/],
    ['another quarter', text, '2026-07-01', /edition of 2026-10-01, not of 2026-07-01/],
    ['a file that is cut off', text.slice(0, text.length * 0.9), undefined, /f.*(cut off|columns)/],
    ['an unknown indicator', text.replace('C  ', '?  '), undefined, /f.*/],
  ])('%s', async (_, content, effective, message) => {
    await expect(compile([file('f', content)], effective)).rejects.toMatchObject({
      code: 'invalid-file',
      message: expect.stringMatching(message),
    });
  });

  it('two editions of one day that differ, by both names', async () => {
    const files = [file('one', text), file('two', text.replace('Made up', 'Made UP'))];
    await expect(compile(files)).rejects.toThrow(
      'one: it differs from two, but both are the edition of 2026-10-01',
    );
  });
});
