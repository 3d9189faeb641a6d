import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startChromium } from './chromium.js';
import { CONSUMER, EXPECTED } from './consumer.js';

const root = join(inject('project'), 'node_modules/medcodes');
const { exports: entries } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** Every entry of the package, as an import map names it. */
const IMPORTS = Object.fromEntries(
  Object.entries<{ import?: { default: string } }>(entries).flatMap(([name, target]) =>
    target.import === undefined ? [] : [[name.replace('.', 'medcodes'), target.import.default.slice(1)]],
  ),
);
const NONCE = 'c29tZXRoaW5n';
/** As strict as a page can be: no evaluated text, no inline code without the nonce, no connection, Trusted Types. */
const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'nonce-${NONCE}'`,
  'img-src data:',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');
const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script type="importmap" nonce="${NONCE}">${JSON.stringify({ imports: IMPORTS })}</script>
<script type="module" nonce="${NONCE}">${CONSUMER.replace('export const answer', 'globalThis.answer')}</script>`;

let server: Server;
let browser: Browser;

/** The files of the package as they were packed: no bundler, no rewriting. */
function serve(): Promise<Server> {
  const files = createServer(({ url = '/' }, response) => {
    if (url === '/') {
      const headers = { 'content-type': 'text/html', 'content-security-policy': POLICY };
      return response.writeHead(200, headers).end(PAGE);
    }
    try {
      const content = readFileSync(join(root, normalize(url)));
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(content);
    } catch {
      return response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => files.listen(0, '127.0.0.1', () => resolve(files)));
}

beforeAll(async () => {
  server = await serve();
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
  expect(problems).toEqual([]);
});
