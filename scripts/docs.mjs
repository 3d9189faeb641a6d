// `npm run docs`: the site, in `docs/site`. The pages and the API by typedoc, the playground by esbuild. `--playground` builds
// the playground alone, which takes a second.
import { join } from 'node:path';
import { install, ROOT, run } from './run.mjs';

/** What is not documented is a fault of the test of the package; the site is built all the same. */
const LEFT_TO_THE_TEST = ['notDocumented', 'notExported'].flatMap((name) => [
  `--validation.${name}`,
  'false',
]);

install();
const { buildPlayground } = await import('./docs/playground.mjs');
if (!process.argv.includes('--playground'))
  run('npx', ['typedoc', '--logLevel', 'Warn', ...LEFT_TO_THE_TEST]);
await buildPlayground(join(ROOT, 'docs/site/playground'));
