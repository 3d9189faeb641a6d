import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { startChromium } from '../../scripts/docs/chromium.mjs';
import { type StaticServer, serve } from '../../scripts/docs/serve.mjs';
import { settled } from '../../scripts/docs/settled.mjs';

/** A page of the site in a browser of its own, and all that it should not do. */
export interface OpenPage {
  readonly page: Page;
  /** Messages of the console, errors, refused and foreign requests. */
  readonly problems: string[];
  /** Goes to an address of the playground and waits until it has all that it shows. */
  readonly go: (hash: string) => Promise<void>;
  readonly text: () => Promise<string>;
  readonly close: () => Promise<void>;
}

let server: StaticServer;
let browser: Browser;

/** Starts the server and the browser for the tests of a file. */
export function useBrowser(): void {
  beforeAll(async () => {
    server = await serve(inject('site'));
    browser = await startChromium(inject('unpacked'));
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });
}

export const siteServer = (): StaticServer => server;

/** Service workers are blocked unless a test is about them: they would hide what is loaded. */
export async function openPage(options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // Playwright's own remark about what it blocks.
    if (!message.text().includes('blocked by Playwright')) problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address)) problems.push(`asks for ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  const go = async (hash: string): Promise<void> => {
    await page.goto(`${server.address}playground/${hash}`);
    await settled(page);
  };
  return {
    page,
    problems,
    go,
    text: () => page.evaluate('document.body.innerText'),
    close: () => context.close(),
  };
}
