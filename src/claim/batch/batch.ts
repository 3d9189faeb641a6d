import { bytesOf } from '../../base/bytes.js';
import { MedcodesError } from '../../base/errors.js';
import { quoted, shown } from '../../base/limits.js';
import { knownOptions } from '../../base/options.js';
import { CHECK_CLAIM_OPTIONS, type CheckClaimOptions } from '../check/options.js';
import { DocumentReader } from './document.js';
import { NdjsonReader } from './ndjson.js';
import type { BatchFormat, BatchOptions, BatchRecord } from './types.js';
import { X12BatchReader } from './x12.js';

const BATCH_OPTIONS = [...CHECK_CLAIM_OPTIONS, 'format', 'progress', 'firstLine'];

/** Reads one of the formats piece by piece. */
interface Reader {
  push(text: string): Iterable<BatchRecord>;
  end(): Generator<BatchRecord>;
}

/** The most blank characters that are kept until the format is known. */
const MOST_BLANK = 1_000_000;

/** Text that begins as neither is read as NDJSON, whose reader says line by line what is wrong. */
function formatOf(text: string): BatchFormat {
  const begin = text
    .slice(0, MOST_BLANK)
    .replace(/^[\s\uFEFF]+/, '')
    .slice(0, 100);
  if (begin.startsWith('ISA')) return 'x12';
  // One document over several lines, or a list of claims.
  return /^(?:\[|\{[ \t]*\r?\n)/.test(begin) ? 'json' : 'ndjson';
}

function readerOf(format: BatchFormat, options: CheckClaimOptions, firstLine: number | undefined): Reader {
  if (format === 'x12') return new X12BatchReader(options);
  return format === 'json' ? new DocumentReader(options) : new NdjsonReader(options, firstLine);
}

/**
 * Checks the claims of a stream one after the other, as the caller asks for them. Nothing is read ahead, and one claim is in memory at
 * a time. A claim that cannot be read gives a record with the finding `claim.unreadable`, and reading goes on.
 *
 * @param input - NDJSON or X12 in pieces of any size, such as a Node stream
 * @throws MedcodesError `invalid-argument` at once for an unknown option, and later for a piece that is neither text nor bytes;
 * and what the stream itself throws
 *
 * @example
 * ```ts
 * import { checkBatch } from 'medcodes/claim/batch';
 *
 * const rules: string[] = [];
 * for await (const { findings } of checkBatch(['{"type":"professional"}\n', 'no claim\n']))
 *   rules.push(...findings.map(({ rule }) => rule));
 * rules; //=> ['claim.malformed', 'claim.unreadable']
 * ```
 */
export function checkBatch(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  options?: BatchOptions,
): AsyncGenerator<BatchRecord, void, undefined> {
  knownOptions(options, BATCH_OPTIONS, 'checkBatch');
  requireStream(input, options ?? {});
  return records(input, options ?? {});
}

/** Refuses misuse at the call, not at the first record. */
function requireStream(input: unknown, { format, firstLine, progress }: BatchOptions): void {
  const stream = input as Partial<AsyncIterable<unknown> & Iterable<unknown>> | null | undefined;
  const iterates = stream?.[Symbol.asyncIterator] ?? stream?.[Symbol.iterator];
  if (typeof iterates !== 'function')
    throw new MedcodesError(
      'invalid-argument',
      'checkBatch needs a stream or a list of texts or bytes, such as createReadStream(file)',
    );
  if (format !== undefined && format !== 'x12' && format !== 'ndjson' && format !== 'json')
    throw new MedcodesError(
      'invalid-argument',
      `format is ${quoted(format)}; give 'ndjson', 'json' or 'x12'`,
    );
  if (progress !== undefined && progress !== null && typeof progress !== 'function')
    throw new MedcodesError('invalid-argument', `progress is ${quoted(progress)}; give a function`);
  if (firstLine !== undefined) requireLine(firstLine, format);
}

function requireLine(firstLine: number, format: BatchFormat | undefined): void {
  if (!Number.isSafeInteger(firstLine) || firstLine < 1)
    throw new MedcodesError(
      'invalid-argument',
      `firstLine is ${shown(firstLine)}; give the number of a line, from 1`,
    );
  if (format !== undefined && format !== 'ndjson')
    throw new MedcodesError(
      'invalid-argument',
      `firstLine is for ndjson; ${format} is not read line by line`,
    );
}

/** Refuses a piece that is neither text nor bytes, such as a parsed claim. */
function pieceOf(piece: unknown): Uint8Array {
  const bytes = bytesOf(piece);
  if (bytes !== undefined) return bytes;
  const fix =
    typeof piece === 'number'
      ? 'put bytes in a list: [bytes]'
      : 'give texts or bytes, and parsed claims to checkClaim';
  throw new MedcodesError('invalid-argument', `a piece of the stream is ${quoted(piece)}; ${fix}`);
}

async function* records(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  { format: given, progress, firstLine, ...options }: BatchOptions,
): AsyncGenerator<BatchRecord, void, undefined> {
  const decoder = new TextDecoder();
  // Half of a file may begin with anything.
  const format = firstLine === undefined ? given : 'ndjson';
  const readerFor = (found: BatchFormat): Reader => readerOf(found, options, firstLine);
  let reader: Reader | undefined = format === undefined ? undefined : readerFor(format);
  // Until the format is known: the first pieces may be blank.
  const parts: string[] = [];
  let letters = 0;
  let blank = 0;
  let bytes = 0;
  let claims = 0;
  for await (const piece of input) {
    const part = typeof piece === 'string' ? piece : pieceOf(piece);
    let text = typeof part === 'string' ? part : decoder.decode(part, { stream: true });
    bytes += part.length;
    if (reader === undefined) {
      letters += text.trim().length;
      if (letters < 3 && blank < MOST_BLANK) {
        parts.push(text);
        blank += text.length;
        continue;
      }
      text = parts.splice(0).join('') + text;
      reader = readerFor(formatOf(text));
    }
    for (const record of reader.push(text)) {
      claims = record.record;
      yield record;
    }
    progress?.({ bytes, claims });
  }
  const rest = parts.join('') + decoder.decode();
  reader ??= readerFor(formatOf(rest));
  yield* reader.push(rest);
  yield* reader.end();
}
