/**
 * The functions of the package inside warehouses and databases: `CREATE FUNCTION` texts for BigQuery, Snowflake, Databricks and Spark, PostgreSQL
 * and DuckDB.
 *
 * The functions themselves are in scripts of the package, `medcodes/udf/icd10cm.js` and others: classic scripts that need no module and nothing of
 * a host. This entry only writes SQL.
 *
 * @module
 */

import { requireObject } from '../base/arguments.js';
import { MedcodesError } from '../base/errors.js';
import { quoted } from '../base/limits.js';
import { knownOptions } from '../base/options.js';
import { sqlFunctions } from './sql/functions.js';
import {
  forDatabricks,
  forDuckDb,
  forSnowflakeTables,
  MATCHES_DUCKDB,
  MATCHES_RLIKE,
  tableFunctions,
} from './sql/over-tables.js';
import { forBigQuery, forPostgreSql, forSnowflake, loaderForPostgreSql } from './sql/scripted.js';

/** An engine that functions can be made for. `databricks` is for Spark too. */
export type UdfEngine = 'bigquery' | 'snowflake' | 'databricks' | 'postgresql' | 'duckdb';

/** The options of `createFunctions`. */
export interface UdfOptions {
  /** The schema or data set that gets the functions, and that has the exported tables: `codes`. */
  readonly schema: string;
  /** BigQuery: the folder in Cloud Storage that has the scripts: `gs://bucket/medcodes`. */
  readonly folder?: string | undefined;
  /**
   * Snowflake and PostgreSQL: the texts of the scripts by their names without `.js`. Functions whose script is not given are left out. Snowflake
   * takes `icd10cm-billable`, `icd10pcs-billable`, `hcpcs-billable` and `ncci`; the others are too large for it.
   */
  readonly scripts?: Readonly<Record<string, string>> | undefined;
}

const OPTIONS = ['schema', 'folder', 'scripts'];

/** A name of a schema, perhaps with that of its project: no text that could end a statement. */
const SCHEMA = /^[A-Za-z_][\w-]{0,127}(?:\.[A-Za-z_][\w-]{0,127}){0,2}$/;
const FOLDER = /^gs:\/\/[\w./-]{1,500}$/;

const refuse = (message: string): never => {
  throw new MedcodesError('invalid-argument', `createFunctions: ${message}`);
};

function requireScripts(scripts: Readonly<Record<string, string>>): void {
  requireObject(scripts, 'createFunctions: scripts', 'the texts of the scripts by their names');
  for (const [name, text] of Object.entries(scripts))
    if (typeof text !== 'string')
      refuse(
        `the script ${quoted(name)} is ${quoted(text)}; give its text, as readFileSync(file, 'utf8') gives it`,
      );
}

/** The functions whose scripts are given, in the order of the functions. */
const given = (scripts: Readonly<Record<string, string>>, nameOf: (script: string) => string) =>
  sqlFunctions().filter(({ script }) => Object.hasOwn(scripts, nameOf(script)));

function snowflake(schema: string, scripts: Readonly<Record<string, string>>): string {
  const small = (script: string): string => (script === 'ncci' ? script : `${script}-billable`);
  const scripted = given(scripts, small).filter(({ called }) => called !== 'title' && called !== 'validate');
  const names = new Set(scripted.map(({ name }) => name));
  return [
    ...scripted.map((one) => forSnowflake(one, schema, scripts[small(one.script)]!)),
    ...tableFunctions(schema, MATCHES_RLIKE)
      .filter(({ name }) => !names.has(name))
      .map((one) => forSnowflakeTables(one, schema)),
  ].join('\n');
}

function postgresql(schema: string, scripts: Readonly<Record<string, string>>): string {
  const scripted = given(scripts, (script) => script);
  const names = [...new Set(scripted.map(({ script }) => script))];
  return [
    ...names.map((name) => loaderForPostgreSql(name, schema, scripts[name]!)),
    ...scripted.map((one) => forPostgreSql(one, schema)),
  ].join('\n');
}

/**
 * The `CREATE FUNCTION` texts for an engine: `icd10cm_is_billable`, `_normalize`, `_title` and `_validate`, the same of `icd10pcs` and `hcpcs`,
 * `ncci_check_pair` and `check_claim`, as far as the engine can have them.
 *
 * BigQuery and PostgreSQL (PLV8) run the scripts. Snowflake runs the small ones; its `title` and `validate` read the tables that `medcodes export` writes.
 * Databricks, Spark and DuckDB have no JavaScript in SQL: all their functions read those tables. Over tables `validate` gives `ok` and the code of the first issue,
 * and there is no `check_pair` (but in Snowflake) and no `check_claim`: the guide says why, and what to do instead.
 *
 * @param engine - the engine
 * @param options - where the functions go, and where the scripts are
 * @returns SQL statements
 * @throws MedcodesError `invalid-argument` for another engine, a schema or folder that is not a plain name, an unknown option
 *
 * @example
 * ```ts
 * import { createFunctions } from 'medcodes/udf';
 *
 * const sql = createFunctions('bigquery', { schema: 'codes', folder: 'gs://bucket/medcodes' });
 * sql.includes("OPTIONS (library = ['gs://bucket/medcodes/icd10cm.js'])"); //=> true
 * createFunctions('duckdb', { schema: 'main' }).startsWith('CREATE OR REPLACE MACRO main.icd10cm_is_billable('); //=> true
 * createFunctions('bigquery', { schema: 'codes; DROP' }); //=> throws MedcodesError invalid-argument
 * ```
 */
export function createFunctions(engine: UdfEngine, options: UdfOptions): string {
  knownOptions(options, OPTIONS, 'createFunctions');
  const { schema, folder } = (options ?? {}) as Partial<UdfOptions>;
  const scripts = options?.scripts ?? {};
  if (typeof schema !== 'string' || !SCHEMA.test(schema))
    return refuse(`schema is ${quoted(schema)}; give a plain name, such as 'codes'`);
  if (engine === 'snowflake' || engine === 'postgresql') requireScripts(scripts);
  switch (engine) {
    case 'bigquery':
      if (typeof folder !== 'string' || !FOLDER.test(folder))
        return refuse(
          `folder is ${quoted(folder)}; give the folder of the scripts, such as 'gs://bucket/medcodes'`,
        );
      return sqlFunctions()
        .map((one) => forBigQuery(one, schema, folder))
        .join('\n');
    case 'snowflake':
      return snowflake(schema, scripts);
    case 'postgresql':
      return postgresql(schema, scripts);
    case 'databricks':
      return tableFunctions(schema, MATCHES_RLIKE)
        .map((one) => forDatabricks(one, schema))
        .join('\n');
    case 'duckdb':
      return tableFunctions(schema, MATCHES_DUCKDB)
        .map((one) => forDuckDb(one, schema))
        .join('\n');
    default:
      return refuse(
        `there is no engine ${quoted(engine)}; give 'bigquery', 'snowflake', 'databricks', 'postgresql' or 'duckdb'`,
      );
  }
}
