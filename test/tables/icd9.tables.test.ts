import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import * as diagnoses from '../../src/icd9/index.js';
import * as procedures from '../../src/icd9/procedures/index.js';
import { DX_GEMS, linesOf, PCS_GEMS, TITLES } from '../icd9/naive.js';
import { hasOfficial } from '../official-files.js';
import { ask, database, exported } from './exported.js';
import { type Named, rowsOf } from './table-rows.js';

const plain = (code: string): string => code.replace('.', '');

describe.each([
  ['icd9_codes', diagnoses],
  ['icd9_procedure_codes', procedures],
] as const)('the table %s', (name, set) => {
  it('has every code and header with its title and the header above it', () => {
    const on = '2015-09-30';
    const expected = [...set.entries({ on })].map((entry) => ({
      code: plain(entry.code),
      code_formatted: entry.code,
      valid_from: '2014-10-01',
      valid_to: '2015-10-01',
      billable: entry.billable,
      title: entry.title || null,
      parent: plain(set.parent(entry.code)?.code ?? '') || null,
    }));
    const found = rowsOf(name);
    expect(found).toEqual(expected.sort((a, b) => (a.code < b.code ? -1 : 1)));
    expect(found.filter(({ billable }) => billable)).toHaveLength(set === diagnoses ? 14_567 : 3_882);
  });
});

const MAPS = [
  ['icd9_gem_forward', DX_GEMS, '2018_I9gem.txt', 24_860],
  ['icd9_gem_backward', DX_GEMS, '2018_I10gem.txt', 81_593],
  ['icd9_procedure_gem_forward', PCS_GEMS, 'gem_i9pcs.txt', 73_593],
  ['icd9_procedure_gem_backward', PCS_GEMS, 'gem_pcsi9.txt', 101_025],
] as const;

describe('the tables of the general equivalence mappings', () => {
  it.each(MAPS)('have the official number of rows: %s', (name, _path, _member, rows) => {
    expect(rowsOf(name)).toHaveLength(rows);
  });

  it.runIf(hasOfficial(TITLES) && hasOfficial(DX_GEMS) && hasOfficial(PCS_GEMS)).each(MAPS)(
    'have each line of the file, with its flags, in its order: %s',
    (name, path, member) => {
      const printed = ({ code, target, ...flags }: Named): string =>
        [
          code,
          target ?? 'none',
          // The file from ICD-10-PCS prints the target NoPCS without the no map flag.
          target === null
            ? ''
            : [flags.approximate, flags.no_map, flags.combination, flags.scenario, flags.choice_list]
                .map(Number)
                .join(''),
        ].join(' ');
      const lines = linesOf(path, member).map((line) => {
        const [code, target = '', flags = ''] = line.split(/\s+/);
        return /^No/i.test(target) ? `${code} none ` : [code, target.toUpperCase(), flags].join(' ');
      });
      const byCode = (a: string, b: string): number => {
        const [x, y] = [a.split(' ')[0]!, b.split(' ')[0]!];
        return x === y ? 0 : x < y ? -1 : 1;
      };
      // A stable order keeps the lines of a code as they are in the file.
      expect(rowsOf(name).map(printed)).toEqual(lines.sort(byCode));
    },
  );

  it('number the rows of a code', () => {
    for (const [name] of MAPS) {
      const wrong = rowsOf(name).find(({ code, position }, i, all) =>
        all[i - 1]?.code === code ? position !== Number(all[i - 1]!.position) + 1 : position !== 1,
      );
      expect(wrong).toBeUndefined();
    }
  });
});

describe('old diagnoses in DuckDB', () => {
  let connection: DuckDBConnection;

  beforeAll(async () => {
    const folder = exported('parquet', ['icd9']);
    connection = await database();
    for (const name of ['icd9_codes', 'icd9_gem_forward'])
      await connection.run(`CREATE TABLE ${name} AS FROM '${join(folder, `${name}.parquet`)}'`);
    await connection.run(
      "CREATE TABLE old_lines AS SELECT row_number() OVER () AS line, code, day::DATE AS service_date FROM icd9_codes, (VALUES ('2014-10-01'), ('2015-09-30'), ('2015-10-01')) AS days(day)",
    );
  });

  const guide = (name: string): string => {
    const text = readFileSync(new URL('../../docs/guide/export.md', import.meta.url), 'utf8');
    const found = new RegExp(`\`\`\`sql\n(-- [^\n]*DuckDB[^\n]*: ${name}\n[\\s\\S]*?)\`\`\``).exec(text);
    return found![1]!;
  };

  it('are billable on the days on which the functions find them billable', async () => {
    const rows = await ask(connection, guide('old codes'));
    expect(rows).toHaveLength(3 * 17_553);
    const wrong = rows.filter(
      ({ code, service_date, billable }) =>
        billable !== diagnoses.isBillable(String(code), { on: String(service_date) }),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('translate as the functions do: codes alone, and combinations', async () => {
    const rows = await ask(connection, guide('translation'));
    const found = new Map<string, string[]>();
    for (const { code, icd10, together } of rows) {
      const list = found.get(String(code)) ?? [];
      list.push(together === true ? `${icd10}+` : String(icd10));
      found.set(String(code), list);
    }
    for (const { code, noMap, rows: own } of diagnoses.forwardMappings()) {
      const expected = own.map((row) => `${plain(row.code)}${row.combination ? '+' : ''}`);
      expect((found.get(plain(code)) ?? []).sort()).toEqual(noMap ? [] : expected.sort());
    }
  });
});
