import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { openPage, useBrowser } from './page.js';

useBrowser();

it('the page forbids code from elsewhere, inline code, evaluated text and connections to others', () => {
  const html = readFileSync(join(inject('site'), 'playground/index.html'), 'utf8');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
  expect(html).not.toMatch(/ on\w+=|<script>|<style|style="/);
});

it('the browser keeps to the policy', async () => {
  const open = await openPage();
  await open.go('#/');
  const refused = await open.page.evaluate(`Promise.all([
    fetch('https://example.org/').then(() => 'sent', () => 'refused'),
    Promise.resolve().then(() => { document.body.innerHTML = '<p>x'; return 'set'; }).catch(() => 'refused'),
    new Promise((resolve) => { const image = new Image(); image.onload = () => resolve('loaded'); image.onerror = () => resolve('refused'); image.src = 'https://example.org/x.png'; }),
  ])`);
  expect(refused).toEqual(['refused', 'refused', 'refused']);
  await open.close();
});
