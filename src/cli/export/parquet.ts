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

/**
 * Texts as the writer takes them. It encodes each text of a column without a dictionary on its own, outside of the heap. Most texts
 * are short, and bytes of Node's pool cost a third of that. Texts that repeat stay texts: the writer finds those faster.
 */
function encoded(texts: Value[]): (Value | Uint8Array)[] {
  if (new Set(texts).size < texts.length / 2) return texts;
  return texts.map((value) => (typeof value === 'string' ? Buffer.from(value) : value));
}

/** The values of a column in a row group. The array is used again for each group: one that grows leaves copies for the garbage collector. */
class ColumnValues {
  readonly #column: Column;
  readonly #values: Value[] = new Array<Value>(GROUP).fill(null);
  readonly #dayOf: ((value: Value) => number | null) | undefined;

  constructor(column: Column, dayOf: (value: Value) => number | null) {
    this.#column = column;
    this.#dayOf = column.type === 'date' ? dayOf : undefined;
  }

  set(row: number, value: Value): void {
    this.#values[row] = this.#dayOf === undefined ? value : this.#dayOf(value);
  }

  /** The first rows as the writer takes them. It asks for the data of a column when it writes that column. */
  source(rows: number) {
    const { name, nullable, type } = this.#column;
    const values = rows === GROUP ? this.#values : this.#values.slice(0, rows);
    return {
      name,
      nullable,
      get data() {
        return type === 'text' ? encoded(values) : values;
      },
    };
  }
}

/** Gathers rows column by column, and writes them as row groups. */
class Groups {
  readonly #writer: ParquetWriter;
  readonly #columns: readonly ColumnValues[];
  #rows = 0;

  constructor(table: Table, writer: ParquetWriter) {
    this.#writer = writer;
    const dayOf = dayNumbers();
    this.#columns = table.columns.map((column) => new ColumnValues(column, dayOf));
  }

  add(row: Row): void {
    const columns = this.#columns;
    for (let i = 0; i < columns.length; i++) columns[i]!.set(this.#rows, row[i]!);
    this.#rows++;
    if (this.#rows === GROUP) this.flush();
  }

  flush(): void {
    if (this.#rows === 0) return;
    const columnData = this.#columns.map((column) => column.source(this.#rows));
    this.#writer.write({ columnData, rowGroupSize: GROUP });
    this.#rows = 0;
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
