import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MedcodesError } from '../../base/errors.js';
import { checkBatch } from './batch.js';
import { FindingsCounter } from './counter.js';
import type {
  BatchFinding,
  BatchLine,
  BatchOptions,
  BatchRecord,
  BatchSummary,
  FindingsOutput,
} from './types.js';

/** How many characters are gathered before they are written: lines one by one would cost more than the checks. */
const CHUNK = 65_536;

/** The text of a record in the output. Internal. */
export type TextOfRecord = (record: BatchRecord, file: string | undefined) => string;

/** The findings of a record, a line of JSON each. Internal. */
export function linesOf({ record, at, claim, findings }: BatchRecord, file: string | undefined): string {
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

/** A record with its findings, as one line of JSON. Internal. */
export function lineOf(
  { record, at, claim, answer, findings }: BatchRecord,
  file: string | undefined,
): string {
  const line: BatchLine = {
    ...(file === undefined ? {} : { file }),
    record,
    at,
    ...(claim === undefined ? {} : { claim }),
    ok: answer?.ok === true,
    findings,
  };
  return `${JSON.stringify(line)}\n`;
}

/**
 * The findings of a stream as pieces of NDJSON. Internal.
 *
 * @param each - sees each record
 * @param textOf - what a record is written as
 * @param file - what the lines call the input
 */
export async function* findingsOf(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  options: BatchOptions | undefined,
  each: (record: BatchRecord) => void,
  textOf: TextOfRecord,
  file?: string,
): AsyncGenerator<string> {
  let chunk = '';
  for await (const record of checkBatch(input, options)) {
    each(record);
    chunk += textOf(record, file);
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
 * @throws MedcodesError `invalid-argument` as `checkBatch`, and for an output that is not a stream; and what the streams throw
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
export function writeFindings(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  output: FindingsOutput,
  options?: BatchOptions,
): Promise<BatchSummary> {
  return write(input, output, options, linesOf);
}

/**
 * The same with a line for each claim, also for a claim without findings: its number, its line or segment, its id, whether it is ok, its findings.
 * For work that is divided among machines: who puts the pieces together sees whether a claim is missing or is there twice.
 *
 * @param input - NDJSON or X12 in pieces of any size, such as a Node stream
 * @param output - where the lines go, a Node stream; it is ended, unless it is `process.stdout` or `process.stderr`
 * @returns how many claims there were, and how many findings of each rule
 * @throws MedcodesError `invalid-argument` as `checkBatch`, and for an output that is not a stream; and what the streams throw
 *
 * @example
 * ```ts
 * import { type FindingsOutput, writeRecords } from 'medcodes/claim/batch';
 *
 * declare const process: { readonly stdout: FindingsOutput };
 * // Writes {"record":7001,"at":7001,"ok":false,"findings":[...]}: the lines before were read by another process.
 * const { unreadable } = await writeRecords(['no claim'], process.stdout, { firstLine: 7001 });
 * unreadable; //=> 1
 * ```
 */
export function writeRecords(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  output: FindingsOutput,
  options?: BatchOptions,
): Promise<BatchSummary> {
  return write(input, output, options, lineOf);
}

async function write(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  output: FindingsOutput,
  options: BatchOptions | undefined,
  textOf: TextOfRecord,
): Promise<BatchSummary> {
  if (typeof output?.write !== 'function')
    throw new MedcodesError(
      'invalid-argument',
      'findings are written to a Node stream: give one as the second argument, such as process.stdout',
    );
  const counter = new FindingsCounter();
  await writeChunks(
    findingsOf(input, options, (record) => counter.add(record), textOf),
    output,
  );
  return counter.summary();
}
