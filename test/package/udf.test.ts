import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { UDF_SCRIPTS } from '../../scripts/udf.mjs';

const project = inject('project');
const dist = join(project, 'node_modules/medcodes/dist');

describe('the scripts for engines', () => {
  it('are in the package, each found by its name', () => {
    const names = Object.keys(UDF_SCRIPTS).map((name) => `${name}.js`);
    expect(readdirSync(join(dist, 'udf')).sort()).toEqual(names.sort());
    const { resolve } = createRequire(join(project, 'package.json'));
    for (const name of names) expect(resolve(`medcodes/udf/${name}`)).toContain(`dist/udf/${name}`);
  });

  // As measured, and two in a hundred more. BigQuery takes a megabyte, Snowflake recommends less than 100 KB.
  it.each([
    ['icd10cm', 412_500],
    ['icd10pcs', 235_000],
    ['hcpcs', 378_000],
    ['icd10cm-billable', 39_000],
    ['icd10pcs-billable', 37_800],
    ['hcpcs-billable', 45_500],
    ['ncci', 35_480],
    ['claim', 945_000],
  ])('%s has at most %i bytes, and answers without a host', (name, most) => {
    const bytes = readFileSync(join(dist, `udf/${name}.js`));
    expect(bytes.length).toBeLessThan(most);
    const context = vm.createContext(Object.create(null));
    vm.runInContext(bytes.toString(), context);
    const asked = {
      ncci: ["check_pair('A9503', 'A9512', '2024-08-01')", /"conflict"/],
      claim: ["check_claim('{}')", /"ok":false/],
    } as const;
    const [call, answer] = asked[name as 'ncci'] ?? ["is_billable('x', '2026-01-01')", /^false$/];
    expect(String(vm.runInContext(`medcodes.${call}`, context))).toMatch(answer);
  });

  it('cost nothing in the entry that writes their SQL', () => {
    expect(gzipSync(readFileSync(join(dist, 'udf.js')), { level: 9 }).length).toBeLessThan(4500);
  });
});
