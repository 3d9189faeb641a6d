import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Icd10cmRules } from '../../src/icd10cm/rules/api.js';
import { hasOfficial, officialPath } from '../official-files.js';

// The archive of CDC as it was published: the Tabular List is one of its eight files.
const ARCHIVE = 'icd10cm/2016-10-01/ICD10CM_FY2017_Full_XML.zip';
const CLI = join(import.meta.dirname, '../../dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'medcodes-icd10cm-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

const compileArgs = (effective: string, out: string): string[] => [
  ...[CLI, 'compile', 'icd10cm-rules', officialPath(ARCHIVE), '--effective', effective],
  ...['--out', join(folder, out)],
];

describe.runIf(hasOfficial(ARCHIVE))('medcodes compile icd10cm-rules on the official archive', () => {
  it('writes a module that answers as the bundled rules do', async () => {
    const text = execFileSync(process.execPath, compileArgs('2016-10-01', 'out'), { encoding: 'utf8' });
    expect(text).toContain('official bytes of 2016-10-01');
    expect(text).toContain('replaced 2016-10-01: 44226 chapters, blocks and codes');
    expect(text).toContain('excludes1: 5426 notes; since 2015-10-01 97 added, 99 removed');
    const { createRules } = (await import(join(CLI, '../icd10cm-rules.js'))) as {
      createRules: (payload: unknown) => Icd10cmRules;
    };
    const { payload } = (await import(join(folder, 'out/icd10cm-rules.js'))) as { payload: object };
    expect(Object.keys(payload)).toEqual(['codes', 'relation', 'notes', 'seventh']);
    const rules = createRules(payload);
    expect(rules.tabulars()).toHaveLength(17);
    expect(rules.checkPair('E11.9', 'E10.9', { on: '2017-01-15' }).verdict).toBe('conflict');
    expect(rules.seventhCharacters('T07', { on: '2026-11-01' })?.characters).toHaveLength(3);
  });

  it('writes nothing for the list of another year', () => {
    const run = spawnSync(process.execPath, compileArgs('2027-10-01', 'none'), { encoding: 'utf8' });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('it is the Tabular List of the fiscal year 2017, but 2027-10-01 is in 2028');
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});
