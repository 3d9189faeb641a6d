import { expect, it } from 'vitest';
import { textOf } from './markdown.js';
import { tablesPage } from './tables-page.js';

it('the data dictionary has every table and column as it is exported', () => {
  expect(textOf('docs/tables.md')).toBe(tablesPage());
});
