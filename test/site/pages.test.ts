import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenPage, openPage, siteServer, useBrowser } from './page.js';

useBrowser();
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(() => open?.close());

/** Titles that the search of the site gives for a text. */
async function searched(text: string): Promise<string[]> {
  await open.page.goto(`${siteServer().address}index.html`);
  await open.page.locator('#tsd-search-trigger').click();
  await open.page.locator('#tsd-search-input').fill(text);
  await open.page.locator('#tsd-search-results a').first().waitFor({ timeout: 20_000 });
  const links = open.page.locator('#tsd-search-results a');
  return links.evaluateAll((all) =>
    all.map((link) => `${link.textContent?.trim()} ${link.getAttribute('href')}`),
  );
}

describe('the search of the site', () => {
  it.each([
    ['billable on a date', 'isBillable'],
    ['excludes1', 'excludes1'],
    ['medically unlikely', 'ncci/mue'],
    ['type-ahead', 'type-ahead'],
    ['national drug code', 'drugByNdc'],
  ])("'%s' leads to %s", async (text, wanted) => {
    expect((await searched(text)).join('\n')).toContain(wanted);
    expect(open.problems).toEqual([]);
  });
});

describe('the page of an import path', () => {
  it('has its functions by task, each with a line, before the types', async () => {
    await open.page.goto(`${siteServer().address}api/icd10cm.html`);
    expect(await open.page.locator('h1').textContent()).toContain('medcodes/icd10cm');
    const sections = await open.page.locator('.tsd-member-group h2').allInnerTexts();
    expect(sections[0]).toContain('Look up and validate on a date');
    expect(sections.at(-1)).toContain('Types');
    const line = open.page.locator('.tsd-member-summaries dd').first();
    expect((await line.textContent())?.length).toBeGreaterThan(20);
  });
});

describe('the navigation', () => {
  it('has the guides, recipes, rules and modules in one place, and leads to the playground', async () => {
    await open.page.goto(`${siteServer().address}guide/icd10cm.html`);
    const navigation = open.page.locator('#tsd-nav-container');
    await navigation.locator('a').first().waitFor({ state: 'attached' });
    const text = await navigation.evaluate((element) => element.textContent ?? '');
    for (const group of [
      'Start here',
      'Guides',
      'Recipes',
      'Rules',
      'Modules',
      'Data and measurements',
      'medcodes/icd10cm',
    ])
      expect(text).toContain(group);
    await open.page.locator('#tsd-toolbar-links a').first().click();
    await expect.poll(() => open.page.title()).toContain('medcodes playground');
    expect(open.problems).toEqual([]);
  });

  it('leads from a rule to its claim in the playground', async () => {
    await open.page.goto(`${siteServer().address}rules/icd10cm-excludes1.html`);
    await open.page.getByText('Try it live in the playground').click();
    await expect.poll(() => open.text(), { timeout: 20_000 }).toContain('E11.9 excludes E10.9');
  });
});
