import type { DayNumber } from '../../base/dates.js';
import { column, joinPieces, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import type { CodeKey } from '../code.js';
import type { NcciAddOnType } from '../types.js';
import { aboutLine, aboutSection, codesSection, dateColumn, type TableHead } from './head.js';

/** A row of the table of add-on codes. */
export interface AddOnContent {
  readonly addOn: CodeKey;
  /** -1 if the contractor defines it. */
  readonly primary: CodeKey;
  readonly type: NcciAddOnType;
  /** 0 if it is not given. */
  readonly effective: DayNumber;
  /** 0 if it has not ended. */
  readonly deletion: DayNumber;
  /** Empty if there is none. */
  readonly note: string;
}

/** Packs the table of add-on codes: the sections that `../add-on-table.ts` reads. */
export function packAddOns(head: TableHead, contents: readonly AddOnContent[]): readonly RawSection[] {
  const rows = [...contents].sort(
    (a, b) =>
      a.addOn - b.addOn || a.primary - b.primary || a.effective - b.effective || a.deletion - b.deletion,
  );
  const used = new Set(rows.flatMap(({ addOn, primary }) => (primary < 0 ? [addOn] : [addOn, primary])));
  const keys = [...used].sort((a, b) => a - b);
  const places = new Map(keys.map((key, place) => [key, place]));
  const dates = dateColumn(rows.flatMap(({ effective, deletion }) => [effective, deletion]));
  const notes = [...new Set(rows.map(({ note }) => note))].filter((note) => note !== '').sort();
  const addOns = rows.map(({ addOn }) => places.get(addOn)!);
  const pieces = [
    dates.bytes,
    textSection(notes),
    column(addOns.map((place, i) => place - (i === 0 ? 0 : addOns[i - 1]!))),
    column(rows.map(({ primary }) => (primary < 0 ? 0 : places.get(primary)! + 1))),
    column(rows.map(({ type }) => type)),
    column(rows.map(({ effective }) => dates.placeOf(effective))),
    column(rows.map(({ deletion }) => dates.placeOf(deletion))),
    column(rows.map(({ note }) => notes.indexOf(note) + 1)),
  ];
  const from = Math.min(...rows.map(({ effective }) => (effective === 0 ? head.release : effective)));
  return [
    aboutSection([aboutLine(head, { from, rows: rows.length, codes: keys })]),
    codesSection('codes', keys),
    { name: 'edits', bytes: joinPieces(pieces) },
  ];
}
