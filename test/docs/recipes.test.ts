import { describe, expect, it } from 'vitest';
import { filesOn, recipeFiles, recipePages, textOfPage, withCode } from '../../scripts/docs/recipe-pages.js';

describe('the pages of recipes', () => {
  it('show the code of their files: run `npx tsx scripts/docs/recipe-pages.ts`', () => {
    for (const name of recipePages()) expect(textOfPage(name), name).toBe(withCode(textOfPage(name)));
  });

  it('show every file once', () => {
    expect(
      recipePages()
        .flatMap((name) => filesOn(textOfPage(name)))
        .sort(),
    ).toEqual(recipeFiles().sort());
  });

  it('are all in the list', () => {
    const list = textOfPage('README.md');
    const missing = recipePages().filter((name) => name !== 'README.md' && !list.includes(`(${name})`));
    expect(missing).toEqual([]);
  });
});
