// `npm run bench`: the package against a JSON dictionary of code to title, both in the same run, as ratios.
//
// Cold numbers are medians over fresh processes, the two sides taking turns, so that a busy machine slows both. The
// dictionary is that of one release; the package answers for all of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { warmRates } from './bench/warm.mjs';
import { install, run } from './run.mjs';

const ROUNDS = 15;
const ON = '2026-01-15';

install();
run('npm', ['run', '--silent', 'build'], { quiet: true });
const icd10cm = await import('../dist/icd10cm.js');

const folder = mkdtempSync(join(tmpdir(), 'medcodes-bench-'));
const dictionary = join(folder, 'titles.json');
const titles = [...icd10cm.entries({ on: ON })].map(({ code, title }) => [code.replace('.', ''), title]);
writeFileSync(dictionary, JSON.stringify(Object.fromEntries(titles)));

const child = fileURLToPath(new URL('./bench/cold.mjs', import.meta.url));
function fresh(side) {
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--expose-gc', child, side, dictionary], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const SIDES = ['json', 'isBillable', 'lookup'];
const samples = Object.fromEntries(SIDES.map((side) => [side, []]));
for (let round = 0; round < ROUNDS; round++) for (const side of SIDES) samples[side].push(fresh(side));
const dictionaryBytes = statSync(dictionary).size;
rmSync(folder, { recursive: true });

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
const cold = Object.fromEntries(
  SIDES.map((side) => [
    side,
    {
      milliseconds: median(samples[side].map((sample) => sample.milliseconds)),
      bytes: median(samples[side].map((sample) => sample.bytes)),
    },
  ]),
);
const warm = warmRates(icd10cm, Object.fromEntries(titles), ON);

const row = (label, ...cells) =>
  console.log(`| ${label.padEnd(46)} | ${cells.map((cell) => cell.padStart(9)).join(' | ')} |`);
const times = (a, b) => `${(a / b).toFixed(1)}x`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const milliseconds = (time) => `${time.toFixed(1)} ms`;
const million = (perSecond) => `${(perSecond / 1e6).toFixed(1)} M/s`;

console.log(
  `\nNode ${process.version}; the dictionary has the ${titles.length} titles of one release, ${megabytes(dictionaryBytes)} of JSON\n`,
);
row('', 'medcodes', 'JSON', 'ratio');
console.log(`| ${'-'.repeat(46)} | ${'--------: | '.repeat(3).trim()}`);
for (const side of ['isBillable', 'lookup']) {
  const [ours, json] = [cold[side], cold.json];
  const faster = times(json.milliseconds, ours.milliseconds);
  row(
    `cold import to first ${side}`,
    milliseconds(ours.milliseconds),
    milliseconds(json.milliseconds),
    faster,
  );
}
for (const side of ['isBillable', 'lookup']) {
  const [ours, json] = [cold[side], cold.json];
  const smaller = times(json.bytes, ours.bytes);
  row(`heap and buffers after first ${side}`, megabytes(ours.bytes), megabytes(json.bytes), smaller);
}
for (const rates of warm) {
  for (const side of ['isBillable', 'lookup']) {
    const faster = times(rates[side], rates.json);
    row(`${side}, warm: ${rates.workload}`, million(rates[side]), million(rates.json), faster);
  }
}
