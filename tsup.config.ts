import type { Plugin } from 'esbuild';
import { defineConfig, type Options } from 'tsup';

/** Modules that stay files of their own: how sources import them, and their name in dist. */
const OWN_FILES: readonly (readonly [imported: RegExp, name: string])[] = [
  [/^.*\/data\/(icd10cm)\/index\.js$/, './data/$1'],
  [/^.*\/errors\.js$/, './errors'],
  [/^.*\/icd10cm\/index\.js$/, './icd10cm'],
];

/**
 * Leaves imports of those modules as imports, in both formats and under stable names. A bundled copy in each entry would
 * ship the payloads twice and give two MedcodesError classes; esbuild's own splitting has no stable names and no CommonJS.
 * All files that import them lie directly in dist.
 */
const ownFiles: Plugin = {
  name: 'own-files',
  setup(build) {
    const extension = build.initialOptions.format === 'cjs' ? '.cjs' : '.js';
    build.onResolve({ filter: /^\./ }, ({ path, kind }) => {
      const own = OWN_FILES.find(([imported]) => imported.test(path));
      if (own === undefined || kind === 'entry-point') return undefined;
      return { path: path.replace(...own) + extension, external: true };
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
  sourcemap: false,
  minify: true,
  splitting: false,
  removeNodeProtocol: false,
  treeshake: false,
};

const config: ReturnType<typeof defineConfig> = defineConfig([
  {
    ...common,
    entry: {
      index: 'src/index.ts',
      icd10cm: 'src/icd10cm/index.ts',
      'icd10cm-data': 'src/icd10cm/payload.ts',
    },
    dts: true,
  },
  { ...common, entry: { errors: 'src/errors.ts' } },
  // The command line runs in Node only.
  {
    ...common,
    format: ['esm'],
    platform: 'node',
    entry: { cli: 'src/cli/main.ts' },
  },
  { ...common, entry: { 'data/icd10cm': 'src/data/icd10cm/index.ts' } },
]);

export default config;
