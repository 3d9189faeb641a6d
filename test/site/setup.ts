import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site. */
    site: string;
    /** A folder in which Chromium unpacks itself once. */
    unpacked: string;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the site once for all tests. `MEDCODES_SITE=keep` takes the one that is there, and is for work on the tests. */
export default function setup({ provide }: TestProject): () => void {
  if (process.env.MEDCODES_SITE !== 'keep') {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/docs.mjs'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`npm run docs failed:\n${stdout}${stderr}`);
  }
  const unpacked = mkdtempSync(join(tmpdir(), 'medcodes-site-'));
  execFileSync(process.execPath, ['scripts/docs/unpack-chromium.mjs', unpacked], { cwd: ROOT });
  provide('site', join(ROOT, 'docs/site'));
  provide('unpacked', unpacked);
  return () => rmSync(unpacked, { recursive: true, force: true });
}
