import { CODE_SETS } from './functions.js';

/** A function that an engine makes of the exported tables, without JavaScript. */
export interface TableFunction {
  readonly name: string;
  readonly takes: readonly (readonly [name: string, type: 'text' | 'day'])[];
  readonly gives: 'text' | 'boolean';
  /** Its value in SQL that DuckDB, Snowflake and Databricks read alike. */
  readonly value: string;
}

/** What `normalize` takes away: spaces around, and the dot of a diagnosis. */
const plain = (set: string): string =>
  set === 'icd10cm' ? "UPPER(REPLACE(TRIM(given_code), '.', ''))" : 'UPPER(TRIM(given_code))';

const rowOf = (set: string, schema: string, value: string): string =>
  `SELECT MAX(${value}) FROM ${schema}.${set}_codes AS c WHERE c.code = ${plain(set)} AND given_day >= c.valid_from AND given_day < c.valid_to`;

const ofSet = (set: string, schema: string): readonly TableFunction[] => [
  {
    name: `${set}_is_billable`,
    takes: [
      ['given_code', 'text'],
      ['given_day', 'day'],
    ],
    gives: 'boolean',
    value: `CASE WHEN given_code IS NOT NULL AND given_day IS NOT NULL THEN COALESCE((${rowOf(set, schema, 'CASE WHEN c.billable THEN 1 ELSE 0 END')}), 0) = 1 END`,
  },
  {
    name: `${set}_title`,
    takes: [
      ['given_code', 'text'],
      ['given_day', 'day'],
    ],
    gives: 'text',
    value: `(${rowOf(set, schema, 'c.title')})`,
  },
];

/** The functions over tables. */
export const tableFunctions = (schema: string): readonly TableFunction[] =>
  CODE_SETS.flatMap((set) => ofSet(set, schema));

/** DuckDB: macros. */
export const forDuckDb = ({ name, takes, value }: TableFunction, schema: string): string =>
  `CREATE OR REPLACE MACRO ${schema}.${name}(${takes.map(([one]) => one).join(', ')}) AS ${value};\n`;

const DATABRICKS = { text: 'STRING', day: 'DATE', boolean: 'BOOLEAN' } as const;

/** Databricks and Spark: SQL functions. */
export const forDatabricks = ({ name, takes, gives, value }: TableFunction, schema: string): string =>
  `CREATE OR REPLACE FUNCTION ${schema}.${name}(${takes.map(([one, type]) => `${one} ${DATABRICKS[type]}`).join(', ')})
RETURNS ${DATABRICKS[gives]} DETERMINISTIC
RETURN ${value};
`;

const SNOWFLAKE = { text: 'VARCHAR', day: 'DATE', boolean: 'BOOLEAN' } as const;

/** Snowflake: SQL functions, for what its scripts are too large for. */
export const forSnowflakeTables = ({ name, takes, gives, value }: TableFunction, schema: string): string =>
  `CREATE OR REPLACE FUNCTION ${schema}.${name}(${takes.map(([one, type]) => `${one} ${SNOWFLAKE[type]}`).join(', ')})
RETURNS ${SNOWFLAKE[gives]} AS $$ ${value} $$;
`;
