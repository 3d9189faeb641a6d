// Exports every table and prints the largest live heap after any of them, in bytes. Run with `--expose-gc`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportTables, tablesNamed } from '../../src/cli/export/index.js';
import type { Table } from '../../src/tables/index.js';

const folder = mkdtempSync(join(tmpdir(), 'medcodes-live-'));
const tables = tablesNamed([]) as readonly Table[];
let largest = 0;
const progress = (): void => {
  (globalThis as unknown as { gc: () => void }).gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  largest = Math.max(largest, heapUsed + arrayBuffers);
};
try {
  exportTables({ folder, format: 'parquet', tables, version: 'test', progress }, (files) => {
    for (const { path, write } of files) write(path);
  });
  console.log(largest);
} finally {
  rmSync(folder, { recursive: true });
}
