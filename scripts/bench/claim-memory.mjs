// One fresh process: a million claims as NDJSON through the batch, and the memory in use on the way. The claims are made as
// they are read, so that nothing but the checks can hold them.
import { Writable } from 'node:stream';
import { writeFindings } from 'medcodes/claim/batch';
import { claims, codePools } from './claims.mjs';

const total = Number(process.argv[2] ?? 1_000_000);
const pools = await codePools(2000);
const samples = [];
const started = performance.now();

function* text() {
  let piece = '';
  let count = 0;
  for (const claim of claims(total, pools)) {
    piece += `${JSON.stringify(claim)}\n`;
    if (piece.length >= 65_536) {
      yield piece;
      piece = '';
    }
    if (++count % (total / 10) === 0) {
      globalThis.gc?.();
      const { rss, heapUsed } = process.memoryUsage();
      samples.push({ claims: count, rss, heapUsed, seconds: (performance.now() - started) / 1000 });
    }
  }
  yield piece;
}

let written = 0;
const output = new Writable({
  write(chunk, _, done) {
    written += chunk.length;
    done();
  },
});
const summary = await writeFindings(text(), output);
process.stdout.write(JSON.stringify({ samples, summary, written }));
