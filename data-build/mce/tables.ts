import { ageRangesOn } from '../../src/mce/ages.js';
import { BuildError } from '../errors.js';
import { sourceOpener } from '../fetch/open.js';
import { readOrderFile } from '../icd10cm/read/order.js';
import type { LoadOptions } from '../options.js';
import { textLines } from '../read/zip.js';
import { nameOf, readSources, type Source } from '../sources.js';
import { correctLists } from './corrections.js';
import type { MceListTable } from './model.js';
import { readAgeCategories, readMceList } from './read-list.js';

/** Our name for a list, by the `kind` of its source. */
const KINDS: Readonly<Record<string, readonly [kind: string, system: MceListTable['system']]>> = {
  'age-adult': ['age-adult', 'icd10cm'],
  'age-maternity': ['age-maternity', 'icd10cm'],
  'age-newborn': ['age-newborn', 'icd10cm'],
  'age-pediatric': ['age-pediatric', 'icd10cm'],
  'manifestation-not-pdx': ['manifestation', 'icd10cm'],
  'questionable-admission': ['questionable-admission', 'icd10cm'],
  'sex-female-dx': ['sex-female', 'icd10cm'],
  'sex-male-dx': ['sex-male', 'icd10cm'],
  'unacceptable-pdx': ['unacceptable', 'icd10cm'],
  'unacceptable-pdx-unless-secondary': ['unacceptable-unless-secondary', 'icd10cm'],
  'wrong-procedure-performed': ['wrong-procedure', 'icd10cm'],
  'limited-coverage': ['limited-coverage', 'icd10pcs'],
  'noncovered-procedure-always': ['non-covered', 'icd10pcs'],
  'noncovered-procedure-over60': ['non-covered-over-60', 'icd10pcs'],
  'procedure-inconsistent-with-los': ['inconsistent-with-length-of-stay', 'icd10pcs'],
  'sex-female-px': ['sex-female', 'icd10pcs'],
  'sex-male-px': ['sex-male', 'icd10pcs'],
};

/** The versions of the editor whose lists are available, by their first day. */
const VERSIONS: Readonly<Record<string, readonly [version: string, lastDay: string]>> = {
  '2019-10-01': ['v37', '2020-09-30'],
  '2024-04-01': ['v41.1', '2024-09-30'],
  '2025-10-01': ['v43', '2026-09-30'],
};

const PROCEDURE = /^[0-9A-HJ-NP-Z]{7}$/;

/**
 * Reads, corrects and verifies the lists of the Medicare Code Editor.
 *
 * @throws BuildError if a source is missing, altered, malformed, or lists a code that was not billable on its date
 */
export function loadMceTables(options: LoadOptions = {}): MceListTable[] {
  const sources = readSources();
  const open = sourceOpener(options);
  const own = sources.filter(({ system }) => system === 'mce');
  const lists = own
    .filter(({ kind }) => kind !== 'age-categories')
    .map((source) => list(source, open(source)));
  verifyAges(own, open);
  options.progress?.('verify');
  for (const effective of new Set(lists.map((one) => one.effective))) {
    const billable = billableOn(sources, effective, open);
    for (const one of lists.filter((other) => other.effective === effective)) verifyCodes(one, billable);
  }
  return correctLists(lists).sort(
    (a, b) => compare(a.system, b.system) || compare(a.kind, b.kind) || compare(a.effective, b.effective),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function list(source: Source, bytes: Uint8Array): MceListTable {
  const codes = readMceList(nameOf(source), textLines(bytes));
  if (codes.length !== source.expect.rows)
    throw new BuildError('count', nameOf(source), `${codes.length} codes, expected ${source.expect.rows}`);
  const named = KINDS[source.kind];
  const version = VERSIONS[source.release];
  if (named === undefined || version === undefined)
    throw new BuildError('unreadable', nameOf(source), `unknown list '${source.kind}' of ${source.release}`);
  return {
    kind: named[0],
    system: named[1],
    effective: source.release,
    to: version[1],
    version: version[0],
    provenance: source.provenance,
    note: source.note,
    codes,
  };
}

/** The billable codes of the order file in force on a date. */
function billableOn(
  sources: readonly Source[],
  date: string,
  open: (source: Source) => Uint8Array,
): ReadonlySet<string> {
  const order = sources
    .filter(({ system, kind, release }) => system === 'icd10cm' && kind === 'order' && release <= date)
    .sort((a, b) => compare(a.release, b.release))
    .at(-1)!;
  const rows = readOrderFile(nameOf(order), textLines(open(order)));
  return new Set(rows.filter(({ billable }) => billable).map(({ code }) => code));
}

/**
 * Throws if a list has a code that is not billable on its date. Codes of procedures are checked by their shape only: tests
 * compare them with the order file.
 *
 * @throws BuildError `contradiction`
 */
export function verifyCodes(
  { kind, effective, system, codes }: Pick<MceListTable, 'kind' | 'effective' | 'system' | 'codes'>,
  billable: ReadonlySet<string>,
): void {
  const wrong = codes.find((code) => (system === 'icd10cm' ? !billable.has(code) : !PROCEDURE.test(code)));
  if (wrong === undefined) return;
  const what = system === 'icd10cm' ? 'is not billable on that date' : 'is not a procedure code';
  throw new BuildError('contradiction', `${kind} ${effective}`, `${wrong} ${what}`);
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
