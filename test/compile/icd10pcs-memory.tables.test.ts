import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { hasOfficial, officialPath } from '../official-files.js';

const ZIP = 'icd10pcs/2025-10-01/2026-icd-10-pcs-order-file-long-and-abbreviated-titles.zip';

/** Without a limit the engine takes more than the work needs, because it collects garbage late. */
const HEAP_MEGABYTES = 300;

it.runIf(hasOfficial(ZIP))('the largest official zip compiles with a heap of 300 MB', () => {
  const child = new URL('icd10pcs-memory.ts', import.meta.url).pathname;
  const args = [`--max-old-space-size=${HEAP_MEGABYTES}`, '--import', 'tsx', child, officialPath(ZIP)];
  const { codes, most } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  expect(codes).toBe(79_115);
  expect(most).toBeLessThan(400_000_000);
});
