import { BuildError } from '../errors.js';
import { childrenOf, type Element, readXml, textOf } from '../icd10pcs/read/xml.js';
import { readTitle, type TitleText } from './title.js';

/** One entry of a book, as its XML has it. White space is folded. */
export interface PrintedTerm {
  /** 0 for a main term, 1 for a term below it, and so on. */
  readonly level: number;
  readonly title: TitleText;
  /** `code`, `manif`, `see`, `seeAlso`, `subcat` and `seecat`, where the XML has them. */
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  /** The cells of columns 2 to 7; undefined if the column is absent. */
  readonly cells: readonly (string | undefined)[] | undefined;
}

/** The elements that a term may have beside its title and its cells. */
export const FIELD_NAMES = ['code', 'manif', 'see', 'seeAlso', 'subcat', 'seecat'] as const;

/** The name of such an element. */
export type FieldName = (typeof FIELD_NAMES)[number];

/** A book as its XML has it, in order of print. */
export interface PrintedBook {
  readonly version: string;
  readonly headings: readonly string[];
  readonly letters: number;
  readonly terms: readonly PrintedTerm[];
}

const KNOWN = new Set<string>([...FIELD_NAMES, 'title', 'cell', 'term']);

/**
 * Reads an index or a table of ICD-10-CM.
 *
 * @throws BuildError `unreadable`, or `malformed-row` for an element that is not known or a level that is off
 */
export function readBook(file: string, xml: string): PrintedBook {
  const root = readXml(file, xml, 'ICD10CM.index');
  const letters = childrenOf(root, 'letter');
  const terms: PrintedTerm[] = [];
  for (const letter of letters)
    for (const main of childrenOf(letter, 'mainTerm')) addTerm(file, main, 0, terms);
  const heading = childrenOf(root, 'indexHeading')[0];
  return {
    version: textOf(root, 'version') ?? '',
    headings: heading === undefined ? [] : heading.children.map(({ text }) => text),
    letters: letters.length,
    terms,
  };
}

function addTerm(file: string, element: Element, level: number, terms: PrintedTerm[]): void {
  const odd = element.children.find(({ name }) => !KNOWN.has(name));
  if (odd !== undefined) throw new BuildError('malformed-row', file, `<${odd.name}> in a term is not known`);
  if (level > 0 && element.attributes.level !== String(level))
    throw new BuildError('malformed-row', file, `level ${element.attributes.level}, expected ${level}`);
  const title = childrenOf(element, 'title');
  if (title.length !== 1) throw new BuildError('malformed-row', file, 'a term has not exactly one title');
  terms.push({
    level,
    title: readTitle(title[0]!),
    fields: fieldsOf(file, element),
    cells: cellsOf(file, element),
  });
  for (const below of childrenOf(element, 'term')) addTerm(file, below, level + 1, terms);
}

function fieldsOf(file: string, element: Element): PrintedTerm['fields'] {
  const fields: Partial<Record<FieldName, string>> = {};
  for (const name of FIELD_NAMES) {
    const found = childrenOf(element, name);
    if (found.length > 1) throw new BuildError('malformed-row', file, `a term has two <${name}>`);
    if (found.length === 1) fields[name] = found[0]!.text;
  }
  return fields;
}

function cellsOf(file: string, element: Element): (string | undefined)[] | undefined {
  const cells = childrenOf(element, 'cell');
  if (cells.length === 0) return undefined;
  const columns = new Array<string | undefined>(6).fill(undefined);
  for (const { attributes, text } of cells) {
    const column = Number(attributes.col) - 2;
    if (!(column >= 0 && column < 6) || columns[column] !== undefined)
      throw new BuildError(
        'malformed-row',
        file,
        `a term has column ${attributes.col} twice or out of 2 to 7`,
      );
    columns[column] = text;
  }
  return columns;
}
