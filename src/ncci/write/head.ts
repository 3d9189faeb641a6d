import { type DayNumber, formatDay } from '../../base/dates.js';
import { column, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import { requireFit } from '../../packed/write/width.js';
import { type CodeKey, isLevel2Key } from '../code.js';
import { quarterEnd } from '../quarter.js';
import type { NcciProgram, NcciSetting, NcciTable, NcciTableKind } from '../types.js';

/** What a table is, from its file. */
export interface TableHead {
  readonly kind: NcciTableKind;
  readonly program: NcciProgram;
  /** Absent for add-on codes. */
  readonly setting?: NcciSetting;
  readonly version: string;
  /** The first day of its quarter. */
  readonly release: DayNumber;
  readonly provenance: NcciTable['provenance'];
  readonly note: string;
}

/** What the rows say about the table. */
export interface TableFacts {
  /** The first day that it can speak for. */
  readonly from: DayNumber;
  readonly rows: number;
  readonly codes: Iterable<CodeKey>;
}

/** The line of a table in the section `about`: `../about.ts` has the layout. */
export function aboutLine(head: TableHead, { from, rows, codes }: TableFacts): string {
  const { kind, program, setting = '-', version, release, provenance, note } = head;
  const days = [release, from, quarterEnd(release)].map(formatDay);
  return [kind, program, setting, version, ...days, scopeOf(codes), rows, provenance, note].join('\t');
}

/** A table with only Level II codes is a part of the official one, because every official table has CPT codes. */
function scopeOf(codes: Iterable<CodeKey>): NcciTable['scope'] {
  for (const key of codes) if (!isLevel2Key(key)) return 'full';
  return 'level2';
}

/** The section `about`. */
export const aboutSection = (lines: readonly string[]): RawSection => ({
  name: 'about',
  bytes: textSection(lines),
});

/** The most codes of a table: their places are written in 16 bits, and one is left for 'none'. */
const MOST_CODES = 65_534;

/** The codes of a table, for `../code-list.ts`. */
export function codesSection(name: string, keys: readonly CodeKey[]): RawSection {
  requireFit(
    keys.length,
    MOST_CODES,
    'codes in one table',
    'widen the places of codes in src/ncci/code-list.ts',
  );
  return { name, bytes: column(keys.map((key, place) => key - (place === 0 ? 0 : keys[place - 1]! + 1))) };
}

/** Dates in order, as steps, and the place of each plus one; 0 has the place 0: there is none. */
export function dateColumn(days: Iterable<DayNumber>): {
  readonly bytes: Uint8Array;
  readonly placeOf: (day: DayNumber) => number;
} {
  const sorted = [...new Set(days)].filter((day) => day !== 0).sort((a, b) => a - b);
  const places = new Map(sorted.map((day, place) => [day, place + 1]));
  const bytes = column(sorted.map((day, place) => day - (place === 0 ? 0 : sorted[place - 1]!)));
  return { bytes, placeOf: (day) => places.get(day) ?? 0 };
}
