import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ENTRIES, packageFields } from '../../scripts/entries.mjs';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

it('package.json names the entries of the registry, and no others', () => {
  const { exports, typesVersions } = JSON.parse(read('package.json'));
  const fields = packageFields();
  expect(exports, "run 'node scripts/entries.mjs'").toEqual(fields.exports);
  expect(typesVersions).toEqual(fields.typesVersions);
  expect(Object.keys(exports)).toEqual(Object.keys(fields.exports));
});

it('the README names every entry', () => {
  const readme = read('README.md');
  const names = Object.keys(ENTRIES).map((entry) => `medcodes${entry.slice(1)}`);
  expect(names.filter((name) => !name.includes('/data/') && !readme.includes(name))).toEqual([]);
});
