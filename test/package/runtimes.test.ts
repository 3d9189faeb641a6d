import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, it } from 'vitest';
import { CONSUMER, EXPECTED } from './consumer.js';

const BIN = fileURLToPath(new URL('../../node_modules/.bin/', import.meta.url));

it.each([
  ['Bun', 'bun', ['run', 'consumer-of-runtimes.mjs']],
  ['Deno', 'deno', ['run', '--no-remote', '--node-modules-dir=manual', 'consumer-of-runtimes.mjs']],
])('answers in %s', (_, command, args) => {
  const project = inject('project');
  writeFileSync(join(project, 'consumer-of-runtimes.mjs'), `${CONSUMER}\nconsole.log(answer);`);
  const { stdout, stderr, status } = spawnSync(join(BIN, command), args, { cwd: project, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(JSON.parse(stdout)).toEqual(EXPECTED);
});
