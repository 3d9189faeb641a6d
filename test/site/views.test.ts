import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenPage, openPage, useBrowser } from './page.js';
import { runSample } from './run-sample.js';
import { VIEWS } from './views.js';

useBrowser();
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(() => open?.close());

/** These say that there is no answer, so they have no code for it. */
const WITHOUT_SAMPLE = [
  'no result',
  'nowhere',
  'unknown code',
  'ended service',
  'code that ended',
  'block',
  'illegal procedure',
  'compare nothing',
];

it.each(Object.entries(VIEWS))('a view by its address: %s', async (name, [hash, ...words]) => {
  await open.page.goto('about:blank');
  await open.go(hash);
  const text = (await open.text()).replace(/\s+/g, ' ');
  for (const word of words) expect(text).toContain(word);
  expect(await open.page.title()).toMatch(/\| medcodes playground$/);
  expect(await open.page.locator('h1').count()).toBe(1);
  expect(open.problems).toEqual([]);
  const samples = open.page.locator('.sample code');
  if (WITHOUT_SAMPLE.includes(name)) return expect(await samples.count()).toBe(0);
  const { found, expected } = await runSample((await samples.last().textContent())!);
  expect(found).toEqual(expected);
});
