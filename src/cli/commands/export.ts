import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { nearestName } from '../../base/nearest-name.js';
import { type Command, type CommandOptions, type CommandResult, lines, UsageError } from '../command.js';
import { compiledEdits } from '../compiled-edits.js';
import type { ExportedFile, ExportFormat } from '../export/index.js';
import { writeAll } from '../output-file.js';
import { ProgressBar } from '../progress.js';
import { version } from '../version.js';

const FORMATS: readonly string[] = ['parquet', 'csv', 'ndjson'] satisfies ExportFormat[];

function formatOf({ format = 'parquet' }: CommandOptions): ExportFormat {
  if (FORMATS.includes(format as string)) return format as ExportFormat;
  throw new UsageError(`--format must be ${FORMATS.join(' or ')}, not '${String(format)}'`);
}

function folderOf({ out }: CommandOptions): string {
  if (typeof out === 'string' && out !== '') return out;
  throw new UsageError('export needs --out DIR, the folder to write the tables to');
}

function noTable(name: string, names: readonly string[]): UsageError {
  const near = nearestName(name, names);
  const hint = near === undefined ? `the tables are ${names.join(', ')}` : `did you mean '${near}'?`;
  return new UsageError(`there is no table '${name.slice(0, 40)}'; ${hint}`);
}

/** Makes the folder and writes into it; errors of the file system are messages. */
function written(folder: string, write: () => readonly ExportedFile[]): readonly ExportedFile[] {
  try {
    mkdirSync(folder, { recursive: true });
    return write();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UsageError(`cannot write to ${folder}: ${error.message}`);
  }
}

const lineOf = (folder: string, { file, rows, bytes }: ExportedFile): string =>
  `wrote ${join(folder, file)} (${rows} rows, ${bytes} bytes)`;

async function run(names: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const folder = folderOf(options);
  const format = formatOf(options);
  // A file of its own: no other command needs the tables and their writers.
  const { exportTables, tableNames, tablesNamed } = await import('../export/index.js');
  const tables = tablesNamed(names);
  if (typeof tables === 'string') throw noTable(tables, tableNames());
  const ncci = typeof options.ncci === 'string' ? await compiledEdits(options.ncci) : undefined;
  const bar = new ProgressBar();
  try {
    const job = {
      folder,
      format,
      tables,
      ncci,
      version: version(),
      progress: bar.show.bind(bar),
    };
    const files = written(folder, () => exportTables(job, writeAll));
    const shown = files.map(({ table, file, rows, bytes }) => ({ table: table.name, file, rows, bytes }));
    return {
      ok: true,
      text: lines(files.map((file) => lineOf(folder, file))),
      json: { format, files: shown },
    };
  } finally {
    bar.clear();
  }
}

/** `medcodes export`: dated tables for a warehouse. */
export const EXPORT: Command = {
  usage: 'export [table...]',
  summary: 'write dated tables for a warehouse: Parquet, CSV or NDJSON, with a data dictionary',
  shared: [],
  takes: [0, Number.POSITIVE_INFINITY, 'names of tables or sets, or nothing for all tables'],
  options: { out: { type: 'string' }, format: { type: 'string' }, ncci: { type: 'string' } },
  optionLines: [
    ['--out DIR', 'the folder to write to'],
    ['--format parquet|csv|ndjson', 'the format of the files (default: parquet)'],
    ['--ncci DIR', "the folder that 'medcodes compile ncci' wrote (default: bundled Level II rows)"],
  ],
  run,
};
