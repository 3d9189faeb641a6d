import { readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { DuckDBInstance } from '@duckdb/node-api';
import { build } from 'esbuild';
import { Miniflare } from 'miniflare';
import { beforeAll, expect, inject, it } from 'vitest';
import frozen from '../fixtures/cpt-v1.json' with { type: 'json' };
import { copyRecipes, installed } from './recipes.js';

const project = inject('withZod');
let folder: string;
// biome-ignore lint/suspicious/noExplicitAny: the recipes are loaded as a consumer without types would.
const recipe = (name: string): Promise<any> => import(join(folder, `${name}.mjs`));

beforeAll(() => {
  installed(project, ['react', 'react-dom', 'scheduler']);
  folder = copyRecipes(project);
});

/** Starts a server of a recipe, asks it, and stops it. */
async function asked<T>(server: Server, ask: (address: string) => Promise<T>): Promise<T> {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  try {
    return await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

it('all codes below a category', async () => {
  const { billableBelow, hasDisease } = await recipe('below-category');
  expect(billableBelow('A04', '2017-09-30')).toContain('A04.7');
  expect(billableBelow('A04', '2017-10-01')).toEqual(expect.arrayContaining(['A04.71', 'A04.72']));
  expect(billableBelow('A04', '2017-10-01')).not.toContain('A04.7');
  expect(hasDisease(['I10', 'E11.65'], 'E08-E13', '2026-01-15')).toBe(true);
  expect(hasDisease(['I10'], 'E08-E13', '2026-01-15')).toBe(false);
});

it('favourites over a release', async () => {
  const { migrate } = await recipe('migrate-favourites');
  const found = migrate(['I10', 'A04.7', 'NO.SUCH'], '2017-09-30', '2017-10-01');
  expect(found.kept).toEqual(['I10']);
  expect([...found.choose]).toEqual([['A04.7', ['A04.71', 'A04.72']]]);
  expect(found.gone).toEqual(['NO.SUCH']);
});

it('zod with the date in another field', async () => {
  const { visitSchema } = await recipe('zod-date');
  expect(visitSchema.safeParse({ date: '2017-09-30', diagnoses: ['A04.7'] }).success).toBe(true);
  const { issues } = visitSchema.safeParse({ date: '2017-10-01', diagnoses: ['I10', 'A04.7'] }).error;
  expect(issues.map(({ path }: { path: unknown }) => path)).toEqual([['diagnoses', 1]]);
  expect(visitSchema.safeParse({ date: '', diagnoses: ['I10'] }).error.issues[0].path).toEqual(['date']);
});

it('a service in Node', async () => {
  const { service } = await recipe('node-service');
  const answers = await asked(service, async (address) => {
    const post = (body: string) => fetch(`${address}/claims`, { method: 'POST', body });
    const line = { code: 'J1885', units: 9, date: '2026-05-04', diagnosisPointers: [1] };
    const claim = { type: 'professional', placeOfService: '11', diagnoses: ['I10'], lines: [line] };
    const good = await post(JSON.stringify(claim));
    const { findings } = (await good.json()) as { findings: { rule: string }[] };
    const others = await Promise.all([post('{'), post('{"type":"professional"}'), fetch(address)]);
    return [good.status, findings.map(({ rule }) => rule), others.map(({ status }) => status)];
  });
  expect(answers).toEqual([200, ['ncci.mue-day'], [400, 422, 404]]);
});

it('a worker at the edge, in workerd', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'edge-worker.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
  });
  const worker = new Miniflare({
    modules: true,
    script: outputFiles[0]!.text,
    compatibilityDate: '2025-07-01',
  });
  try {
    const get = async (path: string) => (await worker.dispatchFetch(`http://localhost${path}`)).json();
    expect(await get('/a047?on=2017-09-30')).toEqual({ code: 'A04.7', on: '2017-09-30', billable: true });
    expect(await get('/A04.7?on=2017-10-01')).toMatchObject({ billable: false });
    expect(await get('/A04.7')).toEqual({ message: 'give ?on=YYYY-MM-DD' });
  } finally {
    await worker.dispose();
  }
});

it('rendering on a server, with React', async () => {
  const { server, render } = await recipe('server-render');
  expect(render('/E11.9')).toContain('Type 2 diabetes mellitus without complications');
  const html = await asked(server, async (address) => (await fetch(`${address}/A04.7?on=2017-10-01`)).text());
  expect(html).toContain('A header, not billable');
});

it('a payload that is loaded when it is needed, and once', async () => {
  const { withTitles } = await recipe('lazy-payload');
  const parts = await import(join(project, 'node_modules/medcodes/dist/icd10cm-data.js'));
  const failed = withTitles(() => Promise.reject(new Error('no network')));
  await expect(failed).rejects.toThrow('no network');
  const loaded: string[] = [];
  const fetchPart = async (part: string): Promise<string> => {
    loaded.push(part);
    return parts[part];
  };
  const set = await withTitles(fetchPart);
  expect(await withTitles(fetchPart)).toBe(set);
  expect(set.lookup('I10', { on: '2026-01-15' }).title).toBe('Essential (primary) hypertension');
  expect(loaded).toEqual(['codes', 'titles', 'shortTitles']);
});

it('own NCCI and CPT tables', async () => {
  const { checkerWith } = await recipe('own-tables');
  const check = checkerWith({}, frozen);
  const line = { code: '99999', units: 1, date: '2026-05-04', diagnosisPointers: [1] };
  const answer = check({ type: 'professional', placeOfService: '11', diagnoses: ['I10'], lines: [line] });
  expect(answer.findings.map(({ rule }: { rule: string }) => rule)).toContain('cpt.unknown');
});

it('a nightly batch', async () => {
  const { checkNight } = await recipe('nightly-batch');
  const line = { code: 'J1885', units: 9, date: '2026-05-04', diagnosisPointers: [1] };
  const claim = { type: 'professional', placeOfService: '11', diagnoses: ['I10'], lines: [line] };
  const [claims, findings] = [join(project, 'claims.ndjson'), join(project, 'findings.ndjson')];
  writeFileSync(claims, `${JSON.stringify(claim)}\n${JSON.stringify(claim)}\n`);
  expect(await checkNight(claims, findings)).toMatchObject({ claims: 2 });
  expect(readFileSync(findings, 'utf8').trim().split('\n')).toHaveLength(2);
});

it('a table for a warehouse, joined by the date of service', async () => {
  const { writeDimension } = await recipe('warehouse');
  const file = join(project, 'dimension.ndjson');
  const parts: string[] = [];
  // The first and the last of the many rows are enough for the join.
  const output = new Writable({
    write: (part, _encoding, done) => {
      if (String(part).includes('"A04.7')) parts.push(String(part));
      done();
    },
  });
  expect(await writeDimension(output)).toBe(1_823_508);
  writeFileSync(file, parts.join(''));
  const database = await (await DuckDBInstance.create()).connect();
  const { getRowsJson } = await database
    .runAndReadAll(
      `select code from read_json('${file}') where billable and date '2017-10-02' between valid_from and coalesce(valid_to, '2999-01-01') order by code`,
    )
    .then((reader) => ({ getRowsJson: reader.getRowsJson() }));
  expect(getRowsJson.flat()).toEqual(['A04.71', 'A04.72']);
});

it('an assistant names only codes that exist on the date', async () => {
  const { TOOLS, findDiagnosis, ground } = await recipe('ground-assistant');
  expect(TOOLS[0].input_schema.required).toEqual(['words', 'on']);
  expect(findDiagnosis({ words: 'heart attack', on: '2026-01-15' })[0]).toMatchObject({ code: 'I21.9' });
  const [good, header, invented] = ground(['E11.9', 'E11', 'E11.999'], '2026-01-15');
  expect(good.evidence.title).toBe('Type 2 diabetes mellitus without complications');
  expect(header.repair).toContain('is a header');
  expect(invented.evidence).toBeUndefined();
  expect(() => findDiagnosis({ words: 'x', on: 'today' })).toThrow(RangeError);
});
