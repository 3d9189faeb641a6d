// One fresh process of `hcpcs.mjs`: prints the milliseconds from start to a first answer.
import { readFileSync } from 'node:fs';

const [side, file] = process.argv.slice(2);
const started = performance.now();
let answer;
if (side === 'json') answer = JSON.parse(readFileSync(file, 'utf8')).J1885.title;
else {
  const hcpcs = await import('medcodes/hcpcs');
  answer = hcpcs[side]('J1885', { on: '2026-01-15' });
}
const took = performance.now() - started;
if (!answer) throw new Error('no answer');
process.stdout.write(JSON.stringify({ milliseconds: took }));
