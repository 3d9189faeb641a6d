import { ageRangesOn } from '../../src/mce/ages.js';
import type { MceListTable, MceMaster } from '../../src/mce/write/model.js';
import { readMceMaster } from '../../src/mce/write/read-master.js';
import { BuildError, failIn } from '../errors.js';
import { sourceOpener } from '../fetch/open.js';
import type { LoadOptions } from '../options.js';
import { textLines } from '../read/zip.js';
import { nameOf, readSources, type Source } from '../sources.js';
import { readAgeCategories, readMceList } from './read-list.js';

/** CMS's name of the attribute that a printed list prints, by the `kind` of its source. */
const FLAGS: Readonly<Record<string, readonly [flag: string, system: MceListTable['system']]>> = {
  'age-adult': ['adult', 'icd10cm'],
  'age-maternity': ['maternity', 'icd10cm'],
  'age-newborn': ['newborn', 'icd10cm'],
  'age-pediatric': ['pediatric', 'icd10cm'],
  'manifestation-not-pdx': ['manifestation', 'icd10cm'],
  'questionable-admission': ['qadm', 'icd10cm'],
  'sex-female-dx': ['female', 'icd10cm'],
  'sex-male-dx': ['male', 'icd10cm'],
  'unacceptable-pdx': ['unacceptable', 'icd10cm'],
  'unacceptable-pdx-unless-secondary': ['reqsdx', 'icd10cm'],
  'wrong-procedure-performed': ['wrngproc', 'icd10cm'],
  'limited-coverage': ['lcov', 'icd10pcs'],
  'noncovered-procedure-always': ['noncovered', 'icd10pcs'],
  'noncovered-procedure-over60': ['ncov12agele60', 'icd10pcs'],
  'procedure-inconsistent-with-los': ['los', 'icd10pcs'],
  'sex-female-px': ['female', 'icd10pcs'],
  'sex-male-px': ['male', 'icd10pcs'],
};

/**
 * Reads the attribute tables of the Medicare Code Editor, and checks the printed ages.
 *
 * @throws BuildError if a source is missing, altered or malformed, or its counts are not those announced
 */
export function loadMceMasters(options: LoadOptions = {}): MceMaster[] {
  const own = readSources().filter(({ system }) => system === 'mce');
  const open = sourceOpener(options);
  verifyAges(own, open);
  return own
    .filter(({ kind }) => kind.startsWith('attributes-'))
    .map((source) => master(source, open(source)));
}

/**
 * Reads the printed lists. They are not shipped: tests compare them with the attribute table.
 *
 * @throws BuildError if a source is missing, altered or malformed, or its counts are not those announced
 */
export function loadMceLists(options: LoadOptions = {}): MceListTable[] {
  const open = sourceOpener(options);
  return readSources()
    .filter(({ system, kind }) => system === 'mce' && kind in FLAGS)
    .map((source) => list(source, open(source)));
}

function master(source: Source, bytes: Uint8Array): MceMaster {
  const spans = readMceMaster(failIn(nameOf(source)), textLines(bytes));
  verifyCount(source, 'rows', spans.length);
  verifyCount(source, 'codes', new Set(spans.map(({ code }) => code)).size);
  return {
    system: source.kind === 'attributes-icd10cm' ? 'icd10cm' : 'icd10pcs',
    version: 'v43.1',
    from: '2015-10-01',
    to: '2026-09-30',
    provenance: source.provenance,
    note: source.note,
    spans,
  };
}

function list(source: Source, bytes: Uint8Array): MceListTable {
  const codes = readMceList(nameOf(source), textLines(bytes));
  verifyCount(source, 'rows', codes.length);
  const [flag, system] = FLAGS[source.kind]!;
  return { flag, system, effective: source.release, codes };
}

function verifyCount(source: Source, what: 'rows' | 'codes', count: number): void {
  if (count !== source.expect[what])
    throw new BuildError('count', nameOf(source), `${count} ${what}, expected ${source.expect[what]}`);
}

/** Throws if the ages in the package differ from the ages that the editor prints. */
function verifyAges(own: readonly Source[], open: (source: Source) => Uint8Array): void {
  for (const source of own.filter(({ kind }) => kind === 'age-categories')) {
    const printed = readAgeCategories(nameOf(source), textLines(open(source)));
    const ours = ageRangesOn(Number(source.release.replaceAll('-', '')));
    const differs = printed.find(
      ({ category, from, to }) =>
        !ours.some((age) => age.category === category && age.from === from && age.to === to),
    );
    if (differs !== undefined || printed.length !== ours.length)
      throw new BuildError(
        'contradiction',
        nameOf(source),
        `the ages of '${differs?.category}' differ from those in src/mce`,
      );
  }
}
