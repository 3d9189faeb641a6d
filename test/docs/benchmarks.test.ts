import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { ROOT, textOf } from './markdown.js';

/** The generator is a script without types. */
const load = async (): Promise<{ benchmarksPage: (results: unknown) => string }> =>
  import(pathToFileURL(join(ROOT, 'scripts/bench/page.mjs')).href);

it('the page of benchmarks is what its results give; if not, run npm run bench -- --full --page', async () => {
  expect(existsSync(join(ROOT, 'docs/benchmarks.json'))).toBe(true);
  const { benchmarksPage } = await load();
  expect(textOf('docs/benchmarks.md')).toBe(benchmarksPage(JSON.parse(textOf('docs/benchmarks.json'))));
});
