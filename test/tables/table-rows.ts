import { type Row, sourcesOf, TABLES, type Table } from '../../src/tables/index.js';

/** A row by the names of its columns. */
export type Named = Readonly<Record<string, Row[number]>>;

const made = new Map<string, readonly Named[]>();

export const tableNamed = (name: string): Table => TABLES.find((table) => table.name === name)!;

/** The rows of a table, made once for all tests of a file. */
export function rowsOf(name: string): readonly Named[] {
  let rows = made.get(name);
  if (rows === undefined) {
    const { columns, rows: make } = tableNamed(name);
    rows = Array.from(make(sourcesOf()), (row) =>
      Object.fromEntries(columns.map((column, i) => [column.name, row[i]!])),
    );
    made.set(name, rows);
  }
  return rows;
}

/** Rows by the text of some of their columns. */
export function grouped(
  rows: readonly Named[],
  ...columns: readonly string[]
): ReadonlyMap<string, readonly Named[]> {
  const groups = new Map<string, Named[]>();
  for (const row of rows) {
    const key = columns.map((column) => row[column]).join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Whether a row applies on a day. */
export const appliesOn = ({ valid_from, valid_to }: Named, day: string): boolean =>
  valid_from! <= day && day < valid_to!;

const DAY = 86_400_000;
const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);

/** Every day on which any row begins or ends, and the day before each: between them nothing changes. */
export function boundaries(rows: readonly Named[], more: readonly string[] = []): readonly string[] {
  const days = new Set(more);
  for (const { valid_from, valid_to } of rows) days.add(String(valid_from)).add(String(valid_to));
  return [...new Set([...days].flatMap((day) => [dayBefore(day), day]))].sort();
}
