import type { TextTable } from '../../index-book/text-table.js';
import { openPart, type Part, type PayloadPart } from '../../packed/payload.js';
import { InclusionTable } from './inclusion-documents.js';
import { PathTable } from './path-table.js';
import { PathTexts } from './path-texts.js';

/** What search in ICD-10-CM looks at beside the titles. */
export interface SearchIndex {
  readonly texts: TextTable;
  readonly paths: PathTable;
  readonly inclusions: InclusionTable;
}

/** The name of the set in its payload. */
const INDEX_SET = 'icd10cm-search';

/** What is kept of an index once its documents are made: the texts of documents. */
export interface DocumentTexts {
  readonly paths: PathTexts;
  /** The text of an inclusion term or an Includes note. */
  readonly inclusion: (index: number) => string;
}

/** The texts of the documents that are made from an index. */
export function textsOf({ texts, paths, inclusions: { text } }: SearchIndex): DocumentTexts {
  return { paths: new PathTexts(paths), inclusion: (index) => texts.text(text[index]!) };
}

/** Reads the tables of a payload. They are not kept: what is made from them is. */
export const indexFrom = ({ paths }: { readonly paths: PayloadPart }): (() => SearchIndex) => {
  return () => indexOf(openPart(INDEX_SET, 'paths', paths));
};

/** The tables of an opened part. */
export function indexOf(part: Part): SearchIndex {
  const paths = new PathTable(part);
  return { texts: paths.texts, paths, inclusions: new InclusionTable(part, paths.others) };
}
