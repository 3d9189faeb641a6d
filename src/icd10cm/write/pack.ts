import type { RawSection } from '../../packed/write/container.js';
import { packChanges } from './changes.js';
import { packCodes } from './codes.js';
import type { Icd10cmTables } from './model.js';
import { packPoa } from './poa.js';
import { packTabular } from './tabular.js';
import { packTitles } from './titles.js';
import { buildTree } from './tree.js';

/** The sections of each part of a payload of ICD-10-CM, not yet deflated; by the names that the payload has them under. */
export type Icd10cmRawParts = Readonly<
  Record<'codes' | 'titles' | 'shortTitles' | 'tabular' | 'changes' | 'poa', readonly RawSection[]>
>;

/** Packs verified tables. The same tables always give the same bytes. */
export function packIcd10cm(
  tables: Icd10cmTables,
  progress: (message: string) => void = () => {},
): Icd10cmRawParts {
  progress('join the releases into one tree');
  const tree = buildTree(tables.releases);
  progress('pack titles');
  const { chunks, titles, shortTitles } = packTitles(tree);
  return {
    codes: packCodes(tree, tables.releases, chunks),
    titles,
    shortTitles,
    tabular: packTabular(tables, tree),
    changes: packChanges(tables, tree),
    poa: packPoa(tables, tree),
  };
}
