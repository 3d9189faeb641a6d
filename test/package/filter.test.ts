import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { FAULTY, PROFESSIONAL } from '../claim/check/claims.js';

const CLI = join(inject('project'), 'node_modules/medcodes/dist/cli.js');
const FILTER = ['check', '-', '--format', 'ndjson', '--records', '--exit-zero'];
const folder = mkdtempSync(join(tmpdir(), 'medcodes-filter-'));
const at = (name: string): string => join(folder, name);

/** Claims of very different lengths, some broken, so that shards of equal bytes have unequal numbers of lines. */
const LINES = Array.from({ length: 1200 }, (_, i) => {
  if (i % 50 === 7) return `{"id":"B${i}","type":`;
  const claim = { ...(i % 3 === 0 ? FAULTY : PROFESSIONAL), id: `C${i}` };
  return JSON.stringify(i % 11 === 0 ? { ...claim, lines: Array(40).fill(claim.lines[0]) } : claim);
});
writeFileSync(at('claims.ndjson'), LINES.map((line) => `${line}\n`).join(''));

/** Runs the filter over a file or text. */
function filtered(input: string, args: readonly string[] = FILTER) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  return { stdout, stderr, status };
}

const text = (name: string): string => readFileSync(at(name), 'utf8');
const whole = filtered(text('claims.ndjson'));
const count = (lines: string): number => lines.split('\n').length - 1;

/** The shards of a real splitter, each with the number of its first line. */
function shards(args: readonly string[], prefix: string): readonly { name: string; first: number }[] {
  execFileSync('split', [...args, at('claims.ndjson'), at(prefix)]);
  let first = 1;
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .sort()
    .map((name) => {
      const shard = { name, first };
      first += count(text(name));
      return shard;
    });
}

/** Starts a worker on a shard, and kills it when it has written something. */
async function killed(name: string, first: number): Promise<string> {
  const out = openSync(at(`${name}.half`), 'w');
  const worker = spawn(process.execPath, [CLI, ...FILTER, '--first-line', String(first)], {
    stdio: ['pipe', out, 'ignore'],
  });
  // Its input never ends, so it cannot finish before it is killed.
  worker.stdin!.on('error', () => undefined);
  worker.stdin!.write(text(name));
  while (text(`${name}.half`).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  worker.kill('SIGKILL');
  const [status, signal] = await once(worker, 'exit');
  expect([status, signal]).toEqual([null, 'SIGKILL']);
  closeSync(out);
  return text(`${name}.half`);
}

describe('medcodes check - as a filter', () => {
  it('gives a line for each claim, in order, keyed by record', () => {
    const records = whole.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map(({ record, at: line }) => [record, line])).toEqual(
      LINES.map((_, i) => [i + 1, i + 1]),
    );
    expect(records[0].claim).toBe('C0');
    expect(records[7]).toMatchObject({ ok: false, findings: [{ rule: 'claim.unreadable' }] });
    expect(records[1]).toEqual({ record: 2, at: 2, claim: 'C1', ok: true, findings: expect.anything() });
  });

  it.each([
    [['-C', '60000', '-d'], 'bytes-'],
    [['-n', 'l/7', '-d'], 'seven-'],
    [['-l', '500', '-d'], 'lines-'],
  ])('gives over the shards of split %j what it gives over the whole file', (args, prefix) => {
    const parts = shards(args, prefix);
    expect(parts.length).toBeGreaterThan(2);
    expect(new Set(parts.map(({ name }) => count(text(name)))).size).toBeGreaterThan(1);
    const output = parts.map(({ name, first }) =>
      filtered(text(name), [...FILTER, '--first-line', String(first)]),
    );
    expect(output.map(({ status }) => status)).toEqual(parts.map(() => 0));
    expect(output.map(({ stdout }) => stdout).join('')).toBe(whole.stdout);
  });

  it('loses and doubles no record if a worker is killed and its shard runs again', async () => {
    const parts = shards(['-n', 'l/3', '-d'], 'killed-');
    const [, second] = parts;
    const half = await killed(second!.name, second!.first);
    expect(half.length).toBeGreaterThan(0);
    // A scheduler throws the half away and runs the shard again.
    const output = parts.map(({ name, first }) =>
      filtered(text(name), [...FILTER, '--first-line', String(first)]),
    );
    expect(output.map(({ stdout }) => stdout).join('')).toBe(whole.stdout);
  });

  it('goes on after the last whole line of a killed worker', async () => {
    const [shard] = shards(['-n', 'l/2', '-d'], 'resumed-');
    const half = await killed(shard!.name, shard!.first);
    const kept = half.slice(0, half.lastIndexOf('\n') + 1);
    const done = count(kept);
    expect(done).toBeGreaterThan(0);
    const rest = text(shard!.name).split('\n').slice(done).join('\n');
    const { stdout } = filtered(rest, [...FILTER, '--first-line', String(shard!.first + done)]);
    expect(kept + stdout).toBe(filtered(text(shard!.name)).stdout);
  });

  it('runs under xargs, several workers at a time', () => {
    const names = shards(['-l', '300', '-d'], 'xargs-').map(({ name }) => name);
    const command = `"${process.execPath}" "${CLI}" ${FILTER.join(' ')} < {} > {}.out 2> {}.log`;
    execFileSync('xargs', ['-P', '3', '-I', '{}', 'sh', '-c', command], {
      cwd: folder,
      input: names.join('\n'),
    });
    const claims = names.flatMap((name) => text(`${name}.out`).trim().split('\n'));
    const ids = (lines: readonly string[]): unknown[] => lines.map((line) => JSON.parse(line).claim ?? null);
    expect(ids(claims)).toEqual(ids(whole.stdout.trim().split('\n')));
  });
});

describe('the exit code', () => {
  const faulty = `${JSON.stringify(FAULTY)}\n`;

  it('is 1 for errors in claims, and 0 with --exit-zero', () => {
    expect(filtered(faulty, ['check', '-']).status).toBe(1);
    expect(filtered(faulty, ['check', '-', '--exit-zero']).status).toBe(0);
  });

  it('is 0 for no input: an empty shard is not a fault', () => {
    expect(filtered('')).toMatchObject({ stdout: '', status: 0 });
  });

  it('is 2 with --exit-zero for wrong options', () => {
    for (const line of ['0', '-3', '1.5', 'x'])
      expect(filtered(faulty, [...FILTER, `--first-line=${line}`])).toMatchObject({ stdout: '', status: 2 });
    expect(filtered(faulty, ['check', '-', '--format', 'x12', '--first-line', '2']).stderr).toContain(
      'firstLine is for ndjson',
    );
  });
});
