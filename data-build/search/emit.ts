import { readFileSync } from 'node:fs';
import { strFromU8 } from 'fflate';
import { textSection } from '../../src/packed/write/column.js';
import { BuildError } from '../errors.js';
import { sourceOpener } from '../fetch/open.js';
import { childrenOf, type Element, readXml, textOf } from '../icd10pcs/read/xml.js';
import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload } from '../packed/emit.js';
import { nameOf, readSources } from '../sources.js';

/** A row of the table of phrases. */
export interface PhraseRow {
  readonly kind: string;
  readonly phrase: string;
  readonly means: string;
  /** The beginning of the code that the phrase must find; empty if it is not said. */
  readonly code: string;
}

/** What a row may be; the head of the table explains them. */
export const ROW_KINDS: readonly string[] = [
  'silent',
  'same',
  'means',
  'with',
  'procedure',
  'supply',
  'loose',
];

/** The table of phrases: reviewed by hand, one row a line. */
export const PHRASES: URL = new URL('vocabulary.tsv', import.meta.url);

/**
 * Reads the table of phrases.
 *
 * @throws BuildError `malformed-row` for a row of another kind or without its columns
 */
export function readPhrases(url: URL = PHRASES): PhraseRow[] {
  return readFileSync(url, 'utf8')
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, number }) => {
      const [kind = '', phrase = '', means = '', code = ''] = line.split('\t');
      if (!ROW_KINDS.includes(kind) || phrase === '' || (means === '' && kind !== 'silent')) {
        throw new BuildError('malformed-row', 'vocabulary.tsv', `'${line}' is not a row`, number);
      }
      return { kind, phrase, means, code };
    });
}

/** A main term of the index of ICD-10-PCS that sends the reader to a root operation and what it is done on. */
export interface ProcedureTerm {
  readonly phrase: string;
  readonly means: string;
}

/** The newest index of ICD-10-PCS among the sources. */
const newestIndex = (): ReturnType<typeof readSources>[number] =>
  readSources()
    .filter(({ system, kind }) => system === 'icd10pcs' && kind === 'index')
    .sort((a, b) => (a.release < b.release ? -1 : 1))
    .at(-1)!;

/** Operations that take out less than another one: if a term names both, the other one comes first. */
const LESSER = /^(?:Excision|Repair|Inspection|Supplement)/;

/** Main terms with a `see`, and what they say; those of two meanings have the larger operation first. */
export function readProcedureTerms(options: LoadOptions): ProcedureTerm[] {
  const source = newestIndex();
  const root = readXml(nameOf(source), strFromU8(sourceOpener(options)(source)), 'ICD10PCS.index');
  const mains = childrenOf(root, 'letter').flatMap((letter) => childrenOf(letter, 'mainTerm'));
  return mains.flatMap((main) => {
    const phrase = textOf(main, 'title') ?? '';
    const own = [main, ...childrenOf(main, 'term').filter((term) => textOf(term, 'title') === undefined)];
    const meanings = own.flatMap((term) => childrenOf(term, 'see').map(seeText));
    meanings.sort((a, b) => Number(LESSER.test(a)) - Number(LESSER.test(b)));
    return meanings.slice(0, 2).map((means) => ({ phrase, means }));
  });
}

const seeText = ({ text }: Element): string => text.replace(/\s+/g, ' ').replace(/,? ?$/, '');

/** Packs the phrases and the main terms of ICD-10-PCS. */
export function buildSearch(options: LoadOptions): Promise<Emitted> {
  const phrases = readPhrases().map(({ kind, phrase, means }) => [kind, phrase, means].join('\t'));
  const procedures = readProcedureTerms(options).map(({ phrase, means }) => `procedure\t${phrase}\t${means}`);
  options.progress?.(`${phrases.length} phrases, ${procedures.length} main terms of ICD-10-PCS`);
  const parts = {
    vocabulary: [{ name: 'rows', bytes: textSection(phrases) }],
    procedures: [{ name: 'rows', bytes: textSection(procedures) }],
  };
  return emitPayload({ set: 'search', label: 'the words of searches', parts }, options.progress);
}
