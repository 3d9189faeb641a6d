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

it('the first view is small: the page, and codes without titles', () => {
  const budget = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, number>;
  expect(budget.start).toBeLessThan(90_000);
});
