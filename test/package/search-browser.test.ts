import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { WORKED_ICD10CM } from '../search/worked-cases.js';
import { startChromium } from './chromium.js';
import { entriesOf, servePackage } from './page-server.js';
import { ASK, answersOf, ON, QUERIES } from './search-answers.js';

const root = join(inject('project'), 'node_modules/medcodes');
let server: Server;
let browser: Browser;

beforeAll(async () => {
  const ask = `globalThis.answer = ${ASK};`;
  server = await servePackage(root, `import * as search from 'medcodes/search';\n${ask}`);
  browser = await startChromium(inject('project'));
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

it('search answers the same in Chromium and Node, to the last digit of each score', async () => {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction('globalThis.answer !== undefined', undefined, { timeout: 60_000 });
  const module = await import(pathToFileURL(join(root, entriesOf(root)['medcodes/search']!)).href);
  const inNode = answersOf(module, QUERIES, ON);
  expect(JSON.parse(await page.evaluate('globalThis.answer'))).toEqual(JSON.parse(inNode));
  for (const [query, code] of WORKED_ICD10CM)
    expect(module.searchIcd10cm(query, { on: ON }).hits[0]?.code, query).toBe(code);
  expect(problems).toEqual([]);
});
