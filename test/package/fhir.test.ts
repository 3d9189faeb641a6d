import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, inject, it } from 'vitest';
import { minified } from './minified.js';

const project = inject('project');
const dist = join(project, 'node_modules/medcodes/dist');
const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

async function bundleOf(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
  });
  return outputFiles[0]!.text;
}

/** The sets of which a bundle has a part of the payload. */
async function carried(bundle: string): Promise<string[]> {
  const found: string[] = [];
  for (const set of ['icd10cm', 'icd10cm-rules', 'icd10pcs', 'hcpcs', 'pos', 'mce', 'ncci']) {
    const parts: Record<string, string> = await import(join(dist, `data/${set}.js`));
    if (Object.values(parts).some((text) => bundle.includes(text.slice(0, 200)))) found.push(set);
  }
  return found;
}

const SERVICE = (set: string): string => `
  import { createFhirHandler, createTerminology, ${set}Set } from 'medcodes/fhir';
  import * as set from 'medcodes/${set}';
  export const fetch = createFhirHandler(createTerminology({ sets: [${set}Set(set)] }));
`;

describe('the terminology service', () => {
  it('has few bytes of code, and no data', async () => {
    expect(gzipped(minified(readFileSync(join(dist, 'fhir.js'), 'utf8')))).toBeLessThan(24_400);
    const bundle = await bundleOf(`export * from 'medcodes/fhir';`);
    expect(await carried(bundle)).toEqual([]);
  });

  it.each(['pos', 'hcpcs', 'icd10pcs', 'icd10cm'])('over %s has the data of that set alone', async (set) => {
    expect(await carried(await bundleOf(SERVICE(set)))).toEqual([set]);
  });

  it('lets a bundle leave out what is not used', async () => {
    const lines = await bundleOf(`export { ndjson } from 'medcodes/fhir';`);
    expect(lines.length).toBeLessThan(1_450);
    const set = await bundleOf(`export { posSet } from 'medcodes/fhir';`);
    expect(gzipped(set)).toBeLessThan(3_500);
    const service = await bundleOf(`export { createTerminology } from 'medcodes/fhir';`);
    expect(service).not.toContain('this server is at');
  });

  it('is not part of the reader of claims', async () => {
    const bundle = await bundleOf(`export { fromFhirClaim } from 'medcodes/claim';`);
    expect(bundle).not.toContain('tx-issue-type');
  });

  it('has declarations that need no types of FHIR, of Node or of a browser', () => {
    const declarations = readFileSync(join(dist, 'fhir.d.ts'), 'utf8');
    expect(declarations).not.toMatch(/from ['"]fhir|reference types|@types/);
  });
});
