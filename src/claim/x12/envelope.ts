import type { Segment } from './segments.js';
import { element } from './values.js';

/** The kinds of transaction that are read; `by-claim` if nothing tells but the claims. Internal. */
export type Transaction = 'professional' | 'facility' | 'by-claim' | undefined;

interface Open {
  readonly control: string;
  /** What the trailer counts: groups, transactions, or segments. */
  count: number;
}

const TRAILERS: Readonly<Record<string, string>> = { ISA: 'IEA', GS: 'GE', ST: 'SE' };

/**
 * Follows headers and trailers of interchanges, groups and transactions: that each header has its trailer, with the same
 * control number and the right count. Internal.
 */
export class Envelope {
  #open: Record<string, Open | undefined> = {};
  #group = '';
  /** The kind of the transaction, by its implementation guide. */
  transaction: Transaction;
  /** Its implementation guide. */
  guide = '';
  /** Its control number. */
  control = '';

  /** Whether a transaction is open. */
  get inTransaction(): boolean {
    return this.#open.ST !== undefined;
  }

  /** What the segment does to the envelope; gives what is wrong with it. */
  accept(segment: Segment): string[] {
    if (this.#open.ST !== undefined) this.#open.ST.count++;
    switch (segment.id) {
      case 'ISA':
        return this.#start(segment, 13, ['ISA', 'GS', 'ST']);
      case 'GS':
        this.#group = element(segment, 8) ?? '';
        return this.#start(segment, 6, ['GS', 'ST'], 'ISA');
      case 'ST':
        return this.#startTransaction(segment);
      case 'SE':
        return this.#finish(segment, 'ST', []);
      case 'GE':
        return this.#finish(segment, 'GS', ['ST']);
      case 'IEA':
        return this.#finish(segment, 'ISA', ['ST', 'GS']);
      default:
        return [];
    }
  }

  /** What is still open when the text ends. */
  end(): string[] {
    return this.#close(['ST', 'GS', 'ISA'], 'the end of the text');
  }

  #startTransaction(segment: Segment): string[] {
    const guide = element(segment, 3) ?? this.#group;
    this.guide = guide;
    this.control = element(segment, 2) ?? '';
    const wrong = this.#start(segment, 2, ['ST'], 'GS');
    this.#open.ST!.count = 1;
    this.transaction = element(segment, 1) === '837' ? kindOf(guide) : undefined;
    return wrong;
  }

  #start(segment: Segment, controlIndex: number, closes: readonly string[], inside?: string): string[] {
    const wrong = this.#close([...closes].reverse(), segment.id);
    const outer = inside === undefined ? undefined : this.#open[inside];
    if (inside !== undefined && outer === undefined) wrong.push(`${segment.id} is outside its ${inside}`);
    if (outer !== undefined) outer.count++;
    this.#open[segment.id] = { control: element(segment, controlIndex) ?? '', count: 0 };
    return wrong;
  }

  #finish(segment: Segment, header: string, closes: readonly string[]): string[] {
    const wrong = this.#close(closes, segment.id);
    const open = this.#open[header];
    this.#open[header] = undefined;
    if (open === undefined) return [...wrong, `${segment.id} has no ${header} before it`];
    const counted = element(segment, 1) ?? '';
    if (Number(counted) !== open.count)
      wrong.push(`${segment.id}01 gives the count ${counted.slice(0, 20)}, but there are ${open.count}`);
    if ((element(segment, 2) ?? '') !== open.control)
      wrong.push(`${segment.id}02 is not the control number ${open.control.slice(0, 20)} of its ${header}`);
    return wrong;
  }

  #close(headers: readonly string[], at: string): string[] {
    const missing = headers.filter((header) => this.#open[header] !== undefined);
    for (const header of missing) this.#open[header] = undefined;
    return missing.map((header) => `${TRAILERS[header]} is missing before ${at}`);
  }
}

/**
 * The implementation guides of 4010 and 5010: X098 and X222 professional, X096 and X223 institutional, X097 and X224 dental. X298,
 * X299 and X300 are the post-adjudicated claims of these, with the same loops.
 */
function kindOf(guide: string): Transaction {
  if (/X(098|222|298)/.test(guide)) return 'professional';
  if (/X(096|223|299)/.test(guide)) return 'facility';
  return isDental(guide) ? undefined : 'by-claim';
}

/** Whether a guide is that of dental claims. Internal. */
export const isDental = (guide: string): boolean => /X(097|224|300)/.test(guide);
