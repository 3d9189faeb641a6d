import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { fetchSource } from '../../data-build/fetch/download.js';
import { readSource } from '../../data-build/fetch/find.js';
import { applyAddenda } from '../../data-build/icd10cm/apply-addenda.js';
import { verifyCounts, verifyTables } from '../../data-build/icd10cm/verify.js';
import { readSources } from '../../data-build/sources.js';
import type { OrderRow } from '../../src/icd10cm/write/model.js';
import { MINIATURE } from '../fixtures/miniature.js';
import { stopped } from './thrown.js';

const folder = mkdtempSync(join(tmpdir(), 'medcodes-sources-'));
afterAll(() => rmSync(folder, { recursive: true }));

const row = (code: string, billable: boolean, title: string): OrderRow => ({
  code,
  billable,
  shortTitle: title,
  longTitle: title,
});

describe('addenda applied', () => {
  const before = [
    row('A04', false, 'Infections'),
    row('A047', true, 'Enterocolitis'),
    row('A049', true, 'Unspecified'),
    row('I10', true, 'Old'),
  ];
  const none = { additions: [], deletions: [], revisions: [], headers: {} as never, codes: {} as never };
  const apply = (changes: object) => applyAddenda('addenda', before, { ...none, ...changes });

  it('give the new table, with new rows after the rows that they follow', () => {
    const after = apply({
      deletions: [row('A047', true, 'Enterocolitis')],
      additions: [
        row('A0472', true, 'Not recurrent'),
        row('A047', false, 'Enterocolitis'),
        row('A0471', true, 'Recurrent'),
      ],
      revisions: [{ from: row('I10', true, 'Old'), to: row('I10', true, 'New') }],
    });
    expect(after.map(({ code, longTitle }) => `${code} ${longTitle}`)).toEqual([
      'A04 Infections',
      'A047 Enterocolitis',
      'A0471 Recurrent',
      'A0472 Not recurrent',
      'A049 Unspecified',
      'I10 New',
    ]);
  });

  it.each<[string, object]>([
    ['a deletion of what is not there', { deletions: [row('B00', true, 'Gone')] }],
    ['a deletion under another title', { deletions: [row('I10', true, 'Other')] }],
    [
      'a revision of another title',
      { revisions: [{ from: row('I10', true, 'Other'), to: row('I10', true, 'New') }] },
    ],
    ['an addition of what is there', { additions: [row('I10', true, 'Old')] }],
  ])('stop the build for %s', (_, changes) => {
    expect(stopped(() => apply(changes))).toMatch(/^contradiction addenda: /);
  });
});

describe('verification', () => {
  it('accepts a set that agrees with itself', () => {
    expect(stopped(() => verifyTables(MINIATURE))).toBe('nothing stopped');
  });

  it('stops if a count is wrong', () => {
    const rows = MINIATURE.releases[0]!.rows;
    const good = { rows: 12, headers: 5, billable: 7 };
    expect(stopped(() => verifyCounts('order.txt', rows, good))).toBe('nothing stopped');
    for (const name of ['rows', 'headers', 'billable'] as const) {
      const off = { ...good, [name]: good[name] + 1 };
      expect(stopped(() => verifyCounts('order.txt', rows, off))).toBe(
        `count order.txt: ${good[name]} ${name}, expected ${good[name] + 1}`,
      );
    }
  });

  const [first, second, third] = MINIATURE.releases;
  const withRow = (code: string, change: Partial<OrderRow>) => ({
    ...MINIATURE,
    releases: [
      { ...first!, rows: first!.rows.map((r) => (r.code === code ? { ...r, ...change } : r)) },
      second!,
      third!,
    ],
  });

  it.each([
    [
      'a header flagged billable',
      withRow('A00', { billable: true }),
      'A00 is flagged billable, but codes extend it',
    ],
    [
      'a billable code flagged header',
      withRow('I10', { billable: false }),
      'I10 is flagged a header, but none extends it',
    ],
    [
      'a code without its category',
      {
        ...MINIATURE,
        releases: [{ ...first!, rows: first!.rows.filter(({ code }) => code !== 'B99') }, second!, third!],
      },
      'B999 has no category',
    ],
    [
      'a short title that is not the long one',
      withRow('I10', { shortTitle: 'HTN' }),
      "I10 has the short title 'HTN'",
    ],
    [
      'an exempt code that is not billable',
      { ...MINIATURE, poaExempt: [{ effective: '2016-10-01', codes: ['A00'] }] },
      'A00 is not billable on that date',
    ],
    [
      'a new code that is not new',
      { ...MINIATURE, conversions: [{ ...MINIATURE.conversions[0]!, code: 'I10' }] },
      'billable before that date',
    ],
    [
      'a previous code that was not there',
      { ...MINIATURE, conversions: [{ ...MINIATURE.conversions[0]!, previous: ['Z00'] }] },
      'previous code Z00',
    ],
    [
      'a category in no block',
      {
        ...MINIATURE,
        tabulars: [{ ...MINIATURE.tabulars[0]!, chapters: MINIATURE.tabulars[0]!.chapters.slice(1) }],
      },
      'is not in any block',
    ],
  ])('stops for %s', (_, tables, message) => {
    expect(stopped(() => verifyTables(tables))).toContain(message);
  });
});

describe('sources', () => {
  const source = readSources().find(({ system }) => system === 'icd10cm');

  it('are listed in a form that is checked', () => {
    expect(readSources().filter(({ system }) => system === 'icd10cm')).toHaveLength(74);
    expect(readSources().filter(({ system }) => system === 'icd10pcs')).toHaveLength(35);
    expect(readSources().filter(({ system }) => system === 'mce')).toHaveLength(33);
    const bad = join(folder, 'sources.json');
    writeFileSync(bad, JSON.stringify([{ ...source, sha256: 'short' }]));
    expect(() => readSources(pathToFileURL(bad))).toThrow(/sha256/);
    writeFileSync(bad, JSON.stringify([{ ...source, release: '2019-02-30' }]));
    expect(() => readSources(pathToFileURL(bad))).toThrow(/release/);
  });

  it('with another hash stop the build', () => {
    mkdirSync(dirname(join(folder, source!.path)), { recursive: true });
    writeFileSync(join(folder, source!.path), 'altered');
    expect(stopped(() => readSource(source!, folder))).toMatch(
      /^source-altered .*: SHA-256 is [0-9a-f]{64}, expected/,
    );
  });

  it('that are not found stop the build with a message that says what to do', () => {
    const nowhere = { ...source!, path: 'no/such/file.zip' };
    expect(stopped(() => readSource(nowhere, folder))).toMatch(
      /^source-missing no\/such\/file.zip: .*--sources DIR.*npm run data:fetch/,
    );
  });

  it('without a network give a message that says what to do', async () => {
    const unreachable = {
      ...source!,
      path: 'no/such/file.zip',
      repackaged: false,
      officialUrl: 'http://127.0.0.1:9/file.zip',
    };
    await expect(fetchSource(unreachable, folder)).rejects.toMatchObject({
      code: 'download-failed',
      message: expect.stringMatching(/could not be downloaded.*Download it by hand.*--sources DIR/),
    });
  });

  it('that a server sends altered, or not at all, are refused', async () => {
    const server = createServer(({ url }, response) =>
      response.writeHead(url === '/gone' ? 404 : 200).end('altered'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const from = (path: string) =>
      fetchSource(
        { ...source!, path: 'no/such/file.zip', repackaged: false, officialUrl: address + path },
        folder,
      );
    await expect(from('/file')).rejects.toMatchObject({ code: 'source-altered' });
    await expect(from('/gone')).rejects.toMatchObject({
      code: 'download-failed',
      message: expect.stringContaining('HTTP 404'),
    });
    await new Promise((resolve) => server.close(resolve));
  });

  it('are all in the document on sources, with address and hash', () => {
    const text = readFileSync(new URL('../../docs/data-sources.md', import.meta.url), 'utf8');
    const missing = readSources().filter(
      ({ sha256, officialUrl }) => !text.includes(sha256.slice(0, 16)) || !text.includes(officialUrl ?? ''),
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});

describe('a build that stops', () => {
  it('prints one message, exits with 1, and does not change the committed files', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const data = join(root, 'src/data/pos');
    const hashes = () =>
      readdirSync(data).map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(data, name)))
          .digest('hex'),
      ]);
    const before = hashes();
    // The folder has the source of this small build, altered: it is found before any other copy.
    const pos = readSources().find(({ system }) => system === 'pos')!;
    mkdirSync(dirname(join(folder, pos.path)), { recursive: true });
    writeFileSync(join(folder, pos.path), 'altered');
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/tsx/dist/cli.mjs'),
        'data-build/main.ts',
        'build',
        '--only',
        'pos',
        '--sources',
        folder,
      ],
      { cwd: root, encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^(data:build: )?.*(SHA-256 is|not found in)/);
    expect(stderr).not.toContain('    at ');
    expect(hashes()).toEqual(before);
  });
});
