import { readFileSync } from 'node:fs';
import { strFromU8 } from 'fflate';
import { type BuiltCodes, builtCodes } from '../../../src/icd10cm/rules/write/codes.js';
import type { PrintedTabular } from '../../../src/icd10cm/rules/write/model.js';
import { BuildError } from '../../errors.js';
import { sourceOpener } from '../../fetch/open.js';
import type { LoadOptions } from '../../options.js';
import { nameOf, readSources, type Source } from '../../sources.js';
import { readNotes } from '../notes/read.js';

/** Reads a part of the payload from its module: as text, because the build may have just written it. */
export function builtPart(name: string, set = 'icd10cm'): string {
  const module = readFileSync(new URL(`../../../src/data/${set}/${name}.ts`, import.meta.url), 'utf8');
  return /'([A-Za-z0-9+/=]+)';/.exec(module)![1]!;
}

/** The codes that the rules are built on. They number the rows, so `icd10cm` must be built first. */
export const loadBuiltCodes = (): BuiltCodes =>
  builtCodes({
    codes: builtPart('codes'),
    titles: builtPart('titles'),
    shortTitles: builtPart('short-titles'),
  });

/** Counts of a manifest, to check the reader of notes. */
const COUNTED: Readonly<Record<string, string>> = {
  inclusionTermNote: 'inclusion-term',
  includesNote: 'includes',
  excludes1Note: 'excludes1',
  excludes2Note: 'excludes2',
  codeFirstNote: 'code-first',
  useAdditionalCodeNote: 'use-additional-code',
  codeAlsoNote: 'code-also',
  notesNote: 'note',
  sevenChrNote: 'seventh-character',
};

/** The notes of every Tabular List, in order of effective date. */
export function loadTabularNotes(options: LoadOptions): PrintedTabular[] {
  const open = sourceOpener(options);
  const sources = readSources().filter(({ system, kind }) => system === 'icd10cm' && kind === 'tabular');
  return sources.map((source) => {
    const nodes = readNotes(nameOf(source), strFromU8(open(source)));
    const { release: effective, fiscalYear, provenance } = source;
    const tabular = { effective, fiscalYear, provenance, note: noteOn(source), nodes };
    verifyCounts(source, tabular);
    return tabular;
  });
}

/** A list that was made from another one says how. */
const noteOn = ({ path, note }: Source): string =>
  path.includes('reconstructed') ? note : 'Official Tabular List.';

/**
 * Compares the notes of a list with the counts of its source.
 *
 * @throws BuildError `count` if a count differs, or if the list has no note of some kind
 */
export function verifyCounts(
  source: Pick<Source, 'path' | 'member' | 'expect'>,
  { nodes }: PrintedTabular,
): void {
  const expect = (what: string, found: number, expected: unknown): void => {
    if (expected === undefined || found === expected) return;
    throw new BuildError('count', nameOf(source), `${found} ${what}, expected ${expected}`);
  };
  expect('codes', nodes.filter(({ kind }) => kind === 'code').length, source.expect.diag);
  expect('sections', nodes.filter(({ kind }) => kind === 'block').length, source.expect.sections);
  expect(
    '7th characters',
    nodes.reduce((sum, { sevenths }) => sum + sevenths.length, 0),
    source.expect.extension,
  );
  for (const [name, kind] of Object.entries(COUNTED)) {
    const found = nodes.flatMap(({ notes }) => notes).filter((note) => note.kind === kind).length;
    // A reader that misses an element finds none at all: no list is without a kind.
    if (found === 0) throw new BuildError('count', nameOf(source), `no notes of kind ${kind}`);
    expect(`notes of kind ${kind}`, found, source.expect[name]);
  }
}
