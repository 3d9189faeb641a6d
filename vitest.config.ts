import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** Tests that walk through whole tables: right for every row, and slow. A name ending makes a test one of them. */
const TABLES = 'test/**/*.tables.test.ts';

/**
 * Whole-table tests of what users compile, export or fix: `npm run test:nightly` and a workflow at night run them. `npm test` says so
 * at its end. The bundled tables themselves are compared in `npm test`, every row of every release.
 */
const NIGHTLY = [
  'test/compile/{hcpcs,icd10cm,icd10pcs*,rules*}.tables.test.ts',
  'test/data-build/icd10pcs/tables-alone.tables.test.ts',
  'test/data-build/icd10cm-rules/sources.tables.test.ts',
  'test/codeset/fused.tables.test.ts',
  'test/diagnoses/properties.tables.test.ts',
  'test/icd10pcs/changes.tables.test.ts',
  'test/tables/*.tables.test.ts',
  'test/data-build/icd10cm-search.tables.test.ts',
  'test/cli/update.tables.test.ts',
  'test/icd10cm/cut-codes.tables.test.ts',
  // Needs files that only licensees have.
  'test/ncci/licensed.tables.test.ts',
  'test/claim/check/fixes.tables.test.ts',
  'test/fhir/**/*.tables.test.ts',
  'test/udf/over-tables.tables.test.ts',
];
/** The same for the packed package: files of the publisher compiled with the command. */
const NIGHTLY_PACKAGE = ['test/package/{compile-official,compile-icd10cm}.test.ts'];
const isNight = process.env.MEDCODES_NIGHTLY === '1';

/** Marks a slow test in a file of fast ones. `npm run test:unit` leaves these out, `npm test` does not. */
const TAGS = [{ name: 'slow', description: 'takes about a second or more' }];

/**
 * The least coverage of statements and branches in each folder, in percent: a little under what the unit tests without those tagged `slow` reach.
 * `npm run coverage` fails below. `cli`, `compile`, `tables` and `udf` are mostly tested by whole tables and by the packed package, which are not measured.
 */
const FLOORS = Object.fromEntries(
  (
    [
      ['base', 98, 98],
      ['claim/batch', 95, 92],
      ['claim/check', 97, 94],
      ['claim/fhir', 99, 95],
      ['claim/x12', 98, 97],
      ['cli', 62, 46],
      ['codeset', 99, 99],
      ['codetree', 98, 95],
      ['compile', 41, 37],
      ['cpt', 98, 96],
      ['diagnoses', 97, 96],
      ['fhir', 93, 87],
      ['files', 97, 96],
      ['hcpcs', 98, 96],
      ['icd10cm', 94, 91],
      ['icd10cm/rules', 93, 91],
      ['icd10pcs', 95, 89],
      ['icd9', 97, 86],
      ['index-book', 94, 87],
      ['mce', 98, 96],
      ['ncci', 98, 94],
      ['packed', 98, 96],
      ['pos', 97, 87],
      ['schemas', 98, 94],
      ['search', 96, 92],
      ['sets', 96, 93],
      ['tables', 66, 57],
      ['udf', 59, 49],
    ] as const
  ).map(([folder, statements, branches]) => [`src/${folder}/**`, { statements, branches }]),
);

const config: ViteUserConfig = defineConfig({
  test: {
    // A test that prints is a test that hides something.
    onConsoleLog: (log) => {
      throw new Error(`unexpected output: ${log}`);
    },
    tags: TAGS,
    // All cores: the default leaves one of them idle.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/data/**'],
      reporter: ['text', 'html'],
      // Its folder is emptied first, and `npm run mutation` writes beside it.
      reportsDirectory: 'coverage/unit',
      thresholds: FLOORS,
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/package/**', 'test/site/**', TABLES],
          // Files share the loaded tables of one worker, which halves the time. Answers are frozen, so no file can change
          // them for another.
          isolate: false,
          pool: 'threads',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // These walk through whole tables: on a busy machine a minute is not enough.
        test: {
          name: 'tables',
          include: isNight ? NIGHTLY : [TABLES],
          exclude: isNight ? [] : NIGHTLY,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: isNight ? NIGHTLY_PACKAGE : ['test/package/**/*.test.ts'],
          exclude: isNight ? [] : NIGHTLY_PACKAGE,
          globalSetup: 'test/package/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: 'test/site/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});

export default config;
