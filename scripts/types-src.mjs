// `npm run types:src`: compiles what runs in any engine without the types of Node. A package whose types bring those of Node
// with them would make that check say nothing, so the list of files that were read is looked through.
import { spawnSync } from 'node:child_process';
import { install, ROOT } from './run.mjs';

install();
const { stdout, status } = spawnSync('npx', ['tsc', '-p', 'tsconfig.src.json', '--listFiles'], {
  cwd: ROOT,
  encoding: 'utf8',
});
const lines = stdout.split('\n');
const errors = lines.filter((line) => line.includes(': error TS'));
const ofNode = lines.filter((line) => line.includes('/node_modules/@types/node/'));
if (ofNode.length > 0)
  errors.push(
    'tsconfig.src.json: something imports the types of Node; find it with npx tsc -p tsconfig.src.json --explainFiles',
  );
if (status !== 0 || errors.length > 0) {
  console.error(errors.join('\n') || stdout);
  process.exit(1);
}
