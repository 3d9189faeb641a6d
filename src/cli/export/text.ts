import type { Column, Row, Table, Value } from '../../tables/index.js';
import type { FileSink } from './sink.js';

/** How many characters are gathered before they are written. */
const CHUNK = 65_536;

/** Writes the head, then a line for each row. */
function writeLines(sink: FileSink, head: string, rows: Iterable<Row>, lineOf: (row: Row) => string): number {
  let chunk = head;
  let count = 0;
  for (const row of rows) {
    chunk += lineOf(row);
    count++;
    if (chunk.length < CHUNK) continue;
    sink.write(Buffer.from(chunk));
    chunk = '';
  }
  sink.write(Buffer.from(chunk));
  return count;
}

const cell = (value: Value): string => {
  if (value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Comma-separated values (RFC 4180) with a head line. A null is an empty cell: no text is empty. */
export function writeCsv(sink: FileSink, { columns }: Table, rows: Iterable<Row>): number {
  const head = `${columns.map(({ name }) => name).join(',')}\n`;
  return writeLines(sink, head, rows, (row) => `${row.map(cell).join(',')}\n`);
}

const keysOf = (columns: readonly Column[]): readonly string[] =>
  columns.map(({ name }, i) => `${i === 0 ? '{' : ','}${JSON.stringify(name)}:`);

/** A JSON object on each line, with every column. */
export function writeNdjson(sink: FileSink, { columns }: Table, rows: Iterable<Row>): number {
  const keys = keysOf(columns);
  return writeLines(sink, '', rows, (row) => {
    let line = '';
    for (const [i, value] of row.entries()) line += keys[i] + JSON.stringify(value);
    return `${line}}\n`;
  });
}
