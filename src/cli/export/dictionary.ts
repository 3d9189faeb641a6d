import { SCHEMA_VERSION, type Table } from '../../tables/index.js';

/** A file of an export. */
export interface ExportedFile {
  readonly table: Table;
  /** Its name in the folder. */
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
}

const SOURCE =
  'United States code sets and edits of CMS and CDC/NCHS (public domain), from medcodes. Tables that were compiled from files with CPT codes contain codes that are copyright of the American Medical Association: use them only as your licence allows.';

/** The data dictionary of an export, as JSON. */
export const dictionaryOf = (version: string, format: string, files: readonly ExportedFile[]): string =>
  `${JSON.stringify(
    {
      schema_version: SCHEMA_VERSION,
      medcodes: version,
      format,
      source: SOURCE,
      tables: files.map(({ table, file, rows, bytes }) => ({
        name: table.name,
        file,
        rows,
        bytes,
        summary: table.summary,
        key: table.key,
        columns: table.columns,
      })),
    },
    null,
    2,
  )}\n`;
