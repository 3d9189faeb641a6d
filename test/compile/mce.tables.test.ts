import { describe, expect, it } from 'vitest';
import { readZipMember } from '../../data-build/read/zip.js';
import { type CompiledMce, type CompileFile, compileMce } from '../../src/compile/index.js';
import { decodeMceLastDay } from '../../src/compile/mce-decode.js';
import { createMce } from '../../src/mce/create.js';
import { payload } from '../../src/mce/payload.js';
import { openPart } from '../../src/packed/payload.js';
import { hasOfficial, officialBytes } from '../official-files.js';

const DIAGNOSES = 'mce/2026-04-01/mce-v431-icd10cm.csv.zip';
const PROCEDURES = 'mce/2026-04-01/mce-v431-icd10pcs.csv.zip';

const file = (name: string, text: string): CompileFile => ({ name, content: new TextEncoder().encode(text) });
const compile = (
  files: readonly CompileFile[],
  effective = '2026-10-01',
  version = 'v44.0',
): Promise<CompiledMce> => compileMce({ base: payload, files, effective, version });

describe.runIf(hasOfficial(DIAGNOSES) && hasOfficial(PROCEDURES))('the tables of v43.1', () => {
  const archives = [DIAGNOSES, PROCEDURES].map((path) => ({ name: path, content: officialBytes(path) }));
  const text = Buffer.from(readZipMember('f', archives[0]!.content, 'mce-v431-icd10cm.csv')).toString();

  it('give the bundled codes again, byte for byte', async () => {
    const made = await compile(archives, '2026-04-01', 'v43.1');
    for (const name of ['diagnoses', 'procedures'] as const) {
      const [ours, theirs] = [made.payload, payload].map((of) => openPart('mce', name, of[name]));
      expect(Buffer.compare(ours!.section('codes'), theirs!.section('codes')), name).toBe(0);
    }
    expect(made.report.tables.map(({ of, from, to, codes, rows }) => [of, from, to, codes, rows])).toEqual([
      ['diagnoses', '2015-10-01', '2026-09-30', 75_719, 84_932],
      ['procedures', '2015-10-01', '2026-09-30', 82_407, 86_809],
    ]);
    for (const { since } of made.report.tables)
      expect(since).toEqual({ version: 'v43.1', to: '2026-09-30', added: 0, removed: 0, changed: 0 });
  });

  it('of a newer version answer to the day, and leave the other table', async () => {
    // A33 loses 'newborn', and A000 becomes unacceptable.
    const newer = text
      .replace('\nA33,20151001,,newborn\n', '\nA33,20151001,20260930,newborn\nA33,20261001,,\n')
      .replace('\nA000,20151001,,\n', '\nA000,20151001,20260930,\nA000,20261001,,unacceptable\n');
    const made = await compile([file('dx.csv', newer)]);
    expect(made.report.tables).toMatchObject([
      { of: 'diagnoses', to: '2027-09-30', since: { added: 1, removed: 1, changed: 0 } },
    ]);
    const mce = createMce(made.payload);
    const edits = (code: string, on: string): unknown =>
      mce.edits(code, { on })?.edits.map(({ edit }) => edit);
    expect(edits('A33', '2026-09-30')).toEqual(['age']);
    expect(edits('A33', '2026-10-01')).toEqual([]);
    expect(edits('A00.0', '2026-09-30')).toEqual([]);
    expect(edits('A00.0', '2026-10-01')).toEqual(['unacceptable']);
    expect(mce.edits('A00.0', { on: '2027-09-30' })?.projected).toBe(false);
    expect(mce.edits('A00.0', { on: '2027-10-01' })?.projected).toBe(true);
    expect(mce.procedureEdits('5A1955Z', { on: '2026-09-30' })).toEqual(
      createMce(payload).procedureEdits('5A1955Z', { on: '2026-09-30' }),
    );
  });

  it.each<readonly [string, CompileFile[], string, string, RegExp]>([
    ['a web page', [file('f', '<!DOCTYPE html>')], '2026-10-01', 'v44.0', /f: this is a web page/],
    ['a file of another kind', [file('f', 'code;from')], '2026-10-01', 'v44.0', /f: no attribute table/],
    [
      'a file that is cut off',
      [file('f', text.slice(0, 500_000))],
      '2026-10-01',
      'v44.0',
      /f.*cut off|f, line/,
    ],
    ['another year', [file('f', text)], '2026-10-01', 'v44.0', /nothing changes on 2026-10-01/],
    ['a later change', [file('f', text)], '2024-10-01', 'v42.0', /it has a change on 2026-04-01/],
    [
      'two tables of diagnoses',
      [file('one', text), file('two', `${text}Z9999,20151001,,\n`)],
      '2026-04-01',
      'v43.1',
      /one: it differs from two/,
    ],
  ])('%s is refused', async (_, files, effective, version, message) => {
    await expect(compile(files, effective, version)).rejects.toMatchObject({
      code: 'invalid-file',
      message: expect.stringMatching(message),
    });
  });

  it('need a version', async () => {
    await expect(compile(archives, '2026-04-01', '44')).rejects.toMatchObject({ code: 'invalid-argument' });
  });

  it('are decoded as they are', () => {
    const lines = text.trim().split('\n').slice(1);
    const open = lines.map((line) => line.split(',')).filter(([, , to, flags]) => to === '' && flags !== '');
    const expected = open.map(([code, , , flags]) => [code, flags!.split(' ').sort().join(' ')]);
    expect([...decodeMceLastDay('diagnoses', payload.diagnoses).flagsOf]).toEqual(expected);
  });
});
