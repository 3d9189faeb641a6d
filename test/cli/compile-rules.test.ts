import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/cli/command.js';
import { ICD10CM_RULES } from '../../src/cli/compile/icd10cm-rules.js';

const folder = mkdtempSync(join(tmpdir(), 'medcodes-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));
const effective = '2027-10-01';

describe('medcodes compile icd10cm-rules', () => {
  it.each([
    ['no first day', {}, /needs --effective/],
    ['a module that does not exist', { effective, codes: 'none.js' }, /cannot load .*none\.js/],
  ])('%s is a usage error', async (_, options, message) => {
    const run = async (): Promise<unknown> => ICD10CM_RULES.compile([], options);
    await expect(run()).rejects.toThrow(UsageError);
    await expect(run()).rejects.toThrow(message);
  });

  it('a module without codes is a usage error', async () => {
    const codes = join(folder, 'other.mjs');
    writeFileSync(codes, 'export const payload = {};');
    const run = async (): Promise<unknown> => ICD10CM_RULES.compile([], { effective, codes });
    await expect(run()).rejects.toThrow(/other\.mjs has no codes; give the icd10cm\.js/);
  });
});
