import { strFromU8 } from 'fflate';
import type {
  PcsDefinitions,
  PcsIndex,
  PcsRelease,
  PrintedChange,
  PrintedTable,
  Titles,
} from '../../src/icd10pcs/write/model.js';
import { BuildError } from '../errors.js';
import { sourceOpener } from '../fetch/open.js';
import { readOrderFile } from '../icd10cm/read/order.js';
import { verifyCounts } from '../icd10cm/verify.js';
import type { LoadOptions } from '../options.js';
import { textLines } from '../read/zip.js';
import { nameOf, readSources, type Source } from '../sources.js';
import type { PcsAddenda, PcsTables } from './model.js';
import { readPcsAddenda } from './read/addenda.js';
import { readComposedShortTitles } from './read/composed.js';
import { readPcsConversions } from './read/conversions.js';
import { readDefinitions } from './read/definitions.js';
import { readIndex } from './read/index-file.js';
import { readTables } from './read/tables.js';
import { expandTable, verifyPcs } from './verify.js';

/** Seven characters, or three of a table. */
const CODE = /^(?:[0-9A-HJ-NP-Z]{7}|[0-9A-HJ-NP-Z]{3})$/;

type Open = (source: Source) => Uint8Array;

/**
 * Reads and verifies all tables of ICD-10-PCS.
 *
 * @throws BuildError if a source is missing, altered, malformed or contradicts another
 */
export async function loadPcsTables(options: LoadOptions = {}): Promise<PcsTables> {
  const sources = readSources().filter(({ system }) => system === 'icd10pcs');
  const open = sourceOpener(options);
  const ofKind = (kind: string): Source[] => sources.filter((source) => source.kind === kind);
  const printed = new Map(ofKind('tables').map((source) => [source.release, tablesOf(source, open)]));
  const composed = composedOf(ofKind('composed-short-titles'), open);
  const ordered = ofKind('order').map((source) =>
    releaseOf(source, open, printed.get(source.release), composed.get(source.release) ?? NO_CODES),
  );
  const known = new Set(ordered.map(({ effective }) => effective));
  const tablesAlone = ofKind('tables').filter(({ release }) => !known.has(release));
  const tables: PcsTables = {
    releases: [
      ...ordered,
      ...tablesAlone.map((source) => releaseOfTables(source, printed.get(source.release)!)),
    ].sort((a, b) => (a.effective < b.effective ? -1 : 1)),
    changes: await changesOf(ofKind('conversion'), open),
    definitions: ofKind('definitions').map((source) => definitionsOf(source, open)),
    indexes: ofKind('index').map((source) => indexOf(source, open)),
    addenda: ofKind('addenda').map((source) => addendaOf(source, open)),
  };
  options.progress?.('verify');
  verifyPcs(tables);
  return tables;
}

/** Throws if a file does not have the counts that `sources.json` expects. */
function expect(source: Source, found: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(found)) {
    if (source.expect[name] !== value)
      throw new BuildError('count', nameOf(source), `${name} is ${value}, expected ${source.expect[name]}`);
  }
}

function tablesOf(source: Source, open: Open): Map<string, PrintedTable> {
  const { version, tables } = readTables(nameOf(source), strFromU8(open(source)));
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const codes = tables.reduce((sum, table) => sum + expandTable(nameOf(source), table).length, 0);
  expect(source, { version, tables: tables.length, rows, codes });
  return new Map(tables.map((table) => [table.code, table]));
}

const headOf = ({
  release,
  fiscalYear,
  provenance,
}: Source): Pick<PcsRelease, 'effective' | 'fiscalYear' | 'provenance'> => ({
  effective: release,
  fiscalYear,
  provenance,
});

const NO_CODES: ReadonlySet<string> = new Set();

function releaseOf(
  source: Source,
  open: Open,
  tables: PcsRelease['tables'],
  composedShort: PcsRelease['composedShort'],
): PcsRelease {
  const rows = readOrderFile(nameOf(source), textLines(open(source)), CODE);
  verifyCounts(nameOf(source), rows, source.expect);
  const titled = (billable: boolean): Map<string, Titles> =>
    new Map(
      rows
        .filter((row) => row.billable === billable)
        .map((row) => [row.code, { long: row.longTitle, short: row.shortTitle }]),
    );
  const note = source.provenance === 'verbatim' ? 'Official order file.' : source.note;
  return { ...headOf(source), note, codes: titled(true), headers: titled(false), tables, composedShort };
}

/** A release that is known by its tables alone: its codes are their expansion, their titles do not change. */
function releaseOfTables(source: Source, tables: ReadonlyMap<string, PrintedTable>): PcsRelease {
  const codes = [...tables.values()].flatMap((table) => expandTable(nameOf(source), table));
  const note = `${source.note} Titles are those of the release before; those of new codes are composed by the pattern of the official ones.`;
  return {
    ...headOf(source),
    note,
    codes: new Map(codes.sort().map((code) => [code, undefined])),
    headers: new Map([...tables.keys()].map((code) => [code, undefined])),
    tables,
    composedShort: NO_CODES,
  };
}

function addendaOf(source: Source, open: Open): PcsAddenda {
  const addenda = readPcsAddenda(nameOf(source), source.release, textLines(open(source)));
  const { added, deleted, revised } = addenda;
  expect(source, { add: added.length, delete: deleted.length, revise: revised.length });
  return addenda;
}

/** The codes with composed short titles, by release. */
function composedOf(sources: readonly Source[], open: Open): Map<string, ReadonlySet<string>> {
  const all = new Map<string, ReadonlySet<string>>();
  for (const source of sources) {
    for (const [release, codes] of readComposedShortTitles(nameOf(source), strFromU8(open(source)))) {
      expect(source, { [release]: codes.size });
      all.set(release, codes);
    }
  }
  return all;
}

async function changesOf(sources: readonly Source[], open: Open): Promise<PrintedChange[]> {
  const changes: PrintedChange[] = [];
  for (const source of sources) {
    const rows = await readPcsConversions(nameOf(source), open(source));
    expect(source, { rows: rows.length });
    changes.push(...rows);
  }
  return changes;
}

function definitionsOf(source: Source, open: Open): PcsDefinitions {
  const { version, sections, terms, aggregates } = readDefinitions(nameOf(source), strFromU8(open(source)));
  expect(source, { version, sections, terms: terms.length });
  return { effective: source.release, terms, aggregates };
}

function indexOf(source: Source, open: Open): PcsIndex {
  const { version, letters, mainTerms, uses } = readIndex(nameOf(source), strFromU8(open(source)));
  expect(source, { version, letters, mainTerm: mainTerms });
  return { effective: source.release, uses };
}
