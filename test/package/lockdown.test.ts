import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { CONSUMER, EXPECTED } from './consumer.js';

const SES = createRequire(import.meta.url).resolve('ses');

/** Freezes every intrinsic object before the package is loaded, as hosts of code of others do. */
const HARDENED = `require(${JSON.stringify(SES)});
lockdown({ errorTaming: 'unsafe', consoleTaming: 'unsafe' });
if (!Object.isFrozen(Array.prototype)) throw new Error('nothing is frozen');
`;

it('answers when all intrinsic objects are frozen', () => {
  const project = inject('project');
  writeFileSync(join(project, 'lockdown.cjs'), HARDENED);
  writeFileSync(join(project, 'hardened.mjs'), `${CONSUMER}\nprocess.stdout.write(answer);`);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--require', './lockdown.cjs', 'hardened.mjs'],
    { cwd: project, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual(EXPECTED);
});
