import { readFileSync } from 'node:fs';
import type { BuiltCodes } from '../../src/icd10cm/rules/write/codes.js';
import { NodeTable } from '../../src/index-book/node-table.js';
import { textSection } from '../../src/packed/write/column.js';
import type { RawSection } from '../../src/packed/write/container.js';
import { unpacked } from '../icd10cm/rules/emit.js';
import { loadBuiltCodes } from '../icd10cm/rules/load.js';
import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload } from '../packed/emit.js';
import { type Compiled, compileBooks } from './compile.js';
import { loadBooks } from './load.js';
import { packNodes } from './pack-nodes.js';
import { packReferences } from './pack-references.js';
import { linksOf, packLinks } from './resolve.js';

/** The one part of the committed payload, from its module as text, because the build may have just written it. */
export function builtTerms(): string {
  const module = readFileSync(new URL('../../src/data/icd10cm-index/terms.ts', import.meta.url), 'utf8');
  return /'([A-Za-z0-9+/=]+)';/.exec(module)![1]!;
}

/** Reads, verifies and packs the indexes and tables of ICD-10-CM. */
export async function buildIndexBook(options: LoadOptions): Promise<Emitted> {
  const built = loadBuiltCodes();
  const compiled = compileBooks(loadBooks(options), built.codes);
  options.progress?.(`${compiled.references.length} references`);
  return emitPayload(
    { set: 'icd10cm-index', label: 'the indexes of ICD-10-CM', parts: { terms: packBooks(compiled, built) } },
    options.progress,
  );
}

/** The sections of the payload. */
export function packBooks(compiled: Compiled, { codes }: BuiltCodes): RawSection[] {
  const terms = packNodes(compiled);
  const nodes = new NodeTable(unpacked(terms));
  return [
    { name: 'editions', bytes: textSection(compiled.books.map(editionLine)) },
    { name: 'references', bytes: packReferences(compiled, (row) => codes.codeOf(row)) },
    ...terms,
    { name: 'links', bytes: packLinks(linksOf(nodes.texts, nodes), nodes) },
  ];
}

/** What a book is and where it comes from. */
function editionLine({ source, headings, version }: Compiled['books'][number]): string {
  const { kind, release, provenance, note } = source;
  return [kind, release, version, provenance, note, ...headings].join('\t');
}
