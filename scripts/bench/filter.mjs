// `medcodes check -` as a worker of a cluster: what it costs to start, how many claims it checks in a second, and the most memory it takes, by the
// number of claims. From that, what a billion lines of service need.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { claims, codePools } from './claims.mjs';
import { FULL, head, megabytes, note, row } from './table.mjs';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const LINES_OF_A_CLAIM = 3;
const BILLION = 1e9;

/** Prints the most memory of the process when it ends. */
const REPORT = fileURLToPath(new URL('./most-memory.mjs', import.meta.url));

/** The claims as pieces of text; few different ones, repeated, so that making them costs nothing. */
async function pieces(count) {
  const pool = await codePools(2000);
  const different = Math.min(count, 20_000);
  const lines = [...claims(different, pool)].map((claim) => `${JSON.stringify(claim)}\n`);
  const texts = [];
  for (let i = 0; i < lines.length; i += 200) texts.push(lines.slice(i, i + 200).join(''));
  return Array.from({ length: Math.ceil(count / 200) }, (_, i) => texts[i % texts.length]);
}

/** Runs a worker over some claims. */
async function worker(count) {
  const texts = await pieces(count);
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', REPORT, CLI, 'check', '-', '--format', 'ndjson', '--records', '--exit-zero'],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let log = '';
  let bytes = 0;
  child.stdout.on('data', (piece) => {
    bytes += piece.length;
  });
  child.stderr.on('data', (piece) => {
    log += piece;
  });
  for (const text of texts) if (!child.stdin.write(text)) await once(child.stdin, 'drain');
  child.stdin.end();
  await once(child, 'close');
  const { rss, cpu } = JSON.parse(log.trim().split('\n').at(-1) ?? '');
  return { count, wall: (performance.now() - start) / 1000, cpu: (cpu.user + cpu.system) / 1e6, rss, bytes };
}

/** Measures workers, and says what a billion lines need. */
export default async function bench() {
  const empty = await worker(0);
  const sizes = FULL ? [20_000, 100_000, 500_000] : [5_000, 20_000];
  head('seconds', 'CPU seconds', 'claims/CPU s', 'most memory');
  row('start, no claims', empty.wall.toFixed(2), empty.cpu.toFixed(2), '', megabytes(empty.rss));
  let small;
  let large = empty;
  for (const size of sizes) {
    const run = await worker(size);
    small ??= run;
    large = run;
    const rate = (run.count / (run.cpu - empty.cpu)).toFixed(0);
    row(`${size} claims`, run.wall.toFixed(1), run.cpu.toFixed(1), rate, megabytes(run.rss));
  }
  const first = small ?? empty;
  const perSecond = (large.count - first.count) / (large.cpu - first.cpu);
  const hours = BILLION / LINES_OF_A_CLAIM / perSecond / 3600;
  note(
    `${Math.round((perSecond * 3600) / 1e5) / 10} million claims in an hour of a core. A billion lines of service, three a claim: ${hours.toFixed(0)} hours of a core, ${(hours / 100).toFixed(1)} hours of 100 cores, ${megabytes(large.rss)} a worker, and ${(((large.bytes / large.count) * BILLION) / LINES_OF_A_CLAIM / 1e9).toFixed(0)} GB of answers before they are compressed.`,
  );
}
