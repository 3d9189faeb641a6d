import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startChromium } from './chromium.js';
import { CONSUMER, EXPECTED } from './consumer.js';
import { servePackage } from './page-server.js';

const root = join(inject('project'), 'node_modules/medcodes');
let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = await servePackage(root, CONSUMER.replace('export const answer', 'globalThis.answer'));
  browser = await startChromium(inject('project'));
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

it('answers in Chromium, from a module script without a bundler, under a strict content security policy', async () => {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => problems.push(message.text()));
  page.on('response', (response) => {
    if (!response.ok()) problems.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction('globalThis.answer !== undefined', undefined, { timeout: 20_000 });
  expect(JSON.parse(await page.evaluate('globalThis.answer'))).toEqual(EXPECTED);
  const preloaded = `Promise.all([import('medcodes'), import('medcodes/data/icd10cm'), import('medcodes/icd10cm')]).then(
    async ([{ preload }, { codes, titles, shortTitles }, { lookup }]) => {
      await preload(codes, titles, shortTitles);
      const damaged = await preload(codes.slice(0, -8) + 'AAAAAAA=').catch((error) => error.code);
      return [typeof DecompressionStream, lookup('E11.9', { on: '2026-01-15' }).title, damaged];
    },
  )`;
  expect(await page.evaluate(preloaded)).toEqual([
    'function',
    'Type 2 diabetes mellitus without complications',
    'corrupt-payload',
  ]);
  expect(problems).toEqual([]);
});
