import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkBatch } from './batch.js';
import { Counter } from './counter.js';
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

/** The findings of a record, a line of JSON each. Internal. */
export function linesOf({ record, at, claim, findings }: BatchRecord, file?: string): string {
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

/** A record, as one line of JSON. Internal. */
export function lineOf({ record, at, claim, answer, findings }: BatchRecord, file?: string): string {
  const line: BatchLine = {
    ...(file === undefined ? {} : { file }),
    record,
    at,
    ...(claim === undefined ? {} : { claim }),
    ok: answer?.ok ?? !findings.some(({ severity }) => severity === 'error'),
    findings,
  };
  return `${JSON.stringify(line)}\n`;
}

/** What is written of a record. Internal. */
export type LinesOf = (record: BatchRecord, file?: string) => string;

/** How a stream is written. Internal. */
export interface Written {
  readonly linesOf: LinesOf;
  /** Sees each record. */
  readonly each: (record: BatchRecord) => void;
  /** What the lines call the input. */
  readonly file?: string | undefined;
}

/** The records of a stream as pieces of NDJSON. Internal. */
export async function* piecesOf(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  options: BatchOptions,
  { linesOf, each, file }: Written,
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
export function writeFindings(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  output: FindingsOutput,
  options: BatchOptions = {},
): Promise<BatchSummary> {
  return write(input, output, options, linesOf);
}

/**
 * The same with a line for each claim, also for a claim without findings: its number, its line or segment, its id, whether it is ok, its findings.
 * For work that is divided among machines: who puts the pieces together sees that no claim is missing and none is there twice.
 *
 * @param input - NDJSON or X12 in pieces of any size, such as a Node stream
 * @param output - where the lines go, a Node stream; it is ended, unless it is `process.stdout` or `process.stderr`
 * @returns how many claims there were, and how many findings of each rule
 * @throws what the streams throw
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
  options: BatchOptions = {},
): Promise<BatchSummary> {
  return write(input, output, options, lineOf);
}

async function write(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  output: FindingsOutput,
  options: BatchOptions,
  textOf: LinesOf,
): Promise<BatchSummary> {
  const counter = new Counter();
  const each = (record: BatchRecord): void => counter.add(record);
  await writeChunks(piecesOf(input, options, { linesOf: textOf, each }), output);
  return counter.summary();
}
