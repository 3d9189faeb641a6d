import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('./live-heap.ts', import.meta.url));

/**
 * What an export holds on to does not depend on the moment at which the garbage collector runs, unlike the memory of its process. It is
 * 91 MB; it was 180 MB when the sets kept their entries, axes and mappings to the end.
 */
const CEILING = 115e6;

it('an export of everything holds on to little memory from table to table', () => {
  const printed = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script], {
    encoding: 'utf8',
  });
  expect(Number(printed)).toBeGreaterThan(30e6);
  expect(Number(printed)).toBeLessThan(CEILING);
});
