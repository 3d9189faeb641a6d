import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { relativeLinks } from '../docs/markdown.js';
import { minified } from './minified.js';

const root = join(inject('project'), 'node_modules/medcodes');
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  .sort();
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const gzipped = (content: string): number => gzipSync(content, { level: 9 }).length;

describe('the tarball', () => {
  it('holds the built package, its licence and documents, and nothing else', () => {
    const stray = files.filter(
      (file) =>
        !/^(dist\/.*\.(js|cjs|d\.ts|d\.cts)|dist\/[^/]+\.c?js\.map|dist\/THIRD-PARTY-NOTICES\.txt|LICENSE|(README|CHANGELOG|CONTRIBUTING|SECURITY)\.md|docs\/.*\.(md|png)|package\.json)$/.test(
          file,
        ),
    );
    expect(stray).toEqual([]);
    for (const file of [
      'LICENSE',
      'dist/THIRD-PARTY-NOTICES.txt',
      'README.md',
      'CHANGELOG.md',
      'dist/icd10cm.js',
      'dist/data/icd10cm.cjs',
      'dist/cli.js',
    ])
      expect(files).toContain(file);
  });

  it('has every page and picture that its pages link, but for the sources, which the repository has', () => {
    const pages = files.filter((file) => file.endsWith('.md'));
    const broken = pages.flatMap((page) =>
      relativeLinks(text(page))
        .map((link) => join(page, '..', link.replace(/#.*/, '')))
        .filter((target) => target !== page && !/^(src|data-build|test|scripts)\//.test(target))
        .filter((target) => !files.includes(target) && !files.some((file) => file.startsWith(`${target}/`)))
        .map((target) => `${page}: ${target}`),
    );
    expect(pages.length).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });

  it('has a file for every entry, and no dependencies', () => {
    const manifest = JSON.parse(text('package.json'));
    expect(manifest.dependencies).toBeUndefined();
    const targets = JSON.stringify(manifest.exports).match(/\.\/dist\/[^"]+/g)!;
    expect(targets.length).toBeGreaterThanOrEqual(12);
    const isThere = (target: string): boolean => {
      const [before = '', after] = target.slice(2).split('*');
      if (after === undefined) return existsSync(join(root, target));
      return files.some((file) => file.startsWith(before) && file.endsWith(after));
    };
    expect(targets.filter((target) => !isThere(target))).toEqual([]);
    expect(manifest.sideEffects).toBe(false);
  });

  it('names no path of the machine that built it, and no module of Node but in the command and the batch', () => {
    const code = files.filter((file) => /\.(js|cjs)$/.test(file));
    const maps = files.filter((file) => file.endsWith('.map'));
    expect([...code, ...maps].filter((file) => /\/home\/|\/work\/|\/tmp\//.test(text(file)))).toEqual([]);
    const ofNode = code.filter((file) => /(from|require\()\s*["']node:/.test(text(file)));
    expect(ofNode).toEqual([
      'dist/claim-batch.cjs',
      'dist/claim-batch.js',
      'dist/cli-export.js',
      'dist/cli.js',
    ]);
  });
});

describe('a source map', () => {
  const code = files.filter((file) => /^dist\/[^/]+\.c?js$/.test(file));

  it.each(code)('%s has one, with the text of its sources', (file) => {
    expect(text(file)).toContain('sourceMappingURL=');
    const { sources, sourcesContent } = JSON.parse(text(`${file}.map`));
    expect(sourcesContent).toHaveLength(sources.length);
    expect(sources.every((source: string) => /^\.\.\/(src|node_modules)\//.test(source))).toBe(true);
  });

  it('is not there for a table, which is one long text', () => {
    expect(files.filter((file) => file.startsWith('dist/data/') && file.endsWith('.map'))).toEqual([]);
    expect(
      files.filter((file) => /^dist\/data\/.*js$/.test(file) && text(file).includes('sourceMapping')),
    ).toEqual([]);
  });
});

describe('bytes, gzipped', () => {
  // As measured, and two in a hundred more.
  it.each([
    ['codes', 16_000],
    ['titles', 143_800],
    ['shortTitles', 111_000],
    ['tabular', 8_200],
    ['changes', 6_600],
    ['poa', 2_520],
  ])('of the payload part %s are at most 2 in a hundred above %i', async (part, measured) => {
    const parts: Record<string, string> = await import(join(root, 'dist/data/icd10cm.js'));
    const size = gzipped(parts[part]!);
    expect(size).toBeLessThan(measured * 1.02);
    expect(size).toBeGreaterThan(measured * 0.9);
  });

  it('of all releases are fewer than another packer needs for the titles of one', () => {
    expect(gzipped(text('dist/data/icd10cm.js'))).toBeLessThan(317_925);
  });

  it('of the code are few', () => {
    expect(gzipped(minified(text('dist/icd10cm.js')))).toBeLessThan(14_500);
    expect(gzipped(minified(text('dist/index.js')))).toBeLessThan(6_200);
  });
});

describe('bytes of the rules, gzipped', () => {
  // As measured, and two in a hundred more.
  it.each([
    ['relation', 48_730],
    ['notes', 258_600],
    ['seventh', 1_530],
  ])('of the payload part %s are at most 2 in a hundred above %i', async (part, measured) => {
    const parts: Record<string, string> = await import(join(root, 'dist/data/icd10cm-rules.js'));
    const size = gzipped(parts[part]!);
    expect(size).toBeLessThan(measured * 1.02);
    expect(size).toBeGreaterThan(measured * 0.9);
  });

  it('of the notes of all releases are fewer than 350 KB', () => {
    expect(gzipped(text('dist/data/icd10cm-rules.js'))).toBeLessThan(350_000);
  });

  it('of the code are few, and lookup does not pay for them', () => {
    // The checks of lists bring the sides of codes, validation and the edits of the Medicare Code Editor with them.
    expect(gzipped(minified(text('dist/icd10cm-rules.js')))).toBeLessThan(22_400);
    const imports = ['icd10cm', 'icd10cm-bundled', 'codetree', 'icd10cm-tables', 'packed'].map((name) =>
      text(`dist/${name}.js`),
    );
    expect(imports.filter((code) => code.includes('icd10cm-rules'))).toEqual([]);
  });
});

describe('files that entries share', () => {
  it('hold what the bundled tables are made with once', () => {
    const files = ['icd10cm', 'icd10cm-rules', 'icd10cm-bundled'].map((name) => text(`dist/${name}.js`));
    expect(
      files.every((code) => code.includes('./icd10cm-bundled.js') || code.includes('./codetree.js')),
    ).toBe(true);
    // The magic of the container is in one file alone.
    const holding = [
      'icd10cm',
      'icd10cm-rules',
      'icd10cm-bundled',
      'icd10cm-tables',
      'codetree',
      'packed',
    ].filter((name) => text(`dist/${name}.js`).includes('MDCX'));
    expect(holding).toEqual(['packed']);
  });

  it('keep what is decoded in one place: no module with tables is in two files', () => {
    const holders = new Map<string, string[]>();
    for (const file of files.filter((name) => /^dist\/[^/]+\.js\.map$/.test(name)))
      for (const source of JSON.parse(text(file)).sources.filter((path: string) =>
        /\/bundled(-\w+)?\.ts$/.test(path),
      ))
        holders.set(source, [...(holders.get(source) ?? []), file]);
    expect(holders.size).toBeGreaterThan(9);
    expect([...holders].filter(([, names]) => names.length > 1)).toEqual([]);
  });

  it('of medcodes/icd10cm together stay small', () => {
    const together = ['icd10cm', 'icd10cm-bundled', 'icd10cm-tables', 'codetree', 'packed', 'errors'];
    expect(together.reduce((sum, name) => sum + gzipped(minified(text(`dist/${name}.js`))), 0)).toBeLessThan(
      25_900,
    );
  });
});

describe('bytes of CPT, gzipped', () => {
  it('are few, for there is no table', () => {
    expect(gzipped(minified(text('dist/cpt.js')))).toBeLessThan(13_900);
  });
});

describe('bytes of ICD-10-PCS, gzipped', () => {
  // As measured, and two in a hundred more.
  it.each([
    ['codes', 15_840],
    ['labels', 29_420],
    ['titles', 43_460],
    ['definitions', 46_550],
    ['keys', 23_560],
    ['changes', 7_650],
  ])('of the payload part %s are at most 2 in a hundred above %i', async (part, measured) => {
    const parts: Record<string, string> = await import(join(root, 'dist/data/icd10pcs.js'));
    const size = gzipped(parts[part]!);
    expect(size).toBeLessThan(measured * 1.02);
    expect(size).toBeGreaterThan(measured * 0.9);
  });

  it('of all releases with everything are fewer than another packer needs for the two titles of one', () => {
    expect(gzipped(text('dist/data/icd10pcs.js'))).toBeLessThan(200_737);
  });

  it('of the code are few', () => {
    expect(gzipped(minified(text('dist/icd10pcs.js')))).toBeLessThan(17_400);
  });
});

describe('bytes of NCCI, gzipped', () => {
  // As measured, and two in a hundred more.
  it.each([
    ['ptpPractitioner', 3470],
    ['ptpOutpatient', 2970],
    ['muePractitioner', 4740],
    ['mueOutpatient', 4970],
    ['mueDme', 3110],
    ['addOns', 585],
  ])('of the payload part %s are about %i', async (part, measured) => {
    const parts: Record<string, string> = await import(join(root, 'dist/data/ncci.js'));
    const size = gzipped(parts[part]!);
    expect(size).toBeLessThan(measured * 1.02);
    expect(size).toBeGreaterThan(measured * 0.9);
  });

  it('of the code are few, and none of it reads files of CMS', () => {
    expect(gzipped(minified(text('dist/ncci.js')))).toBeLessThan(12_550);
    expect(text('dist/ncci.js')).not.toMatch(/saxes|csv|zip/i);
  });
});

describe('bytes of the claim, gzipped', () => {
  it('are those of the checks and the readers alone: the tables are in files of their own', () => {
    expect(gzipped(minified(text('dist/claim.js')))).toBeLessThan(39_500);
    // 100 of them are writeRecords and the first line, for clusters; 200 name misuse and take bytes of any realm.
    expect(gzipped(minified(text('dist/claim-batch.js')))).toBeLessThan(10_900);
    expect(gzipped(text('dist/data/pos.js'))).toBeLessThan(4_400);
  });
});
