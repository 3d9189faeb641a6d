// Cold numbers: each side in fresh processes, the sides taking turns, so that a busy machine slows all of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FULL, median, megabytes, note } from './table.mjs';

const ROUNDS = FULL ? 15 : 5;

/**
 * The medians of what a script of this folder prints as JSON, for each side. It is called with the side and the path of the
 * dictionary, which is what the rival reads.
 */
export function coldMedians(script, sides, dictionary, what) {
  const folder = mkdtempSync(join(tmpdir(), 'medcodes-bench-'));
  const file = join(folder, 'dictionary.json');
  const json = JSON.stringify(dictionary);
  writeFileSync(file, json);
  note(`The JSON dictionary has ${Object.keys(dictionary).length} ${what}, ${megabytes(json.length)}.`);
  const child = fileURLToPath(new URL(script, import.meta.url));
  const fresh = (side) => {
    const { stdout, status, stderr } = spawnSync(process.execPath, ['--expose-gc', child, side, file], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };
  const samples = Object.fromEntries(sides.map((side) => [side, []]));
  for (let round = 0; round < ROUNDS; round++) for (const side of sides) samples[side].push(fresh(side));
  rmSync(folder, { recursive: true });
  const medians = (list) =>
    Object.fromEntries(Object.keys(list[0]).map((key) => [key, median(list.map((sample) => sample[key]))]));
  return Object.fromEntries(sides.map((side) => [side, medians(samples[side])]));
}
