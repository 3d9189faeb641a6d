// Starts Chromium: one of the machine, named by MEDCODES_CHROMIUM, or else the one that a development package brings.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';

/** The fonts of the package and those of the machine. That of the package looks in another folder, and a browser without fonts ends. */
const fontsOf = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;

/**
 * The one of the package is made for the servers of a cloud. Told to be there, it unpacks the shared libraries too that a
 * bare Linux does not have. Of its own options none is used: some of them switch off what the tests are about.
 */
export async function startChromium(folder) {
  const args = ['--no-sandbox', '--disable-gpu'];
  const own = process.env.MEDCODES_CHROMIUM;
  if (own !== undefined) return playwright.launch({ executablePath: own, args, headless: true });
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts, { recursive: true });
  writeFileSync(join(fonts, 'fonts.conf'), fontsOf(fonts));
  process.env.FONTCONFIG_PATH = fonts;
  return playwright.launch({ executablePath, args, headless: true });
}
