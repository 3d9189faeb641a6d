import type { SqlFunction, SqlType } from './functions.js';

type Types = Readonly<Record<SqlType, string>>;

/** The arguments, with dates as `day`. */
const listed = ({ takes }: SqlFunction, types: Types): string =>
  takes.map(([name, type]) => `${name} ${types[type]}`).join(', ');

const names = ({ takes }: SqlFunction, shown: (name: string, type: SqlType) => string): string =>
  takes.map(([name, type]) => shown(name, type)).join(', ');

const hasDay = ({ takes }: SqlFunction): boolean => takes.some(([, type]) => type === 'day');

const BIGQUERY: Types = { text: 'STRING', day: 'DATE', boolean: 'BOOL' };

/** BigQuery: the script is a library in Cloud Storage. A date becomes a text in SQL, because JavaScript would get a moment. */
export function forBigQuery(one: SqlFunction, schema: string, folder: string): string {
  const inner = `${schema}.${one.name}${hasDay(one) ? '_text' : ''}`;
  const script = `CREATE OR REPLACE FUNCTION ${inner}(${listed(one, { ...BIGQUERY, day: 'STRING' })})
RETURNS ${BIGQUERY[one.gives]} DETERMINISTIC LANGUAGE js
OPTIONS (library = ['${folder}/${one.script}.js'])
AS r"""return medcodes.${one.called}(${names(one, (name) => name)});""";
`;
  if (!hasDay(one)) return script;
  const given = names(one, (name, type) => (type === 'day' ? `CAST(${name} AS STRING)` : name));
  return `${script}CREATE OR REPLACE FUNCTION ${schema}.${one.name}(${listed(one, BIGQUERY)})
RETURNS ${BIGQUERY[one.gives]} AS (${inner}(${given}));
`;
}

const SNOWFLAKE: Types = { text: 'VARCHAR', day: 'DATE', boolean: 'BOOLEAN' };

/**
 * Snowflake: the script is in the body, and runs once as long as the engine keeps its globals. The body sees its arguments in upper case. A date
 * becomes a text in SQL, because JavaScript would get midnight in some time zone.
 */
export function forSnowflake(one: SqlFunction, schema: string, script: string): string {
  const inner = `${schema}.${one.name}${hasDay(one) ? '_text' : ''}`;
  const key = `medcodes_${one.script.replace('-', '_')}`;
  const body = `CREATE OR REPLACE FUNCTION ${inner}(${listed(one, { ...SNOWFLAKE, day: 'VARCHAR' })})
RETURNS ${SNOWFLAKE[one.gives]} LANGUAGE JAVASCRIPT IMMUTABLE
AS $$
if (typeof ${key} === 'undefined') { ${key} = (function () { ${script}
return medcodes; })(); }
return ${key}.${one.called}(${names(one, (name) => name.toUpperCase())});
$$;
`;
  if (!hasDay(one)) return body;
  const given = names(one, (name, type) => (type === 'day' ? `TO_CHAR(${name}, 'YYYY-MM-DD')` : name));
  return `${body}CREATE OR REPLACE FUNCTION ${schema}.${one.name}(${listed(one, SNOWFLAKE)})
RETURNS ${SNOWFLAKE[one.gives]} AS $$ ${inner}(${given}) $$;
`;
}

const POSTGRESQL: Types = { text: 'text', day: 'date', boolean: 'boolean' };

/** PostgreSQL: the loader of a script. It runs once in a session, when one of its functions is first called. */
export const loaderForPostgreSql = (name: string, schema: string, script: string): string =>
  `CREATE OR REPLACE FUNCTION ${schema}.medcodes_load_${name}() RETURNS void LANGUAGE plv8 AS $medcodes$
globalThis.medcodes_${name} = (function () { ${script}
return medcodes; })();
$medcodes$;
`;

/** PostgreSQL with PLV8. */
export function forPostgreSql(one: SqlFunction, schema: string): string {
  const inner = `${schema}.${one.name}${hasDay(one) ? '_text' : ''}`;
  const key = `globalThis.medcodes_${one.script}`;
  const body = `CREATE OR REPLACE FUNCTION ${inner}(${listed(one, { ...POSTGRESQL, day: 'text' })})
RETURNS ${POSTGRESQL[one.gives]} LANGUAGE plv8 IMMUTABLE PARALLEL SAFE AS $medcodes$
if (${key} === undefined) plv8.find_function('${schema}.medcodes_load_${one.script}')();
return ${key}.${one.called}(${names(one, (name) => name)});
$medcodes$;
`;
  if (!hasDay(one)) return body;
  const given = names(one, (name, type) => (type === 'day' ? `to_char(${name}, 'YYYY-MM-DD')` : name));
  return `${body}CREATE OR REPLACE FUNCTION ${schema}.${one.name}(${listed(one, POSTGRESQL)})
RETURNS ${POSTGRESQL[one.gives]} LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $medcodes$ SELECT ${inner}(${given}) $medcodes$;
`;
}
