/** A typed array that grows. */
class Growing {
  values: Int32Array = new Int32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}

/**
 * Collects documents. A document is a short text that points at a target: its terms, some of them essential, the others
 * free to be absent from a query.
 */
export class DocumentWriter {
  readonly target: Growing = new Growing();
  readonly kind: Growing = new Growing();
  readonly source: Growing = new Growing();
  /** Pairs of a term and a document: the document doubled, plus one where the term is not essential. */
  readonly terms: Growing = new Growing();
  readonly documents: Growing = new Growing();
  #seen: Int32Array = new Int32Array(1 << 15).fill(-1);
  #pairOf: Int32Array = new Int32Array(1 << 15);

  /** Begins a document. */
  begin(kind: number, target: number, source: number): void {
    this.target.push(target);
    this.kind.push(kind);
    this.source.push(source);
  }

  /** Adds a term to the document that was begun last. A term that is essential once is essential. */
  add(term: number, essential: boolean): void {
    const document = this.target.length - 1;
    if (term >= this.#seen.length) this.#grow(term);
    if (this.#seen[term] === document) {
      if (essential) this.documents.values[this.#pairOf[term]!] = document * 2;
      return;
    }
    this.#seen[term] = document;
    this.#pairOf[term] = this.terms.length;
    this.terms.push(term);
    this.documents.push(document * 2 + (essential ? 0 : 1));
  }

  #grow(term: number): void {
    const size = Math.max(term + 1, this.#seen.length * 2);
    const seen = new Int32Array(size).fill(-1);
    seen.set(this.#seen);
    const pairOf = new Int32Array(size);
    pairOf.set(this.#pairOf);
    this.#seen = seen;
    this.#pairOf = pairOf;
  }
}

/** Documents that can be searched. */
export interface Documents {
  readonly length: number;
  /** What each document points at. */
  readonly target: Int32Array;
  readonly kind: Uint8Array;
  /** Where each document comes from; what it means depends on its kind. */
  readonly source: Int32Array;
  /** The weights of its essential terms together. */
  readonly cost: Float32Array;
  /** How rare each term is. */
  readonly weight: Float32Array;
  /** Where the postings of each term begin; one more for the end. */
  readonly start: Uint32Array;
  /** Documents of each term, doubled, plus one where the term is not essential. */
  readonly postings: Uint32Array;
}

/** Turns collected documents into postings by counting. */
export function finish(writer: DocumentWriter, terms: number, fixed: ReadonlyMap<number, number>): Documents {
  const pairs = writer.terms.length;
  const { length } = writer.target;
  const start = new Uint32Array(terms + 1);
  for (let i = 0; i < pairs; i++) start[writer.terms.values[i]! + 1]!++;
  const weight = new Float32Array(terms);
  for (let term = 0; term < terms; term++) {
    const count = start[term + 1]!;
    weight[term] = fixed.get(term) ?? Math.log(1 + (length - count + 0.5) / (count + 0.5));
    start[term + 1]! += start[term]!;
  }
  const next = start.slice(0, terms);
  const postings = new Uint32Array(pairs);
  const cost = new Float32Array(length);
  for (let i = 0; i < pairs; i++) {
    const term = writer.terms.values[i]!;
    const posting = writer.documents.values[i]!;
    postings[next[term]!++] = posting;
    if ((posting & 1) === 0) cost[posting >>> 1]! += weight[term]!;
  }
  return {
    length,
    target: writer.target.values.slice(0, length),
    kind: Uint8Array.from(writer.kind.values.subarray(0, length)),
    source: writer.source.values.slice(0, length),
    cost,
    weight,
    start,
    postings,
  };
}
