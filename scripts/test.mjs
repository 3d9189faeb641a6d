// `npm test`: installs what is missing, builds, lints, checks types, runs every test. It ends with what was skipped, why, and
// how to run it, and with the counts.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, ROOT, run, runTogether } from './run.mjs';
import { testSummary } from './test-report.mjs';

install();
run('npm', ['run', '--silent', 'lint']);
await runTogether(['npm', 'run', '--silent', 'types'], ['npm', 'run', '--silent', 'build']);

const report = join(tmpdir(), `medcodes-test-${process.pid}.json`);
const args = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const { status } = spawnSync('npx', args, { cwd: ROOT, stdio: 'inherit' });
if (!existsSync(report)) {
  console.error('\nvitest wrote no report, so no test was counted');
  process.exit(status || 1);
}
const results = JSON.parse(readFileSync(report, 'utf8'));
rmSync(report);

const { text, failed } = testSummary(results, { status, root: ROOT, sources: process.env.MEDCODES_SOURCES });
console.log(text);
process.exit(status === 0 && failed === 0 ? 0 : 1);
