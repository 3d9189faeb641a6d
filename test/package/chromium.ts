import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Starts Chromium: one of the machine, named by MEDCODES_CHROMIUM, or else the one that a development package brings.
 *
 * That one is made for the servers of a cloud. Told to be there, it unpacks the shared libraries too that a bare Linux
 * does not have.
 *
 * @param folder - where it may unpack itself
 */
export async function startChromium(folder: string): Promise<Browser> {
  const own = process.env.MEDCODES_CHROMIUM;
  if (own !== undefined)
    return playwright.launch({ executablePath: own, args: ['--no-sandbox'], headless: true });
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, '--no-sandbox'],
    headless: true,
  });
}
