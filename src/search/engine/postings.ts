/**
 * The documents of each term: numbers that go up, a document doubled, plus one where the term is not essential. Each is kept as
 * its distance from the one before, seven bits a byte, the lowest first; all bytes but the last of a distance have their highest bit. Three bytes are enough for a million documents; no set has more.
 */
export interface Postings {
  /** Where the bytes of each term begin; one more for the end. */
  readonly start: Uint32Array;
  /** How many documents each term has. */
  readonly count: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Terms by document: those of document `i` are `terms[first[i]]` up to the first of the next one, doubled, plus one where not essential. */
export interface TermLists {
  readonly documents: number;
  readonly first: Int32Array;
  readonly terms: Int32Array;
  /** How many terms there are in all documents together. */
  readonly pairs: number;
}

/** Postings from the terms of documents, by counting: once the bytes of each term, then the bytes. */
export function postingsOf(lists: TermLists, count: Uint32Array): Postings {
  const start = new Uint32Array(count.length + 1);
  const last = new Int32Array(count.length);
  forEachPair(lists, (term, posting) => {
    start[term + 1]! += lengthOf(posting - last[term]!);
    last[term] = posting;
  });
  for (let term = 0; term < count.length; term++) start[term + 1]! += start[term]!;
  const bytes = new Uint8Array(start[count.length]!);
  const next = start.slice(0, count.length);
  last.fill(0);
  forEachPair(lists, (term, posting) => {
    let left = posting - last[term]!;
    last[term] = posting;
    let at = next[term]!;
    for (; left > 127; left >>>= 7) bytes[at++] = (left & 127) | 128;
    bytes[at++] = left;
    next[term] = at;
  });
  return { start, count, bytes };
}

/** Calls `take` with each posting of a term. */
export function forEachPosting(
  { start, bytes }: Postings,
  term: number,
  take: (document: number, essential: boolean) => void,
): void {
  let posting = 0;
  for (let at = start[term]!; at < start[term + 1]!; ) {
    let shift = 0;
    let byte = bytes[at++]!;
    for (; byte > 127; byte = bytes[at++]!, shift += 7) posting += (byte & 127) << shift;
    posting += byte << shift;
    take(posting >>> 1, (posting & 1) === 0);
  }
}

/** How many bytes a distance takes. */
const lengthOf = (distance: number): number => (distance < 1 << 7 ? 1 : distance < 1 << 14 ? 2 : 3);

function forEachPair(
  { documents, first, terms, pairs }: TermLists,
  take: (term: number, posting: number) => void,
): void {
  for (let document = 0, i = 0; document < documents; document++) {
    const end = document + 1 < documents ? first[document + 1]! : pairs;
    for (; i < end; i++) take(terms[i]! >> 1, document * 2 + (terms[i]! & 1));
  }
}
