import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/hcpcs/index.js';
import * as icd10cm from '../../src/icd10cm/index.js';
import * as icd10pcs from '../../src/icd10pcs/index.js';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');

describe('the counts in README', () => {
  const count = (list: readonly { readonly entries: number }[]): string =>
    list.reduce((sum, { entries }) => sum + entries, 0).toLocaleString('en-US');

  it('are those of the releases', () => {
    expect(README).toContain(
      `${count(icd10cm.releases())} entries of ICD-10-CM, ${count(icd10pcs.releases())} of ICD-10-PCS`,
    );
    const records = hcpcs.releases().filter(({ partial }) => !partial);
    const all = records.reduce((sum, { codes, modifiers }) => sum + codes + modifiers, 0);
    expect(README).toContain(`${all.toLocaleString('en-US')} records of HCPCS`);
    expect(README).toContain(`ICD-10-CM, diagnosis codes: ${icd10cm.releases().length} releases`);
    expect(README).toContain(
      `ICD-10-PCS, codes for hospital procedures: ${icd10pcs.releases().length} releases`,
    );
  });
});
