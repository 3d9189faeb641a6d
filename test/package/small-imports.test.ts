import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { BUNDLERS } from './bundle.js';

const project = inject('project');

/** Imports that are made to be small, and the most bytes that each may take, gzipped. */
const SMALL: readonly (readonly [name: string, entry: string, most: number])[] = [
  ['checkCode', 'medcodes/icd10cm', 40_000],
  ['checkExcludes', 'medcodes/icd10cm/rules', 82_000],
  ['isModifier', 'medcodes/hcpcs', 26_000],
  ['modifier', 'medcodes/hcpcs', 29_000],
  ['modifiers', 'medcodes/hcpcs', 29_000],
  ['validateModifier', 'medcodes/hcpcs', 51_000],
  ['checkCode', 'medcodes/hcpcs', 71_000],
  ['checkCode', 'medcodes/icd10pcs', 70_000],
  ['checkClaim, loadTexts', 'medcodes/claim/light', 430_000],
  ['checkClaim, fromX12, fromFhirBundle, toOperationOutcome, loadTexts', 'medcodes/claim/light', 450_000],
];

describe.each(BUNDLERS)('a bundle that %s makes', (_, bundle) => {
  it.each(SMALL)('with %s of %s has at most %i bytes', async (name, entry, most) => {
    const text = await bundle(project, `export { ${name} } from '${entry}';`);
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(most);
  });
});
