// How `npm test` ends: what was skipped, why and how to run it, and the counts. From the JSON report of vitest.
import { relative } from 'node:path';

const isSkipped = ({ status }) => status === 'pending' || status === 'skipped';

/** The lines that say which tests did not run, why, and how to run them. */
function skippedLines({ numPendingTests, testResults }, root, sources) {
  if (numPendingTests === 0) return ['No test was skipped: the official files were found.'];
  const files = testResults
    .map(({ name, assertionResults }) => [relative(root, name), assertionResults.filter(isSkipped).length])
    .filter(([, count]) => count > 0);
  return [
    `${numPendingTests} tests were skipped:`,
    ...files.map(([name, count]) => `  ${String(count).padStart(5)}  ${name}`),
    'Why: they compare the package with the official files, and some of these files were not found ' +
      `(MEDCODES_SOURCES is ${sources === undefined ? 'not set' : `'${sources}'`}).`,
    'To run them: MEDCODES_SOURCES=DIR npm test, where DIR has the files named in data-build/sources.json.',
    "'npm run data:fetch' downloads those that are still published.",
  ];
}

const NIGHTLY =
  "Not run here: the whole-table tests that take longest, of compiling, exporting, fixes and FHIR. 'npm run test:nightly' runs them.";

/**
 * What to print after all tests, and how many failed. The counts are the last line and have it to themselves.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numFailedTestSuites: number,
 *   testResults: { name: string, assertionResults: { status: string }[] }[] }} report
 * @param {{ status: number | null, root: string, sources: string | undefined }} run
 */
export function testSummary(report, { status, root, sources }) {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = report;
  // A suite that fails outside a test, such as one that does not load, counts as a failure of its own.
  const failed = numFailedTests > 0 || status === 0 ? numFailedTests : numFailedTestSuites || 1;
  const lines = [
    ...skippedLines(report, root, sources),
    NIGHTLY,
    '',
    `${numPassedTests} passed, ${failed} failed`,
  ];
  return { text: `\n${lines.join('\n')}`, failed };
}
