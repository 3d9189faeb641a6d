/** A segment. Internal. */
export interface Segment {
  /** Its number in the text, from 1. */
  readonly number: number;
  readonly id: string;
  /** The identifier and the elements after it: `elements[1]` is what X12 calls `CLM01` of a `CLM`. */
  readonly elements: readonly string[];
  /** What separates the components of an element. */
  readonly componentSeparator: string;
}

/** The text is not X12, or no more segments can be found in it. Internal. */
export class NotX12 extends Error {}

interface Separators {
  readonly element: string;
  readonly component: string;
  readonly terminator: string;
}

/** The elements of an interchange header. */
const ISA_ELEMENTS = 16;
/** An interchange header has 106 characters with its terminator; some senders pad more. */
const HEADER_ROOM = 400;
/** No segment of a claim is longer. Keeps a stream without a terminator from filling the memory. */
const LONGEST = 65_536;

/** Line breaks after a terminator do not belong to the next segment. A byte order mark does not either. */
function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xfeff)) at++;
  return at;
}

const SEPARATOR = /^[^A-Za-z0-9 ]$/;
const LINE_BREAK = /[\r\n]/;

/** The first place from there on that has no line break. */
function afterBreaks(text: string, from: number): number {
  let at = from;
  while (LINE_BREAK.test(text.charAt(at))) at++;
  return at;
}

/**
 * The separators that an interchange header declares: the character after `ISA` separates elements; the last element
 * is the character that separates components; the character after it ends each segment.
 */
function readSeparators(text: string): Separators {
  if (!text.startsWith('ISA')) throw new NotX12('X12 begins with an interchange header, ISA');
  const element = text.charAt(3);
  let at = 3;
  for (let i = 1; i < ISA_ELEMENTS && at >= 0; i++) at = text.indexOf(element, at + 1);
  const place = at < 0 ? text.length : afterBreaks(text, at + 1);
  const component = text.charAt(place);
  const terminator = terminatorAfter(text, place);
  const found = [element, component, terminator];
  if (new Set(found).size < 3 || !found.every((separator) => SEPARATOR.test(separator)))
    throw new NotX12('the interchange header ISA does not have 16 elements and three different separators');
  return { element, component, terminator };
}

/** A line break ends segments, unless another separator follows it: then a transport only wrapped the lines. */
function terminatorAfter(text: string, component: number): string {
  const next = text.charAt(component + 1);
  if (!LINE_BREAK.test(next)) return next;
  const wrapped = text.charAt(afterBreaks(text, component + 1));
  return SEPARATOR.test(wrapped) ? wrapped : next;
}

/** Takes text piece by piece and splits it into segments. Internal. */
export class SegmentSplitter {
  #rest = '';
  #separators: Separators | undefined;
  #count = 0;

  /** How many segments there were so far. */
  get count(): number {
    return this.#count;
  }

  /**
   * The segments that are complete with this piece of text.
   *
   * @throws NotX12 if the text does not begin with a header, or a segment does not end
   */
  push(text: string): Generator<Segment> {
    this.#rest += text;
    return this.#take(false);
  }

  /** What is left at the end of the text: the last segment may lack its terminator. */
  end(): Generator<Segment> {
    return this.#take(true);
  }

  *#take(ended: boolean): Generator<Segment> {
    const text = this.#rest;
    let at = skipBlanks(text, 0);
    while (at < text.length && this.#readHeader(text, at, ended)) {
      const separators = this.#separators!;
      const found = text.indexOf(separators.terminator, at);
      if (found < 0 && !ended) break;
      const end = found < 0 ? text.length : found;
      if (end > at) yield this.#segment(text.slice(at, end), separators);
      at = skipBlanks(text, Math.min(end + 1, text.length));
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST) throw new NotX12('a segment does not end; its terminator is missing');
  }

  /** Reads the separators where a header begins; false if more text is needed for that. */
  #readHeader(text: string, at: number, ended: boolean): boolean {
    const left = text.length - at;
    // With fewer characters it is not known whether a header begins here.
    if (left < 3 && !ended) return false;
    if (this.#separators !== undefined && !text.startsWith('ISA', at)) return true;
    if (left < HEADER_ROOM && !ended) return false;
    this.#separators = readSeparators(text.slice(at, at + HEADER_ROOM));
    return true;
  }

  #segment(text: string, { element, component, terminator }: Separators): Segment {
    this.#count++;
    // Some transports wrap the text at 80 characters. Such a break is no data.
    const isWrapped = (text.includes('\n') || text.includes('\r')) && !LINE_BREAK.test(terminator);
    const whole = isWrapped ? text.replace(/[\r\n]+/g, '') : text;
    const elements = whole.trimEnd().split(element);
    return { number: this.#count, id: elements[0]!, elements, componentSeparator: component };
  }
}
