import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild, transform } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';
import { fromProject } from './rollup-resolve.js';

/** Bundles a module for a consumer, minified, and gives the text of the bundle. */
type Bundle = (project: string, contents: string) => Promise<string>;

let count = 0;

/** A folder of its own for one bundle, with the module in it. */
function written(project: string, contents: string): { folder: string; entry: string } {
  const folder = join(project, `bundle-${count++}`);
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, contents);
  return { folder, entry };
}

const withEsbuild: Bundle = async (project, contents) => {
  const { outputFiles } = await esbuild({
    stdin: { contents, resolveDir: project },
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    // What is imported when asked for is a file of its own, as with the others.
    splitting: true,
    outdir: project,
  });
  return outputFiles.find(({ path }) => path.endsWith('stdin.js'))!.text;
};

/** Rollup has no minifier of its own. */
const withRollup: Bundle = async (project, contents) => {
  const { entry } = written(project, contents);
  const bundle = await rollup({ input: entry, plugins: [fromProject(project)] });
  const { output } = await bundle.generate({ format: 'es' });
  return (await transform(output[0].code, { minify: true, format: 'esm' })).code;
};

/** As a web page, not as a library: Vite leaves the blanks in a library of ES modules. */
const withVite: Bundle = async (project, contents) => {
  const { entry } = written(project, contents);
  const result = await vite({
    root: project,
    logLevel: 'silent',
    configFile: false,
    build: {
      write: false,
      minify: true,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error('vite gave no output');
  return first.output[0].code;
};

const withWebpack: Bundle = async (project, contents) => {
  const { folder, entry } = written(project, contents);
  await new Promise<void>((resolve, reject) => {
    const experiments = { outputModule: true };
    const output = { path: folder, filename: 'out.js', library: { type: 'module' } };
    const target = ['web', 'es2022'];
    webpack({ mode: 'production', context: project, entry, target, experiments, output }, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  return readFileSync(join(folder, 'out.js'), 'utf8');
};

/** The bundlers that most consumers use. */
export const BUNDLERS: readonly (readonly [name: string, bundle: Bundle])[] = [
  ['esbuild', withEsbuild],
  ['vite', withVite],
  ['webpack', withWebpack],
  ['rollup', withRollup],
];
