import { hasBit } from '../base/masks.js';
import { dataOf, type HcpcsPayload, type TextData } from '../hcpcs/data.js';
import { FIELD_PIECES, type FieldTable, fieldsOf } from '../hcpcs/field-table.js';
import type { RecordTable } from '../hcpcs/record-table.js';
import type { HcpcsField } from '../hcpcs/types.js';
import {
  COLUMNS,
  type Column,
  type Correction,
  type Edition,
  type FileRecord,
  type HcpcsTables,
  type Layout,
  type LayoutTable,
  type Missing,
  type NocList,
  type NoteList,
} from '../hcpcs/write/model.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn, readMasks, splitPieces } from '../packed/column.js';
import { openPart, type Part, requireSameBuild } from '../packed/payload.js';

/** What a payload of HCPCS is packed from, without its drugs: these stay as they are. */
export type HcpcsRecords = Omit<HcpcsTables, 'drugs'>;

/**
 * The tables that a payload was packed from. Exact in what the payload keeps: notes that no record has, and the cells of
 * corrections, are not in it.
 *
 * @throws MedcodesError `missing-part`, `corrupt-payload` or `unsupported-payload`
 */
export function decodeHcpcs(payload: HcpcsPayload): HcpcsRecords {
  const { codes, modifiers } = dataOf(payload);
  // Checks that the parts belong together.
  codes.details();
  requireSameBuild(codes.records().part, modifiers.records().part);
  const details = openPart('hcpcs', 'details', payload.details);
  const own = openPart('hcpcs', 'modifiers', payload.modifiers);
  const ofModifiers = decodeEditions(modifiers, own);
  return {
    editions: decodeEditions(codes, details).map((edition, at) => ({
      ...edition,
      records: [...ofModifiers[at]!.records, ...edition.records],
    })),
    corrections: [details, own].flatMap(decodeCorrections),
    corrected: [modifiers, codes].flatMap(({ records }) => decodeCorrected(records())),
    noc: decodeNoc(codes.records(), details),
    notes: decodeNotes(details),
    layout: decodeLayout(details),
  };
}

function decodeEditions(data: TextData, details: Part): Edition[] {
  const records = data.records();
  const titles = data.titles();
  const shortTitles = data.shortTitles();
  const fields = decodeFields(records, details);
  return records.editions.map((edition, at) => {
    const list: FileRecord[] = [];
    for (let row = 0; row < records.rows; row++) {
      if (!records.isPresent(row, at)) continue;
      const pair = titles.pairOf(row, at);
      const { lacks } = records.missing(row, at);
      const cell = (column: Column): string => (lacks.has(column) ? '' : fields[column].value(row, at));
      list.push({
        code: records.codeOf(row),
        title: titles.text(pair),
        shortTitle: shortTitles.text(pair),
        values: Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])) as FileRecord['values'],
        line: 0,
      });
    }
    const { effective, provenance, note, hasModifiers, partial, hasAllCodes, codes, modifiers } = edition;
    const missing = { codes: missingOf(codes), modifiers: missingOf(modifiers) };
    return { effective, provenance, note, records: list, missing, hasModifiers, partial, hasAllCodes };
  });
}

const missingOf = ({ lacks, all }: RecordTable['editions'][number]['codes']): Missing => ({
  lacks: [...lacks] as HcpcsField[],
  gaps: all.filter((field) => !lacks.has(field)),
});

/** The columns in the order of {@link COLUMNS}: the first four are with the dates. */
function decodeFields(records: RecordTable, details: Part): Readonly<Record<Column, FieldTable>> {
  const pieces = [records.part.section('dates'), details.section('details')].flatMap(splitPieces);
  const fields = fieldsOf(pieces.slice(0, COLUMNS.length * FIELD_PIECES), records.rows);
  return Object.fromEntries(COLUMNS.map((column, i) => [column, fields[i]!])) as Record<Column, FieldTable>;
}

const fieldsIn = (details: Part, section: string): string[][] =>
  decodeLines(details.section(section)).map((line) => line.split('\t'));

const decodeCorrections = (details: Part): Correction[] =>
  fieldsIn(details, 'corrections').map(
    ([code = '', release = '', document = '', effective, action = '']) => ({
      ...{ code, release, document, action },
      effective: effective === '' ? undefined : effective,
      cells: {},
    }),
  );

function decodeCorrected(records: RecordTable): HcpcsRecords['corrected'] {
  const found: { code: string; release: string }[] = [];
  for (let row = 0; row < records.rows; row++)
    records.editions.forEach(({ effective }, edition) => {
      if (records.isCorrected(row, edition)) found.push({ code: records.codeOf(row), release: effective });
    });
  return found;
}

function decodeNoc(records: RecordTable, details: Part): NocList[] {
  const [days, masks, maskOf] = splitPieces(details.section('noc')) as [Uint8Array, Uint8Array, Uint8Array];
  const lists = decodeLines(days);
  const distinct = readMasks(masks, lists.length);
  const numbers = readColumn(maskOf);
  return lists.map((release, list) => ({
    release,
    codes: Array.from(numbers, (number, row) =>
      hasBit(distinct[number]!, list) ? records.codeOf(row) : undefined,
    ).filter((code) => code !== undefined),
  }));
}

function decodeNotes(details: Part): NoteList[] {
  const lists = new Map<string, Map<string, string>>();
  for (const [release = '', number = '', text = ''] of fieldsIn(details, 'notes')) {
    const list = lists.get(release) ?? new Map<string, string>();
    lists.set(release, list.set(number, text));
  }
  return [...lists].map(([release, notes]) => ({ release, notes }));
}

function decodeLayout(details: Part): Layout {
  const layout: Partial<Record<LayoutTable, Map<string, string>>> = {};
  for (const [table, code = '', meaning = ''] of fieldsIn(details, 'layout')) {
    layout[table as LayoutTable] ??= new Map();
    layout[table as LayoutTable]!.set(code, meaning);
  }
  return layout as Layout;
}
