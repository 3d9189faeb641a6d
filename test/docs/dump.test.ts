import { expect, it } from 'vitest';
import { buildFormatDump, DUMP_PAGE } from '../../data-build/format-dump.js';
import { lists } from '../../src/mce/index.js';
import { textOf } from './markdown.js';

it('the worked dump shows the bytes of the committed payload; if not, run npm run data:build -- --only dump', async () => {
  const { files } = await buildFormatDump();
  expect(files).toEqual([{ path: DUMP_PAGE, text: textOf(DUMP_PAGE) }]);
});

it('the worked dump, read without our readers, has as many attributes as the package answers with', () => {
  const ofDiagnoses = lists().filter(({ of }) => of === 'diagnoses');
  expect(textOf(DUMP_PAGE)).toContain(`${ofDiagnoses.length} lines follow, one for each attribute`);
});
