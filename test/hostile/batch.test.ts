import { expect, it } from 'vitest';
import { type BatchRecord, checkBatch } from '../../src/claim/batch/index.js';
import { checkClaim, fromFhirClaim } from '../../src/claim/index.js';
import { INPATIENT, OUTPATIENT, PROFESSIONAL } from '../claim/check/claims.js';
import { VISIT } from '../claim/fixtures/fhir.js';
import { mutated } from './mutate.js';
import { randomOf } from './random.js';

/** How many claims: `MEDCODES_FUZZ_CLAIMS` sets another number. */
const CLAIMS = Number(process.env.MEDCODES_FUZZ_CLAIMS ?? 100_000);
const SEED = Number(process.env.MEDCODES_FUZZ_SEED ?? 20_261_127);
/** Every so many claims an unchanged one comes, which must be answered as if it were alone. */
const UNCHANGED_EVERY = 10;

const ORIGINALS = [PROFESSIONAL, OUTPATIENT, INPATIENT, VISIT];
const ANSWERS = [
  ...[PROFESSIONAL, OUTPATIENT, INPATIENT].map((claim) => checkClaim(claim)),
  checkClaim(fromFhirClaim(VISIT)),
].map((answer) => JSON.stringify(answer));

const bigints = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** A changed claim as a line of JSON. What JSON cannot write is a line that is not JSON. */
function lineOf(claim: unknown, random: (below: number) => number): string {
  try {
    const text = JSON.stringify(mutated(claim, random), bigints) ?? 'undefined';
    // Now and then a line is cut off.
    return random(50) === 0 ? text.slice(0, random(text.length) + 1).trim() || '{' : text;
  } catch {
    return '{';
  }
}

function* lines(random: (below: number) => number): Generator<string> {
  for (let i = 0; i < CLAIMS; i++) {
    const original = ORIGINALS[Math.floor(i / UNCHANGED_EVERY) % ORIGINALS.length];
    yield `${i % UNCHANGED_EVERY === 0 ? JSON.stringify(original) : lineOf(original, random)}\n`;
  }
}

it(`a batch of ${CLAIMS} claims, changed at random with seed ${SEED}, accounts for each line, in order`, {
  tags: 'slow',
  timeout: 1_800_000,
}, async () => {
  const problems: string[] = [];
  let records = 0;
  let line = 0;
  const see = ({ record, at, answer, findings }: BatchRecord): void => {
    records++;
    if (record !== records) problems.push(`record ${record} is the ${records}th`);
    if (at !== line && at !== line + 1) problems.push(`line ${line + 1} has no record`);
    line = at;
    if (answer === undefined && findings.length === 0) problems.push(`line ${at} says nothing`);
    const unchanged = (at - 1) % UNCHANGED_EVERY === 0;
    const which = Math.floor((at - 1) / UNCHANGED_EVERY) % ORIGINALS.length;
    if (unchanged && JSON.stringify(answer) !== ANSWERS[which])
      problems.push(`line ${at} has another answer than the same claim alone`);
  };

  for await (const record of checkBatch(lines(randomOf(SEED)))) see(record);
  expect(problems.slice(0, 10)).toEqual([]);
  expect(line).toBe(CLAIMS);
});
