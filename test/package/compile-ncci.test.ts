import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';
import { addOnText, mueCsv, ptpText, ptpWorkbook, zipOf } from '../ncci/official.js';
import { startChromium } from './chromium.js';

const project = inject('project');
const folder = join(project, 'ncci-files');
mkdirSync(folder, { recursive: true });

const ROWS = [
  { one: '00001', two: '00002', prior: '*', effective: '19960101', indicator: '0' },
  { one: '00001', two: '00003', effective: '20200101', deletion: '20231231', indicator: '1' },
  { one: '0004T', two: '00001', effective: '20240101', indicator: '1' },
  { one: 'J0005', two: '0004T', effective: '20240101', deletion: '20240101', indicator: '9' },
];

const FILES: Record<string, string | Uint8Array> = {
  'ccipra-v302r0-f1.zip': zipOf({ 'ccipra-v302r0-f1.TXT': ptpText(ROWS.slice(0, 1)) }),
  'ccipra-v302r0-f2.txt': ptpText(ROWS.slice(1, 2)),
  'ccipra-v302r0-f3.xlsx': ptpWorkbook(ROWS.slice(2, 3)),
  'ccipra-v302r0-f4.txt': ptpText(ROWS.slice(3)),
  'MCR_MUE_DMESupplierServices_Eff_07-01-2024.csv': mueCsv('DME Supplier', [{ code: '00001', units: '2' }]),
  'AOC_V2024Q3-MCR.txt': addOnText([{ type: '1', addOn: '0004T', primary: '00001' }]),
};
for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);

function medcodes(...args: string[]) {
  const file = join(project, 'node_modules/medcodes/dist/cli.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

/** A program that asks the compiled payload; the answers that are expected of it. */
const PROGRAM = `
import { createNcci } from 'medcodes/ncci';
import { payload } from './ncci-out/ncci.js';
const ncci = createNcci(payload);
const on = '2024-08-01';
export const answers = JSON.stringify([
  ncci.checkPair('00002', '00001', { on }).verdict,
  ncci.checkPair('00001', '00003', { on: '2023-12-31' }).verdict,
  ncci.checkPair('00001', '00003', { on: '2024-01-01' }).verdict,
  ncci.checkPair('00001', '0004t', { on, modifiers: ['LT'] }).verdict,
  ncci.checkPair('J0005', '0004T', { on: '2024-01-01' }).verdict,
  ncci.mue('00001', { on, setting: 'dme' }).units,
  ncci.addOn('0004T', { on }).primaries.map((primary) => primary.code),
]);`;
const ANSWERS = ['conflict', 'allowed-with-modifier', 'no-edit', 'bypassed', 'no-edit', 2, ['00001']];

describe('medcodes compile ncci', () => {
  it('makes modules of a folder of files, zipped or not', () => {
    const { stdout, stderr, status } = medcodes('compile', 'ncci', folder, '--out', 'ncci-out', '--json');
    expect([status, stderr]).toEqual([0, '']);
    const { tables } = JSON.parse(stdout);
    expect(tables.map((table: { name: string; rows: number }) => [table.name, table.rows])).toEqual([
      ['NCCI PTP edits, practitioner services', 4],
      ['NCCI MUE values, DME supplier services', 1],
      ['NCCI add-on code edits', 1],
    ]);
    expect(readFileSync(join(project, 'ncci-out/ncci.js'), 'utf8')).toContain('Do not publish it');
    expect(existsSync(join(project, 'ncci-out/ncci.cjs'))).toBe(true);
  });

  it('which answer in Node', () => {
    const text = `${PROGRAM}\nprocess.stdout.write(answers);`;
    writeFileSync(join(project, 'ask-ncci.mjs'), text);
    const { stdout, stderr } = spawnSync(process.execPath, ['ask-ncci.mjs'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect([stderr, JSON.parse(stdout || 'null')]).toEqual(['', ANSWERS]);
  });

  it('which answer in Chromium', async () => {
    const { outputFiles } = await esbuild({
      stdin: { contents: PROGRAM.replace('export const answers', 'globalThis.answers'), resolveDir: project },
      bundle: true,
      write: false,
      format: 'iife',
    });
    const browser = await startChromium(project);
    try {
      const page = await browser.newPage();
      await page.evaluate(outputFiles[0]!.text);
      expect(JSON.parse(await page.evaluate('globalThis.answers'))).toEqual(ANSWERS);
    } finally {
      await browser.close();
    }
  });

  it.each([
    [['ccipra-v302r0-f1.zip'], 'f2, f3, f4 is missing'],
    [
      ['AOC_V2024Q3-MCR.txt', '--program', 'tricare'],
      "--program must be medicare or medicaid, not 'tricare'",
    ],
    [['AOC_V2024Q3-MCR.txt', '--quarter', '2024'], 'such as 2026Q3'],
    [
      ['AOC_V2024Q3-MCR.txt', '--setting', 'home'],
      "--setting must be practitioner or outpatient or dme, not 'home'",
    ],
    [['nothing.txt'], 'cannot read'],
  ])('tells what is wrong with %j', ([name, ...options], message) => {
    const { stderr, status } = medcodes(
      'compile',
      'ncci',
      join(folder, name!),
      ...options,
      '--out',
      'ncci-other',
    );
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(existsSync(join(project, 'ncci-other'))).toBe(false);
  });
});

describe('the commands over the bundled tables', () => {
  const on = ['--on', '2024-08-01'];

  it('check a pair', () => {
    const { stdout, status } = medcodes('pair', 'a9512', 'A9503', ...on);
    expect([status, stdout.split('\n')]).toEqual([
      1,
      [
        'conflict',
        '  A9512 is denied when billed with A9503; no modifier bypasses this edit',
        '  modifier not allowed; start unknown to open; Misuse of Column Two code with Column One code',
        '  NCCI PTP edits, practitioner services v30.2',
        '',
      ],
    ]);
    expect(medcodes('pair', 'A9500', 'A9512', '--modifiers', 'GA,59', ...on)).toMatchObject({ status: 0 });
    expect(medcodes('pair', 'A9500', 'A9503', ...on)).toMatchObject({ status: 0 });
    expect(medcodes('pair', 'A9500', '00001', ...on)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('not-loaded'),
    });
    const json = JSON.parse(medcodes('pair', 'A9512', 'A9503', '--json', '--setting', 'outpatient').stdout);
    expect(json).toMatchObject({ verdict: 'conflict', projected: true, table: { setting: 'outpatient' } });
  });

  it('give the most units', () => {
    expect(medcodes('units', 'J0897', '--on', '2026-04-15')).toEqual({
      stdout:
        'limit\n  at most 120 units (MAI 3: Date of Service Edit: Clinical)\n  NCCI MUE values, practitioner services 2026Q2\n',
      stderr: '',
      status: 0,
    });
    expect(medcodes('units', 'V9999').stdout).toContain('does not mean it is unlimited');
    expect(medcodes('units', 'J0897', '--setting', 'home')).toMatchObject({ status: 2, stdout: '' });
  });

  it('give the primaries of an add-on code', () => {
    const { stdout, status } = medcodes('add-on', 'G0506', '--on', '2026-07-15');
    expect([status, stdout.split('\n')[1]]).toEqual([
      0,
      '  billed with G0402, G0438, G0439, G0463, others as the contractor defines, primaries that are not HCPCS Level II are not loaded',
    ]);
    expect(medcodes('add-on', 'J1885')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('not-loaded'),
    });
  });
});
