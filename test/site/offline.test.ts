import { expect, it } from 'vitest';
import { settled } from '../../scripts/docs/settled.mjs';
import { openPage, siteServer, useBrowser } from './page.js';
import { VIEWS } from './views.js';

useBrowser();

it('every view works without a network after the first visit, and asks nobody', async () => {
  const open = await openPage({ serviceWorkers: 'allow' });
  await open.go('#/');
  await expect.poll(() => open.text(), { timeout: 40_000 }).toContain('Works offline');
  expect(open.problems).toEqual([]);
  await open.page.context().setOffline(true);
  const before = [...siteServer().sent.keys()].length;
  for (const name of [
    'search',
    'diagnosis code',
    'drug',
    'procedure',
    'builder',
    'compare two services',
    'claim desk',
    'index',
  ]) {
    const [hash, ...words] = VIEWS[name]!;
    await open.page.goto('about:blank');
    await open.page.goto(`${siteServer().address}playground/${hash}`);
    await settled(open.page);
    for (const word of words) expect((await open.text()).replace(/\s+/g, ' ')).toContain(word);
  }
  expect([...siteServer().sent.keys()].length).toBe(before);
  expect(open.problems).toEqual([]);
  await open.close();
});
