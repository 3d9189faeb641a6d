import type { CodeTable } from '../../src/codetree/codes.js';
import { withoutCapital } from '../../src/index-book/words.js';
import type { LoadedBook } from './load.js';
import { FIELD_NAMES, type PrintedTerm } from './read.js';
import { spanByRule } from './title.js';

/** The books, and the references to codes that they share. */
export interface Compiled {
  readonly books: readonly LoadedBook[];
  /** The different references in order of their rows; those that are not in any release come last. */
  readonly references: readonly string[];
  readonly rowOf: (reference: string) => number;
}

/** The fields that refer to a code; the others are texts. */
export const CODE_FIELDS: ReadonlySet<string> = new Set(['code', 'manif', 'subcat', 'seecat']);

/** The text of a title as it is kept. */
export const keptTitle = ({ level, title }: PrintedTerm): string =>
  level === 0 ? withoutCapital(title.text) : title.text;

/** Collects the references of all books. */
export function compileBooks(books: readonly LoadedBook[], codes: CodeTable): Compiled {
  const references = new Set<string>();
  for (const term of books.flatMap((book) => book.terms)) {
    for (const [name, value] of fieldsOf(term)) if (isReference(name, value)) references.add(value);
    for (const cell of term.cells ?? []) if (isCell(cell)) references.add(cell);
  }
  const rowOf = (reference: string): number => codes.rowOf(reference.replace(/\.?-+$/, ''));
  const place = (reference: string): number => {
    const row = rowOf(reference);
    return row < 0 ? codes.rows : row;
  };
  const sorted = [...references].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return { books, references: sorted, rowOf };
}

/** The fields of a term in the order of the payload. */
const fieldsOf = ({ fields }: PrintedTerm): (readonly [name: string, value: string])[] =>
  FIELD_NAMES.flatMap((name) => {
    const value = fields[name];
    return value === undefined ? [] : [[name, value] as const];
  });

/** Whether a field is a reference to a code: the Table of Neoplasms has a text in the place of a manifestation. */
export const isReference = (name: string, value: string): boolean =>
  CODE_FIELDS.has(name) && /^[A-Z][0-9A-Z]{2}/.test(value);

/** Whether a cell holds a reference: the others are empty, absent or hold dashes. */
export const isCell = (cell: string | undefined): cell is string => cell !== undefined && /^[A-Z]/.test(cell);

/** The nonessential part of a title, if it differs from the rule; undefined for the others. */
export function oddSpan({ title }: PrintedTerm): readonly [number, number] | undefined {
  const rule = spanByRule(title.text);
  if (rule?.[0] === title.span?.[0] && rule?.[1] === title.span?.[1]) return undefined;
  return title.span ?? [0, 0];
}
