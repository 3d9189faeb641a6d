import { type DayNumber, dayOf, type OnDate } from '../base/dates.js';
import type { SetSize } from '../codeset/types.js';
import { normalize } from './syntax.js';
import type { PlaceTable, PosData } from './table.js';
import type { PosEntry, PosRelease } from './types.js';

const isAssigned = (table: PlaceTable, code: string): boolean =>
  Boolean(table.rows.get(normalize(code) ?? ''));

/** Whether a number is assigned. */
export function has(data: Pick<PosData, 'places'>, code: string, options?: OnDate): boolean {
  dayOf(options);
  return isAssigned(data.places(), code);
}

/** A place of service on a date. */
export function lookup(data: PosData, code: string, options?: OnDate): PosEntry | undefined {
  const day = dayOf(options);
  const plain = normalize(code);
  return plain === undefined ? undefined : entryOn(data, plain, day);
}

/** The same for a code in plain form. */
export function entryOn(data: PosData, code: string, day: DayNumber): PosEntry | undefined {
  const table = data.places();
  const row = table.rows.get(code);
  if (!row) return undefined;
  return Object.freeze({
    code,
    title: row.name,
    description: data.descriptions().get(code) ?? '',
    setting: row.setting,
    billable: true,
    release: table.release,
    unconfirmed: day < table.day,
    projected: day > table.day,
  });
}

/** Every place of service, in order of code. */
export function* entries(data: PosData, options?: OnDate): Generator<PosEntry, void, undefined> {
  const day = dayOf(options);
  for (const code of data.places().rows.keys()) {
    const entry = entryOn(data, code, day);
    if (entry !== undefined) yield entry;
  }
}

const countOf = ({ rows }: PlaceTable): number => [...rows.values()].filter((row) => row !== null).length;

/** How many numbers are assigned. */
export function size(data: Pick<PosData, 'places'>, options?: OnDate): SetSize {
  dayOf(options);
  const assigned = countOf(data.places());
  return { entries: assigned, billable: assigned, headers: 0 };
}

/** The one table. */
export const releases = (data: Pick<PosData, 'places'>): readonly PosRelease[] => [
  {
    effective: data.places().release,
    provenance: 'transformed',
    note: 'The official page as a table. The table has no dates for single codes.',
    entries: countOf(data.places()),
  },
];
