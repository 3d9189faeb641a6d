import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Icd10cm } from '../../src/icd10cm/api.js';
import { hasOfficial, officialPath } from '../official-files.js';

const ARCHIVE = 'icd10cm/2025-10-01/2026-code-descriptions-tabular-order.zip';
const CLI = join(import.meta.dirname, '../../dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'medcodes-icd10cm-'));
afterAll(() => rmSync(folder, { recursive: true }));

const compileArgs = (file: string, out: string): string[] => [
  ...[CLI, 'compile', 'icd10cm', file, '--effective', '2025-10-01'],
  ...['--out', join(folder, out)],
];

describe.runIf(hasOfficial(ARCHIVE))('medcodes compile icd10cm on the official archive', () => {
  it('writes a module that answers as the bundled release does', async () => {
    const text = execFileSync(process.execPath, compileArgs(officialPath(ARCHIVE), 'out'), {
      encoding: 'utf8',
    });
    expect(text).toContain('replaced 2025-10-01: 74719 codes, 23467 headers');
    const { createIcd10cm } = (await import(join(CLI, '../icd10cm.js'))) as {
      createIcd10cm: (payload: unknown) => Icd10cm;
    };
    const { payload } = (await import(join(folder, 'out/icd10cm.js'))) as { payload: unknown };
    const icd10cm = createIcd10cm(payload);
    expect(icd10cm.size({ on: '2025-10-01' })).toEqual({
      entries: 98_186,
      billable: 74_719,
      headers: 23_467,
    });
    expect(icd10cm.lookup('E11.9', { on: '2026-01-15' })?.title).toBe(
      'Type 2 diabetes mellitus without complications',
    );
    expect(icd10cm.isBillable('B88.0', { on: '2025-09-30' })).toBe(true);
    expect(icd10cm.isBillable('B88.0', { on: '2025-10-01' })).toBe(false);
  });

  it('writes nothing for an archive that is cut off', () => {
    const cut = join(folder, 'cut.zip');
    writeFileSync(cut, readFileSync(officialPath(ARCHIVE)).subarray(0, 1_000_000));
    const run = spawnSync(process.execPath, compileArgs(cut, 'none'), { encoding: 'utf8' });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('the zip file is cut off or damaged');
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});
