// `npm run test:nightly`: the whole-table tests that take longer than `npm test` may.
import { spawnSync } from 'node:child_process';
import { ROOT, run } from './run.mjs';

run('npm', ['run', '--silent', 'build']);

const env = { ...process.env, MEDCODES_NIGHTLY: '1' };
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'tables', '--project', 'package'], {
  cwd: ROOT,
  stdio: 'inherit',
  env,
});
process.exit(status ?? 1);
