import type { CheckClaimOptions } from '../check/options.js';
import { judgedValue } from './ndjson.js';
import type { BatchRecord } from './types.js';
import { unreadable } from './unreadable.js';

/** The most characters of a document: it is in memory as a whole. NDJSON has no such limit. */
const LONGEST = 64_000_000;

/** Reads one JSON document over several lines: a claim, an array of claims, or a FHIR bundle. Internal. */
export class DocumentReader {
  readonly #options: CheckClaimOptions;
  readonly #pieces: string[] = [];
  #length = 0;

  constructor(options: CheckClaimOptions) {
    this.#options = options;
  }

  /** Takes a piece; nothing is read before the end. */
  push(text: string): readonly BatchRecord[] {
    this.#length += text.length;
    if (this.#length <= LONGEST) this.#pieces.push(text);
    return [];
  }

  /** The records of the document. */
  *end(): Generator<BatchRecord> {
    if (this.#length > LONGEST) {
      yield unreadable(
        1,
        1,
        `the document has ${this.#length} characters, at most ${LONGEST} are read; give one claim on each line`,
      );
      return;
    }
    let value: unknown;
    try {
      value = JSON.parse(this.#pieces.join('').replace(/^\uFEFF/, ''));
    } catch (error) {
      yield unreadable(1, 1, `cannot read the document: ${(error as Error).message.slice(0, 200)}`);
      return;
    }
    let record = 0;
    for (const each of Array.isArray(value) ? value : [value]) {
      for (const judged of judgedValue(each, record, 1, this.#options)) {
        record = judged.record;
        yield judged;
      }
    }
  }
}
