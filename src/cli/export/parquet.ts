import { gzipSync } from 'node:zlib';
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { type Column, type Row, SCHEMA_VERSION, type Table, type Value } from '../../tables/index.js';
import type { FileSink } from './sink.js';

/** The rows of a row group: enough for small dictionaries, few enough for little memory. */
const GROUP = 30_000;

const DAY = 86_400_000;

const TYPES: Readonly<Record<Column['type'], Partial<SchemaElement>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  boolean: { type: 'BOOLEAN' },
  integer: { type: 'INT32' },
  decimal: { type: 'DOUBLE' },
};

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'schema', num_children: columns.length },
  ...columns.map(
    ({ name, type, nullable }): SchemaElement => ({
      name,
      ...TYPES[type],
      repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
    }),
  ),
];

/** The days since 1970 of dates, each worked out once. */
function dayNumbers(): (value: Value) => number | null {
  const known = new Map<Value, number>();
  return (value) => {
    if (value === null) return null;
    let day = known.get(value);
    if (day === undefined) {
      day = Date.parse(`${value}T00:00:00Z`) / DAY;
      known.set(value, day);
    }
    return day;
  };
}

/** Gathers rows column by column, and writes them as row groups. */
class Groups {
  readonly #table: Table;
  readonly #writer: ParquetWriter;
  readonly #columns: Value[][];
  readonly #dayOf = dayNumbers();

  constructor(table: Table, writer: ParquetWriter) {
    this.#table = table;
    this.#writer = writer;
    this.#columns = table.columns.map(() => []);
  }

  add(row: Row): void {
    for (const [i, { type }] of this.#table.columns.entries())
      this.#columns[i]!.push(type === 'date' ? this.#dayOf(row[i]!) : row[i]!);
    if (this.#columns[0]!.length === GROUP) this.flush();
  }

  flush(): void {
    const { columns } = this.#table;
    if (this.#columns[0]!.length === 0) return;
    this.#writer.write({
      columnData: columns.map(({ name, nullable }, i) => ({ name, nullable, data: this.#columns[i]! })),
      rowGroupSize: GROUP,
    });
    for (const column of this.#columns) column.length = 0;
  }
}

/** An Apache Parquet file, compressed with gzip, which every engine reads. */
export function writeParquet(sink: FileSink, table: Table, rows: Iterable<Row>): number {
  const bytes = new ByteWriter();
  const flush = (): void => {
    sink.write(bytes.getBytes());
    bytes.index = 0;
  };
  const writer = new ParquetWriter({
    writer: Object.assign(bytes, { flush, finish: flush }),
    schema: schemaOf(table.columns),
    codec: 'GZIP',
    compressors: { GZIP: (input) => gzipSync(input, { level: 6 }) },
    kvMetadata: [
      { key: 'medcodes.table', value: table.name },
      { key: 'medcodes.schema_version', value: String(SCHEMA_VERSION) },
    ],
    createdBy: 'medcodes',
  });
  const groups = new Groups(table, writer);
  let count = 0;
  for (const row of rows) {
    groups.add(row);
    count++;
  }
  groups.flush();
  writer.finish();
  return count;
}
