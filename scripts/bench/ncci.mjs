// NCCI: compiling the full table, its size, loading it, and pair checks a second, next to SQLite with an index on the pair.
//
// Cold numbers are medians over fresh processes, the two sides taking turns. Warm ones are the best of several rounds over a million
// questions that are prepared before: what is measured is the answer, not the reading of the question from memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { databaseOf, lookup } from './ncci-sqlite.mjs';
import { tableFile } from './ncci-table.mjs';
import {
  FULL,
  head,
  median,
  megabytes,
  milliseconds,
  note,
  rate,
  row,
  shuffledIndexes,
  times,
} from './table.mjs';

const thousand = (perSecond) => `${Math.round(perSecond / 1000)} k/s`;
const kilobytes = (bytes) => `${Math.round(bytes / 1000)} KB`;

const ROUNDS = FULL ? 9 : 3;
const ON = '2024-08-01';
const DAY = '20240801';
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const MEMORY = new URL('./memory.mjs', import.meta.url).href;
const COLD = fileURLToPath(new URL('./ncci-cold.mjs', import.meta.url));

/** Compiles the table in a process of its own, and gives the seconds and the most memory that it took. */
function compile(path, out) {
  const usage = join(out, 'usage.json');
  const script = `
    import { writeFileSync } from 'node:fs';
    import { mostMemory } from ${JSON.stringify(MEMORY)};
    process.on('exit', () => writeFileSync(${JSON.stringify(usage)}, String(mostMemory())));
    process.argv = ['node', 'medcodes', 'compile', 'ncci', ${JSON.stringify(path)}, '--out', ${JSON.stringify(join(out, 'payload'))}];
    await import(${JSON.stringify(pathToFileURL(CLI).href)});`;
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, bytes: Number(readFileSync(usage, 'utf8')) };
}

function cold(files, [a, b]) {
  const once = (side) => {
    const { stdout, status, stderr } = spawnSync(process.execPath, [COLD, side, files[side], a, b, ON], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return Number(stdout);
  };
  const samples = { medcodes: [], sqlite: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const side of ['medcodes', 'sqlite']) samples[side].push(once(side));
  return { medcodes: median(samples.medcodes), sqlite: median(samples.sqlite) };
}

/** Questions: pairs of the table at random, in either order, and any two of its codes. */
function questions(rows) {
  const codes = [...new Set([...rows.map(([one]) => one), ...rows.map(([, two]) => two)])];
  const COUNT = 1_000_000;
  const known = Array.from(shuffledIndexes(rows.length, COUNT), (i, n) =>
    n % 2 === 0 ? [rows[i][0], rows[i][1]] : [rows[i][1], rows[i][0]],
  );
  const any = Array.from(shuffledIndexes(codes.length ** 2, COUNT), (i) => [
    codes[i % codes.length],
    codes[Math.floor(i / codes.length)],
  ]);
  const few = known.slice(0, 2000);
  return {
    'pairs of the table, at random': known,
    'any two codes of the table': any,
    '2,000 pairs in use': Array.from({ length: COUNT }, (_, i) => few[i % few.length]),
  };
}

export default async function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'medcodes-bench-'));
  const { label, path } = tableFile(folder);
  note(`The table is ${label}.`);
  const { seconds, bytes } = compile(path, folder);
  const module = join(folder, 'payload/ncci.js');
  const { createNcci } = await import('medcodes/ncci');
  const { payload } = await import(pathToFileURL(module).href);
  const ncci = createNcci(payload);
  const rows = Array.from(ncci.edits(), (edit) => [
    edit.column1,
    edit.column2,
    edit.deletion?.replaceAll('-', '') ?? null,
    edit.modifierIndicator,
    edit.rationale,
  ]);
  note(`${rows.length} rows, compiled in ${seconds.toFixed(1)} s with ${megabytes(bytes)} of memory.`);

  const built = performance.now();
  const database = await databaseOf(rows);
  const file = join(folder, 'ptp.sqlite');
  const image = database.export();
  writeFileSync(file, image);
  note(`SQLite was filled and indexed in ${((performance.now() - built) / 1000).toFixed(1)} s.`);

  head('medcodes', 'SQLite', 'ratio');
  const raw = Buffer.from(payload.ptpPractitioner, 'base64').length;
  row('bytes', kilobytes(raw), kilobytes(image.length), times(image.length, raw));
  const gzipped = gzipSync(readFileSync(module), { level: 9 }).length;
  const gzippedImage = gzipSync(image, { level: 6 }).length;
  row('gzipped; ours as a module', kilobytes(gzipped), kilobytes(gzippedImage), times(gzippedImage, gzipped));
  const [one, two] = rows[rows.length >> 1];
  const first = cold({ medcodes: module, sqlite: file }, [one, two]);
  row(
    'load to first answer',
    milliseconds(first.medcodes),
    milliseconds(first.sqlite),
    times(first.sqlite, first.medcodes),
  );
  const options = { on: ON };
  // SQLite is asked fewer: it would take minutes otherwise.
  const ask = lookup(database);
  for (const [what, pairs] of Object.entries(questions(rows))) {
    const ours = rate(pairs, ([a, b]) => ncci.checkPair(a, b, options).verdict.length > 0);
    const theirs = rate(pairs.slice(0, 50_000), ([a, b]) => ask(a, b, DAY) !== null);
    row(`checks a second: ${what}`, thousand(ours), thousand(theirs), times(ours, theirs));
  }
  database.close();
  rmSync(folder, { recursive: true });
}
