import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressesFor } from '../../data-build/fetch/download.js';
import { readSources } from '../../data-build/sources.js';
import { MedcodesError } from '../../src/base/errors.js';
import type { Compiled, Compiler, InputFile } from '../../src/cli/compile/compiler.js';
import { bundledSets } from '../../src/cli/update/bundled.js';
import { addressesOf, PUBLISHED } from '../../src/cli/update/published.js';
import { stateOf } from '../../src/cli/update/state.js';
import { NO_NETWORK, type UpdateTools, update } from '../../src/cli/update/update.js';

/** What the server answers, by path; 404 for others. */
let answers: Record<string, { status?: number; body?: string | Uint8Array; to?: string }>;
let asked: string[];
let server: Server;
let origin: string;

beforeEach(async () => {
  answers = {};
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url!);
    const { status = 200, body = '', to } = answers[request.url!] ?? { status: 404 };
    response.writeHead(to === undefined ? status : 302, to === undefined ? {} : { location: to });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const COMPILED = ['icd10cm', 'icd10cm-rules', 'icd10pcs', 'hcpcs'];
const ZIP = zipSync({ 'a.txt': new Uint8Array([65]) });
const path = (name: string): string => `/files/zip/${name}`;
const OCTOBER = path('october-2026-alpha-numeric-hcpcs-file.zip');

/** A compiler that keeps what it was given. */
const compilerOf = (name: string, given: [string[], unknown][]): Compiler => ({
  name,
  summary: '',
  compile: (files: readonly InputFile[], options) => {
    given.push([files.map((file) => file.name), options]);
    if (files.some(({ bytes }) => bytes.length > 1000)) throw new MedcodesError('invalid-file', 'f: cut off');
    return { set: name, report: [`compiled ${name}`] } as unknown as Compiled;
  },
});

const HCPCS = {
  newest: '2026-07-01',
  to: '2026-09-30',
  partial: [{ effective: '2026-07-01', why: 'Without texts.' }],
};
const CM = { newest: '2026-10-01', to: '2027-09-30', partial: [] };

function toolsOf(given: [string[], unknown][], more: Partial<UpdateTools> = {}): UpdateTools {
  return {
    today: '2026-11-27',
    fetch: (address, options) =>
      fetch(address.replace(/https:\/\/(www\.cms|ftp\.cdc)\.gov/, origin), options),
    bundled: {
      icd10cm: CM,
      'icd10cm-rules': CM,
      icd10pcs: CM,
      hcpcs: HCPCS,
      mce: undefined,
      ncci: undefined,
      cpt: undefined,
    },
    compilers: COMPILED.map((name) => compilerOf(name, given)),
    write: async ({ set }) => [{ path: `out/${set}.js`, bytes: 7 }],
    ...more,
  };
}

describe('medcodes update --check', () => {
  it('says what is bundled, what is past its date, and where files are published, and asks no network', async () => {
    const { ok, text, json } = await update(toolsOf([]), true);
    expect(ok).toBe(false);
    expect(asked).toEqual([]);
    expect(text).toContain(
      'icd10cm: bundled up to the release of 2026-10-01, covers dates to 2027-09-30\n' +
        '  due: nothing; next 2027-04-01\n  published at https://www.cms.gov/',
    );
    expect(text).toContain(
      'hcpcs: bundled up to the release of 2026-07-01, covers dates to 2026-09-30: PAST ITS DATE\n' +
        '  only a part of 2026-07-01 is bundled: Without texts.\n' +
        '  due: 2026-10-01; in whole 2026-07-01; next 2027-01-01\n  published at https://www.cms.gov/',
    );
    expect(json).toMatchObject({ today: '2026-11-27', network: true });
  });

  it('ends well if nothing is past its date', async () => {
    expect((await update(toolsOf([], { today: '2026-09-15' }), true)).ok).toBe(true);
  });

  it('knows the bundled sets', async () => {
    const bundled = await bundledSets();
    for (const published of PUBLISHED) {
      const state = stateOf(published, bundled[published.name]!, '2026-11-27');
      expect(state.newest, published.name).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(state.next > '2026-11-27', published.name).toBe(true);
    }
    expect(stateOf(PUBLISHED.find(({ name }) => name === 'hcpcs')!, bundled.hcpcs!, '2026-11-27').past).toBe(
      true,
    );
    // Files with CPT in them ask for a licence.
    const ncci = PUBLISHED.find(({ name }) => name === 'ncci')!;
    expect([ncci.byHand, ncci.files]).toEqual([expect.stringContaining('licence'), undefined]);
    // Each set says why it is not downloaded, or what it is compiled from; but not both.
    for (const { byHand, files } of PUBLISHED) expect(byHand === undefined).toBe(files !== undefined);
    for (const { files = [] } of PUBLISHED)
      for (const [set, kind] of files) expect(addressesOf(set, kind, '2027-04-01')).not.toEqual([]);
  });

  it('names each table of a set that has several, to which date it covers, and why it is a part', async () => {
    const bundled = await bundledSets();
    const { text } = await update(toolsOf([], { bundled }), true);
    expect(text).toContain(
      'ncci: bundled up to the release of 2026-07-01, in 6 tables, the first of which ends on 2024-09-30: PAST ITS DATE\n' +
        '  NCCI PTP edits, practitioner services v30.2: release of 2024-07-01, covers dates to 2024-09-30: PAST ITS DATE; HCPCS Level II codes only',
    );
    expect(text).toContain(
      'mce: bundled up to the release of 2026-04-01 (v43.1), covers dates to 2026-09-30: PAST ITS DATE\n  due: 2026-10-01; next 2027-04-01',
    );
    expect(text).toContain(
      'icd10cm-rules: bundled up to the release of 2026-10-01, covers dates to 2027-09-30',
    );
    // Two lines of partial editions, each with the reason that the package gives.
    expect(
      text.match(/only a part of 2026-0[47]-01 is bundled: (All codes|The Level II codes)/g),
    ).toHaveLength(2);
    const early = await update(toolsOf([], { bundled, today: '2026-08-01' }), true);
    expect(early.text).toContain(
      'NCCI add-on code edits 2026Q3: release of 2026-07-01, covers dates to 2026-09-30; HCPCS',
    );
  });
});

describe('medcodes update', () => {
  it('downloads what is due, the newest first, and compiles it', async () => {
    answers[OCTOBER] = { body: ZIP };
    const given: [string[], unknown][] = [];
    const { ok, text } = await update(toolsOf(given), false);
    expect(ok).toBe(true);
    expect(given).toEqual([[['october-2026-alpha-numeric-hcpcs-file.zip'], {}]]);
    // A re-issue would replace the file.
    expect(asked.slice(0, 2)).toEqual([path('october-2026-alpha-numeric-hcpcs-file_v2.zip'), OCTOBER]);
    expect(text).toContain('compiled 2026-10-01');
    expect(text).toContain('wrote out/hcpcs.js (7 bytes)');
  });

  it('tries other names, and takes no web page for a file', async () => {
    answers[OCTOBER] = { body: '<!DOCTYPE html>' };
    answers[path('october-2026-alpha-numeric-hcpcs-files.zip')] = { body: ZIP };
    const given: [string[], unknown][] = [];
    const { text } = await update(toolsOf(given), false);
    expect(text).toContain(
      'october-2026-alpha-numeric-hcpcs-file.zip: it is not a zip, but likely a web page',
    );
    expect(given).toEqual([[['october-2026-alpha-numeric-hcpcs-files.zip'], {}]]);
  });

  it('never goes past a page that asks for a licence', async () => {
    answers[OCTOBER] = { to: '/license/ama?file=/files/zip/x.zip' };
    answers['/license/ama?file=/files/zip/x.zip'] = { body: ZIP };
    const given: [string[], unknown][] = [];
    const { ok, text } = await update(toolsOf(given), false);
    expect(ok).toBe(false);
    expect(given).toEqual([]);
    expect(text).toContain('a licence must be agreed to at');
  });

  it('says that nothing newer was found', async () => {
    const { ok, exit, text } = await update(toolsOf([]), false);
    expect([ok, exit]).toEqual([false, undefined]);
    expect(text).toContain('nothing newer was found at the known addresses; see the page');
  });

  it('gives the first day to the sets whose files do not say it', async () => {
    answers[path('april-1-2027-code-descriptions-tabular-order.zip')] = { body: ZIP };
    const given: [string[], unknown][] = [];
    const bundled = {
      ...toolsOf([]).bundled,
      'icd10cm-rules': undefined,
      icd10pcs: undefined,
      hcpcs: undefined,
    };
    await update(toolsOf(given, { today: '2027-04-15', bundled }), false);
    expect(given).toEqual([
      [['april-1-2027-code-descriptions-tabular-order.zip'], { effective: '2027-04-01' }],
    ]);
  });

  it('compiles the Tabular List for the codes that it compiled just before', async () => {
    answers[path('2028-code-descriptions-tabular-order.zip')] = { body: ZIP };
    answers[path('2028-code-tables-tabular-and-index.zip')] = { body: ZIP };
    const given: [string[], unknown][] = [];
    const bundled = { ...toolsOf([]).bundled, icd10pcs: undefined, hcpcs: undefined };
    const { ok, text } = await update(toolsOf(given, { today: '2027-10-15', bundled }), false);
    expect(ok).toBe(true);
    expect(given).toEqual([
      [['2028-code-descriptions-tabular-order.zip'], { effective: '2027-10-01' }],
      [['2028-code-tables-tabular-and-index.zip'], { effective: '2027-10-01', codes: 'out/icd10cm.js' }],
    ]);
    expect(text).toContain('wrote out/icd10cm-rules.js (7 bytes)');
  });

  it('compiles the Tabular List of CDC for the bundled codes if there are no newer ones', async () => {
    const name = 'icd10cm-April-1-2027-XML.zip';
    answers[`/pub/Health_Statistics/NCHS/Publications/ICD10CM/2027-update/${name}`] = { body: ZIP };
    const given: [string[], unknown][] = [];
    const bundled = { ...toolsOf([]).bundled, icd10pcs: undefined, hcpcs: undefined };
    const { text } = await update(toolsOf(given, { today: '2027-04-15', bundled }), false);
    expect(given).toEqual([[[name], { effective: '2027-04-01' }]]);
    expect(text).toContain('nothing newer was found at the known addresses; see the page');
  });

  it('names the Medicare Code Editor and NCCI with their pages, and asks for neither', async () => {
    const bundled = await bundledSets();
    const given: [string[], unknown][] = [];
    const only = { ...toolsOf([]).bundled, hcpcs: undefined, mce: bundled.mce, ncci: bundled.ncci };
    const { ok, text } = await update(toolsOf(given, { bundled: only }), false);
    expect([ok, asked, given]).toEqual([false, [], []]);
    expect(text).toContain('  not downloaded: CMS ships the table inside its program');
    expect(text).toContain('  not downloaded: its files ask for a licence for CPT');
  });

  it('reports a file that is refused, and writes nothing', async () => {
    answers[OCTOBER] = { body: new Uint8Array([0x50, 0x4b, ...new Uint8Array(2000)]) };
    let written = 0;
    const write = async (): Promise<[]> => {
      written++;
      return [];
    };
    const { ok, text } = await update(toolsOf([], { write }), false);
    expect([ok, written]).toEqual([false, 0]);
    expect(text).toContain('refused: f: cut off');
  });

  it('says that there is no network, with an exit code of its own, and asks once', async () => {
    let calls = 0;
    const refusing = (): Promise<Response> => {
      calls++;
      return Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } }));
    };
    const { ok, exit, text, json } = await update(toolsOf([], { fetch: refusing }), false);
    expect([ok, exit, calls]).toEqual([false, NO_NETWORK, 1]);
    expect(text).toContain('ENOTFOUND. Is there a network?');
    expect(json).toMatchObject({ network: false });
  });
});

describe('the addresses', () => {
  it('follow the customs of the publisher', () => {
    const first = (set: string, kind: string, release: string): string => addressesOf(set, kind, release)[0]!;
    const at = 'https://www.cms.gov/files/zip/';
    expect(first('icd10cm', 'order', '2026-10-01')).toBe(`${at}2027-code-descriptions-tabular-order.zip`);
    expect(first('icd10cm', 'order', '2027-04-01')).toBe(
      `${at}april-1-2027-code-descriptions-tabular-order.zip`,
    );
    expect(addressesOf('icd10pcs', 'order', '2025-10-01')).toContain(
      `${at}2026-icd-10-pcs-order-file-long-and-abbreviated-titles.zip`,
    );
    expect(addressesOf('hcpcs', 'anweb', '2027-01-01')).toContain(
      `${at}january-2027-alpha-numeric-hcpcs-file.zip`,
    );
    expect(first('icd10cm', 'tabular', '2026-10-01')).toBe(`${at}2027-code-tables-tabular-index.zip`);
    expect(addressesOf('icd10cm', 'tabular', '2024-10-01')).toContain(
      'https://ftp.cdc.gov/pub/Health_Statistics/NCHS/Publications/ICD10CM/2025/icd10cm-table-index-2025.zip',
    );
    expect(addressesOf('ncci', 'ptp', '2027-01-01')).toEqual([]);
  });

  it('are asked by the fetch of the data build too, after the official one', () => {
    const source = readSources().find(({ kind, release }) => kind === 'order' && release === '2025-10-01')!;
    const addresses = addressesFor(source);
    expect(addresses[0]).toBe(source.officialUrl);
    for (const address of addressesOf(source.system, 'order', '2025-10-01'))
      expect(addresses).toContain(address);
  });

  it('leave no word of a pattern as it is', () => {
    for (const { name, days } of PUBLISHED)
      for (const kind of ['order', 'tables', 'tabular', 'conversion', 'poa-exempt', 'anweb'])
        for (const day of days)
          for (const address of addressesOf(name, kind, `2027-${day}`))
            expect(address).not.toMatch(/\b(?:FY|YEAR|MONTH)\b/);
  });
});
