// HCPCS Level II against a JSON dictionary of code to texts and dates, of the newest edition; the package answers for nine.
//
// Cold numbers are medians over fresh processes, the two sides taking turns, so that a busy machine slows both.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  head,
  median,
  megabytes,
  million,
  milliseconds,
  rate,
  row,
  shuffledIndexes,
  times,
} from './table.mjs';

const ROUNDS = 15;
const ON = '2026-01-15';
const SIDES = ['json', 'isBillable', 'lookup'];

/** The time to a first answer of each side. */
function coldNumbers(dictionary) {
  const folder = mkdtempSync(join(tmpdir(), 'medcodes-bench-'));
  const file = join(folder, 'hcpcs.json');
  writeFileSync(file, JSON.stringify(dictionary));
  const child = fileURLToPath(new URL('./hcpcs-cold.mjs', import.meta.url));
  const samples = Object.fromEntries(SIDES.map((side) => [side, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of SIDES) {
      const { stdout, status, stderr } = spawnSync(process.execPath, [child, side, file], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      samples[side].push(Number(stdout));
    }
  }
  const { size } = statSync(file);
  console.log(`the dictionary has ${Object.keys(dictionary).length} codes, ${megabytes(size)} of JSON`);
  rmSync(folder, { recursive: true });
  return Object.fromEntries(SIDES.map((side) => [side, median(samples[side])]));
}

/** What is asked for: each way of asking has its own use of the memory caches. */
const workloads = (codes) => ({
  '2,000 codes in use': Array.from({ length: 500_000 }, (_, i) => codes[((i % 2000) * 37) % codes.length]),
  'all, at random': Array.from(shuffledIndexes(codes.length, 500_000), (i) => codes[i]),
});

export default async function bench() {
  const hcpcs = await import('../../dist/hcpcs.js');
  const all = [...hcpcs.entries({ on: ON })];
  const dictionary = Object.fromEntries(
    all.map(({ code, title, shortTitle, validFrom, validTo }) => [
      code,
      { title, shortTitle, validFrom, validTo },
    ]),
  );
  const cold = coldNumbers(dictionary);
  const codes = all.map(({ code }) => code);
  const options = { on: ON };
  head('medcodes', 'JSON', 'ratio');
  for (const side of ['isBillable', 'lookup'])
    row(
      `cold import to first ${side}`,
      milliseconds(cold[side]),
      milliseconds(cold.json),
      times(cold.json, cold[side]),
    );
  for (const [workload, asked] of Object.entries(workloads(codes))) {
    const json = rate(asked, (code) => dictionary[code].title.length > 0);
    const sides = {
      isBillable: rate(asked, (code) => hcpcs.isBillable(code, options)),
      lookup: rate(asked, (code) => hcpcs.lookup(code, options).title.length > 0),
      validate: rate(asked, (code) => hcpcs.validate(code, options).ok),
    };
    for (const [side, ours] of Object.entries(sides))
      row(`${side}, warm: ${workload}`, million(ours), million(json), times(ours, json));
  }
  const modifiers = Array.from({ length: 200_000 }, (_, i) => ['LT', 'JZ', '59', 'XE', 'zz9'][i % 4]);
  row('isModifier, warm', million(rate(modifiers, (code) => hcpcs.isModifier(code, options))), '', '');
}
