import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markdownFiles, ROOT, textOf } from './markdown.js';

/** The folders whose paths people are sent to. */
const FOLDERS = ['src', 'data-build', 'scripts', 'test', 'docs', '.github'];
/** A path in backticks; one with a wildcard or a placeholder names no file. */
const PATH = new RegExp(`\`((?:${FOLDERS.join('|').replace('.', '\\.')})/[\\w./-]+)\``, 'g');

const sources = ['src', 'data-build', 'scripts', 'test'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name) && !name.startsWith('data/'))
    .map((name) => join(folder, name)),
);

const named = [...markdownFiles(), ...sources].flatMap((file) =>
  [...textOf(file).matchAll(PATH)].map(([, path]) => ({ file, path: path! })),
);

describe('the paths in backticks, in pages and in comments', () => {
  it('are many', () => {
    expect(named.length).toBeGreaterThan(60);
  });

  it('all exist', () => {
    const generated = /^docs\/site\b/;
    const missing = named.filter(({ path }) => !generated.test(path) && !existsSync(join(ROOT, path)));
    expect(missing.map(({ file, path }) => `${file} names ${path}`)).toEqual([]);
  });
});

describe('a code set', () => {
  const isOwn = (file: string): boolean =>
    /^(src|src\/data|test|data-build)\/pos\/|^src\/tables\/other\/pos\.ts$/.test(file);
  const mentions = (file: string): boolean => /\bpos\b/.test(readFileSync(join(ROOT, file), 'utf8'));

  it('is named by at most ten files of code and configuration outside its own folders, and the steps list them', () => {
    const configuration = ['package.json', 'data-build/sources.json', 'tsup.config.ts', 'typedoc.config.mjs'];
    const naming = [...sources.filter((file) => !file.startsWith('test/')), ...configuration]
      .filter((file) => !isOwn(file) && mentions(file))
      // What reads place of service from a claim or a definition means the abbreviation, not the set.
      .filter(
        (file) => !/^src\/(claim|schemas|cli)\//.test(file) && !file.startsWith('data-build/icd10pcs/'),
      );
    const steps = textOf('docs/adding-a-code-set.md');
    expect(naming.filter((file) => !steps.includes(`\`${file}\``))).toEqual([]);
    expect(naming.length).toBeGreaterThan(5);
    expect(naming.length).toBeLessThanOrEqual(10);
  });
});
