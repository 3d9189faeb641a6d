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
const rates = warmRates(icd10cm, Object.fromEntries(titles), ON);

const row = (...cells) =>
  console.log(cells.map((cell, i) => (i ? cell.padStart(16) : cell.padEnd(44))).join(''));
const times = (a, b) => `${(a / b).toFixed(1)}x`;
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const million = (perSecond) => `${(perSecond / 1e6).toFixed(1)} M/s`;

console.log(
  `\nNode ${process.version}; dictionary: one release, ${titles.length} titles, ${megabytes(dictionaryBytes)} of JSON\n`,
);
row('', 'medcodes', 'JSON', 'ratio');
for (const [label, side] of [
  ['first isBillable(code, { on }), cold import', 'isBillable'],
  ['first lookup(code, { on }), cold import', 'lookup'],
]) {
  row(
    label,
    `${cold[side].milliseconds.toFixed(1)} ms`,
    `${cold.json.milliseconds.toFixed(1)} ms`,
    times(cold.json.milliseconds, cold[side].milliseconds),
  );
}
row(
  'heap and buffers after first isBillable',
  megabytes(cold.isBillable.bytes),
  megabytes(cold.json.bytes),
  times(cold.json.bytes, cold.isBillable.bytes),
);
row(
  'heap and buffers after first lookup',
  megabytes(cold.lookup.bytes),
  megabytes(cold.json.bytes),
  times(cold.json.bytes, cold.lookup.bytes),
);
row(
  'isBillable(code, { on }), warm',
  million(rates.isBillable),
  million(rates.json),
  times(rates.isBillable, rates.json),
);
row(
  'lookup(code, { on }), warm',
  million(rates.lookup),
  million(rates.json),
  times(rates.lookup, rates.json),
);
