import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type ExportFormat, exportTables, tablesNamed } from '../../src/cli/export/index.js';
import { writeAll } from '../../src/cli/output-file.js';
import type { Table } from '../../src/tables/index.js';

/** Exports tables into a new folder. */
export function exported(format: ExportFormat, names: readonly string[]): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'medcodes-export-')), 'tables');
  mkdirSync(folder);
  const tables = tablesNamed(names) as readonly Table[];
  exportTables({ folder, format, tables, version: 'test', progress: () => undefined }, writeAll);
  return folder;
}

/** A database in memory. */
export const database = async (): Promise<DuckDBConnection> =>
  (await DuckDBInstance.create(':memory:')).connect();

/** The rows of a query, as JavaScript has them. */
export async function ask(
  connection: DuckDBConnection,
  sql: string,
): Promise<readonly Record<string, unknown>[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}
