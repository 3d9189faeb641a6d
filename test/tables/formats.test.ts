import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Column, sourcesOf, type Table } from '../../src/tables/index.js';
import { ask, database, exported } from './exported.js';
import { tableNamed } from './table-rows.js';

// Tables that have among them every type, nulls, quotes and commas.
const NAMES = [
  'code_sets',
  'releases',
  'hcpcs_modifiers',
  'hcpcs_drug_units',
  'ncci',
  'pos',
  'icd10cm_nodes',
  'icd9_codes',
  'icd9_gem_forward',
];
const READ = [
  'releases',
  'hcpcs_modifiers',
  'hcpcs_drug_units',
  'ncci_ptp',
  'pos_codes',
  'icd10cm_nodes',
  'icd9_codes',
  'icd9_gem_forward',
];

const SQL_TYPES: Readonly<Record<Column['type'], string>> = {
  text: 'VARCHAR',
  date: 'DATE',
  boolean: 'BOOLEAN',
  integer: 'INTEGER',
  decimal: 'DOUBLE',
};

/** Reads a file with the types of the dictionary. */
function reading(path: string, { columns }: Table): string {
  const types = columns.map(({ name, type }) => `'${name}': '${SQL_TYPES[type]}'`).join(', ');
  if (path.endsWith('.parquet')) return `SELECT * FROM '${path}'`;
  if (path.endsWith('.csv'))
    return `SELECT * FROM read_csv('${path}', header = true, quote = '"', escape = '"', columns = {${types}})`;
  return `SELECT * FROM read_json('${path}', format = 'newline_delimited', columns = {${types}})`;
}

describe.each(['parquet', 'csv', 'ndjson'] as const)('tables as %s', (format) => {
  const folder = exported(format, NAMES);

  it.each(READ)('are read by DuckDB with every row, value and type: %s', async (name) => {
    const table = tableNamed(name);
    const connection = await database();
    const rows = await ask(connection, reading(join(folder, `${name}.${format}`), table));
    const expected = Array.from(table.rows(sourcesOf()), (row) =>
      Object.fromEntries(table.columns.map((column, i) => [column.name, row[i]])),
    );
    expect(rows).toHaveLength(expected.length);
    expect(rows).toEqual(expected);
    const types = await ask(connection, `DESCRIBE ${reading(join(folder, `${name}.${format}`), table)}`);
    expect(types.map((row) => row.column_type)).toEqual(table.columns.map(({ type }) => SQL_TYPES[type]));
  });

  it('come with a dictionary', () => {
    const dictionary = JSON.parse(readFileSync(join(folder, 'dictionary.json'), 'utf8'));
    expect(dictionary).toMatchObject({ schema_version: 1, medcodes: 'test', format });
    const pos = dictionary.tables.find((table: { name: string }) => table.name === 'pos_codes');
    expect(pos).toMatchObject({ file: `pos_codes.${format}`, rows: 52, key: ['code'] });
    expect(pos.columns[0]).toEqual({ name: 'code', type: 'text', nullable: false, meaning: 'Two digits.' });
  });
});
