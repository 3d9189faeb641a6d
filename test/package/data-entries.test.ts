import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { BUNDLERS } from './bundle.js';

const project = inject('project');
const SETS = ['icd10cm', 'icd10cm-rules', 'icd10pcs', 'hcpcs', 'ncci', 'mce', 'icd9'];

/** Every part of every payload, by `set part`. */
const parts = new Map<string, string>();
for (const set of SETS) {
  const module = await import(join(project, `node_modules/medcodes/dist/data/${set}.js`));
  for (const [part, text] of Object.entries<string>(module)) parts.set(`${set} ${part}`, text);
}

/** The parts that a bundle carries. */
const carried = (bundle: string): string[] =>
  [...parts].filter(([, text]) => bundle.includes(text.slice(0, 200))).map(([name]) => name);

/** The smaller recipes of the guides, with the parts that they name. */
const RECIPES: readonly (readonly [what: string, contents: string, expected: string[]])[] = [
  [
    'icd10cm',
    `import { createIcd10cm } from 'medcodes/icd10cm';
     import { codes } from 'medcodes/data/icd10cm';
     export const { isBillable } = createIcd10cm({ codes });`,
    ['icd10cm codes'],
  ],
  [
    'icd10cm rules',
    `import { createRules } from 'medcodes/icd10cm/rules';
     import { codes } from 'medcodes/data/icd10cm';
     import { relation } from 'medcodes/data/icd10cm-rules';
     export const { checkPair } = createRules({ codes, relation });`,
    ['icd10cm codes', 'icd10cm-rules relation'],
  ],
  [
    'icd10pcs',
    `import { createIcd10pcs } from 'medcodes/icd10pcs';
     import { codes, labels } from 'medcodes/data/icd10pcs';
     export const { nextValues } = createIcd10pcs({ codes, labels });`,
    ['icd10pcs codes', 'icd10pcs labels'],
  ],
  [
    'hcpcs',
    `import { createHcpcs } from 'medcodes/hcpcs';
     import { codes } from 'medcodes/data/hcpcs';
     export const { isBillable } = createHcpcs({ codes });`,
    ['hcpcs codes'],
  ],
  [
    'ncci',
    `import { createNcci } from 'medcodes/ncci';
     import { muePractitioner } from 'medcodes/data/ncci';
     export const { mue } = createNcci({ muePractitioner });`,
    ['ncci muePractitioner'],
  ],
  [
    'mce',
    `import { createMce } from 'medcodes/mce';
     import { codes, diagnoses } from 'medcodes/data/mce';
     export const { edits } = createMce({ codes, diagnoses });`,
    ['icd10cm codes', 'mce diagnoses'],
  ],
  [
    'icd9',
    `import { createIcd9 } from 'medcodes/icd9';
     import { codes } from 'medcodes/data/icd9';
     export const { isBillable } = createIcd9({ codes });`,
    ['icd9 codes'],
  ],
];

describe.each(BUNDLERS)('%s keeps only the named parts of a payload', (_, bundle) => {
  it.each(RECIPES)('of %s', async (_what, contents, expected) => {
    expect(carried(await bundle(project, contents)).sort()).toEqual(expected);
  });

  it('isBillable of the codes alone is not much larger than the function that is bundled', async () => {
    const own = await bundle(project, RECIPES[0]![1]);
    const bundled = await bundle(project, `export { isBillable } from 'medcodes/icd10cm';`);
    const codes = gzipSync(parts.get('icd10cm codes')!).length;
    expect(gzipSync(bundled).length - codes).toBeLessThan(8_200);
    // createIcd10cm brings all functions, 30 KB of them, but no table other than the codes.
    expect(gzipSync(own).length - codes).toBeLessThan(24_000);
  });
});

it.each(SETS)('medcodes/data/%s exports each part, and payload with all of them', async (set) => {
  const entry = await import(join(project, `node_modules/medcodes/dist/${set}-data.js`));
  const { payload, ...named } = entry;
  expect(named).toEqual(payload);
  expect(Object.keys(named).length).toBeGreaterThan(1);
});
