import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** Tests that walk through whole tables: right for every row, and slow. A name ending makes a test one of them. */
const TABLES = 'test/**/*.tables.test.ts';

/** Marks a slow test in a file of fast ones. `npm run test:unit` leaves these out, `npm test` does not. */
const TAGS = [{ name: 'slow', description: 'takes about a second or more' }];

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
        test: { name: 'tables', include: [TABLES], testTimeout: 300_000, hookTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: 'test/package/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
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
          fileParallelism: false,
        },
      },
    ],
  },
});

export default config;
