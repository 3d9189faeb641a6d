import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openPage, siteServer, useBrowser } from './page.js';
import { VIEWS } from './views.js';

const FILE = new URL('../../docs/playground/budget.json', import.meta.url);
const NAMES = [
  'start',
  'search',
  'diagnosis code',
  'drug',
  'procedure',
  'builder',
  'compare two diagnoses',
  'compare two services',
  'claim desk',
  'changes',
  'index',
];
/** A view may load so much more than the file says, and no less: the file is to be true. */
const SLACK = 0.04;

useBrowser();

/** The gzipped bytes that a first visit of a view loads. */
async function bytesOf(name: string): Promise<number> {
  const open = await openPage();
  siteServer().sent.clear();
  await open.go(VIEWS[name]![0]);
  // The pieces that a view loads after its first answer.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const bytes = [...siteServer().sent.values()].reduce((sum, size) => sum + size, 0);
  await open.close();
  return bytes;
}

it('each view loads what the budget says. `MEDCODES_BUDGET=write` writes the file', async () => {
  const found: Record<string, number> = {};
  for (const name of NAMES) found[name] = await bytesOf(name);
  if (process.env.MEDCODES_BUDGET === 'write') writeFileSync(FILE, `${JSON.stringify(found, null, 2)}\n`);
  const budget = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, number>;
  expect(Object.keys(budget)).toEqual(NAMES);
  const off = NAMES.filter((name) => Math.abs(found[name]! - budget[name]!) > budget[name]! * SLACK);
  expect(off.map((name) => `${name}: ${found[name]} bytes, the budget says ${budget[name]}`)).toEqual([]);
});

it('the first view is small, and ready in a second', async () => {
  const budget = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, number>;
  expect(budget.start).toBeLessThan(90_000);
  const open = await openPage();
  await open.go('#/');
  // Without what the browser and the machine do beside: the best of three visits.
  const times: number[] = [];
  for (let times3 = 0; times3 < 3; times3++) {
    await open.page.goto('about:blank');
    await open.go('#/?q=E11.9&on=2026-01-15');
    times.push(
      await open.page.evaluate('performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd'),
    );
  }
  expect(Math.min(...times)).toBeLessThan(1000);
  await open.close();
});
