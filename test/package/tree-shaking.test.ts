import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { type OutputChunk, rollup } from 'rollup';
import { describe, expect, inject, it } from 'vitest';
import { fromProject } from './rollup-resolve.js';

const project = inject('project');
const data = (name: string): Promise<Record<string, string>> =>
  import(join(project, `node_modules/medcodes/dist/data/${name}.js`));
const parts: Record<string, string> = {
  ...(await data('icd10cm')),
  ...Object.fromEntries(
    Object.entries(await data('icd10cm-rules')).map(([part, payload]) => [`rules ${part}`, payload]),
  ),
};

async function withEsbuild(contents: string): Promise<string> {
  const { outputFiles } = await esbuild({
    stdin: { contents, resolveDir: project },
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
  });
  return outputFiles[0]!.text;
}

async function withRollup(contents: string): Promise<string> {
  const bundle = await rollup({
    input: 'virtual',
    plugins: [
      {
        name: 'virtual',
        resolveId: (id) => (id === 'virtual' ? id : null),
        load: (id) => (id === 'virtual' ? contents : null),
      },
      fromProject(project),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return (output[0] as OutputChunk).code;
}

/** The parts of the payload that a bundle carries. */
const carried = (bundle: string): string[] =>
  Object.keys(parts).filter((part) => bundle.includes(parts[part]!.slice(0, 200)));

const CASES: readonly [what: string, contents: string, expected: string[]][] = [
  ['isWellFormed', `export { isWellFormed } from 'medcodes/icd10cm';`, []],
  ['identify', `export { identify, MedcodesError } from 'medcodes';`, []],
  ['isBillable', `export { isBillable } from 'medcodes/icd10cm';`, ['codes']],
  ['size and coverage', `export { size, coverage } from 'medcodes/icd10cm';`, ['codes']],
  ['poaExempt', `export { poaExempt } from 'medcodes/icd10cm';`, ['codes', 'poa']],
  ['upgrade', `export { upgrade } from 'medcodes/icd10cm';`, ['changes', 'codes']],
  ['lookup', `export { lookup } from 'medcodes/icd10cm';`, ['codes', 'shortTitles', 'titles']],
  ['children', `export { children } from 'medcodes/icd10cm';`, ['codes', 'shortTitles', 'tabular', 'titles']],
  [
    'checkPair',
    `export { checkPair } from 'medcodes/icd10cm/rules';`,
    ['codes', 'rules notes', 'rules relation'],
  ],
  [
    'expand',
    `export { expand } from 'medcodes/icd10cm/rules';`,
    ['codes', 'rules relation', 'rules seventh'],
  ],
  ['createRules', `export { createRules } from 'medcodes/icd10cm/rules';`, []],
  ['all of CPT', `export * from 'medcodes/cpt';`, []],
  ['createIcd10cm', `export { createIcd10cm } from 'medcodes/icd10cm';`, []],
];

describe.each([
  ['esbuild', withEsbuild],
  ['rollup', withRollup],
] as const)('%s leaves out what is not used', (_, bundle) => {
  it.each(CASES)('of %s', async (_what, contents, expected) => {
    expect(carried(await bundle(contents)).sort()).toEqual(expected);
  });
});

it('a consumer of isWellFormed alone gets less than one kilobyte', async () => {
  expect((await withEsbuild(`export { isWellFormed } from 'medcodes/icd10cm';`)).length).toBeLessThan(1000);
});

it('a consumer of the shape of CPT alone gets no reader of files', async () => {
  const shape = await withEsbuild(`export { isWellFormed, category, modifierShape } from 'medcodes/cpt';`);
  expect(shape.length).toBeLessThan(1500);
  const tree = await withEsbuild(`export { ancestors, section } from 'medcodes/cpt';`);
  expect(tree.length).toBeLessThan(6000);
  expect(tree).not.toContain('Current Descriptor Effective Date');
});

describe('of medcodes/claim a bundle takes what it uses', () => {
  it.each([
    ['fromX12', 11_500],
    ['fromFhirClaim', 7_500],
    ['placeOfService', 14_500],
  ])('%s: no table of codes, at most %i bytes', async (name, most) => {
    const bundle = await withEsbuild(`export { ${name} } from 'medcodes/claim';`);
    expect(bundle.length).toBeLessThan(most);
    expect(carried(bundle)).toEqual([]);
  });

  it('checkClaim: the tables that it asks, and no table of chapters', async () => {
    const bundle = await withEsbuild(`export { checkClaim } from 'medcodes/claim';`);
    expect(carried(bundle).sort()).toEqual([
      'changes',
      'codes',
      'poa',
      'rules notes',
      'rules relation',
      'shortTitles',
      'titles',
    ]);
  });
});
