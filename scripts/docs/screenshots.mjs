// `node scripts/docs/screenshots.mjs [FOLDER]`: pictures of the main views, in both themes and on a phone. Needs the site: `npm run docs`.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../run.mjs';
import { startChromium } from './chromium.mjs';
import { serve } from './serve.mjs';
import { settled } from './settled.mjs';

const VIEWS = {
  search: '#/?q=lt+wrist+fx&on=2026-01-15',
  home: '#/?on=2026-01-15',
  diagnosis: '#/icd10cm/E11.9?on=2026-01-15',
  header: '#/icd10cm/A04.7?on=2019-03-01',
  seventh: '#/icd10cm/S72.001A?on=2026-01-15',
  drug: '#/hcpcs/J1885?on=2026-01-15',
  procedure: '#/icd10pcs/0DTN4ZZ?on=2026-01-15',
  builder: '#/builder/0DTJ?on=2026-01-15',
  compare: '#/compare/E11.9/E10.9?on=2026-01-15',
  services: '#/compare/A9500/A9512?on=2024-08-01',
  claim: '#/claim?on=2026-01-15',
  changes: '#/changes/icd10cm?on=2026-01-15',
  book: '#/index/index?letter=F&on=2026-01-15',
  unknown: '#/icd10cm/EII.9?on=2026-01-15',
};
/** Other pages of the site. */
const PAGES = {
  site: 'index.html',
  module: 'api/icd10cm.html',
  guide: 'guide/search.html',
  rule: 'rules/icd10cm-excludes1.html',
  recipe: 'recipes/form-field.html',
};
const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

const [out = join(ROOT, 'docs/site/screenshots'), only = ''] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const server = await serve(join(ROOT, 'docs/site'));
const browser = await startChromium(mkdtempSync(join(tmpdir(), 'medcodes-chromium-')));
for (const theme of ['light', 'dark']) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    const page = await browser.newPage({
      viewport,
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      serviceWorkers: 'block',
    });
    page.on('console', (message) => console.log(message.text()));
    page.on('pageerror', (error) => console.log(error.message));
    const isWanted = (name) => `${name}-${theme}-${size}`.includes(only);
    const shoot = (name) => page.screenshot({ path: join(out, `${name}-${theme}-${size}.png`) });
    for (const [name, hash] of Object.entries(VIEWS).filter(([name]) => isWanted(name))) {
      await page.goto('about:blank');
      await page.goto(`${server.address}playground/${hash}`);
      await settled(page);
      await shoot(name);
    }
    for (const [name, path] of Object.entries(PAGES).filter(([name]) => isWanted(name))) {
      await page.goto(server.address + path);
      await page.locator('#tsd-nav-container a').first().waitFor({ state: 'attached' });
      await shoot(name);
    }
    await page.close();
  }
}
await browser.close();
server.close();
