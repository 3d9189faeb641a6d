// Starts Chromium: one of the machine, named by MEDCODES_CHROMIUM, or else the one that a development package brings.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
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
 * Unpacks the Chromium of the package into a folder, and gives its path. What is there is kept, so a second call costs nothing; two at
 * the same time would disturb each other, so tests that run side by side unpack it once before.
 *
 * It is made for the servers of a cloud. Told to be there, it unpacks the shared libraries too that a bare Linux does not have.
 */
export async function unpackChromium(folder) {
  if (process.env.MEDCODES_CHROMIUM !== undefined) return process.env.MEDCODES_CHROMIUM;
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts, { recursive: true });
  // In place of the file of the package. Renamed, so no browser that starts now reads half of it.
  const written = join(fonts, `fonts-${process.pid}-${threadId}.conf`);
  writeFileSync(written, fontsOf(fonts));
  renameSync(written, join(fonts, 'fonts.conf'));
  process.env.FONTCONFIG_PATH = fonts;
  return path;
}

/** Starts it. Of the options of the package none is used: some of them switch off what the tests are about. */
export async function startChromium(folder) {
  const executablePath = await unpackChromium(folder);
  return playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'], headless: true });
}
