import { TUNING } from '../tuning.js';
import { NumberList } from './number-list.js';
import { type Postings, postingsOf, type TermLists } from './postings.js';

/**
 * Collects documents. A document is a short text that points at a target: its terms, some of them essential, the others
 * free to be absent from a query.
 */
export class DocumentWriter {
  readonly target: NumberList;
  readonly kind: NumberList;
  readonly source: NumberList;
  /** The terms of all documents, one document after the other: each doubled, plus one where it is not essential. */
  readonly terms: NumberList;
  /** Where the terms of each document begin. */
  readonly first: NumberList;
  #seen: Int32Array = new Int32Array(1 << 15).fill(-1);
  #placeOf: Int32Array = new Int32Array(1 << 15);

  /** @param documents - for how many documents there is room at first, and for eight times as many terms */
  constructor(documents: number) {
    this.target = new NumberList(documents);
    this.kind = new NumberList(documents);
    this.source = new NumberList(documents);
    this.terms = new NumberList(documents * 8);
    this.first = new NumberList(documents);
  }

  /** Begins a document. */
  begin(kind: number, target: number, source: number): void {
    this.target.push(target);
    this.kind.push(kind);
    this.source.push(source);
    this.first.push(this.terms.length);
  }

  /** Adds a term to the document that was begun last. A term that is essential once is essential. */
  add(term: number, essential: boolean): void {
    const document = this.target.length - 1;
    if (term >= this.#seen.length) this.#grow(term);
    if (this.#seen[term] === document) {
      if (essential) this.terms.values[this.#placeOf[term]!] = term * 2;
      return;
    }
    this.#seen[term] = document;
    this.#placeOf[term] = this.terms.length;
    this.terms.push(term * 2 + (essential ? 0 : 1));
  }

  #grow(term: number): void {
    const size = Math.max(term + 1, this.#seen.length * 2);
    const seen = new Int32Array(size).fill(-1);
    seen.set(this.#seen);
    const placeOf = new Int32Array(size);
    placeOf.set(this.#placeOf);
    this.#seen = seen;
    this.#placeOf = placeOf;
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
  /** The documents of each term. */
  readonly postings: Postings;
}

/** Turns collected documents into postings by counting. */
export function finish(writer: DocumentWriter, terms: number, fixed: ReadonlyMap<number, number>): Documents {
  const { length } = writer.target;
  const lists = {
    documents: length,
    first: writer.first.values,
    terms: writer.terms.values,
    pairs: writer.terms.length,
  };
  const count = countsOf(lists, terms);
  const weight = Float32Array.from(count, (own, term) => fixed.get(term) ?? rarity(own, length));
  return {
    length,
    target: writer.target.values.slice(0, length),
    kind: new Uint8Array(writer.kind.values.subarray(0, length)),
    source: writer.source.values.slice(0, length),
    weight,
    cost: costsOf(lists, weight),
    postings: postingsOf(lists, count),
  };
}

/** A term that no document has weighs what an unknown word weighs: nothing can match it. */
const rarity = (count: number, documents: number): number =>
  count === 0 ? TUNING.unknown : Math.log(1 + (documents - count + 0.5) / (count + 0.5));

/** How many documents each term has. */
function countsOf({ terms: values, pairs }: TermLists, terms: number): Uint32Array {
  const counts = new Uint32Array(terms);
  for (let i = 0; i < pairs; i++) counts[values[i]! >> 1]!++;
  return counts;
}

/** The weights of the essential terms of each document together. */
function costsOf({ documents, first, terms, pairs }: TermLists, weight: Float32Array): Float32Array {
  const costs = new Float32Array(documents);
  for (let document = 0, i = 0; document < documents; document++) {
    const end = document + 1 < documents ? first[document + 1]! : pairs;
    let sum = 0;
    for (; i < end; i++) if ((terms[i]! & 1) === 0) sum += weight[terms[i]! >> 1]!;
    costs[document] = sum;
  }
  return costs;
}
