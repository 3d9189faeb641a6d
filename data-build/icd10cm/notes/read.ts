import { readTabularXml } from '../../../src/compile/tabular-xml.js';
import type { PrintedNode } from '../../../src/icd10cm/rules/write/model.js';
import { failIn } from '../../errors.js';

/**
 * Reads the nodes of a tabular XML: see `src/compile/tabular-xml.ts`.
 *
 * @throws BuildError `unreadable` for XML that is not well formed or has no chapter
 */
export const readNotes = (file: string, xml: string): readonly PrintedNode[] =>
  readTabularXml(failIn(file), xml).nodes;
