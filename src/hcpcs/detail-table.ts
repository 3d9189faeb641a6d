import type { IsoDate } from '../base/dates.js';
import { deepFreeze } from '../base/freeze.js';
import { hasBit, type MaskArray } from '../base/masks.js';
import { decodeLines } from '../packed/ascii.js';
import { readMasks, splitPieces } from '../packed/column.js';
import { type Part, requireSameBuild } from '../packed/payload.js';
import { type FieldTable, fieldsOf, oneOfEach } from './field-table.js';
import type { HcpcsCorrection } from './history-types.js';
import { isoOf } from './moment.js';
import type { RecordTable } from './record-table.js';
import type {
  HcpcsCrossReference,
  HcpcsDetails,
  HcpcsField,
  HcpcsIndicator,
  HcpcsProcessingNote,
} from './types.js';

/** The columns in the order in which they are packed. */
const COLUMNS = [
  'pricing',
  'multiplePricing',
  'coverageIssues',
  'carriersManual',
  'statute',
  'labCertification',
  'crossReference',
  'coverage',
  'ascGroup',
  'ascEffective',
  'processingNote',
  'betos',
  'typesOfService',
  'anesthesiaUnits',
] as const;

type DetailColumn = (typeof COLUMNS)[number];

/** Marks CPT codes, which are left out of the cross references. */
const CPT_MARK = '*';

/** A text of a processing note, and the list that has it. */
interface NoteText {
  readonly list: IsoDate;
  readonly text: string;
}

/** How to present the values of a column: read once for each different value, and kept. */
type Reader = (value: string, release: IsoDate) => unknown;

/**
 * The indicators with their meanings, processing notes, lists of codes not otherwise classified, and corrections. The writer is
 * `src/hcpcs/write/details.ts`.
 */
export class DetailTable {
  readonly #records: RecordTable;
  readonly #fields: Readonly<Record<DetailColumn, FieldTable>>;
  /** The presented value of each column, by its number. */
  readonly #read: Partial<Record<DetailColumn, unknown[]>> = {};
  readonly #meanings: ReadonlyMap<string, string>;
  readonly #notes: ReadonlyMap<string, readonly NoteText[]>;
  readonly #nocLists: readonly IsoDate[];
  /** The different sets of lists, and the number of the set of each row. */
  readonly #nocMasks: MaskArray;
  readonly #nocMaskOf: Uint8Array | Uint32Array;
  readonly #part: Part;
  #referring: Map<string, number[]> | undefined;
  #corrections: ReadonlyMap<string, readonly HcpcsCorrection[]> | undefined;

  constructor(records: RecordTable, part: Part) {
    requireSameBuild(records.part, part);
    this.#records = records;
    this.#part = part;
    const fields = fieldsOf(splitPieces(part.section('details')), records.rows);
    this.#fields = Object.fromEntries(COLUMNS.map((name, i) => [name, fields[i]!])) as Record<
      DetailColumn,
      FieldTable
    >;
    const layout = decodeLines(part.section('layout')).map((line) => line.split('\t'));
    this.#meanings = new Map(layout.map(([table, code, meaning]) => [`${table} ${code}`, meaning!]));
    this.#notes = readNotes(decodeLines(part.section('notes')));
    const [lists, masks, maskOf] = splitPieces(part.section('noc')) as [Uint8Array, Uint8Array, Uint8Array];
    this.#nocLists = decodeLines(lists);
    this.#nocMasks = readMasks(masks, this.#nocLists.length);
    this.#nocMaskOf = oneOfEach(maskOf, records.rows);
  }

  /** The record of a row in an edition, without its texts and the days of addition and end. */
  details(row: number, edition: number): HcpcsDetails {
    const { lacks, all } = this.#records.missing(row, edition);
    const found: Record<string, unknown> = {};
    for (const column of COLUMNS) {
      if (lacks.has(column)) continue;
      const value = this.#value(column, row, edition);
      if (value !== undefined) found[column] = value;
    }
    const { action, actionEffective } = this.#records.dates;
    const acted = lacks.has('action') ? '' : action.value(row, edition);
    if (acted !== '') found.action = this.#indicator('action', acted);
    const day = lacks.has('actionEffective') ? '' : actionEffective.value(row, edition);
    if (day !== '') found.actionEffective = isoOf(Number(day));
    found.unknown = Object.freeze(
      all.filter((column) => found[column] === undefined && this.#isMissing(column, row, edition)),
    );
    return found as unknown as HcpcsDetails;
  }

  /** The cross reference of the newest edition that has one. */
  crossReference(
    row: number,
  ): { readonly reference: HcpcsCrossReference; readonly release: IsoDate } | undefined {
    for (let edition = this.#records.editions.length - 1; edition >= 0; edition--) {
      if (!this.#records.isPresent(row, edition)) continue;
      if (this.#records.missing(row, edition).lacks.has('crossReference')) continue;
      const reference = this.#value('crossReference', row, edition) as HcpcsCrossReference | undefined;
      if (reference === undefined) return undefined;
      return { reference, release: this.#firstWith(row, edition) };
    }
    return undefined;
  }

  /** The rows whose cross reference names a code or modifier. */
  referring(code: string): readonly number[] {
    this.#referring ??= this.#indexReferences();
    return this.#referring.get(code) ?? [];
  }

  #indexReferences(): Map<string, number[]> {
    const index = new Map<string, number[]>();
    for (let row = 0; row < this.#records.rows; row++) {
      for (const code of this.crossReference(row)?.reference.codes ?? [])
        index.set(code, [...(index.get(code) ?? []), row]);
    }
    return index;
  }

  /** Whether a list of codes not otherwise classified has a code: the newest list up to the edition that lists the code. */
  noc(row: number, edition: number): { readonly noc: boolean; readonly nocRelease: IsoDate } | undefined {
    const { editions } = this.#records;
    const speaking = this.#nocLists.filter((list) =>
      editions.some(({ effective }, i) => effective === list && this.#records.isPresent(row, i)),
    );
    const until = editions[edition]!.effective;
    const list = speaking.findLast((day) => day <= until) ?? speaking[0];
    if (list === undefined) return undefined;
    const listed = hasBit(this.#nocMasks[this.#nocMaskOf[row]!]!, this.#nocLists.indexOf(list));
    return { noc: listed, nocRelease: list };
  }

  /** What the corrections documents say about a code. */
  corrections(code: string): HcpcsCorrection[] {
    this.#corrections ??= readCorrections(decodeLines(this.#part.section('corrections')));
    return (this.#corrections.get(code) ?? []).map((correction) => ({ ...correction }));
  }

  /** The first edition that has the cross reference of a later one. */
  #firstWith(row: number, edition: number): IsoDate {
    const { editions } = this.#records;
    const field = this.#fields.crossReference;
    const value = field.valueNumber(row, edition);
    const first = editions.findIndex(
      (_, i) => this.#records.isPresent(row, i) && field.valueNumber(row, i) === value,
    );
    return editions[first]!.effective;
  }

  /** A field outside the packed columns, known only from the list of an edition. */
  #isMissing(column: HcpcsField, row: number, edition: number): boolean {
    if (column === 'added') return this.#records.dates.added.value(row, edition) === '';
    return true;
  }

  #value(column: DetailColumn, row: number, edition: number): unknown {
    const field = this.#fields[column];
    const number = field.valueNumber(row, edition);
    const text = field.values[number]!;
    if (text === '') return undefined;
    // A note is the one value whose meaning depends on the edition.
    if (column === 'processingNote') return this.#note(text, this.#records.editions[edition]!.effective);
    this.#read[column] ??= [];
    const known = this.#read[column];
    known[number] ??= deepFreeze(this.#readers[column](text, ''));
    return known[number];
  }

  readonly #readers: Readonly<Record<DetailColumn, Reader>> = {
    pricing: (text) => this.#indicators('pricing', text),
    multiplePricing: (text) => this.#indicator('multiplePricing', text),
    coverageIssues: (text) => text.split('|'),
    carriersManual: (text) => text.split('|'),
    statute: (text) => text,
    labCertification: (text) => this.#indicators('labCertification', text),
    crossReference: readReference,
    coverage: (text) => this.#indicator('coverage', text),
    ascGroup: (text) => this.#indicator('ascGroup', text),
    ascEffective: (text) => isoOf(Number(text)),
    processingNote: (text, release) => this.#note(text, release),
    betos: (text) => this.#indicator('betos', text),
    typesOfService: (text) => this.#indicators('typesOfService', text),
    anesthesiaUnits: (text) => Number(text),
  };

  #indicator(table: string, code: string): HcpcsIndicator {
    const meaning = this.#meanings.get(`${table} ${code}`);
    return Object.freeze(meaning === undefined ? { code } : { code, meaning });
  }

  #indicators(table: string, text: string): readonly HcpcsIndicator[] {
    return text.split('|').map((code) => this.#indicator(table, code));
  }

  /** A note with the text of the newest list up to the edition, or of the first later list that has the number. */
  #note(number: string, release: IsoDate): HcpcsProcessingNote {
    const texts = this.#notes.get(number) ?? [];
    const found = texts.findLast(({ list }) => list <= release) ?? texts[0];
    return Object.freeze(found === undefined ? { number } : { number, text: found.text, list: found.list });
  }
}

function readReference(text: string): HcpcsCrossReference {
  const named = text.split('|');
  return { codes: named.filter((code) => code !== CPT_MARK), cpt: named.includes(CPT_MARK) };
}

function readNotes(lines: readonly string[]): ReadonlyMap<string, readonly NoteText[]> {
  const notes = new Map<string, NoteText[]>();
  for (const line of lines) {
    const [list, number, text] = line.split('\t') as [string, string, string];
    const texts = notes.get(number) ?? [];
    texts.push({ list, text });
    notes.set(number, texts);
  }
  return notes;
}

function readCorrections(lines: readonly string[]): ReadonlyMap<string, readonly HcpcsCorrection[]> {
  const found = new Map<string, HcpcsCorrection[]>();
  for (const line of lines) {
    const [code, release, document, effective, statement] = line.split('\t') as [
      string,
      string,
      string,
      string,
      string,
    ];
    const ofCode = found.get(code) ?? [];
    ofCode.push({ release, document, statement, ...(effective === '' ? {} : { effective }) });
    found.set(code, ofCode);
  }
  return found;
}
