import { expect, it } from 'vitest';
import { FUSED } from '../../src/codeset/written-as.js';
import * as icd10cm from '../../src/icd10cm/index.js';
import * as icd10pcs from '../../src/icd10pcs/index.js';

it('no code of ICD-10-CM or ICD-10-PCS of any release looks like a code with a modifier right after it', () => {
  const wrong = new Set<string>();
  let tried = 0;
  for (const { entries, releases } of [icd10cm, icd10pcs])
    for (const { effective } of releases())
      for (const { code } of entries({ on: effective })) {
        tried++;
        if (FUSED.test(code.replace('.', ''))) wrong.add(code);
      }
  expect([...wrong]).toEqual([]);
  expect(tried).toBeGreaterThan(1_000_000);
});
