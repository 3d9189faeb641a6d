import { type DayNumber, type IsoDate, parseDate } from '../../base/dates.js';
import { decodeLines } from '../../packed/ascii.js';
import { MixDecoder } from '../../packed/mix-decoder.js';
import type { Part } from '../../packed/payload.js';
import { codeStrings, STRING_INPUTS, STRING_SETS } from '../../packed/string-model.js';
import type { Icd9Kind } from '../kind.js';
import { SLOT_BITS } from './slot-bits.js';

/** The codes of one edition. The writer is `data-build/icd9/pack.ts`. */
export class Icd9CodeTable {
  readonly part: Part;
  readonly kind: Icd9Kind;
  /** The version of the edition: `32`. */
  readonly version: string;
  readonly effective: IsoDate;
  /** The last day of the edition, and of the set. */
  readonly to: IsoDate;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly note: string;
  /** The codes that may be reported, without dots, in order. */
  readonly codes: readonly string[];
  #headers: readonly string[] | undefined;

  constructor(part: Part, kind: Icd9Kind) {
    this.part = part;
    this.kind = kind;
    const [version = '', effective = '', to = '', note = '', count = '', alphabet = ''] = decodeLines(
      part.section('about'),
    );
    this.version = version;
    this.effective = effective;
    this.to = to;
    this.firstDay = parseDate(effective);
    this.lastDay = parseDate(to);
    this.note = note;
    const decoder = new MixDecoder(part.section('codes'), STRING_INPUTS, STRING_SETS, SLOT_BITS);
    this.codes = codeStrings(decoder, Number(count), alphabet, true);
  }

  /** The place of the first code that is not before a text. */
  firstFrom(plain: string): number {
    let low = 0;
    let high = this.codes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.codes[middle]! < plain) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The place of a code that may be reported, -1 for any other text. */
  rowOf(plain: string): number {
    const at = this.firstFrom(plain);
    return this.codes[at] === plain ? at : -1;
  }

  /** Whether codes extend a text that is long enough to be a header. */
  isHeader(plain: string): boolean {
    const next = this.codes[this.firstFrom(plain)];
    return (
      next !== undefined &&
      next.length > plain.length &&
      next.startsWith(plain) &&
      plain.length >= this.kind.topLength(plain)
    );
  }

  /** Whether a text is a code or a header. */
  has(plain: string): boolean {
    return this.rowOf(plain) >= 0 || this.isHeader(plain);
  }

  /** The headers, in order. */
  get headers(): readonly string[] {
    if (this.#headers === undefined) {
      const found = new Set<string>();
      for (const code of this.codes)
        for (let length = this.kind.topLength(code); length < code.length; length++)
          found.add(code.slice(0, length));
      this.#headers = [...found];
    }
    return this.#headers;
  }

  /** Codes and headers, in order: a header is before the codes below it. */
  *all(): Generator<string, void, undefined> {
    let before = '';
    for (const code of this.codes) {
      for (let length = this.kind.topLength(code); length < code.length; length++)
        if (!before.startsWith(code.slice(0, length))) yield code.slice(0, length);
      yield code;
      before = code;
    }
  }

  /** The codes below a header, in order. */
  *below(plain: string): Generator<string, void, undefined> {
    for (let at = this.firstFrom(plain); this.codes[at]?.startsWith(plain) === true; at++)
      if (this.codes[at] !== plain) yield this.codes[at]!;
  }
}
