import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import { describe, expect, inject, it } from 'vitest';
import webpack from 'webpack';
import { CONSUMER, EXPECTED } from './consumer.js';
import { fromProject } from './rollup-resolve.js';

const project = inject('project');
const entry = join(project, 'bundled.js');
writeFileSync(entry, `${CONSUMER.replace('export const answer', 'globalThis.answer')}`);

/** A context that has what the language has, and nothing else: the engine puts a console into each. */
function bareContext(): vm.Context {
  const context = vm.createContext(Object.create(null));
  vm.runInContext('delete globalThis.console', context);
  return context;
}

function inBareContext(script: string): unknown {
  const context = bareContext();
  vm.runInContext(script, context);
  return JSON.parse(vm.runInContext('globalThis.answer', context));
}

it('the bare context has no host objects', () => {
  const context = bareContext();
  const hosts = ['atob', 'TextDecoder', 'Buffer', 'process', 'console', 'URL', 'setTimeout', 'require'];
  expect(hosts.filter((name) => vm.runInContext(`typeof ${name}`, context) !== 'undefined')).toEqual([]);
});

describe('a bundle answers in a bare JavaScript context, made by', () => {
  it('esbuild', async () => {
    const { outputFiles } = await esbuild({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'iife',
      minify: true,
    });
    expect(inBareContext(outputFiles[0]!.text)).toEqual(EXPECTED);
  });

  it('rollup', async () => {
    const bundle = await rollup({ input: entry, plugins: [fromProject(project)] });
    const { output } = await bundle.generate({ format: 'iife' });
    expect(inBareContext(output[0].code)).toEqual(EXPECTED);
  });

  it('vite', async () => {
    const result = await vite({
      root: project,
      logLevel: 'silent',
      configFile: false,
      build: { write: false, lib: { entry, formats: ['iife'], name: 'bundled' } },
    });
    const [first] = Array.isArray(result) ? result : [result];
    if (first === undefined || !('output' in first)) throw new Error('vite gave no output');
    expect(inBareContext(first.output[0].code)).toEqual(EXPECTED);
  });

  it('webpack', async () => {
    const folder = join(project, 'webpack');
    mkdirSync(folder, { recursive: true });
    await new Promise<void>((resolve, reject) => {
      webpack(
        {
          mode: 'production',
          context: project,
          entry,
          target: ['web', 'es2022'],
          output: { path: folder, filename: 'out.js' },
        },
        (error, stats) => {
          if (error) reject(error);
          else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
          else resolve();
        },
      );
    });
    expect(inBareContext(readFileSync(join(folder, 'out.js'), 'utf8'))).toEqual(EXPECTED);
  });
});
