// `npm run docs`: the site, in `docs/site`. The pages and the API by typedoc, the playground by esbuild. `--playground` builds
// the playground alone, which takes a second.
import { join } from 'node:path';
import { install, ROOT, run } from './run.mjs';

install();
const { buildPlayground } = await import('./docs/playground.mjs');
if (!process.argv.includes('--playground')) run('npx', ['typedoc', '--logLevel', 'Warn']);
await buildPlayground(join(ROOT, 'docs/site/playground'));
