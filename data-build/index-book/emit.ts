import { NodeTable } from '../../src/index-book/node-table.js';
import { TextTable } from '../../src/index-book/text-table.js';
import { textSection } from '../../src/packed/write/column.js';
import type { RawSection } from '../../src/packed/write/container.js';
import { unpacked } from '../icd10cm/rules/emit.js';
import { type BuiltCodes, loadBuiltCodes } from '../icd10cm/rules/load.js';
import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload } from '../packed/emit.js';
import { type Compiled, compileBooks } from './compile.js';
import { loadInclusions, packInclusions } from './inclusions.js';
import { loadBooks } from './load.js';
import { packNodes } from './pack-nodes.js';
import { packReferences } from './pack-references.js';
import { linksOf, packLinks } from './resolve.js';
import { packTexts } from './texts.js';

/** Reads, verifies and packs the indexes and tables of ICD-10-CM with the inclusion terms. */
export async function buildIndexBook(options: LoadOptions): Promise<Emitted> {
  const built = loadBuiltCodes();
  const compiled = compileBooks(loadBooks(options), loadInclusions(built.codes, options), built.codes);
  options.progress?.(`${compiled.texts.texts.length} texts, ${compiled.references.length} references`);
  return emitPayload(
    { set: 'icd10cm-index', label: 'the indexes of ICD-10-CM', parts: { terms: packBooks(compiled, built) } },
    options.progress,
  );
}

/** The sections of the payload. */
export function packBooks(compiled: Compiled, { codes }: BuiltCodes): RawSection[] {
  const { words, texts } = packTexts(compiled.texts);
  const terms = packNodes(compiled);
  const part = unpacked([
    { name: 'words', bytes: words },
    { name: 'texts', bytes: texts },
    { name: 'terms', bytes: terms },
  ]);
  const textTable = new TextTable(part);
  const nodes = new NodeTable(part, textTable.several);
  return [
    { name: 'editions', bytes: textSection(compiled.books.map(editionLine)) },
    { name: 'words', bytes: words },
    { name: 'texts', bytes: texts },
    { name: 'references', bytes: packReferences(compiled, (row) => codes.codeOf(row)) },
    { name: 'terms', bytes: terms },
    { name: 'links', bytes: packLinks(linksOf(textTable, nodes), nodes) },
    { name: 'inclusions', bytes: packInclusions(compiled) },
  ];
}

/** What a book is and where it comes from. */
function editionLine({ source, headings, version }: Compiled['books'][number]): string {
  const { kind, release, provenance, note } = source;
  return [kind, release, version, provenance, note, ...headings].join('\t');
}
