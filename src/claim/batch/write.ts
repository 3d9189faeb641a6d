import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkBatch } from './batch.js';
import type { BatchFinding, BatchOptions, BatchRecord, BatchSummary, FindingsOutput } from './types.js';

/** How many characters are gathered before they are written: lines one by one would cost more than the checks. */
const CHUNK = 65_536;

/** Counts what a batch comes to. Internal. */
export class FindingsCounter {
  #claims = 0;
  #ok = 0;
  #unreadable = 0;
  readonly #severities = { error: 0, warning: 0, information: 0 };
  readonly #rules = new Map<string, number>();
  readonly #notJudged = new Map<string, number>();

  add({ answer, findings }: BatchRecord): void {
    if (answer !== undefined) {
      this.#claims++;
      if (answer.ok) this.#ok++;
      for (const { check, status } of answer.checks)
        if (status === 'partly' || status === 'not-run') increase(this.#notJudged, check);
    }
    for (const { rule, severity } of findings) {
      if (rule === 'claim.unreadable') this.#unreadable++;
      this.#severities[severity]++;
      increase(this.#rules, rule);
    }
  }

  summary(): BatchSummary {
    const { error, warning, information } = this.#severities;
    return {
      claims: this.#claims,
      ok: this.#ok,
      unreadable: this.#unreadable,
      counts: { errors: error, warnings: warning, information },
      rules: Object.fromEntries([...this.#rules].sort()),
      notJudged: Object.fromEntries(this.#notJudged),
    };
  }
}

const increase = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};

/** The findings of a record, a line of JSON each. */
function linesOf({ record, at, claim, findings }: BatchRecord, file: string | undefined): string {
  let text = '';
  for (const finding of findings) {
    const line: BatchFinding = {
      ...(file === undefined ? {} : { file }),
      record,
      at,
      ...(claim === undefined ? {} : { claim }),
      ...finding,
    };
    text += `${JSON.stringify(line)}\n`;
  }
  return text;
}

/**
 * The findings of a stream as pieces of NDJSON. Internal.
 *
 * @param each - sees each record
 * @param file - what the lines call the input
 */
export async function* findingsOf(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  options: BatchOptions,
  each: (record: BatchRecord) => void,
  file?: string,
): AsyncGenerator<string> {
  let chunk = '';
  for await (const record of checkBatch(input, options)) {
    each(record);
    chunk += linesOf(record, file);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Writes pieces of text, waits for a slower output, and ends it unless it is one of the process. Internal. */
export async function writeChunks(chunks: AsyncIterable<string>, output: FindingsOutput): Promise<void> {
  const standard = [process.stdout, process.stderr].includes(output as typeof process.stdout);
  await pipeline(chunks, output as Writable, { end: !standard });
}

/**
 * Judges the claims of a stream, and writes what is found as NDJSON: a finding on each line, with the number of its claim,
 * the line or segment where the claim begins, and its id. Waits for a slower output.
 *
 * @param input - NDJSON or X12 in pieces of any size, such as a Node stream
 * @param output - where the findings go, a Node stream; it is ended, unless it is `process.stdout` or `process.stderr`
 * @returns how many claims there were, and how many findings of each rule
 * @throws what the streams throw
 *
 * @example
 * ```ts
 * import { type FindingsOutput, writeFindings } from 'medcodes/claim/batch';
 *
 * declare const process: { readonly stdout: FindingsOutput };
 * const claim = {
 *   type: 'professional',
 *   placeOfService: '11',
 *   diagnoses: [{ code: 'I10' }],
 *   lines: [{ code: 'G0439', units: 1, date: '2026-01-12', diagnosisPointers: [1] }],
 * };
 * const { claims, ok, counts } = await writeFindings([JSON.stringify(claim)], process.stdout);
 * [claims, ok, counts.errors]; //=> [1, 1, 0]
 * ```
 */
export async function writeFindings(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  output: FindingsOutput,
  options: BatchOptions = {},
): Promise<BatchSummary> {
  const counter = new FindingsCounter();
  await writeChunks(
    findingsOf(input, options, (record) => counter.add(record)),
    output,
  );
  return counter.summary();
}
