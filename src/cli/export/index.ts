import { join } from 'node:path';
import type { NcciPayload } from '../../ncci/index.js';
import { type Row, sourcesOf, TABLES, type Table } from '../../tables/index.js';
import { dictionaryOf, type ExportedFile } from './dictionary.js';
import { writeParquet } from './parquet.js';
import { FileSink } from './sink.js';
import { writeCsv, writeNdjson } from './text.js';

export type { ExportedFile } from './dictionary.js';

type Write = (sink: FileSink, table: Table, rows: Iterable<Row>) => number;

const WRITERS: Readonly<Record<ExportFormat, Write>> = {
  parquet: writeParquet,
  csv: writeCsv,
  ndjson: writeNdjson,
};

/** The formats of an export, which are also the endings of its files. */
export type ExportFormat = 'parquet' | 'csv' | 'ndjson';

/** What to export. */
export interface ExportJob {
  readonly folder: string;
  readonly format: ExportFormat;
  readonly tables: readonly Table[];
  readonly version: string;
  readonly ncci?: NcciPayload | undefined;
  /** Called before each table, and at the end. */
  readonly progress: (what: string, done: number) => void;
}

/** Writes files under other names, and gives them their own when all of them are complete. */
export type Together = (
  files: readonly { readonly path: string; readonly write: (path: string) => void }[],
) => void;

/**
 * The tables with the given names. `icd10cm` means all tables whose names begin with `icd10cm_`. Without names, all tables.
 *
 * @returns the tables, or the name that fits none
 */
export function tablesNamed(names: readonly string[]): readonly Table[] | string {
  const fits = ({ name }: Table, wanted: string): boolean => name === wanted || name.startsWith(`${wanted}_`);
  const wrong = names.find((wanted) => !TABLES.some((table) => fits(table, wanted)));
  if (wrong !== undefined) return wrong;
  return names.length === 0 ? TABLES : TABLES.filter((table) => names.some((name) => fits(table, name)));
}

/** The names of all tables. */
export const tableNames = (): readonly string[] => TABLES.map(({ name }) => name);

/** Writes one table. */
function writeTable(path: string, table: Table, rows: Iterable<Row>, write: Write): [number, number] {
  const sink = new FileSink(path);
  try {
    return [write(sink, table, rows), sink.bytes];
  } finally {
    sink.close();
  }
}

/**
 * Writes tables and their data dictionary into a folder.
 *
 * @param together - how files that belong together are written
 */
export function exportTables(job: ExportJob, together: Together): readonly ExportedFile[] {
  const { folder, format, tables, progress } = job;
  const sources = sourcesOf(job.ncci);
  const written: ExportedFile[] = [];
  const files = tables.map((table, i) => {
    const file = `${table.name}.${format}`;
    const write = (path: string): void => {
      progress(table.name, i / tables.length);
      const [rows, bytes] = writeTable(path, table, table.rows(sources), WRITERS[format]);
      written.push({ table, file, rows, bytes });
    };
    return { path: join(folder, file), write };
  });
  const dictionary = (path: string): void => {
    const sink = new FileSink(path);
    sink.write(Buffer.from(dictionaryOf(job.version, format, written)));
    sink.close();
  };
  together([...files, { path: join(folder, 'dictionary.json'), write: dictionary }]);
  progress('', 1);
  return written;
}
