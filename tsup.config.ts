import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { defineConfig, type Options } from 'tsup';
import { distName, ENTRIES, NODE_ONLY } from './scripts/entries.mjs';
import { notices } from './scripts/notices.mjs';
import { UDF_SCRIPTS, udfOptions } from './scripts/udf.mjs';

const built = (isBuilt: (entry: string) => boolean): Record<string, string> =>
  Object.fromEntries(
    Object.entries(ENTRIES)
      .filter(([entry]) => isBuilt(entry))
      .map(([entry, source]) => [distName(entry), source]),
  );

/** The public entries that run in any engine: their name in dist and their source. */
const ANYWHERE = built((entry) => !NODE_ONLY.includes(entry));

/** The public entries that run in Node only. */
const NODE_ENTRIES = built((entry) => NODE_ONLY.includes(entry));

/**
 * Parts that are files of their own: texts that are loaded when asked for, and the parts beside them that are not. A module that
 * names a text, even without using it, would make some bundlers put the text beside it.
 */
const APART: Readonly<Record<string, readonly string[]>> = {
  'icd10cm-rules': ['relation', 'notes', 'seventh'],
  icd10pcs: ['codes', 'changes', 'labels'],
};

/** The bundled payloads, which entries share: each is a file of its own. */
const PAYLOADS: Record<string, string> = {
  ...Object.fromEntries(
    readdirSync(new URL('src/data', import.meta.url), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => [`data/${name}`, `src/data/${name}/index.ts`]),
  ),
  ...Object.fromEntries(
    Object.entries(APART).flatMap(([set, parts]) =>
      parts.map((part) => [`data/${set}-${part}`, `src/data/${set}/${part}.ts`]),
    ),
  ),
};

/** What the bundled tables of each set are kept in: a file of its own each, so that all entries that ask a table decode it once. */
const BUNDLED: Record<string, string> = Object.fromEntries(
  readdirSync(new URL('src', import.meta.url), { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\/bundled(-\w+)?\.ts$/.test(path) && !path.startsWith('cli/'))
    .map((path) => [path.replace(/\.ts$/, '').replaceAll('/', '-'), `src/${path}`]),
);

/** Shared by entries: so that there is one MedcodesError class, and so that no entry brings the code of the tables again. */
const SHARED: Record<string, string> = {
  ...BUNDLED,
  errors: 'src/base/errors.ts',
  packed: 'src/packed/payload.ts',
  codetree: 'src/codetree/data.ts',
  'icd10cm-tables': 'src/icd10cm/data.ts',
  'icd10cm-rules-tables': 'src/icd10cm/rules/data.ts',
  'index-book-tables': 'src/index-book/data.ts',
  'icd10pcs-tables': 'src/icd10pcs/data.ts',
  'hcpcs-tables': 'src/hcpcs/data.ts',
  'diagnoses-check': 'src/diagnoses/check.ts',
  'claim-checks': 'src/claim/check/run-checks.ts',
};

/** What one command alone needs: a file of its own, so that the others do not load it. */
const COMMANDS: Record<string, string> = { 'cli-export': 'src/cli/export/index.ts' };

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const nameOfSource = new Map(
  Object.entries({ ...ANYWHERE, ...NODE_ENTRIES, ...PAYLOADS, ...SHARED, ...COMMANDS }).map(
    ([name, source]) => [source, name],
  ),
);

/**
 * Leaves imports of those modules as imports, in both formats and under stable names. A bundled copy in each entry would
 * ship the payloads twice and give two MedcodesError classes; esbuild's own splitting has no stable names and no CommonJS.
 * Payloads lie in dist/data, all other files directly in dist.
 */
const ownFiles: Plugin = {
  name: 'own-files',
  setup(build) {
    const extension = build.initialOptions.format === 'cjs' ? '.cjs' : '.js';
    build.onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
      const folder = relative(ROOT, resolveDir).split(sep).join('/');
      const source = relative(ROOT, join(resolveDir, path)).split(sep).join('/').replace(/\.js$/, '.ts');
      const name = nameOfSource.get(source);
      if (name === undefined || kind === 'entry-point') return undefined;
      const beside = folder.startsWith('src/data/') ? name.replace(/^data\//, '') : name;
      return { path: `./${beside}${extension}`, external: true };
    });
  },
};

const common: Options = {
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  outExtension: ({ format }) => ({ js: format === 'cjs' ? '.cjs' : '.js' }),
  esbuildPlugins: [ownFiles, notices(ROOT)],
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

/** A script for engines of databases: a file without imports, not a module. */
const scriptOf = (name: string): Options => ({
  entry: { [`udf/${name}`]: UDF_SCRIPTS[name]! },
  format: ['iife'],
  globalName: 'medcodes',
  target: 'es2022',
  platform: 'neutral',
  outExtension: () => ({ js: '.js' }),
  esbuildPlugins: [...(udfOptions(name).plugins ?? []), notices(ROOT)],
  minify: true,
  clean: false,
  treeshake: false,
});

const config: ReturnType<typeof defineConfig> = defineConfig([
  { ...common, entry: ANYWHERE, dts: true },
  { ...common, platform: 'node', entry: NODE_ENTRIES, dts: true },
  { ...common, entry: SHARED },
  // The command line runs in Node only.
  { ...common, format: ['esm'], platform: 'node', entry: { cli: 'src/cli/main.ts', ...COMMANDS } },
  ...Object.keys(UDF_SCRIPTS).map(scriptOf),
  // One long text each: a map of it would only repeat it.
  { ...common, sourcemap: false, minify: true, entry: PAYLOADS },
]);

export default config;
