import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import {
  BOOLEAN,
  type DuckDBConnection,
  DuckDBScalarFunction,
  type DuckDBVector,
  VARCHAR,
} from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import * as icd10cm from '../../src/icd10cm/index.js';
import { createFunctions } from '../../src/udf/index.js';
import { ask, database, exported } from '../tables/exported.js';
import { answerOf, CLAIMS, questions } from './questions.js';
import { bareContext, loaded, SCRIPTS, type Udf } from './scripts.js';

/** What follows a text in each place of another text. */
const allOf = (text: string, pattern: RegExp): readonly RegExpMatchArray[] => [...text.matchAll(pattern)];

/** The questions with the answers of functions that are named as in SQL; functions that an engine does not have are left out. */
function disagreements(functions: ReadonlyMap<string, Udf>): readonly string[] {
  return questions()
    .map((one) => ({ ...one, name: `${one.script}_${one.called}` }))
    .filter(
      ({ name, values, expected }) => functions.has(name) && functions.get(name)!(...values) !== expected,
    )
    .map(({ name, values }) => `${name} ${values}`);
}

const folder = exported('parquet', ['icd10cm_codes', 'icd10pcs_codes', 'hcpcs_codes']);

describe('the functions for BigQuery', { tags: 'slow' }, () => {
  const sql = createFunctions('bigquery', { schema: 'codes', folder: 'gs://bucket/medcodes' });
  const bodies = allOf(
    sql,
    /FUNCTION codes\.(\w+?)(?:_text)?\((.*)\)\nRETURNS (\w+) DETERMINISTIC LANGUAGE js\nOPTIONS \(library = \['gs:\/\/bucket\/medcodes\/([\w-]+)\.js'\]\)\nAS r"""(.*)""";/g,
  );
  const functions = new Map(
    bodies.map(([, name, takes, , script, body]) => {
      const context = bareContext();
      loaded(script!, context);
      const names = takes!.split(', ').map((one) => one.split(' ')[0]);
      return [name!, vm.runInContext(`(function (${names}) { ${body} })`, context) as Udf];
    }),
  );

  it('are all there, and their bodies answer as the package does', () => {
    expect([...functions.keys()]).toHaveLength(14);
    expect(disagreements(functions)).toEqual([]);
    const claim = functions.get('check_claim')!(JSON.stringify(CLAIMS[0]));
    expect(JSON.parse(claim as string)).toEqual(answerOf(CLAIMS[0]!));
  });

  it('take dates as DATE, and give them to the script as texts', () => {
    expect(sql).toContain(
      'FUNCTION codes.icd10cm_is_billable(code STRING, service_date DATE)\nRETURNS BOOL AS (codes.icd10cm_is_billable_text(code, CAST(service_date AS STRING)));',
    );
  });
});

describe('the functions for Snowflake', () => {
  const sql = createFunctions('snowflake', { schema: 'CODES', scripts: SCRIPTS });
  const bodies = allOf(
    sql,
    /FUNCTION CODES\.(\w+?)(?:_text)?\((.*)\)\nRETURNS \w+ LANGUAGE JAVASCRIPT IMMUTABLE\nAS \$\$\n([\s\S]*?)\n\$\$;/g,
  );

  it('are the small ones, and their bodies answer as the package does, the second call without the script', () => {
    const context = bareContext();
    const functions = new Map(
      bodies.map(([, name, takes, body]) => {
        const names = takes!.split(', ').map((one) => one.split(' ')[0]!.toUpperCase());
        return [name!, vm.runInContext(`(function (${names}) { ${body} })`, context) as Udf];
      }),
    );
    expect(functions.size).toBe(7);
    expect(disagreements(functions)).toEqual([]);
    for (const [, , , body] of bodies) expect(body!.length).toBeLessThan(60_000);
  });

  it('have titles from the tables', () => {
    expect(sql).toMatch(
      /FUNCTION CODES\.icd10cm_title\(given_code VARCHAR, given_day DATE\)\nRETURNS VARCHAR AS \$\$ /,
    );
  });
});

describe('the functions for PostgreSQL', { tags: 'slow' }, () => {
  const sql = createFunctions('postgresql', { schema: 'codes', scripts: SCRIPTS });
  const bodies = allOf(
    sql,
    /FUNCTION codes\.(\w+)\((.*)\) ?\n?RETURNS \w+ LANGUAGE plv8[^$]*\$medcodes\$\n([\s\S]*?)\n\$medcodes\$;/g,
  );

  it('are all there, and load their script when it is first needed', () => {
    const context = bareContext();
    const functions = new Map<string, Udf>();
    let loads = 0;
    for (const [, name, takes, body] of bodies) {
      const names = takes === '' ? [] : takes!.split(', ').map((one) => one.split(' ')[0]);
      functions.set(
        name!.replace(/_text$/, ''),
        vm.runInContext(`(function (${names}) { ${body} })`, context) as Udf,
      );
    }
    (context as { plv8?: object }).plv8 = {
      find_function: (name: string) => {
        loads++;
        return functions.get(name.replace('codes.', ''));
      },
    };
    expect(disagreements(functions)).toEqual([]);
    expect(loads).toBe(4);
    const claim = functions.get('check_claim')!(JSON.stringify(CLAIMS[0]));
    expect(JSON.parse(claim as string)).toEqual(answerOf(CLAIMS[0]!));
  });
});

describe('the functions over tables', { tags: 'slow' }, () => {
  // As the guide says: spaces alone are taken away around a code, and a code that ends with its dot is malformed.
  const differ = ['E11.9\n', 'E11.'];
  const asked = questions().filter(({ script, values }) => script !== 'ncci' && !differ.includes(values[0]!));
  /** Over tables `validate` has the code of the first issue alone. */
  const short = (called: string, expected: unknown): unknown => {
    if (called !== 'validate') return expected;
    const { ok, issues } = JSON.parse(expected as string) as { ok: boolean; issues?: { code: string }[] };
    return JSON.stringify(ok ? { ok } : { ok, issues: [{ code: issues![0]!.code }] });
  };
  const literal = (value: string | null): string =>
    value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`;

  async function withTables(): Promise<DuckDBConnection> {
    const connection = await database();
    for (const set of ['icd10cm', 'icd10pcs', 'hcpcs'])
      await connection.run(`CREATE TABLE ${set}_codes AS FROM '${folder}/${set}_codes.parquet'`);
    return connection;
  }

  it('answer in DuckDB as the package does', async () => {
    const connection = await withTables();
    await connection.run(createFunctions('duckdb', { schema: 'main' }));
    const wrong: string[] = [];
    for (const { script, called, values, expected } of asked) {
      const day = values.length === 2 ? `, DATE ${literal(values[1]!)}` : '';
      const call = `${script}_${called}(${literal(values[0]!)}${day})`;
      const [row] = await ask(connection, `SELECT ${call} AS answer`);
      const right = short(called, expected);
      if (row!.answer !== right) wrong.push(`${call}: ${row!.answer} is not ${right}`);
    }
    expect(wrong).toEqual([]);
    const [row] = await ask(connection, "SELECT icd10cm_is_billable(NULL, DATE '2025-10-01') AS answer");
    expect(row!.answer).toBeNull();
  });

  it('have the same value in Databricks and Snowflake, but for how a pattern is asked', () => {
    const values = (sql: string, pattern: RegExp): readonly string[] =>
      allOf(sql, pattern).map(([, value]) => value!);
    const duckdb = values(createFunctions('duckdb', { schema: 'codes' }), / AS (.*);\n/g).map((value) =>
      value.replace(/REGEXP_MATCHES\(TRIM\(given_code\), ('[^']+')\)/g, 'TRIM(given_code) RLIKE $1'),
    );
    expect(duckdb).toHaveLength(12);
    expect(values(createFunctions('databricks', { schema: 'codes' }), /RETURN (.*);\n/g)).toEqual(duckdb);
    expect(values(createFunctions('snowflake', { schema: 'codes' }), /AS \$\$ (.*) \$\$;\n/g)).toEqual(
      duckdb,
    );
    // A backslash in a text is read in a different way by each of them.
    expect(duckdb.join()).not.toContain('\\');
  });
});

describe('a script that is registered in DuckDB', { tags: 'slow' }, () => {
  it('answers each row as the package does', async () => {
    const { is_billable } = loaded('icd10cm-billable');
    const connection = await database();
    connection.registerScalarFunction(
      DuckDBScalarFunction.create({
        name: 'is_billable',
        parameterTypes: [VARCHAR, VARCHAR],
        returnType: BOOLEAN,
        mainFunction: (_info, input, output: DuckDBVector) => {
          const [codes, days] = [input.getColumnVector(0), input.getColumnVector(1)];
          for (let row = 0; row < input.rowCount; row++) {
            const [code, day] = [codes.getItem(row), days.getItem(row)] as (string | null)[];
            output.setItem(row, is_billable!(code, day) as boolean | null);
          }
          output.flush();
        },
      }),
    );
    const rows = await ask(
      connection,
      `SELECT code, is_billable(code, '2025-10-01') AS answer FROM '${folder}/icd10cm_codes.parquet'`,
    );
    const wrong = rows.filter(
      ({ code, answer }) => answer !== icd10cm.isBillable(code as string, { on: '2025-10-01' }),
    );
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(100_000);
  });
});

describe('check_claim in DuckDB of Node', { tags: 'slow' }, () => {
  it('is registered as the guide shows, and checks each claim of a column', async () => {
    const guide = readFileSync(new URL('../../docs/guide/udf.md', import.meta.url), 'utf8');
    const code = /```js\n(vm\.run[\s\S]{1,1000}?)```/.exec(guide)![1]!;
    const connection = await database();
    const given = {
      vm: { runInThisContext: (text: string) => expect(text).toBe('the script') },
      readFileSync: (path: string) => (path === 'medcodes/udf/claim.js' ? 'the script' : ''),
      require: { resolve: (path: string) => path },
      connection,
      DuckDBScalarFunction,
      VARCHAR,
      medcodes: loaded('claim'),
    };
    new Function(...Object.keys(given), code)(...Object.values(given));
    const claims = CLAIMS.map((claim) => `('${JSON.stringify(claim).replaceAll("'", "''")}')`).join(', ');
    const rows = await ask(
      connection,
      `SELECT check_claim(claim) AS answer FROM (VALUES ${claims}, (NULL), ('{')) AS claims(claim)`,
    );
    expect(rows.slice(0, CLAIMS.length).map(({ answer }) => JSON.parse(String(answer)))).toEqual(
      CLAIMS.map(answerOf),
    );
    expect(rows[CLAIMS.length]!.answer).toBeNull();
    expect(String(rows[CLAIMS.length + 1]!.answer)).toContain('claim.unreadable');
  });
});

describe('createFunctions', () => {
  it.each([
    ['oracle', { schema: 'codes' }, "there is no engine 'oracle'"],
    ['duckdb', { schema: "codes'; DROP TABLE x" }, 'give a plain name'],
    ['duckdb', {}, 'schema is undefined'],
    ['duckdb', undefined, 'schema is undefined'],
    ['bigquery', { schema: 'codes' }, 'folder is undefined'],
    ['bigquery', { schema: 'codes', folder: "gs://x'] AS" }, 'give the folder of the scripts'],
    ['duckdb', { schema: 'codes', script: {} }, "unknown option 'script'"],
  ])('refuses %s with %j', (engine, options, message) => {
    expect(() => createFunctions(engine as 'duckdb', options as { schema: string })).toThrow(
      expect.objectContaining({ code: 'invalid-argument', message: expect.stringContaining(message) }),
    );
  });
});
