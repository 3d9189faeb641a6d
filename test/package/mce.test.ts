import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';
import { minified } from './minified.js';

const project = inject('project');
const dist = join(project, 'node_modules/medcodes/dist');
const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

describe('bytes of the Medicare Code Editor, gzipped', () => {
  it.each([
    ['diagnoses', 9244],
    ['procedures', 3231],
  ])('of the payload part %s are at most 2 in a hundred above %i', async (part, measured) => {
    const parts: Record<string, string> = await import(join(dist, 'data/mce.js'));
    expect(gzipped(parts[part]!)).toBeLessThan(measured * 1.02);
    expect(gzipped(parts[part]!)).toBeGreaterThan(measured * 0.9);
  });

  it('of the code are few', () => {
    expect(gzipped(minified(readFileSync(join(dist, 'mce.js'), 'utf8')))).toBeLessThan(5_300);
  });
});

describe('a bundle', () => {
  /** The parts of all payloads that a bundle carries. */
  async function carried(contents: string): Promise<string[]> {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: project },
      bundle: true,
      write: false,
      format: 'esm',
      minify: true,
    });
    const found: string[] = [];
    for (const set of ['icd10cm', 'icd10cm-rules', 'mce']) {
      const parts: Record<string, string> = await import(join(dist, `data/${set}.js`));
      for (const [part, text] of Object.entries(parts))
        if (outputFiles[0]!.text.includes(text.slice(0, 200))) found.push(`${set}/${part}`);
    }
    return found.sort();
  }

  it.each([
    ['edits', `export { edits } from 'medcodes/mce';`, ['icd10cm/codes', 'mce/diagnoses']],
    ['procedureEdits', `export { procedureEdits } from 'medcodes/mce';`, ['mce/procedures']],
    ['ageRanges', `export { ageRanges } from 'medcodes/mce';`, []],
    ['createMce', `export { createMce } from 'medcodes/mce';`, []],
    ['laterality', `export { laterality } from 'medcodes/icd10cm';`, ['icd10cm/codes', 'icd10cm/titles']],
    [
      'checkPair',
      `export { checkPair } from 'medcodes/icd10cm/rules';`,
      ['icd10cm-rules/notes', 'icd10cm-rules/relation', 'icd10cm/codes'],
    ],
    [
      'checkDiagnoses',
      `export { checkDiagnoses } from 'medcodes/diagnoses';`,
      [
        'icd10cm-rules/notes',
        'icd10cm-rules/relation',
        'icd10cm/changes',
        'icd10cm/codes',
        'icd10cm/poa',
        'icd10cm/titles',
        'mce/diagnoses',
      ],
    ],
  ])('of %s carries what it asks, and no more', async (_, contents, expected) => {
    expect(await carried(contents)).toEqual(expected);
  });
});

describe('the commands', () => {
  const medcodes = (...args: string[]) =>
    spawnSync(process.execPath, [join(dist, 'cli.js'), ...args], { encoding: 'utf8' });

  it('diagnoses: findings, what was not checked, and a summary', () => {
    const { stdout, status } = medcodes(
      ...[
        'diagnoses',
        'F02.80',
        'G30.9',
        'A33',
        '--setting',
        'inpatient',
        '--age',
        '65',
        '--on',
        '2026-01-15',
      ],
    );
    expect(status).toBe(1);
    expect(stdout).toContain('[mce.manifestation-principal]');
    expect(stdout).toContain('Medicare Code Editor v43.1, age conflict: lists A33 among newborn');
    expect(stdout).toContain('not checked  icd10cm.poa');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('3 diagnoses: 2 errors, 0 warnings, 0 for information');
    expect(medcodes('diagnoses', 'I10', '--on', '2026-01-15').status).toBe(0);
    expect(JSON.parse(medcodes('diagnoses', 'I10', '--json').stdout)).toMatchObject({ ok: true });
  });

  it('diagnoses: the age from the date of birth, on the day of admission', () => {
    const born = ['diagnoses', 'A33', '--setting', 'inpatient', '--born', '2024-12-20', '--on', '2025-12-25'];
    expect(medcodes(...born).stdout).toContain("the patient's age is 1");
    expect(medcodes(...born, '--admitted', '2025-12-19').stdout).not.toContain('mce.age');
  });

  it('diagnoses: a usage error ends with 2', () => {
    expect(medcodes('diagnoses', 'I10', '--setting', 'office').status).toBe(2);
    expect(medcodes('diagnoses', 'I10', '--sex', 'x').status).toBe(2);
    expect(medcodes('diagnoses', 'I10', '--age', 'old').status).toBe(2);
    expect(medcodes('diagnoses', 'I10', '--age', '').status).toBe(2);
    const { stdout } = medcodes('diagnoses', '--help');
    expect(stdout).toContain('--sex F|M|U');
    expect(stdout).toContain('--age YEARS');
    expect(medcodes('diagnoses').status).toBe(2);
  });

  it('mce: edits and the days of each', () => {
    const { stdout, status } = medcodes('mce', 'A34', '5A1955Z', '--on', '2024-01-01');
    expect(status).toBe(0);
    expect(stdout).toContain('age, maternity: 9 to 64 (v43.1, since 2015-10-01)');
    expect(stdout).toContain('sex: female');
    expect(stdout).toContain('inconsistent-with-length-of-stay');
    expect(medcodes('mce', 'nope').status).toBe(1);
  });
});
