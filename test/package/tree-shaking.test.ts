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
  ['createFunctions', `export { createFunctions } from 'medcodes/udf';`, []],
  ['isBillable', `export { isBillable } from 'medcodes/icd10cm';`, ['codes']],
  ['size and data range', `export { size, dataRange } from 'medcodes/icd10cm';`, ['codes']],
  ['poaExempt', `export { poaExempt } from 'medcodes/icd10cm';`, ['codes', 'poa']],
  ['upgrade', `export { upgrade } from 'medcodes/icd10cm';`, ['changes', 'codes']],
  ['lookup', `export { lookup } from 'medcodes/icd10cm';`, ['codes', 'shortTitles', 'titles']],
  ['children', `export { children } from 'medcodes/icd10cm';`, ['codes', 'shortTitles', 'tabular', 'titles']],
  ['checkExcludes', `export { checkExcludes } from 'medcodes/icd10cm/rules';`, ['codes', 'rules relation']],
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

describe('of ICD-10-PCS a bundle', async () => {
  const pcs: Record<string, string> = await import(
    join(project, 'node_modules/medcodes/dist/data/icd10pcs.js')
  );
  const PCS_CASES: readonly [what: string, expected: string[]][] = [
    ['isWellFormed', []],
    ['createIcd10pcs', []],
    ['isBillable', ['codes']],
    ['size', ['codes']],
    ['upgrade', ['changes', 'codes']],
    ['nextValues', ['codes', 'labels']],
    ['explain', ['codes', 'labels']],
    ['complete', ['codes', 'labels', 'titles']],
    ['suggest', ['codes', 'labels', 'titles']],
    ['history', ['codes', 'labels', 'titles']],
    ['definition', ['codes', 'definitions', 'labels']],
    ['lookup', ['codes', 'definitions', 'labels', 'titles']],
    ['bodyPart', ['codes', 'definitions', 'keys', 'labels']],
  ];

  it.each(PCS_CASES)('of %s carries no more than it needs', async (what, expected) => {
    const contents = `export { ${what} } from 'medcodes/icd10pcs';`;
    for (const bundle of [await withEsbuild(contents), await withRollup(contents)]) {
      const found = Object.keys(pcs).filter((part) => bundle.includes(pcs[part]!.slice(0, 200)));
      expect(found.sort()).toEqual(expected);
      expect(carried(bundle)).toEqual([]);
    }
  });

  it('of isWellFormed alone has less than one kilobyte', async () => {
    const bundle = await withEsbuild(`export { isWellFormed } from 'medcodes/icd10pcs';`);
    expect(bundle.length).toBeLessThan(1000);
  });
});

it('a consumer of the shape of CPT alone gets no reader of files', async () => {
  const shape = await withEsbuild(`export { isWellFormed, category, modifierShape } from 'medcodes/cpt';`);
  expect(shape.length).toBeLessThan(1500);
  const tree = await withEsbuild(`export { ancestors, section } from 'medcodes/cpt';`);
  expect(tree.length).toBeLessThan(6000);
  expect(tree).not.toContain('Current Descriptor Effective Date');
});

const ncciParts: Record<string, string> = await import(
  join(project, 'node_modules/medcodes/dist/data/ncci.js')
);

/** The tables of NCCI that a bundle carries. */
const carriedTables = (bundle: string): string[] =>
  Object.keys(ncciParts).filter((part) => bundle.includes(ncciParts[part]!.slice(0, 200)));

const PTP = ['ptpOutpatient', 'ptpPractitioner'];
const MUE = ['mueDme', 'mueOutpatient', 'muePractitioner'];
const NCCI_CASES: readonly [names: string, expected: string[]][] = [
  ['modifier', []],
  ['createNcci', []],
  ['checkPair', PTP],
  ['mue, checkUnits', MUE],
  ['addOn, checkAddOns', ['addOns']],
  ['releases', ['addOns', ...MUE, ...PTP]],
];

describe.each([
  ['esbuild', withEsbuild],
  ['rollup', withRollup],
] as const)('%s leaves out the tables of NCCI that are not used', (_, bundle) => {
  it.each(NCCI_CASES)('of %s', async (names, expected) => {
    const text = await bundle(`export { ${names} } from 'medcodes/ncci';`);
    expect(carriedTables(text).sort()).toEqual(expected);
    expect(carried(text)).toEqual([]);
  });
});

describe('of medcodes/claim a bundle takes what it uses', () => {
  it.each([
    ['fromX12', 21_700],
    ['fromFhirClaim', 15_000],
    ['fromFhirBundle', 17_000],
  ])('%s: no table of codes, at most %i bytes', async (name, most) => {
    const bundle = await withEsbuild(`export { ${name} } from 'medcodes/claim';`);
    expect(bundle.length).toBeLessThan(most);
    expect(carried(bundle)).toEqual([]);
  });

  it('and lookup of medcodes/pos its own small table', async () => {
    const bundle = await withEsbuild(`export { lookup } from 'medcodes/pos';`);
    expect(bundle.length).toBeLessThan(16_900);
    expect(carried(bundle)).toEqual([]);
  });

  it('checkClaim: the tables that it asks, and no table of chapters', async () => {
    const bundle = await withEsbuild(`export { checkClaim } from 'medcodes/claim';`);
    const found = carried(bundle);
    expect(found).toEqual(expect.arrayContaining(['changes', 'codes', 'poa', 'titles', 'rules relation']));
    expect(found).not.toContain('tabular');
  });
});
