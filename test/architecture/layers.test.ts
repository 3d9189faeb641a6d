import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allImports } from './imports.js';

/**
 * The floors of `src`, lowest first. A file may import from its own folder and from lower floors. Folders on one floor do not
 * know each other. A new folder needs a place here.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['base', 'data'],
  ['packed'],
  ['codeset', 'files'],
  ['codetree'],
  ['cpt', 'hcpcs', 'icd9', 'icd10cm', 'icd10pcs', 'ncci', 'pos'],
  ['mce', 'sets', 'index-book'],
  ['diagnoses', 'search'],
  ['claim', 'compile', 'fhir', 'tables'],
  ['schemas', 'udf', 'index.ts'],
  ['cli'],
];

/** The packages that a folder may import. All others import none, so that they run in every engine. */
const PACKAGES: readonly (readonly [folder: string, name: RegExp])[] = [
  ['schemas/', /^zod$/],
  ['claim/batch/', /^node:/],
  ['cli/', /^node:/],
  // Only the command writes Parquet.
  ['cli/export/', /^hyparquet-writer$/],
  ['compile/', /^(fflate|saxes)$/],
  // The readers of CMS downloads run in the command alone.
  ['ncci/read/', /^(node:zlib|csv-parse\/sync|saxes)$/],
];

const folderOf = (file: string): string => file.split('/')[0]!;
const floorOf = (file: string): number => FLOORS.findIndex((floor) => floor.includes(folderOf(file)));

const imports = allImports();
const ofFiles = imports.filter(({ to }) => to.endsWith('.ts'));
const ofPackages = imports.filter(({ to }) => !to.endsWith('.ts'));
const shown = ({ from, to }: { from: string; to: string }): string => `${from} imports ${to}`;

describe('the layers of src', () => {
  it('are read at all', () => {
    expect(ofFiles.length).toBeGreaterThan(900);
  });

  it('are those of the page on architecture', () => {
    const page = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| \d+ \| (.*?) \|/gm)].map(([, folders]) =>
      [...folders!.matchAll(/`(.+?)`/g)].map(([, folder]) => folder),
    );
    expect(rows).toEqual(FLOORS);
  });

  it('give every folder a floor', () => {
    const folders = new Set(ofFiles.flatMap(({ from, to }) => [folderOf(from), folderOf(to)]));
    expect([...folders].filter((folder) => floorOf(folder) < 0)).toEqual([]);
  });

  it('let a file import only from its own folder and from lower floors', () => {
    const upwards = ofFiles.filter(
      ({ from, to }) => folderOf(from) !== folderOf(to) && floorOf(to) >= floorOf(from),
    );
    expect(upwards.map(shown)).toEqual([]);
  });

  it('keep packages out of everything but the outermost folders', () => {
    const others = ofPackages.filter(
      ({ from, to }) => !PACKAGES.some(([folder, name]) => from.startsWith(folder) && name.test(to)),
    );
    expect(others.map(shown)).toEqual([]);
  });
});
