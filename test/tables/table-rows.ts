import { OPEN_END, type Row, sourcesOf, TABLES, type Table } from '../../src/tables/index.js';

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
  // The open end is a mark, not a day.
  return [...new Set([...days].flatMap((day) => [dayBefore(day), day]))]
    .filter((day) => day < OPEN_END)
    .sort();
}

/** What differs between a row and what it should have, in words; undefined if nothing does. */
export function differs(row: Named | undefined, expected: Named | undefined): string | undefined {
  if (row === undefined || expected === undefined)
    return row === expected ? undefined : `${JSON.stringify(row)} is not ${JSON.stringify(expected)}`;
  for (const column in expected)
    if (row[column] !== expected[column]) return `${column}: ${row[column]} is not ${expected[column]}`;
  return undefined;
}

/** The same for lists. */
export const differ = (rows: readonly unknown[], expected: readonly unknown[]): string | undefined => {
  const [a, b] = [rows.map(String).sort().join('|'), expected.map(String).sort().join('|')];
  return a === b ? undefined : `${a} is not ${b}`;
};

/** The first problems of many questions, each with the name of its question. */
export function problems<T>(
  questions: Iterable<T>,
  days: readonly string[],
  judge: (question: T, on: string) => string | undefined,
): readonly string[] {
  const found: string[] = [];
  for (const question of questions)
    for (const on of days) {
      const problem = judge(question, on);
      if (problem !== undefined && found.length < 5)
        found.push(`${JSON.stringify(question)} on ${on}: ${problem}`);
    }
  return found;
}

/** The row of a group that applies on a day. */
export const rowOn = (rows: readonly Named[] | undefined, day: string): Named | undefined =>
  rows?.find((row) => appliesOn(row, day));
