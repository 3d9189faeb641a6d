// `npm run check`: what to run before each commit. Lint, types and the unit tests, in under a minute on a quiet machine. The
// tests over whole tables and of the built package are left to `npm test`.
import { install, run } from './run.mjs';

install();
for (const script of ['lint', 'types', 'test:unit']) {
  console.log(`\nnpm run ${script}`);
  run('npm', ['run', '--silent', script]);
}
console.log("\nAll good. 'npm test' also runs the tests over whole tables and those of the built package.");
