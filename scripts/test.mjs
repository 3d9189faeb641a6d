// `npm test`: installs what is missing, builds, lints, checks types, runs every test. It ends with what was skipped, why, and
// how to run it, and with the counts.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { install, ROOT, run } from './run.mjs';

install();
run('npm', ['run', '--silent', 'lint']);
run('npm', ['run', '--silent', 'types']);
run('npm', ['run', '--silent', 'build'], { quiet: true });

const report = join(tmpdir(), `medcodes-test-${process.pid}.json`);
const args = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const { status } = spawnSync('npx', args, { cwd: ROOT, stdio: 'inherit' });
if (!existsSync(report)) {
  console.error('\nvitest wrote no report, so no test was counted');
  process.exit(status || 1);
}
const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, testResults } = JSON.parse(
  readFileSync(report, 'utf8'),
);
rmSync(report);

/** Says which tests did not run, why, and how to run them. */
function explainSkipped() {
  console.log(`\n${numPendingTests} tests were skipped:`);
  for (const { name, assertionResults } of testResults) {
    const count = assertionResults.filter((result) => ['pending', 'skipped'].includes(result.status)).length;
    if (count > 0) console.log(`  ${String(count).padStart(5)}  ${relative(ROOT, name)}`);
  }
  const folder = process.env.MEDCODES_SOURCES;
  console.log(
    'Why: they compare the package with the official files, and some of these files were not found ' +
      `(MEDCODES_SOURCES is ${folder === undefined ? 'not set' : `'${folder}'`}).\n` +
      'To run them: MEDCODES_SOURCES=DIR npm test, where DIR holds the files named in data-build/sources.json.\n' +
      "'npm run data:fetch' downloads those that are still published.",
  );
}

if (numPendingTests > 0) explainSkipped();
else console.log('\nNo test was skipped: the official files were found.');

// A suite that fails outside a test, such as one that does not load, counts as a failure of its own.
const failed = numFailedTests > 0 || status === 0 ? numFailedTests : numFailedTestSuites || 1;
console.log(`\n${numPassedTests} passed, ${failed} failed`);
process.exit(status === 0 && failed === 0 ? 0 : 1);
