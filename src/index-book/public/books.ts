import { MedcodesError } from '../../base/errors.js';
import { quoted, shown } from '../../base/limits.js';
import { knownOptions } from '../../base/options.js';
import { forBooks } from '../bundled.js';
import { BOOKS, booksOf, childrenOf, entryOf } from '../entries.js';
import * as seek from '../seek.js';
import type { BookEntry, BookInfo, BookName, BookPath, LinkReport } from '../types.js';

/**
 * The books of ICD-10-CM in the package, each with its edition, where it comes from, and how many terms it has.
 *
 * The Alphabetic Index is of FY2026, the other three are of FY2027; all four are reconstructed from official files, and `note`
 * says how.
 *
 * @example
 * ```ts
 * import { books } from 'medcodes/index-book';
 *
 * books().map(({ book, mainTerms }) => [book, mainTerms]);
 * //=> [['index', 8121], ['external-cause', 314], ['neoplasms', 1], ['drugs', 5184]]
 * ```
 */
export function books(): readonly BookInfo[] {
  return booksOf(forBooks());
}

/**
 * The main terms of a book in order of print, one after the other as they are asked for.
 *
 * @throws MedcodesError `invalid-argument` for a book that there is not
 *
 * @example
 * ```ts
 * import { mainTerms } from 'medcodes/index-book';
 *
 * for (const term of mainTerms('index')) {
 *   term.title; //=> "Aarskog's syndrome"
 *   break;
 * }
 * ```
 */
export function* mainTerms(book: BookName): Generator<BookEntry, void, undefined> {
  checkBook(book);
  const data = forBooks();
  for (const node of seek.mainNodes(data, book)) yield entryOf(data, node);
}

/**
 * An entry by its number; undefined for a number that no entry has.
 *
 * @param id - the `id` of an entry or of a reference, from the same version of the package
 *
 * @example
 * ```ts
 * import { entry, seekTerm } from 'medcodes/index-book';
 *
 * const [zoster] = seekTerm('Shingles');
 * zoster?.see?.text; //=> 'Herpes, zoster'
 * entry(zoster?.see?.id ?? -1)?.code; //=> 'B02.9'
 * ```
 */
export function entry(id: number): BookEntry | undefined {
  const data = forBooks();
  return isNode(id) ? entryOf(data, id) : undefined;
}

/**
 * The terms directly below an entry, in order of print; none for a number that no entry has.
 *
 * @param id - the `id` of an entry
 *
 * @example
 * ```ts
 * import { children, seekTerm } from 'medcodes/index-book';
 *
 * const [abdomen] = seekTerm('Abdomen, abdominal');
 * children(abdomen?.id ?? -1).map(({ title, code }) => [title, code]);
 * //=> [['acute', 'R10.0'], ['angina', 'K55.1'], ['muscle deficiency syndrome', 'Q79.4']]
 * ```
 */
export function children(id: number): readonly BookEntry[] {
  const data = forBooks();
  return isNode(id) ? childrenOf(data, id).map((node) => entryOf(data, node)) : [];
}

/**
 * The term directly above an entry; undefined for a main term.
 *
 * @param id - the `id` of an entry
 *
 * @example
 * ```ts
 * import { children, parent, seekTerm } from 'medcodes/index-book';
 *
 * const [abdomen] = seekTerm('Abdomen, abdominal');
 * const [acute] = children(abdomen?.id ?? -1);
 * parent(acute?.id ?? -1)?.title; //=> 'Abdomen, abdominal'
 * ```
 */
export function parent(id: number): BookEntry | undefined {
  const data = forBooks();
  const above = isNode(id) ? data.nodes().parent[id]! : -1;
  return above < 0 ? undefined : entryOf(data, above);
}

/**
 * The main terms that begin with a text, as one opens the book at a word. For words in any order use `medcodes/search`.
 *
 * @param text - the beginning of a title, in any case; an empty text gives none
 * @throws MedcodesError `invalid-argument`
 *
 * @example
 * ```ts
 * import { seekTerm } from 'medcodes/index-book';
 *
 * seekTerm('gastritis')[0]?.code; //=> 'K29.70'
 * ```
 */
export function seekTerm(text: string, options?: seek.SeekOptions): readonly BookEntry[] {
  if (typeof text !== 'string') throw new MedcodesError('invalid-argument', 'the text must be a string');
  knownOptions(options, ['book', 'limit'], 'seekTerm');
  if (options?.book !== undefined) checkBook(options.book);
  const limit = options?.limit ?? 20;
  if (!Number.isInteger(limit) || limit < 1)
    throw new MedcodesError('invalid-argument', `limit is ${shown(limit)}: give a whole number from 1`);
  return seek.seekTerm(forBooks(), text, options);
}

/**
 * The entries that lead to a code, in order of print: by the code itself, by what is above it (`S72.00-` leads to
 * S72.001A), by a cell of a table, or by a `see`.
 *
 * @param code - a code with or without its dot; one that no release has gives none
 *
 * @example
 * ```ts
 * import { pathsTo } from 'medcodes/index-book';
 *
 * pathsTo('K29.70').map(({ entry, by }) => [entry.path.join(', '), by])[0];
 * //=> ['Gastritis (simple)', 'code']
 * ```
 */
export function pathsTo(code: string): readonly BookPath[] {
  return typeof code === 'string' ? seek.pathsTo(forBooks(), code) : [];
}

/**
 * How far `see` and `see also` are resolved: how many references lead where, and those that do not lead to the entry that they name.
 *
 * @example
 * ```ts
 * import { linkReport } from 'medcodes/index-book';
 *
 * linkReport().counts.open; //=> 121
 * ```
 */
export function linkReport(): LinkReport {
  return seek.linkReport(forBooks());
}

const isNode = (id: number): boolean => Number.isInteger(id) && id >= 0 && id < forBooks().nodes().length;

function checkBook(book: BookName): void {
  if (!BOOKS.includes(book))
    throw new MedcodesError('invalid-argument', `there is no book ${quoted(book)}: give ${BOOKS.join(', ')}`);
}
