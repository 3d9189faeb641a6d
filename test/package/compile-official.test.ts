import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';
import { hasOfficial, officialPath } from '../official-files.js';
import { startChromium } from './chromium.js';

const project = inject('project');

function run(args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
  return { stdout, stderr, status };
}

const medcodes = (...args: string[]) => run([join(project, 'node_modules/medcodes/dist/cli.js'), ...args]);

/** What a program prints, as JSON. */
function answers(name: string, program: string): unknown {
  writeFileSync(join(project, name), `${program}\nprocess.stdout.write(JSON.stringify(answers));`);
  const { stdout, stderr } = run([name]);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

interface Form {
  /** What is compiled, where a set has several forms. */
  readonly name?: string;
  readonly set: string;
  readonly archives: readonly string[];
  readonly options: readonly string[];
  /** Lines of the report. */
  readonly report: readonly string[];
  /** A program that asks the module that was written. */
  readonly program: string;
  readonly answers: readonly unknown[];
}

const FORMS: readonly Form[] = [
  {
    set: 'hcpcs',
    archives: ['hcpcs/2019-01-01/2019-Alpha-Numeric-HCPCS-File.zip'],
    options: [],
    report: ['official bytes of 2019-01-01', 'replaced 2019-01-01: 6440 codes, 360 modifiers'],
    program: `import { createHcpcs } from 'medcodes/hcpcs';
const { lookup, isBillable, dataRange } = createHcpcs(payload);
const answers = [lookup('J1440', { on: '2019-02-01' }) ?? null, isBillable('A0021', { on: '2019-02-01' }),
  lookup('G0101', { on: '2019-02-01' }).release, dataRange()];`,
    answers: [null, true, '2019-01-01', { from: '2017-01-01', to: '2026-09-30' }],
  },
  {
    set: 'icd10pcs',
    archives: ['icd10pcs/2025-10-01/2026-icd-10-pcs-order-file-long-and-abbreviated-titles.zip'],
    options: ['--effective', '2025-10-01'],
    report: ['official bytes of 2025-10-01', 'replaced 2025-10-01: 79115 codes', 'agrees with'],
    program: `import { createIcd10pcs } from 'medcodes/icd10pcs';
const { lookup, size } = createIcd10pcs(payload);
const answers = [lookup('0DTJ4ZZ', { on: '2026-01-15' }).title, size({ on: '2026-01-15' }).billable];`,
    answers: ['Resection of Appendix, Percutaneous Endoscopic Approach', 79_115],
  },
  {
    // Order file and tables of ICD-10-PCS, in one archive of CMS.
    name: 'icd10pcs with its tables',
    set: 'icd10pcs',
    archives: ['icd10pcs/2022-04-01/errata-january-12-2022.zip'],
    options: ['--effective', '2022-04-01'],
    report: [
      'official bytes of 2022-04-01',
      'and the tables',
      'replaced 2022-04-01: 78229 codes, 895 tables',
    ],
    program: `import { createIcd10pcs } from 'medcodes/icd10pcs';
const { lookup, table } = createIcd10pcs(payload);
const answers = [lookup('XW013V7', { on: '2022-05-01' }).title, lookup('XW013V7', { on: '2022-03-31' }) ?? null, table('0DT', { on: '2022-05-01' }).basis];`,
    answers: [
      'Introduction of COVID-19 Vaccine Dose 3 into Subcutaneous Tissue, Percutaneous Approach, New Technology Group 7',
      null,
      'tables',
    ],
  },
  {
    // The layout of CMS's quarterly files since 2020, without the disclaimers of 2019.
    name: 'hcpcs of a quarter',
    set: 'hcpcs',
    archives: ['hcpcs/2025-10-01/HCPC2025_OCT_ANWEB.zip'],
    options: ['--effective', '2025-10-01'],
    report: ['unknown re-issue', 'replaced 2025-10-01: 8463 codes, 383 modifiers'],
    program: `import { createHcpcs } from 'medcodes/hcpcs';
const { lookup, isModifier } = createHcpcs(payload);
const answers = [lookup('J1885', { on: '2025-11-01' }).release, isModifier('LT', { on: '2025-11-01' })];`,
    answers: ['2025-10-01', true],
  },
  {
    name: 'hcpcs with misprints',
    set: 'hcpcs',
    archives: ['hcpcs/2018-01-01/2018-Alpha-Numeric-HCPCS-File.zip'],
    options: [],
    report: [
      'official bytes of 2018-01-01',
      "C9488: its payment indicator for surgical centers is left out, because '170401'",
    ],
    program: `import { createHcpcs } from 'medcodes/hcpcs';
const { isBillable } = createHcpcs(payload);
const answers = [isBillable('C9488', { on: '2018-02-01' })];`,
    answers: [true],
  },
  {
    // Pairs, units and add-on codes: the layouts of CMS, Level II rows only.
    set: 'ncci',
    archives: [
      'ncci/level2-only/ccipra-v302r0-level2.txt.zip',
      'ncci/level2-only/ccioph-v302r0-level2.txt.zip',
      'ncci/level2-only/MCR_MUE_PractitionerServices_Eff_04-01-2026-level2.csv.zip',
      'ncci/level2-only/MCR_MUE_OutpatientHospitalServices_Eff_07-01-2024-level2.csv.zip',
      'ncci/level2-only/MCR_MUE_DMESupplierServices_Eff_07-01-2024-level2.csv.zip',
      'ncci/level2-only/AOC_V2026Q3-MCR-level2.txt',
    ],
    options: [],
    report: [
      'NCCI PTP edits, practitioner services v30.2: 3158 rows',
      'NCCI PTP edits, outpatient hospital services v30.2: 2200 rows',
      'NCCI MUE values, practitioner services 2026Q2: 4523 rows',
      'NCCI MUE values, outpatient hospital services 2024Q3: 4339 rows',
      'NCCI MUE values, DME supplier services 2024Q3: 2928 rows',
      'NCCI add-on code edits 2026Q3: 63 rows',
    ],
    program: `import { createNcci } from 'medcodes/ncci';
import * as bundled from 'medcodes/ncci';
const ncci = createNcci(payload);
const of = ({ mue, edits, addOn }) => JSON.stringify([mue('J1885', { on: '2026-05-01' }).units,
  [...edits({ setting: 'practitioner' })].length, [...edits({ setting: 'outpatient' })].length, addOn('G2211', { on: '2026-05-01' })?.type]);
const answers = [ncci.mue('J1885', { on: '2026-05-01' }).units, of(ncci) === of(bundled)];`,
    answers: [8, true],
  },
  {
    set: 'mce',
    archives: ['mce/2026-04-01/mce-v431-icd10cm.csv.zip', 'mce/2026-04-01/mce-v431-icd10pcs.csv.zip'],
    options: ['--effective', '2026-04-01', '--edition', 'v43.1'],
    report: ['unknown re-issue', 'diagnoses: 75719 codes, 2015-10-01 to 2026-09-30'],
    program: `import { createMce } from 'medcodes/mce';
const { edits, procedureEdits } = createMce(payload);
const answers = [edits('A33', { on: '2026-05-01' }).edits[0].edit, procedureEdits('5A1955Z', { on: '2026-10-01' }).projected];`,
    answers: ['age', true],
  },
];

describe.each(FORMS.map((form) => ({ ...form, name: form.name ?? form.set })))(
  'medcodes compile $name on the official archives',
  (form) => {
    const { name, set, archives, options, report, program } = form;
    const out = name.replaceAll(' ', '-');
    const files = archives.map((path) => (hasOfficial(path) ? officialPath(path) : path));

    it.runIf(archives.every(hasOfficial))('writes a module that answers', { timeout: 300_000 }, () => {
      const { stdout, stderr, status } = medcodes(
        'compile',
        set,
        ...files,
        ...options,
        '--out',
        `official/${out}`,
      );
      expect([status, stderr]).toEqual([0, '']);
      for (const line of report) expect(stdout).toContain(line);
      const asked = `import { payload } from './official/${out}/${set}.js';\n${program}`;
      expect(answers(`ask-${out}.mjs`, asked)).toEqual(form.answers);
    });

    it.runIf(archives.every(hasOfficial))('writes nothing for an archive that is cut off', () => {
      mkdirSync(join(project, 'cut'), { recursive: true });
      const cut = join(project, 'cut', `${out}.zip`);
      const bytes = readFileSync(files[0]!);
      writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length * 0.8)));
      const { stderr, status } = medcodes('compile', set, cut, ...options, '--out', `none/${out}`);
      expect(status).toBe(2);
      expect(stderr).toContain('the zip file is cut off or damaged');
      expect(existsSync(join(project, `none/${out}`))).toBe(false);
    });
  },
);

const BROWSER_ARCHIVE = 'hcpcs/2019-01-01/2019-Alpha-Numeric-HCPCS-File.zip';

it.runIf(hasOfficial(BROWSER_ARCHIVE))('compiles bytes in Chromium', { timeout: 300_000 }, async () => {
  const { outputFiles } = await esbuild({
    stdin: {
      contents: `
        import { compileHcpcs } from 'medcodes/compile';
        import { payload } from 'medcodes/data/hcpcs';
        import { createHcpcs } from 'medcodes/hcpcs';
        globalThis.compileBytes = async (base64) => {
          const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
          const { payload: made, report } = await compileHcpcs({ base: payload, files: [{ name: 'a.zip', content }] });
          return JSON.stringify([report.editions[0].codes, createHcpcs(made).isBillable('A0021', { on: '2019-02-01' })]);
        };`,
      resolveDir: project,
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const browser = await startChromium(project);
  try {
    const page = await browser.newPage();
    await page.evaluate(outputFiles[0]!.text);
    const base64 = readFileSync(officialPath(BROWSER_ARCHIVE)).toString('base64');
    expect(JSON.parse(await page.evaluate(`compileBytes('${base64}')`))).toEqual([6440, true]);
  } finally {
    await browser.close();
  }
});

describe('medcodes update --check', () => {
  it('says what is past its date', () => {
    const { stdout, status } = medcodes('update', '--check', '--on', '2026-11-27');
    expect(status).toBe(1);
    expect(stdout).toContain(
      'hcpcs: bundled up to the release of 2026-07-01, covers dates to 2026-09-30: PAST ITS DATE',
    );
    expect(stdout).toContain('not downloaded: its files ask for a licence for CPT');
  });

  it('needs a folder if it is to download', () => {
    expect(medcodes('update')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('update needs --out DIR'),
    });
  });
});
