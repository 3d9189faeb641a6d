/**
 * The indexes and tables of ICD-10-CM as data: the Alphabetic Index, the External Cause Index, the Table of Neoplasms and the
 * Table of Drugs and Chemicals.
 *
 * @packageDocumentation
 */
export type { IsoDate } from '../base/dates.js';
export { books, children, entry, linkReport, mainTerms, parent, pathsTo, seekTerm } from './public/books.js';
export type { SeekOptions } from './seek.js';
export type {
  BookCell,
  BookEntry,
  BookInfo,
  BookLink,
  BookName,
  BookPath,
  LinkKind,
  LinkReport,
  UnresolvedLink,
} from './types.js';
