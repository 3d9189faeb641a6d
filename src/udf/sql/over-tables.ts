import { CODE_SETS } from './functions.js';

/** A function that an engine makes of the exported tables, without JavaScript. */
export interface TableFunction {
  readonly name: string;
  readonly takes: readonly (readonly [name: string, type: 'text' | 'day'])[];
  readonly gives: 'text' | 'boolean';
  /** Its value in SQL that DuckDB, Snowflake and Databricks read alike. */
  readonly value: string;
}

/** The shape of a code, without a backslash: engines differ in how they read one. */
const SHAPES: Readonly<Record<string, string>> = {
  icd10cm: '^[A-Za-z][0-9A-Za-z]{2}([.]?[0-9A-Za-z]{1,4})?$',
  icd10pcs: '^([0-9A-HJ-NP-Za-hj-np-z]{7}|[0-9A-HJ-NP-Za-hj-np-z]{3})$',
  hcpcs: '^[ABCEGHJKLMPQRSTUVabceghjklmpqrstuv][0-9]{4}$',
};

const GIVEN = 'TRIM(given_code)';

/** Whether a text matches a pattern. Without anchors DuckDB, Databricks and Snowflake would differ. */
type Matches = (text: string, pattern: string) => string;

/** `normalize`: null for a text without the shape of a code. Only spaces are taken away around it. */
const plain = (set: string, matches: Matches): string => {
  const code = set === 'icd10cm' ? `REPLACE(${GIVEN}, '.', '')` : GIVEN;
  return `CASE WHEN LENGTH(given_code) <= 64 AND ${matches(GIVEN, SHAPES[set]!)} THEN UPPER(${code}) END`;
};

const CODE = ['given_code', 'text'] as const;
const DAY = ['given_day', 'day'] as const;

function ofSet(set: string, schema: string, matches: Matches): readonly TableFunction[] {
  const code = plain(set, matches);
  const select = (value: string, more: string): string =>
    `(SELECT ${value} FROM ${schema}.${set}_codes AS c WHERE c.code = (${code})${more})`;
  const onDay = (value: string): string =>
    select(`MAX(${value})`, ' AND given_day >= c.valid_from AND given_day < c.valid_to');
  const billable = onDay('CASE WHEN c.billable THEN 1 ELSE 0 END');
  const given = 'given_code IS NOT NULL AND given_day IS NOT NULL';
  const issue = (name: string): string => `'{"ok":false,"issues":[{"code":"${name}"}]}'`;
  const cases = [
    ...(set === 'hcpcs' ? [[matches(GIVEN, '^[Dd][0-9]{4}$'), issue('dental')]] : []),
    [`(${code}) IS NULL`, issue('malformed')],
    // HCPCS has rows before its first edition; the others have a first day.
    ...(set === 'hcpcs' ? [] : [["given_day < DATE '2015-10-01'", issue('outside-data-range')]]),
    [`${billable} = 1`, `'{"ok":true}'`],
    [`${billable} = 0`, issue('header')],
    [`${select('MIN(c.valid_from)', '')} IS NULL`, issue('unknown')],
    [`given_day < ${select('MIN(c.valid_from)', '')}`, issue('not-yet-effective')],
  ].map(([condition, value]) => `WHEN ${condition} THEN ${value}`);
  return [
    {
      name: `${set}_is_billable`,
      takes: [CODE, DAY],
      gives: 'boolean',
      value: `CASE WHEN ${given} THEN COALESCE(${billable}, 0) = 1 END`,
    },
    { name: `${set}_normalize`, takes: [CODE], gives: 'text', value: code },
    { name: `${set}_title`, takes: [CODE, DAY], gives: 'text', value: onDay('c.title') },
    {
      name: `${set}_validate`,
      takes: [CODE, DAY],
      gives: 'text',
      value: `CASE WHEN NOT (${given}) THEN NULL ${cases.join(' ')} ELSE ${issue('retired')} END`,
    },
  ];
}

/** The functions over tables. */
export const tableFunctions = (schema: string, matches: Matches): readonly TableFunction[] =>
  CODE_SETS.flatMap((set) => ofSet(set, schema, matches));

/** `matches` of DuckDB. */
export const MATCHES_DUCKDB: Matches = (text, pattern) => `REGEXP_MATCHES(${text}, '${pattern}')`;
/** `matches` of Databricks, Spark and Snowflake. */
export const MATCHES_RLIKE: Matches = (text, pattern) => `${text} RLIKE '${pattern}'`;

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
