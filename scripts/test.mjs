// `npm test`: installs what is missing, builds, lints, checks types, runs every test, ends with the counts.

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, ROOT, run } from './run.mjs';

install();
run('npm', ['run', '--silent', 'lint']);
run('npm', ['run', '--silent', 'types']);
run('npm', ['run', '--silent', 'build'], { quiet: true });

const report = join(tmpdir(), `medcodes-test-${process.pid}.json`);
const args = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const { status } = spawnSync('npx', args, { cwd: ROOT, stdio: 'inherit' });
const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
  readFileSync(report, 'utf8'),
);
rmSync(report);

// A suite that fails outside a test, such as one that does not load, counts as a failure of its own.
const failed = numFailedTests > 0 || status === 0 ? numFailedTests : numFailedTestSuites || 1;
console.log(
  `\n${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`,
);
process.exit(status === 0 && failed === 0 ? 0 : 1);
