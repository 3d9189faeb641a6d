import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { settled } from '../../scripts/docs/settled.mjs';
import { type OpenPage, openPage, useBrowser } from './page.js';

useBrowser();
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
beforeEach(async () => {
  await open.page.goto('about:blank');
  await open.go('#/?on=2026-01-15');
});
afterAll(() => open?.close());

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await open.page.keyboard.press(key);
};
/** What has the focus: its text, label or value. */
const focused = (): Promise<string> =>
  open.page.evaluate(
    '(document.activeElement.labels?.[0]?.innerText ?? document.activeElement.innerText ?? "").trim()',
  );
/** Goes on with Tab until something has the focus. */
async function tabTo(text: string): Promise<void> {
  for (let times = 0; times < 80; times++) {
    if ((await focused()).startsWith(text)) return;
    await press('Tab');
  }
  throw new Error(`Tab does not reach '${text}'`);
}

it('a phrase, an arrow and Enter lead to a code', async () => {
  await open.page.keyboard.type('heart attack');
  await expect.poll(() => open.text(), { timeout: 20_000 }).toContain("codes for 'heart attack'");
  await press('ArrowDown');
  expect(await focused()).toBe('I21.9');
  await press('ArrowDown', 'ArrowUp', 'Enter');
  await expect.poll(() => open.page.url()).toContain('#/icd10cm/I21.9?on=2026-01-15');
  await settled(open.page);
  expect(await open.page.evaluate('document.activeElement.id')).toBe('main');
});

it('the first stop leads to the answer', async () => {
  await open.page.goto('about:blank');
  await open.go('#/builder?on=2026-01-15');
  await press('Tab');
  expect(await focused()).toBe('Skip to the answer');
  await press('Enter');
  expect(await open.page.evaluate('document.activeElement.id')).toBe('main');
});

it('a code of ICD-10-PCS is built with Tab and Enter alone', async () => {
  await open.go('#/builder/0DTJ?on=2026-01-15');
  for (const value of ['8', 'Z', 'Z']) {
    await tabTo(value === '8' ? '8\n' : 'Z\n').catch(() => tabTo(value));
    await press('Enter');
    await settled(open.page);
  }
  expect(await open.text()).toContain('0DTJ8ZZ');
  expect(await open.text()).toContain('The code is complete');
});

it('a claim is mended: a field, its finding, the fix', async () => {
  await open.go('#/claim?on=2026-01-15');
  await tabTo('Use E66.01');
  await press('Enter');
  await settled(open.page);
  expect(await open.text()).not.toContain('icd10cm.header');
  await tabTo('Go to /diagnoses/0');
  await press('Enter');
  expect(await focused()).toBe('Diagnosis');
});

it('the date of service changes the answer', async () => {
  await open.go('#/icd10cm/A04.7?on=2017-09-30');
  expect(await open.text()).toContain('Billable on 2017-09-30');
  await open.page.locator('#date').fill('2017-10-01');
  await press('Tab');
  await expect.poll(() => open.text()).toContain('Header: choose a code below it');
  expect(open.page.url()).toContain('on=2017-10-01');
});
