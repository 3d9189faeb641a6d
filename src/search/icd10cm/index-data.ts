import { once } from '../../base/once.js';
import type { TextTable } from '../../index-book/text-table.js';
import { openPart, type Part, type PayloadPart } from '../../packed/payload.js';
import { InclusionTable } from './inclusion-documents.js';
import { PathTable } from './path-table.js';

/** What search in ICD-10-CM looks at beside the titles. */
export interface SearchIndex {
  readonly texts: TextTable;
  readonly paths: PathTable;
  readonly inclusions: InclusionTable;
}

/** The name of the set in its payload. */
const INDEX_SET = 'icd10cm-search';

/** The tables of a payload, made when they are first asked for. */
export const indexFrom = ({ paths }: { readonly paths: PayloadPart }): (() => SearchIndex) =>
  once(() => indexOf(openPart(INDEX_SET, 'paths', paths)));

/** The tables of an opened part. */
export function indexOf(part: Part): SearchIndex {
  const paths = new PathTable(part);
  return { texts: paths.texts, paths, inclusions: new InclusionTable(part, paths.others) };
}
