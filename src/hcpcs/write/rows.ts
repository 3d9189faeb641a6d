import type { Column, Edition, FileRecord, HcpcsTables } from './model.js';

/** A code or modifier over all editions. */
export interface Row {
  readonly code: string;
  readonly modifier: boolean;
  /** Its record in each edition; undefined if the edition does not list it. */
  readonly records: readonly (FileRecord | undefined)[];
}

/** All codes and modifiers: modifiers first, as the files have them, each by its characters. */
export function rowsOf({ editions }: Pick<HcpcsTables, 'editions'>): Row[] {
  const byCode = editions.map(({ records }) => new Map(records.map((record) => [record.code, record])));
  const codes = [...new Set(byCode.flatMap((records) => [...records.keys()]))];
  codes.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return codes.map((code) => ({
    code,
    modifier: code.length === 2,
    records: byCode.map((records) => records.get(code)),
  }));
}

/** Whether an edition has a column for a kind of record. */
const speaks = (edition: Edition, modifier: boolean, column: Column): boolean =>
  !edition.missing[modifier ? 'modifiers' : 'codes'].lacks.includes(column);

/** The value of a column of a row in an edition; undefined if the edition does not list the row or lacks the column. */
export function valueAt(
  editions: readonly Edition[],
  { records, modifier }: Row,
  edition: number,
  column: Column,
): string | undefined {
  const record = records[edition];
  return record !== undefined && speaks(editions[edition]!, modifier, column)
    ? record.values[column]
    : undefined;
}
