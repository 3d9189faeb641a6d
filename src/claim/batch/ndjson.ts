import { MedcodesError } from '../../base/errors.js';
import { thrownText } from '../../base/limits.js';
import type { CheckClaimOptions } from '../check/options.js';
import { type ClaimAnswer, checkClaim } from '../index.js';
import type { Claim } from '../types.js';
import type { BatchRecord } from './types.js';
import { unreadable } from './unreadable.js';
import { claimsIn } from './values.js';

/** The longest line that is read, in characters: a longer line is not a claim and would fill the memory. */
const LONGEST = 16_000_000;

/** Reads NDJSON piece by piece: a claim on each line, empty lines are skipped. Internal. */
export class NdjsonReader {
  readonly #options: CheckClaimOptions;
  #rest = '';
  #line = 0;
  #records = 0;
  /** Inside a line that is too long; its rest is skipped. */
  #skipping = false;

  /** @param firstLine - the number of the first line */
  constructor(options: CheckClaimOptions, firstLine = 1) {
    this.#options = options;
    this.#line = firstLine - 1;
    this.#records = firstLine - 1;
  }

  /** The records that are complete with this piece of text. */
  *push(text: string): Generator<BatchRecord> {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      const line = this.#rest + text.slice(from, end);
      this.#rest = '';
      from = end + 1;
      yield* this.#read(line);
    }
    this.#rest += text.slice(from);
    if (this.#rest.length > LONGEST) {
      if (!this.#skipping) yield this.#tooLong(this.#line + 1);
      this.#skipping = true;
      this.#rest = '';
    }
  }

  /** The last line may lack its line break. */
  *end(): Generator<BatchRecord> {
    yield* this.#read(this.#rest);
    this.#rest = '';
  }

  #tooLong(line: number): BatchRecord {
    return unreadable(
      ++this.#records,
      line,
      'the line is too long to be a claim; put one claim on each line',
    );
  }

  *#read(text: string): Generator<BatchRecord> {
    this.#line++;
    if (this.#skipping) {
      this.#skipping = false;
      return;
    }
    // A byte order mark, and the carriage return of the other line ending.
    const line = text.replace(/^\uFEFF/, '').trim();
    if (line === '') return;
    if (line.length > LONGEST) {
      yield this.#tooLong(this.#line);
      return;
    }
    for (const record of judge(line, this.#records, this.#line, this.#options)) {
      this.#records = record.record;
      yield record;
    }
  }
}

function* judge(
  line: string,
  before: number,
  at: number,
  options: CheckClaimOptions,
): Generator<BatchRecord> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    yield unreadable(
      before + 1,
      at,
      `cannot read the line as a claim: ${(error as Error).message.slice(0, 200)}`,
    );
    return;
  }
  yield* judgedValue(value, before, at, options);
}

/**
 * The records of the claims in a JSON value. Internal.
 *
 * @param before - the number of the record before them
 */
export function* judgedValue(
  value: unknown,
  before: number,
  at: number,
  options: CheckClaimOptions,
): Generator<BatchRecord> {
  let record = before;
  for (const read of claimsIn(value)) {
    record++;
    let claim: Claim;
    try {
      claim = read();
    } catch (error) {
      yield unreadable(
        record,
        at,
        `cannot read the line as a claim: ${(error as Error).message.slice(0, 200)}`,
      );
      continue;
    }
    yield judged(claim, record, at, options);
  }
}

/** The record of a claim that was read. Internal. */
export function judged(claim: Claim, record: number, at: number, options: CheckClaimOptions): BatchRecord {
  let answer: ClaimAnswer;
  try {
    answer = checkClaim(claim, options);
  } catch (error) {
    // Damaged edits or CPT files concern every claim; anything else concerns this one, and the batch goes on.
    if (error instanceof MedcodesError) throw error;
    return unreadable(record, at, `cannot check the claim: ${thrownText(error)}`);
  }
  const { id, findings } = answer;
  return { record, at, ...(id === undefined ? {} : { claim: id }), answer, findings };
}
