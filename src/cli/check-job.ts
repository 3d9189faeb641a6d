import { FindingsCounter } from '../claim/batch/counter.js';
import type { BatchOptions, BatchRecord, BatchSummary } from '../claim/batch/index.js';
import { findingsOf, type TextOfRecord } from '../claim/batch/write.js';
import { lines, many } from './command.js';
import { foreignKind } from './foreign-kind.js';
import { type Input, streamOf, textOf } from './input.js';
import { ProgressBar } from './progress.js';

/** What was seen of one input. */
interface Seen {
  /** The claims: judged, or not readable. */
  claims: number;
  /** What is there instead of claims. */
  readonly others: string[];
  isBlank: boolean;
  /** What the input is, if it is of a kind that has no claims. */
  kind?: string;
}

/** The claims of one or more inputs, judged one after the other. */
export class CheckJob {
  /** What is wrong with the inputs themselves. */
  readonly faults: string[] = [];
  readonly #inputs: readonly Input[];
  readonly #options: BatchOptions;
  readonly #textOf: TextOfRecord;
  readonly #counter = new FindingsCounter();
  readonly #bar = new ProgressBar();
  readonly #size: number;
  #read = 0;
  #claims = 0;

  /** @param textOf - what a record is written as */
  constructor(inputs: readonly Input[], options: BatchOptions, textOf: TextOfRecord) {
    this.#textOf = textOf;
    this.#inputs = inputs;
    this.#options = options;
    this.#size = inputs.every(({ bytes }) => bytes > 0)
      ? inputs.reduce((sum, { bytes }) => sum + bytes, 0)
      : 0;
  }

  /** The findings, or the records, as NDJSON. A line names its file if there are several. */
  async *chunks(): AsyncGenerator<string> {
    const isOne = this.#inputs.length === 1;
    for (const input of this.#inputs) {
      const seen: Seen = { claims: 0, others: [], isBlank: true };
      const text = this.#text(input, seen);
      const findings = findingsOf(
        text,
        this.#options,
        (record) => this.#add(record, seen),
        this.#textOf,
        isOne ? undefined : input.name,
      );
      for await (const chunk of findings) {
        // Findings may go to the terminal that shows the bar.
        this.#bar.clear();
        yield chunk;
      }
      const fault = faultOf(input, seen);
      if (fault !== undefined) this.faults.push(fault);
    }
    this.#bar.clear();
  }

  /** What it all comes to. */
  summary(): BatchSummary {
    return this.#counter.summary();
  }

  async *#text(input: Input, seen: Seen): AsyncGenerator<Uint8Array | string> {
    for await (const piece of textOf(this.#counted(input), input.name)) {
      if (seen.isBlank && !isBlank(piece)) {
        seen.isBlank = false;
        const kind = this.#options.firstLine === undefined ? foreignKind(piece) : undefined;
        if (kind !== undefined) {
          seen.kind = kind;
          return;
        }
      }
      yield piece;
      this.#bar.show(many(this.#claims, 'claim'), this.#size === 0 ? 0 : this.#read / this.#size);
    }
  }

  async *#counted(input: Input): AsyncGenerator<Uint8Array> {
    for await (const piece of streamOf(input)) {
      this.#read += piece.length;
      yield piece;
    }
  }

  #add(record: BatchRecord, seen: Seen): void {
    this.#counter.add(record);
    const { answer, findings } = record;
    const other = findings.find(({ message }) => OTHER_RESOURCE.test(message));
    if (other !== undefined) seen.others.push(other.message);
    else if (answer !== undefined || findings.some(({ rule }) => rule === 'claim.unreadable')) {
      seen.claims++;
      this.#claims++;
    }
    for (const { message } of findings) if (message.endsWith('[not-a-claim]')) seen.others.push(message);
  }
}

/** Whether a piece has nothing but blanks and marks of byte order. */
const isBlank = (piece: Uint8Array | string): boolean =>
  typeof piece === 'string'
    ? piece.trim() === ''
    : piece.every((byte) => byte <= 32 || byte === 0xef || byte === 0xbb || byte === 0xbf);

/** What is said about a FHIR resource that is not a claim. */
const OTHER_RESOURCE = /this is not a FHIR Claim; its resourceType is '|this FHIR Bundle has no Claim/;

/** Why an input without a claim has none. */
function faultOf({ name }: Input, { claims, others, isBlank: isEmpty, kind }: Seen): string | undefined {
  if (claims > 0) return undefined;
  if (kind !== undefined) return `${name} is ${kind}; check takes claims as NDJSON, JSON, FHIR or X12 837`;
  if (isEmpty) return `${name} is empty`;
  return others.length === 0 ? `${name} has no claims` : `${name} has no claims: ${others[0]}`;
}

/** A summary for people. */
export function summaryText(summary: BatchSummary): string {
  const { claims, ok, unreadable, counts, rules, notJudged } = summary;
  const row = (name: string, count: number): string => `  ${String(count).padStart(9)}  ${name}`;
  return lines([
    `${many(claims, 'claim')} judged, ${ok} without an error, ${unreadable} could not be read`,
    `${many(counts.errors, 'error')}, ${many(counts.warnings, 'warning')}, ${counts.information} for information`,
    ...Object.entries(rules).map(([rule, count]) => row(rule, count)),
    ...(Object.keys(notJudged).length === 0
      ? []
      : ['checks that did not run or ran in part, by number of claims:']),
    ...Object.entries(notJudged).map(([check, count]) => row(check, count)),
  ]);
}
