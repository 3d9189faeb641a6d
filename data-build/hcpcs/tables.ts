import { stripCpt } from '../../src/hcpcs/write/cross-references.js';
import type {
  Correction,
  DrugRow,
  Edition,
  HcpcsTables,
  Layout,
  NocList,
  NoteList,
} from '../../src/hcpcs/write/model.js';
import { BuildError } from '../errors.js';
import { sourceOpener } from '../fetch/open.js';
import type { LoadOptions } from '../options.js';
import { nameOf, readSources, type Source } from '../sources.js';
import { correctedRecords } from './corrected.js';
import { readMisprints } from './misprints.js';
import { missingIn } from './missing.js';
import { partialEdition } from './partial.js';
import { readAnweb } from './read/anweb.js';
import { readCorrections } from './read/corrections.js';
import { readDrugs } from './read/drugs.js';
import { readLayout } from './read/layout.js';
import { readNocList } from './read/noc.js';
import { readNotes } from './read/notes.js';
import { readCodeList, readListedIn, readNewCodes } from './read/partial.js';
import { readSpreadsheet } from './read/xlsx.js';
import { countsOf, verifyCounts, verifyDates, verifyEdition } from './verify.js';

type Open = (source: Source) => Uint8Array;

/**
 * Reads and verifies the editions of HCPCS Level II and what belongs to them.
 *
 * @throws BuildError if a file is missing, altered, malformed, or contradicts another
 */
export async function loadHcpcsTables(options: LoadOptions = {}): Promise<HcpcsTables> {
  const sources = readSources().filter(({ system }) => system === 'hcpcs');
  const open = sourceOpener(options);
  const ofKind = (...kinds: string[]): Source[] => sources.filter(({ kind }) => kinds.includes(kind));
  const editions: Edition[] = [];
  for (const source of ofKind('anweb', 'anweb-xlsx')) editions.push(await edition(source, open(source)));
  editions.sort((a, b) => a.effective.localeCompare(b.effective));
  editions.push(...partialEditions(ofKind, open, editions));
  const corrections = await allCorrections(ofKind('anweb-corrections'), open);
  const tables: HcpcsTables = {
    editions,
    corrections,
    corrected: correctedRecords(editions, corrections),
    noc: ofKind('noc-list').map((source) => nocList(source, open(source))),
    notes: ofKind('proc-notes').map((source) => noteList(source, open(source))),
    layout: newestLayout(ofKind('record-layout'), open),
    drugs: drugs(ofKind('asp-ndc-hcpcs', 'asp-noc-ndc'), open),
  };
  for (const each of editions) if (!each.partial) verifyEdition(each, tables);
  verifyDates(editions);
  return { ...tables, editions: editions.map((each) => ({ ...each, records: each.records.map(stripCpt) })) };
}

async function edition(source: Source, bytes: Uint8Array): Promise<Edition> {
  const file = nameOf(source);
  const read = source.kind === 'anweb' ? readAnweb(file, bytes) : await readSpreadsheet(file, bytes);
  verifyCounts(source, {
    ...countsOf(read.records),
    ...('rows' in read
      ? { rows: read.rows, headerRow: read.headerRow, continuations: read.continuations }
      : { records: read.lines, nonRecordLines: read.otherLines }),
  });
  return {
    effective: source.release,
    provenance: source.provenance,
    note: source.note,
    records: readMisprints(file, source.release, read.records),
    missing: missingIn(source.release),
    hasModifiers: read.records.some(({ code }) => code.length === 2),
    partial: false,
    hasAllCodes: true,
  };
}

/** The editions of 2026 that only say which codes there are. */
function partialEditions(
  ofKind: (...kinds: string[]) => Source[],
  open: Open,
  full: readonly Edition[],
): Edition[] {
  const [list] = ofKind('new-codes');
  if (list === undefined) return [];
  const shortTexts = readNewCodes(nameOf(list), open(list));
  verifyCounts(list, {
    codes: shortTexts.size,
    withShort: [...shortTexts.values()].filter((text) => text !== '').length,
  });
  const found: Edition[] = [];
  for (const source of ofKind('opps-status', 'codes-only')) {
    const hasAllCodes = source.kind === 'codes-only';
    const codes = hasAllCodes
      ? readCodeList(nameOf(source), open(source))
      : readListedIn(nameOf(source), open(source), source.release);
    verifyCounts(source, { codes: codes.length });
    const { release: effective, note } = source;
    found.push(partialEdition({ effective, note, codes, hasAllCodes }, [...full, ...found], shortTexts));
  }
  return found;
}

/** The statements of all documents, each once: a later version of a document repeats the earlier one. */
async function allCorrections(sources: readonly Source[], open: Open): Promise<Correction[]> {
  const found = new Map<string, Correction>();
  for (const source of sources) {
    const document = source.member ?? source.path;
    for (const correction of await readCorrections(nameOf(source), open(source), source.release, document)) {
      const key = `${correction.release} ${correction.code} ${correction.action}`;
      if (!found.has(key)) found.set(key, correction);
    }
  }
  return [...found.values()];
}

function nocList(source: Source, bytes: Uint8Array): NocList {
  const codes = readNocList(source.path, bytes);
  verifyCounts(source, { distinct: codes.length });
  return { release: source.release, codes };
}

function noteList(source: Source, bytes: Uint8Array): NoteList {
  const notes = readNotes(nameOf(source), bytes);
  verifyCounts(source, { notes: notes.size });
  return { release: source.release, notes };
}

/** Later layouts only add codes; the build stops if an earlier layout has a code that the newest one lacks. */
function newestLayout(sources: readonly Source[], open: Open): Layout {
  const layouts = sources.map((source) => ({ source, layout: readLayout(nameOf(source), open(source)) }));
  const newest = layouts.at(-1)!.layout;
  for (const { source, layout } of layouts) {
    for (const [table, codes] of Object.entries(layout)) {
      const lost = [...codes.keys()].find((code) => !newest[table as keyof Layout].has(code));
      if (lost !== undefined)
        throw new BuildError(
          'contradiction',
          nameOf(source),
          `${table} '${lost}' is not in the newest layout`,
        );
    }
  }
  return newest;
}

function drugs(sources: readonly Source[], open: Open): HcpcsTables['drugs'] {
  const rows = sources.flatMap((source): DrugRow[] => {
    const found = readDrugs(
      nameOf(source),
      open(source),
      source.kind === 'asp-noc-ndc' ? 'noc' : 'crosswalk',
    );
    const codes = new Set(found.flatMap(({ code }) => code ?? []));
    verifyCounts(source, { rows: found.length, codes: codes.size });
    const odd = [...codes].find((code) => !/^[ABCEGHJ-MP-V]\d{4}$/.test(code));
    if (odd !== undefined)
      throw new BuildError('contradiction', nameOf(source), `'${odd}' is not a Level II code`);
    return found;
  });
  // A quarter: the file says 'Effective October 1, 2025 through December 31, 2025'.
  const release = sources[0]!.release;
  const to = new Date(Date.UTC(Number(release.slice(0, 4)), Number(release.slice(5, 7)) + 2, 0));
  return { release, to: to.toISOString().slice(0, 10), rows };
}
