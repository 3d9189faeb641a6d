import { strFromU8 } from 'fflate';
import { BuildError } from '../errors.js';
import { sourceOpener } from '../fetch/open.js';
import type { LoadOptions } from '../options.js';
import { nameOf, readSources, type Source } from '../sources.js';
import { type PrintedBook, readBook } from './read.js';

/** The books of ICD-10-CM in the order of the payload, by the `kind` of their source. */
export const BOOK_KINDS = ['index', 'eindex', 'neoplasm', 'drug'] as const;

/** A book with the source that it was read from. */
export interface LoadedBook extends PrintedBook {
  readonly source: Source;
}

/** The sources of one book, the oldest first. */
export const sourcesOf = (kind: string): Source[] =>
  readSources()
    .filter((source) => source.system === 'icd10cm-index' && source.kind === kind)
    .sort((a, b) => (a.release < b.release ? -1 : 1));

/**
 * Reads the newest edition of each book and verifies its counts.
 *
 * @throws BuildError if a source is missing, altered, malformed, or has another count than its manifest
 */
export function loadBooks(options: LoadOptions): LoadedBook[] {
  const open = sourceOpener(options);
  return BOOK_KINDS.map((kind) => {
    const source = sourcesOf(kind).at(-1)!;
    return loadBook(source, open(source));
  });
}

/** Reads one book and verifies its counts. */
export function loadBook(source: Source, bytes: Uint8Array): LoadedBook {
  const book = readBook(nameOf(source), strFromU8(bytes));
  for (const [what, count] of Object.entries(countsOf(book))) {
    const expected = source.expect[what];
    if (expected === undefined || expected === count) continue;
    throw new BuildError('count', nameOf(source), `${what} is ${count}, expected ${expected}`);
  }
  return { ...book, source };
}

/** What a manifest counts: a code is a `code` element, or a cell that holds more than a dash. */
export function countsOf({ version, letters, terms }: PrintedBook): Record<string, string | number> {
  const mains = terms.filter(({ level }) => level === 0).length;
  const codes = terms.filter(({ fields }) => fields.code !== undefined).length;
  const cells = terms.flatMap((term) => term.cells ?? []).filter((cell) => /[A-Z]/.test(cell ?? '')).length;
  return { version, letters, mainTerm: mains, term: terms.length - mains, code: codes + cells };
}
