import { defineConfig, type ViteUserConfig } from 'vitest/config';

const patterns: unknown = JSON.parse(process.env.MEDCODES_MUTATION_TESTS ?? '[]');
if (!Array.isArray(patterns) || patterns.length === 0)
  throw new Error('run `npm run mutation`, which names the tests');

/** The tests of one area, without the walks through whole tables. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: patterns,
    // Without it a file with a test of this tag would give no test at all, and no error.
    tags: [{ name: 'slow' }],
    exclude: ['test/**/*.tables.test.ts', 'test/package/**'],
    // Modules stay loaded, which is faster. Two areas were measured both ways, and the scores were the same.
    isolate: false,
    pool: 'threads',
    testTimeout: 60_000,
  },
});

export default config;
