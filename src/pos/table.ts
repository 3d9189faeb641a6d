import type { IsoDate } from '../base/dates.js';
import * as payload from '../data/pos/index.js';
import { decodeLines } from '../packed/ascii.js';
import { openPart } from '../packed/payload.js';

/** An assigned number, without its description. Internal. */
export interface PlaceRow {
  readonly setting: 'facility' | 'non-facility';
  readonly name: string;
}

/** The numbers by their text, `'11'`; an unassigned one is `null`. Internal. */
export interface PlaceTable {
  readonly release: IsoDate;
  readonly rows: ReadonlyMap<string, PlaceRow | null>;
}

/** The writer is `data-build/pos/emit.ts`, which writes the curly apostrophe as `~`. */
const lines = (part: string, name: string): string[] =>
  decodeLines(openPart('pos', name, part).section(name)).map((line) => line.replaceAll('~', '’'));

function readTable(): PlaceTable {
  const [release = '', ...names] = lines(payload.places, 'places');
  const rows = new Map<string, PlaceRow | null>();
  names.forEach((line, index) => {
    const code = String(index + 1).padStart(2, '0');
    const setting = line.startsWith('F') ? 'facility' : 'non-facility';
    rows.set(code, line === '' ? null : { setting, name: line.slice(1) });
  });
  return { release, rows };
}

let table: PlaceTable | undefined;

/** The table, read on first use. Internal. */
export function places(): PlaceTable {
  table ??= readTable();
  return table;
}

let descriptions: ReadonlyMap<string, string> | undefined;

/** The description of an assigned number. Internal. */
export function descriptionOf(code: string): string {
  if (descriptions === undefined) {
    const texts = lines(payload.descriptions, 'descriptions');
    const assigned = [...places().rows].flatMap(([number, row]) => (row === null ? [] : [number]));
    descriptions = new Map(assigned.map((number, index) => [number, texts[index] ?? '']));
  }
  return descriptions.get(code) ?? '';
}
