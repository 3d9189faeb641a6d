import { once } from '../base/once.js';
import type { CodeTable } from '../codetree/codes.js';
import { decodeLines } from '../packed/ascii.js';
import { openPart, type Part, type PayloadPart } from '../packed/payload.js';
import { LinkTable } from './link-table.js';
import { NodeTable } from './node-table.js';
import { ReferenceTable } from './reference-table.js';
import type { TextTable } from './text-table.js';

/** The decoded tables of the books, each made when it is first asked for. */
export interface BookData {
  readonly codes: () => CodeTable;
  readonly part: () => Part;
  readonly texts: () => TextTable;
  readonly references: () => ReferenceTable;
  readonly nodes: () => NodeTable;
  readonly links: () => LinkTable;
  readonly editions: () => readonly string[];
}

/** The payload of the books. `medcodes/data/icd10cm-index` exports the bundled one. */
export interface BookPayload {
  /** All entries, texts and references. */
  readonly terms: PayloadPart;
}

/** The name of the set in its payload. */
export const BOOK_SET = 'icd10cm-index';

/** The tables of a payload. */
export function bookFrom(codes: () => CodeTable, { terms }: BookPayload): BookData {
  const part = once(() => openPart(BOOK_SET, 'terms', terms));
  const nodes = once(() => new NodeTable(part()));
  return {
    codes,
    part,
    texts: () => nodes().texts,
    references: once(() => new ReferenceTable(part(), codes())),
    nodes,
    links: once(() => new LinkTable(part(), nodes())),
    editions: once(() => decodeLines(part().section('editions'))),
  };
}
