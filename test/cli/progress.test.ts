import { expect, it } from 'vitest';
import { ProgressBar } from '../../src/cli/progress.js';

/** What a bar writes to a terminal, or to something else. */
function drawn(isTTY: boolean, steps: readonly number[]): string[] {
  const written: string[] = [];
  const bar = new ProgressBar({ isTTY, write: (text) => written.push(text) });
  for (const done of steps) bar.show('reading edits.txt', done);
  bar.clear();
  return written;
}

it('the bar stays on one line, and goes away', () => {
  expect(drawn(true, [0.5, 1])).toEqual([
    `\r\x1b[2K[${'#'.repeat(15)}${'-'.repeat(15)}]  50% reading edits.txt`,
    `\r\x1b[2K[${'#'.repeat(30)}] 100% reading edits.txt`,
    '\r\x1b[2K',
  ]);
});

it('the bar is drawn at most every 80 ms, and always at the end', () => {
  expect(drawn(true, [...Array(1000).fill(0.1), 1])).toHaveLength(3);
});

it('the bar is not drawn without a terminal', () => {
  expect(drawn(false, [0, 0.5, 1])).toEqual([]);
});
