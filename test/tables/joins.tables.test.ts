import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import * as icd10cm from '../../src/icd10cm/index.js';
import * as ncci from '../../src/ncci/index.js';
import { ask, database, exported } from './exported.js';
import { rowsOf } from './table-rows.js';

const LINES = 1_000_000;

/** Numbers that look random and are the same in each run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The SQL texts of the guide that run in DuckDB, by what follows the colon of their first line. */
function guideSql(): ReadonlyMap<string, string> {
  const guide = readFileSync(new URL('../../docs/guide/export.md', import.meta.url), 'utf8');
  const texts = [...guide.matchAll(/```sql\n(-- [^\n]*DuckDB[^\n]*: ([^\n]+)\n[\s\S]*?)```/g)];
  return new Map(texts.map(([, sql, name]) => [name!, sql!]));
}

const SQL = guideSql();
const folder = exported('parquet', ['icd10cm', 'ncci']);

async function withTables(names: readonly string[]): Promise<DuckDBConnection> {
  const connection = await database();
  for (const name of names)
    await connection.run(`CREATE TABLE ${name} AS FROM '${join(folder, `${name}.parquet`)}'`);
  return connection;
}

/** Reads lines into the table `claim_lines`, through a file: a million parameters would be slow. */
async function load(connection: DuckDBConnection, head: string, lines: readonly string[]): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'medcodes-lines-')), 'lines.csv');
  writeFileSync(file, `${head}\n${lines.join('\n')}\n`);
  const texts = head.split(',').filter((name) => name === 'code' || name === 'api_title');
  const types = texts.map((name) => `'${name}': 'VARCHAR'`).join(', ');
  await connection.run(
    `CREATE TABLE claim_lines AS FROM read_csv('${file}', header = true, types = {${types}})`,
  );
}

const quoted = (text: string | undefined): string =>
  text === undefined ? '' : `"${text.replaceAll('"', '""')}"`;

describe('a million lines joined by date', () => {
  let connection: DuckDBConnection;

  beforeAll(async () => {
    connection = await withTables(['icd10cm_codes']);
    const codes = [...new Set(rowsOf('icd10cm_codes').map((row) => String(row.code)))];
    const next = random(20_261_001);
    // Days around each release, where answers change, and days in between.
    const releases = icd10cm.releases().map(({ effective }) => Date.parse(effective));
    const days = Array.from({ length: 4000 }, (_, i) => {
      const near = releases[i % releases.length]! + Math.floor(next() * 5 - 2) * 86_400_000;
      const any = Date.parse('2014-01-01') + Math.floor(next() * 5500) * 86_400_000;
      return new Date(i % 2 === 0 ? near : any).toISOString().slice(0, 10);
    });
    const lines = Array.from({ length: LINES }, (_, i) => {
      const some = codes[Math.floor(next() * codes.length)]!;
      const code = next() < 0.05 ? `${some.slice(0, -1)}Q` : some;
      const on = days[Math.floor(next() * days.length)]!;
      const title = icd10cm.lookup(code, { on })?.title;
      return `${i >> 2},${i},${code},${on},1,${icd10cm.isBillable(code, { on })},${quoted(title)}`;
    });
    await load(connection, 'claim,line,code,service_date,units,api_billable,api_title', lines);
  });

  it('has dates of type DATE', async () => {
    const [types] = await ask(
      connection,
      'SELECT typeof(service_date) AS ours, (SELECT typeof(valid_to) FROM icd10cm_codes LIMIT 1) AS theirs FROM claim_lines LIMIT 1',
    );
    expect(types).toEqual({ ours: 'DATE', theirs: 'DATE' });
  });

  it.each(['range', 'BETWEEN', 'ASOF', 'newest row that began by the date', 'broadcast'])(
    'gives what the functions give, row for row: %s',
    async (name) => {
      const sql = SQL.get(name)!;
      const [counts] = await ask(
        connection,
        `SELECT count(*) AS lines, count(DISTINCT j.line) AS different,
         count(*) FILTER (WHERE j.billable IS DISTINCT FROM l.api_billable) AS billable,
         count(*) FILTER (WHERE j.title IS DISTINCT FROM l.api_title) AS title,
         count(*) FILTER (WHERE l.api_billable) AS yes
       FROM (${sql}) AS j JOIN claim_lines AS l USING (line)`,
      );
      expect(counts).toMatchObject({ lines: `${LINES}`, different: `${LINES}`, billable: '0', title: '0' });
      expect(Number(counts!.yes)).toBeGreaterThan(LINES / 2);
    },
  );
});

describe('pairs of lines joined by date', () => {
  it('have the edits that checkPair finds', async () => {
    const connection = await withTables(['ncci_ptp']);
    const pairs = [...ncci.edits({ setting: 'practitioner' })];
    const codes = [...new Set(pairs.flatMap(({ column1, column2 }) => [column1, column2]))];
    const next = random(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
    const dates = pairs.flatMap(({ effective, deletion }) => [effective, deletion]);
    const days = dates.filter((day) => day !== undefined);
    const claims = Array.from({ length: 100_000 }, (_, claim) => {
      const { column1, column2 } = pick(pairs);
      const [a, b] = next() < 0.5 ? [column1, column2] : [column2, next() < 0.5 ? column1 : pick(codes)];
      return { claim, a, b, on: pick(days) };
    });
    await load(
      connection,
      'claim,line,code,service_date,units',
      claims.flatMap(({ claim, a, b, on }) => [
        `${claim},${2 * claim},${a},${on},1`,
        `${claim},${2 * claim + 1},${b},${on},1`,
      ]),
    );
    const rows = await ask(
      connection,
      `SELECT claim, min(modifier_indicator) AS indicator FROM (${SQL.get('pairs')}) GROUP BY claim`,
    );
    const found = new Map(rows.map(({ claim, indicator }) => [Number(claim), Number(indicator)]));
    const wrong = claims.filter(({ claim, a, b, on }) => {
      const answer = ncci.checkPair(a, b, { on });
      return found.get(claim) !== ('edit' in answer ? answer.edit.modifierIndicator : undefined);
    });
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(found.size).toBeGreaterThan(10_000);
  });
});

describe('the size of ICD-10-CM as Parquet', () => {
  it('is below 3 MB for all its tables with all history', () => {
    const names = ['codes', 'nodes', 'changes', 'notes', 'note_references', 'poa_exempt'];
    const bytes = names.map((name) => statSync(join(folder, `icd10cm_${name}.parquet`)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_600_000);
  });
});
