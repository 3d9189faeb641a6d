// Whole claims through every check, bundled edits, one core. Nothing else reads claims and answers, so the rival is the floor
// that any program has: parsing the same text.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { claims, codePools } from './claims.mjs';
import { FULL, head, megabytes, note, row, times } from './table.mjs';

const COUNT = 20_000;
const ROUNDS = FULL ? 5 : 2;

/** How many claims the memory is watched over. */
const STREAM = FULL ? 1_000_000 : 100_000;
const thousand = (perSecond) => `${(perSecond / 1000).toFixed(1)} k/s`;

/** Claims a second: the best of the rounds, after one to warm up. */
async function claimsPerSecond(count, run) {
  let best = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const started = performance.now();
    await run();
    const perSecond = (count / (performance.now() - started)) * 1000;
    if (round > 0 && perSecond > best) best = perSecond;
  }
  return best;
}

async function exhaust(records) {
  let findings = 0;
  for await (const record of records) findings += record.findings.length;
  return findings;
}

function memory() {
  const child = fileURLToPath(new URL('./claim-memory.mjs', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', child, String(STREAM)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export default async function bench() {
  const { checkClaim } = await import('medcodes/claim');
  const { checkBatch } = await import('medcodes/claim/batch');
  const pools = await codePools(2000);
  const made = [...claims(COUNT, pools)];
  const lines = made.map((claim) => `${JSON.stringify(claim)}\n`);
  const text = lines.join('');
  let findings = 0;
  const checked = await claimsPerSecond(COUNT, () => {
    findings = 0;
    for (const claim of made) findings += checkClaim(claim).findings.length;
  });
  const parsed = await claimsPerSecond(COUNT, () => {
    for (const line of lines) JSON.parse(line);
  });
  const batch = await claimsPerSecond(COUNT, () => exhaust(checkBatch([text])));
  note(
    `${COUNT} claims of four diagnoses and three lines, 500 dates, 2,000 diagnosis codes and 2,000 Level II codes: ` +
      `${(findings / COUNT).toFixed(2)} findings a claim.`,
  );
  head('medcodes', 'JSON.parse', 'ratio');
  row('checkClaim', thousand(checked), thousand(parsed), times(checked, parsed));
  row('NDJSON through checkBatch', thousand(batch), thousand(parsed), times(batch, parsed));

  const { samples, summary, written } = memory();
  note(
    `${STREAM.toLocaleString('en')} claims as NDJSON through writeFindings: ${megabytes(written)} of findings, ${summary.claims} judged.`,
  );
  head('resident', 'heap', 'seconds');
  for (const { claims: count, rss, heapUsed, seconds } of samples)
    row(`${count.toLocaleString('en')} claims`, megabytes(rss), megabytes(heapUsed), seconds.toFixed(1));
}
