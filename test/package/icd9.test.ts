import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { BUNDLERS } from './bundle.js';

const project = inject('project');
const parts: Record<string, string> = await import(join(project, 'node_modules/medcodes/dist/data/icd9.js'));
const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

describe('bytes of ICD-9-CM, gzipped', () => {
  it.each([
    ['codes', 3_169],
    ['titles', 72_294],
    ['mappings', 33_552],
    ['procedureCodes', 1_033],
    ['procedureTitles', 23_432],
    ['procedureMappings', 31_096],
  ])('of the payload part %s are at most 2 in a hundred above %i', (part, measured) => {
    expect(gzipped(parts[part]!)).toBeLessThan(measured * 1.02);
    expect(gzipped(parts[part]!)).toBeGreaterThan(measured * 0.9);
  });

  it('of all parts together are less than 200 KB', () => {
    const all = Object.values(parts).reduce((sum, text) => sum + gzipped(text), 0);
    expect(all).toBeLessThan(200_000);
  });
});

const CASES: readonly (readonly [names: string, entry: string, expected: string[]])[] = [
  ['isWellFormed', 'medcodes/icd9', []],
  ['createIcd9', 'medcodes/icd9', []],
  ['isBillable', 'medcodes/icd9', ['codes']],
  ['lookup', 'medcodes/icd9', ['codes', 'titles']],
  ['toIcd10', 'medcodes/icd9', ['codes', 'mappings']],
  ['fromIcd10', 'medcodes/icd9', ['codes', 'mappings']],
  ['isBillable', 'medcodes/icd9/procedures', ['procedureCodes']],
  ['toIcd10', 'medcodes/icd9/procedures', ['procedureCodes', 'procedureMappings']],
  // They know nothing of ICD-9-CM until a caller passes it.
  ['identify', 'medcodes', []],
  ['checkClaim', 'medcodes/claim', []],
];

describe.each(BUNDLERS)('%s', (_, bundle) => {
  it.each(CASES)('keeps of %s of %s no more of ICD-9-CM than it needs', async (name, entry, expected) => {
    const text = await bundle(project, `export { ${name} } from '${entry}';`);
    const carried = Object.keys(parts).filter((part) => text.includes(parts[part]!.slice(0, 200)));
    expect(carried.sort()).toEqual([...expected].sort());
  });
});
