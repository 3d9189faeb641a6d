import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { settled } from '../../scripts/docs/settled.mjs';
import { type OpenPage, openPage, useBrowser } from './page.js';

useBrowser();
let open: OpenPage;
beforeAll(async () => {
  open = await openPage();
});
afterAll(() => open?.close());

const source = (): Promise<string> => open.page.locator('.source').inputValue();
const selected = (): Promise<string> =>
  open.page.evaluate(
    '(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)',
  );
const turnTo = (kind: string): Promise<void> =>
  open.page.getByRole('button', { name: kind, exact: true }).click();

describe('the claim desk', () => {
  beforeEach(async () => {
    await open.page.goto('about:blank');
    await open.go('#/claim');
  });

  it('marks findings in JSON, goes to them, and replaces a code with one click', async () => {
    await turnTo('JSON');
    expect(await open.page.locator('.marks mark.error').count()).toBeGreaterThan(1);
    await open.page.getByRole('button', { name: 'Go to /diagnoses/2' }).click();
    expect(await selected()).toContain('E66.0');
    await open.page.getByRole('button', { name: 'Use E66.09' }).click();
    expect(JSON.parse(await source()).diagnoses[2]).toEqual({ code: 'E66.09' });
    expect(await open.text()).not.toContain('icd10cm.header');
    expect(open.problems).toEqual([]);
  });

  it('marks and mends a FHIR claim in its own text', async () => {
    await turnTo('FHIR');
    expect(await open.page.locator('.marks mark.error').first().textContent()).toContain('E11');
    const fix = open.page.getByRole('button', { name: /^Use E11/ }).first();
    const code = (await fix.textContent())!.replace('Use ', '');
    await fix.click();
    expect(JSON.parse(await source()).diagnosis[0].diagnosisCodeableConcept.coding[0].code).toBe(code);
    expect(await open.text()).not.toContain('icd10cm.header');
  });

  it('finds the place in X12, and shows the same claim as a form', async () => {
    await turnTo('X12 837');
    await open.page.getByRole('button', { name: 'Go to /lines/0/units' }).click();
    expect(await selected()).toBe('J1885');
    await turnTo('Form');
    expect(await open.page.getByLabel('Service', { exact: true }).inputValue()).toBe('J1885');
    expect(await open.page.getByLabel('Units').getAttribute('aria-invalid')).toBe('true');
  });

  it('says what is wrong with a text that is no claim', async () => {
    await turnTo('JSON');
    await open.page.locator('.source').fill('{ "type": ');
    await expect.poll(() => open.text()).toContain('The claim cannot be read');
    expect(open.problems).toEqual([]);
  });

  it('takes the claim of a rule from the address', async () => {
    await open.page.goto('about:blank');
    await open.go('#/claim?rule=mce.age');
    expect(await open.text()).toContain('mce.age');
  });
});

describe('what changed', () => {
  it('is filtered by words, and finds the codes of a pasted list with what to use instead', async () => {
    await open.go('#/changes/icd10cm?from=2016-10-01&to=2017-10-01');
    await open.page.getByLabel('Paste codes').fill('A04.7, I10; E11.9');
    await expect.poll(() => open.text()).toContain('1 of your 3 codes changed.');
    expect(await open.text()).toContain('A04.7: use A04.71');
    await open.page.getByLabel('Code or words').fill('clostridium difficile');
    await expect.poll(() => open.page.locator('tbody').last().locator('tr').count()).toBe(3);
  });
});

describe('the index as a book', () => {
  it('leads from a term by a reference to another, and to a code', async () => {
    await open.go('#/index/index');
    await open.page.getByLabel('Find a term').fill('shingles');
    await open.page.getByRole('link', { name: 'Shingles' }).first().click();
    await settled(open.page);
    await open.page.locator('.see a').first().click();
    await settled(open.page);
    expect(await open.text()).toContain('zoster');
    await open.page.locator('article a.code').first().click();
    await settled(open.page);
    expect(open.page.url()).toContain('#/icd10cm/B02');
  });
});
