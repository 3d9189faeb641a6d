import { type DayNumber, type IsoDate, parseDate } from '../base/dates.js';
import { decodeLines } from '../packed/ascii.js';
import { openPart, type PayloadPart } from '../packed/payload.js';

/** The payload of the place of service codes. `medcodes/data/pos` exports the bundled one. */
export interface PosPayload {
  /** Numbers, names and settings. */
  readonly places: PayloadPart;
  /** The descriptions. Needed by `lookup`, `validate` and `entries`. */
  readonly descriptions?: PayloadPart | undefined;
}

/** An assigned number, without its description. */
export interface PlaceRow {
  readonly setting: 'facility' | 'non-facility';
  readonly name: string;
}

/** The numbers by their text, `'11'`. An unassigned one is `null`. */
export interface PlaceTable {
  readonly release: IsoDate;
  readonly day: DayNumber;
  readonly rows: ReadonlyMap<string, PlaceRow | null>;
}

/** The decoded tables, each made on first use. */
export interface PosData {
  readonly places: () => PlaceTable;
  readonly descriptions: () => ReadonlyMap<string, string>;
}

/** The writer is `data-build/pos/emit.ts`. It writes the curly apostrophe as `~`. */
const lines = (part: PayloadPart | undefined, name: string): string[] =>
  decodeLines(openPart('pos', name, part).section(name)).map((line) => line.replaceAll('~', '’'));

/** The numbers, from their part. */
export function placesFrom(part: PayloadPart): PlaceTable {
  const [release = '', ...names] = lines(part, 'places');
  const rows = new Map<string, PlaceRow | null>();
  names.forEach((line, index) => {
    const code = String(index + 1).padStart(2, '0');
    const setting = line.startsWith('F') ? 'facility' : 'non-facility';
    rows.set(code, line === '' ? null : { setting, name: line.slice(1) });
  });
  return { release, day: parseDate(release), rows };
}

/** The descriptions of the assigned numbers, from their part. */
export function descriptionsFrom(table: PlaceTable, part: PayloadPart | undefined): Map<string, string> {
  const texts = lines(part, 'descriptions');
  const assigned = [...table.rows].flatMap(([code, row]) => (row === null ? [] : [code]));
  return new Map(assigned.map((code, index) => [code, texts[index] ?? '']));
}
