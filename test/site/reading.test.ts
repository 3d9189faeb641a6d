import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AXE, RUN_AXE, SIDEWAYS, THEMES } from './axe.js';
import { type OpenPage, openPage, siteServer, useBrowser } from './page.js';

/** A page of each kind, those with the widest tables and the longest names among them. */
const PAGES = [
  'index.html',
  'pages/rules.html',
  'guide/clusters.html',
  'recipes/own-tables.html',
  'rules/icd10cm-excludes1.html',
  'decisions/readme.html',
  'api/icd10cm.html',
  'api/icd10cm/SuggestOptions.html',
];

useBrowser();

describe.each(THEMES)('a page to read, in the %s theme', (colorScheme, viewport) => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage({ colorScheme, viewport });
  });
  afterAll(() => open?.close());

  it.each(PAGES)('axe finds nothing, and nothing is cut off: %s', async (url) => {
    await open.page.goto(siteServer().address + url);
    await open.page.waitForFunction("document.body.style.display !== 'none'");
    await open.page.waitForSelector('#tsd-nav-container li', { state: 'attached' });
    await open.page.evaluate(AXE);
    expect(await open.page.evaluate(RUN_AXE)).toEqual([]);
    expect(await open.page.evaluate(SIDEWAYS), 'scrolls sideways').toBe(0);
    expect(open.problems).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('reaches the text of a page with Tab and Enter, past the navigation', async () => {
    const open = await openPage();
    await open.page.goto(`${siteServer().address}guide/icd10cm.html`);
    await open.page.waitForFunction("document.body.style.display !== 'none'");
    await open.page.keyboard.press('Tab');
    expect(await open.page.evaluate('document.activeElement.textContent')).toBe('Skip to the text');
    await open.page.keyboard.press('Enter');
    expect(await open.page.evaluate('document.activeElement.id')).toBe('main');
    await open.close();
  });
});
