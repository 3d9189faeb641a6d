import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/hcpcs/index.js';
import * as icd10cm from '../../src/icd10cm/index.js';
import * as icd10pcs from '../../src/icd10pcs/index.js';
import { createFunctions } from '../../src/udf/index.js';
import { ask, database, exported } from '../tables/exported.js';

// It was never in a table before its first day, but codes began with it (H54.512A), so the package calls it a header.
const HEADER_WITHOUT_ROW = 'H54512 2023-09-30';

const SETS = { icd10cm, icd10pcs, hcpcs } as const;

describe('the functions over tables, for every code around each day on which its answer changes', () => {
  let connection: DuckDBConnection;

  beforeAll(async () => {
    const folder = exported('parquet', ['icd10cm_codes', 'icd10pcs_codes', 'hcpcs_codes']);
    connection = await database();
    for (const set of Object.keys(SETS))
      await connection.run(`CREATE TABLE ${set}_codes AS FROM '${folder}/${set}_codes.parquet'`);
    await connection.run(createFunctions('duckdb', { schema: 'main' }));
  });

  it.each(Object.keys(SETS) as (keyof typeof SETS)[])('%s', async (name) => {
    const set = SETS[name];
    const rows = await ask(
      connection,
      `WITH days AS (
         SELECT code, valid_from AS day FROM ${name}_codes
         UNION SELECT code, valid_from - 1 FROM ${name}_codes
         UNION SELECT code, valid_to FROM ${name}_codes WHERE valid_to < DATE '9999-12-31')
       SELECT code, CAST(day AS DATE)::VARCHAR AS day, ${name}_is_billable(code, CAST(day AS DATE)) AS billable,
         ${name}_title(code, CAST(day AS DATE)) AS title, ${name}_validate(code, CAST(day AS DATE)) AS validity,
         ${name}_normalize(lower(code)) AS plain
       FROM days`,
    );
    const wrong: unknown[] = [];
    for (const row of rows) {
      const [code, on] = [String(row.code), String(row.day)];
      const answer = set.validate(code, { on });
      const short = answer.ok ? { ok: true } : { ok: false, issues: [{ code: answer.issues[0].code }] };
      const title = set.lookup(code, { on })?.title || null;
      const right = [set.isBillable(code, { on }), title, JSON.stringify(short), code];
      const found = [row.billable, row.title, row.validity, row.plain];
      if (
        JSON.stringify(found) !== JSON.stringify(right) &&
        wrong.length < 5 &&
        `${code} ${on}` !== HEADER_WITHOUT_ROW
      )
        wrong.push([code, on, found, right]);
    }
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(20_000);
  });
});
