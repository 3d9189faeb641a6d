import { strFromU8 } from 'fflate';
import type {
  Conversion,
  Icd10cmTables,
  PoaExemptList,
  ReleaseTable,
  Tabular,
} from '../../src/icd10cm/write/model.js';
import { BuildError } from '../errors.js';
import { sourceOpener } from '../fetch/open.js';
import type { LoadOptions } from '../options.js';
import { textLines } from '../read/zip.js';
import { nameOf, readSources, type Source } from '../sources.js';
import { applyAddenda } from './apply-addenda.js';
import { readConversions } from './conversions.js';
import { type Addenda, readAddenda } from './read/addenda.js';
import { readConversionCsv, readConversionXlsx } from './read/conversions.js';
import { readOrderFile } from './read/order.js';
import { readPoaExempt } from './read/poa.js';
import { readTabular } from './read/tabular.js';
import { verifyCounts, verifyTables } from './verify.js';
import { verifyAddenda } from './verify-addenda.js';
import { type PrintedTable, verifyOlderTables } from './verify-conversions.js';

/**
 * Reads, builds and verifies the tables of every release.
 *
 * @throws BuildError if a source is missing, altered, malformed or contradicts another
 */
export async function loadIcd10cmTables(options: LoadOptions = {}): Promise<Icd10cmTables> {
  const sources = readSources().filter(({ system }) => system === 'icd10cm');
  const open = sourceOpener(options);
  const ofKind = (kind: Source['kind']): Source[] => sources.filter((source) => source.kind === kind);
  const addenda = new Map(
    ofKind('order-addenda').map((s) => [s.release, readAddenda(nameOf(s), textLines(open(s)))]),
  );
  const releases = buildReleases(sources, addenda, open);
  const tables: Icd10cmTables = {
    releases,
    tabulars: ofKind('tabular').map((source) => tabular(source, open(source))),
    poaExempt: ofKind('poa-exempt').map((source) => poaList(source, open(source))),
    conversions: await conversions(ofKind('conversion'), releases, open),
  };
  options.progress?.('verify');
  verifyAddenda(releases, addenda);
  verifyTables(tables);
  return tables;
}

function buildReleases(
  sources: readonly Source[],
  addenda: ReadonlyMap<string, Addenda>,
  open: (source: Source) => Uint8Array,
): ReleaseTable[] {
  const releases = new Map<string, ReleaseTable>();
  for (const source of sources.filter(({ kind }) => kind === 'order')) {
    const rows = readOrderFile(nameOf(source), textLines(open(source)));
    verifyCounts(nameOf(source), rows, source.expect);
    const note = source.provenance === 'verbatim' ? 'Official order file.' : source.note;
    releases.set(source.release, { ...head(source), note, rows });
  }
  for (const source of sources.filter(({ kind }) => kind === 'order-addenda')) {
    const table = fromAddenda(source, releases, addenda.get(source.release)!);
    if (table !== undefined) releases.set(source.release, table);
  }
  for (const source of sources.filter(({ kind }) => kind === 'order-unchanged'))
    releases.set(
      source.release,
      unchanged(source, releases, readAddenda(nameOf(source), textLines(open(source)))),
    );
  return [...releases.values()].sort((a, b) => (a.effective < b.effective ? -1 : 1));
}

const head = ({
  release,
  fiscalYear,
  provenance,
}: Source): Pick<ReleaseTable, 'effective' | 'fiscalYear' | 'provenance'> => ({
  effective: release,
  fiscalYear,
  provenance,
});

/** A release that is known by its addenda only; undefined if it has an order file. */
function fromAddenda(
  source: Source,
  releases: ReadonlyMap<string, ReleaseTable>,
  changes: Addenda,
): ReleaseTable | undefined {
  if (source.sameOrderAs !== undefined) {
    const same = tableOf(source, releases, source.sameOrderAs);
    const note = `Official addenda without code changes: the table of ${source.sameOrderAs} stands.`;
    return { ...head(source), note, rows: same.rows };
  }
  if (source.appliesTo === undefined) return undefined;
  const rows = applyAddenda(nameOf(source), tableOf(source, releases, source.appliesTo).rows, changes);
  verifyCounts(nameOf(source), rows, source.expectResult ?? {});
  const note = `Official addenda applied to the order file of ${source.appliesTo}; the order of the new rows is ours.`;
  return { ...head(source), provenance: 'reconstructed', note, rows };
}

/** A release without code changes, known from later addenda: they start from the counts of the table before it. */
function unchanged(
  source: Source,
  releases: ReadonlyMap<string, ReleaseTable>,
  { headers, codes }: Addenda,
): ReleaseTable {
  const { rows } = tableOf(source, releases, source.sameOrderAs ?? '');
  const billable = rows.filter((row) => row.billable).length;
  const counts = `${rows.length - billable} headers and ${billable} codes`;
  if (headers.from !== rows.length - billable || codes.from !== billable) {
    throw new BuildError(
      'contradiction',
      nameOf(source),
      `they start from ${headers.from} headers and ${codes.from} codes, ${source.sameOrderAs} has ${counts}`,
    );
  }
  return { ...head(source), note: `No code changes: the table of ${source.sameOrderAs} still holds.`, rows };
}

function tableOf(source: Source, releases: ReadonlyMap<string, ReleaseTable>, release: string): ReleaseTable {
  const table = releases.get(release);
  if (table === undefined)
    throw new BuildError('contradiction', nameOf(source), `no order file of ${release} to start from`);
  return table;
}

function tabular(source: Source, bytes: Uint8Array): Tabular {
  const chapters = readTabular(nameOf(source), strFromU8(bytes));
  if (chapters.length !== source.expect.chapters) {
    throw new BuildError(
      'count',
      nameOf(source),
      `${chapters.length} chapters, expected ${source.expect.chapters}`,
    );
  }
  return { effective: source.release, provenance: source.provenance, chapters };
}

function poaList(source: Source, bytes: Uint8Array): PoaExemptList {
  const codes = readPoaExempt(nameOf(source), textLines(bytes));
  if (codes.length !== source.expect.rows) {
    throw new BuildError('count', nameOf(source), `${codes.length} codes, expected ${source.expect.rows}`);
  }
  return { effective: source.release, codes };
}

async function conversions(
  sources: readonly Source[],
  releases: readonly ReleaseTable[],
  open: (source: Source) => Uint8Array,
): Promise<Conversion[]> {
  const printed: PrintedTable[] = [];
  for (const source of sources) {
    const bytes = open(source);
    const rows = /\.xlsx$/i.test(source.path)
      ? await readConversionXlsx(nameOf(source), bytes)
      : readConversionCsv(nameOf(source), strFromU8(bytes, true));
    if (rows.length !== source.expect.rows) {
      throw new BuildError('count', nameOf(source), `${rows.length} rows, expected ${source.expect.rows}`);
    }
    printed.push({ file: nameOf(source), release: source.release, rows });
  }
  verifyOlderTables(printed);
  const newest = printed.at(-1)!;
  return readConversions(newest.file, newest.rows, releases);
}
