import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settled } from '../../scripts/docs/settled.mjs';
import { AXE, RUN_AXE, SIDEWAYS, THEMES } from './axe.js';
import { type OpenPage, openPage, useBrowser } from './page.js';
import { VIEWS } from './views.js';

useBrowser();

describe.each(THEMES)('in the %s theme', (colorScheme, viewport) => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage({ colorScheme, viewport });
    await open.go('#/');
    await open.page.evaluate(AXE);
  });
  afterAll(() => open?.close());

  it.each(Object.entries(VIEWS))('axe finds nothing, and nothing is cut off: %s', async (_name, [hash]) => {
    await open.page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
    await settled(open.page);
    expect(await open.page.evaluate(RUN_AXE)).toEqual([]);
    expect(await open.page.evaluate(SIDEWAYS), 'scrolls sideways').toBe(0);
    expect(open.problems).toEqual([]);
  });
});

describe('the theme', () => {
  it('is that of the reader, and stays', async () => {
    const open = await openPage({ colorScheme: 'light' });
    await open.go('#/');
    const ground = (): Promise<string> =>
      open.page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await ground();
    await open.page.selectOption('#theme', 'dark');
    const dark = await ground();
    expect(dark).not.toBe(light);
    await open.page.reload();
    await settled(open.page);
    expect(await ground()).toBe(dark);
    await open.close();
  });
});
