import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../docs/markdown.js';

interface Summary {
  readonly text: string;
  readonly failed: number;
}

const { testSummary } = (await import(pathToFileURL(`${ROOT}scripts/test-report.mjs`).href)) as {
  testSummary: (report: unknown, run: unknown) => Summary;
};

const report = (over: object): unknown => ({
  numPassedTests: 10,
  numFailedTests: 0,
  numPendingTests: 0,
  numFailedTestSuites: 0,
  testResults: [],
  ...over,
});
const run = { status: 0, root: '/project', sources: undefined };

describe('the end of npm test', () => {
  it('is the counts on a line of their own', () => {
    const { text, failed } = testSummary(report({}), run);
    expect(text.split('\n').at(-1)).toBe('10 passed, 0 failed');
    expect(failed).toBe(0);
  });

  it('says what runs at night only', () => {
    expect(testSummary(report({}), run).text).toContain('npm run test:nightly');
  });

  it('says that nothing was skipped if nothing was', () => {
    expect(testSummary(report({}), run).text).toContain('No test was skipped');
  });

  it('says what was skipped, why, and how to run it', () => {
    const skipped = report({
      numPendingTests: 2,
      testResults: [
        { name: '/project/test/a.test.ts', assertionResults: [{ status: 'passed' }] },
        {
          name: '/project/test/b.test.ts',
          assertionResults: [{ status: 'skipped' }, { status: 'pending' }, { status: 'passed' }],
        },
      ],
    });
    const { text } = testSummary(skipped, run);
    expect(text).toContain('2 tests were skipped:\n      2  test/b.test.ts\n');
    expect(text).not.toContain('a.test.ts');
    expect(text).toContain(
      'the official files, and some of these files were not found (MEDCODES_SOURCES is not set)',
    );
    expect(text).toContain('MEDCODES_SOURCES=DIR npm test');
    expect(text.split('\n').at(-1)).toBe('10 passed, 0 failed');
    expect(testSummary(skipped, { ...run, sources: 'here' }).text).toContain("MEDCODES_SOURCES is 'here'");
  });

  it('counts failed tests, and a suite that does not load', () => {
    expect(testSummary(report({ numFailedTests: 3 }), { ...run, status: 1 }).text).toContain(
      '10 passed, 3 failed',
    );
    expect(testSummary(report({ numFailedTestSuites: 2 }), { ...run, status: 1 }).failed).toBe(2);
    expect(testSummary(report({}), { ...run, status: 1 }).failed).toBe(1);
  });
});
