import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const DATA = new URL('../../src/data/', import.meta.url);
const FIXTURES = new URL('../fixtures/', import.meta.url);

/** The books and the vocabulary of search: their format is not settled before the first release. */
const NOT_FROZEN = new Set(['icd10cm-index', 'icd10cm-search', 'search']);

const camel = (file: string): string => file.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** `mce/diagnoses` and so on: all parts of all bundled payloads. */
const parts = readdirSync(DATA, { withFileTypes: true })
  .filter((folder) => folder.isDirectory() && !NOT_FROZEN.has(folder.name))
  .flatMap(({ name }) =>
    readdirSync(new URL(`${name}/`, DATA))
      .filter((file) => file !== 'index.ts')
      .map((file) => `${name}/${camel(file.replace('.ts', ''))}`),
  );

const frozen = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('-v1.json'))
  .flatMap((file) => {
    const set = file.replace(/(-settings)?-v1\.json$/, '');
    const keys = Object.keys(JSON.parse(readFileSync(new URL(file, FIXTURES), 'utf8')));
    return keys.map((key) => `${set}/${key}`);
  });

it('every part of every payload is frozen in format 1, so that later versions are tested to read it', () => {
  expect(parts.length).toBeGreaterThan(25);
  expect(parts.filter((part) => !frozen.includes(part))).toEqual([]);
});
