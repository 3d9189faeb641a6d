import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type StaticServer, serve } from '../../scripts/docs/serve.mjs';
import { startChromium } from './chromium.js';
import { copyRecipes, installed } from './recipes.js';

const project = inject('withZod');
let server: StaticServer;
let browser: Browser;
let page: Page;
const problems: string[] = [];

const TYPE_AHEAD = `import { typeAhead } from './type-ahead';
typeAhead(document.querySelector('input'), document.querySelector('ul'), ({ code }) => { document.querySelector('output').textContent = code; });`;

beforeAll(async () => {
  installed(project, ['react', 'react-dom', 'scheduler']);
  const folder = copyRecipes(project);
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><div id="root"></div><script type="module" src="./vite-main.tsx"></script>',
  );
  writeFileSync(join(folder, 'ahead.js'), TYPE_AHEAD);
  writeFileSync(
    join(folder, 'ahead.html'),
    '<!doctype html><link rel="icon" href="data:,"><label>Diagnosis <input></label><ul hidden></ul><output></output><script type="module" src="./ahead.js"></script>',
  );
  await build({
    root: folder,
    base: './',
    logLevel: 'silent',
    configFile: false,
    // Vitest sets NODE_ENV to `test`, which would bundle React for development.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir: join(project, 'built'),
      emptyOutDir: true,
      rollupOptions: { input: [join(folder, 'index.html'), join(folder, 'ahead.html')] },
    },
  });
  server = await serve(project);
  browser = await startChromium(project);
  page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => problems.push(message.text()));
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe('a form field with a date that changes', () => {
  it.each([
    ['in React, built by Vite', 'built/index.html'],
    ['in plain HTML by import map', 'recipes/plain-field.html'],
  ])('%s', async (_name, path) => {
    await page.goto(server.address + path);
    await page.getByLabel('Diagnosis').fill('A04.7');
    expect(await page.getByLabel('Diagnosis').getAttribute('aria-invalid')).not.toBe('true');
    await page.getByLabel('Date of service').fill('2017-10-01');
    await expect.poll(() => page.evaluate('document.body.innerText')).toContain('A04.7 is a header');
    expect(await page.getByLabel('Diagnosis').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Date of service').fill('');
    await expect.poll(() => page.evaluate('document.body.innerText')).toContain('Enter the date of service');
    expect(problems.filter((text) => !text.includes('favicon') && !text.includes('404'))).toEqual([]);
  });
});

it('a type-ahead field loads its index with the first letters, and chooses by keyboard', async () => {
  server.sent.clear();
  await page.goto(`${server.address}built/ahead.html`);
  const before = [...server.sent.values()].reduce((sum, size) => sum + size, 0);
  expect(before).toBeLessThan(20_000);
  await page.getByLabel('Diagnosis').pressSequentially('heart att');
  await page.getByRole('option').first().waitFor({ timeout: 20_000 });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await page.locator('output').textContent()).toBe('I21.9');
});
