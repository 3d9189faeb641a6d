import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The modules that package.json exports: each `index.ts` of a set, and the payloads. */
const ENTRIES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /(^|\/)(index|payload)\.ts$/.test(name))
  .filter((name) => !/^(data|packed|pos|cli)\//.test(name) && name !== 'claim/x12/index.ts')
  .map((name) => join(ROOT, 'src', name));

/** Each public type: its name, and where it is declared. */
function publicTypes(): Map<string, Set<string>> {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram(ENTRIES, options);
  const checker = program.getTypeChecker();
  const found = new Map<string, Set<string>>();
  for (const entry of ENTRIES) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
    for (const exported of checker.getExportsOfModule(module)) {
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
      const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
      if ((symbol.flags & ts.SymbolFlags.Type) === 0) continue;
      const places = found.get(exported.name) ?? new Set();
      found.set(exported.name, places.add(symbol.declarations![0]!.getSourceFile().fileName));
    }
  }
  return found;
}

const types = publicTypes();

it('finds the public types of all entries', () => {
  expect(ENTRIES.length).toBeGreaterThan(15);
  expect([...types.keys()]).toEqual(
    expect.arrayContaining([
      'IsoDate',
      'Icd10cmEntry',
      'Icd10pcsEntry',
      'HcpcsEntry',
      'CptEntry',
      'MceEdits',
    ]),
  );
});

it('a public type name has one meaning in all entries', () => {
  const twice = [...types].filter(([, places]) => places.size > 1).map(([name]) => name);
  expect(twice).toEqual([]);
});

/** The folders of the sets, and the prefix of the types that are declared there. */
const PREFIXES: readonly (readonly [folder: string, prefix: RegExp])[] = [
  ['src/icd10cm/', /^Icd10cm/],
  ['src/icd10pcs/', /^Icd10pcs/],
  ['src/hcpcs/', /^(Hcpcs|NcciModifierGroup$)/],
  ['src/cpt/', /^Cpt/],
  ['src/ncci/', /^Ncci/],
  ['src/mce/', /^Mce/],
  ['src/icd9/', /^Icd9/],
];

it.each(PREFIXES)('a type that only %s has begins with the name of the set', (folder, prefix) => {
  const own = [...types].filter(([, places]) => [...places].some((place) => place.includes(folder)));
  expect(own.length).toBeGreaterThan(0);
  expect(own.map(([name]) => name).filter((name) => !prefix.test(name))).toEqual([]);
});
