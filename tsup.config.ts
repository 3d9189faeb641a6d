import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { defineConfig, type Options } from 'tsup';

/** The public entries: their name in dist and their source. */
const ENTRIES: Record<string, string> = {
  index: 'src/index.ts',
  icd10cm: 'src/icd10cm/index.ts',
  'icd10cm-data': 'src/icd10cm/payload.ts',
  'icd10cm-rules': 'src/icd10cm/rules/index.ts',
  'icd10cm-rules-data': 'src/icd10cm/rules/payload.ts',
  icd10pcs: 'src/icd10pcs/index.ts',
  'icd10pcs-data': 'src/icd10pcs/payload.ts',
  cpt: 'src/cpt/index.ts',
  schemas: 'src/schemas/index.ts',
  hcpcs: 'src/hcpcs/index.ts',
  'hcpcs-data': 'src/hcpcs/payload.ts',
  ncci: 'src/ncci/index.ts',
  'ncci-data': 'src/ncci/payload.ts',
  mce: 'src/mce/index.ts',
  'mce-data': 'src/mce/payload.ts',
  diagnoses: 'src/diagnoses/index.ts',
  claim: 'src/claim/index.ts',
  compile: 'src/compile/index.ts',
  search: 'src/search/index.ts',
  'search-combobox': 'src/search/combobox/index.ts',
  'index-book': 'src/index-book/index.ts',
};

/** The bundled payloads, which entries share: each is a file of its own. */
const PAYLOADS: Record<string, string> = {
  'data/icd10cm': 'src/data/icd10cm/index.ts',
  'data/icd10cm-rules': 'src/data/icd10cm-rules/index.ts',
  'data/hcpcs': 'src/data/hcpcs/index.ts',
  'data/icd10pcs': 'src/data/icd10pcs/index.ts',
  'data/ncci': 'src/data/ncci/index.ts',
  'data/mce': 'src/data/mce/index.ts',
  'data/pos': 'src/data/pos/index.ts',
  'data/icd10cm-index': 'src/data/icd10cm-index/index.ts',
  'data/search': 'src/data/search/index.ts',
};

/**
 * Shared by entries: so that there is one MedcodesError class, and so that codes and titles are decoded once for all entries
 * that ask them. What the bundled tables are made with is shared too, or each entry would bring it again.
 */
const SHARED: Record<string, string> = {
  errors: 'src/base/errors.ts',
  packed: 'src/packed/payload.ts',
  codetree: 'src/codetree/data.ts',
  'icd10cm-tables': 'src/icd10cm/data.ts',
  'icd10cm-bundled': 'src/icd10cm/bundled.ts',
  'index-book-tables': 'src/index-book/data.ts',
  'icd10cm-rules-tables': 'src/icd10cm/rules/data.ts',
  'icd10cm-rules-bundled': 'src/icd10cm/rules/bundled.ts',
};

/** The public entries that run in Node only. */
const NODE_ENTRIES: Record<string, string> = { 'claim-batch': 'src/claim/batch/index.ts' };

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const nameOfSource = new Map(
  Object.entries({ ...ENTRIES, ...NODE_ENTRIES, ...PAYLOADS, ...SHARED }).map(([name, source]) => [
    source,
    name,
  ]),
);

/**
 * Leaves imports of those modules as imports, in both formats and under stable names. A bundled copy in each entry would
 * ship the payloads twice and give two MedcodesError classes; esbuild's own splitting has no stable names and no CommonJS.
 * All files that import them lie directly in dist.
 */
const ownFiles: Plugin = {
  name: 'own-files',
  setup(build) {
    const extension = build.initialOptions.format === 'cjs' ? '.cjs' : '.js';
    build.onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
      const source = relative(ROOT, join(resolveDir, path)).split(sep).join('/').replace(/\.js$/, '.ts');
      const name = nameOfSource.get(source);
      return name === undefined || kind === 'entry-point'
        ? undefined
        : { path: `./${name}${extension}`, external: true };
    });
  },
};

const common: Options = {
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  outExtension: ({ format }) => ({ js: format === 'cjs' ? '.cjs' : '.js' }),
  esbuildPlugins: [ownFiles],
  // Never `clean` here: with several configurations one deletes the declarations of another. The build script cleans.
  clean: false,
  // An optional peer: only `medcodes/schemas` imports it.
  external: ['zod'],
  // Readable files with maps: an error in a consumer's log names our lines. The consumer's bundler minifies.
  sourcemap: true,
  minify: false,
  splitting: false,
  removeNodeProtocol: false,
  treeshake: false,
};

const config: ReturnType<typeof defineConfig> = defineConfig([
  { ...common, entry: ENTRIES, dts: true },
  { ...common, platform: 'node', entry: NODE_ENTRIES, dts: true },
  { ...common, entry: SHARED },
  // The command line runs in Node only.
  { ...common, format: ['esm'], platform: 'node', entry: { cli: 'src/cli/main.ts' } },
  // One long text each: a map of it would only repeat it.
  { ...common, sourcemap: false, minify: true, entry: PAYLOADS },
]);

export default config;
