import type { CheckClaimOptions } from '../check/options.js';
import { X12Reader } from '../x12/reader.js';
import type { X12Item, X12Problem } from '../x12/types.js';
import { judged } from './ndjson.js';
import type { BatchRecord } from './types.js';
import { ofProblem } from './unreadable.js';

/** Reads X12 piece by piece. Internal. */
export class X12BatchReader {
  readonly #options: CheckClaimOptions;
  readonly #reader = new X12Reader();
  #records = 0;

  constructor(options: CheckClaimOptions) {
    this.#options = options;
  }

  /** The records that are complete with this piece of text. */
  *push(text: string): Generator<BatchRecord> {
    yield* this.#judge(this.#reader.push(text));
  }

  /** What is left at the end of the text. */
  *end(): Generator<BatchRecord> {
    yield* this.#judge(this.#reader.end());
  }

  /** The record of a problem: a lost claim is one of its own; any other is of the claim that it is in, which comes next. */
  #recordOf({ lost, claim }: X12Problem): number {
    if (lost) return ++this.#records;
    return claim === undefined ? this.#records : this.#records + 1;
  }

  *#judge(items: readonly X12Item[]): Generator<BatchRecord> {
    for (const item of items) {
      if (!('code' in item)) yield judged(item.claim, ++this.#records, item.segment, this.#options);
      else yield ofProblem(this.#recordOf(item), item);
    }
  }
}
