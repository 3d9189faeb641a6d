import { beforeAll, describe, expect, it } from 'vitest';
import { readZipMember } from '../../data-build/read/zip.js';
import { readSources, type Source } from '../../data-build/sources.js';
import { hasBit } from '../../src/base/masks.js';
import { type CompiledIcd10pcs, type CompileFile, compileIcd10pcs } from '../../src/compile/index.js';
import { decodePcs } from '../../src/compile/pcs-decode.js';
import { rawSections } from '../../src/compile/raw-sections.js';
import { createIcd10pcs } from '../../src/icd10pcs/create.js';
import { payload } from '../../src/icd10pcs/payload.js';
import { packChanges } from '../../src/icd10pcs/write/pack/changes.js';
import { cutIntoChunks, groupByTable } from '../../src/icd10pcs/write/pack/cut.js';
import { packPcsCodes } from '../../src/icd10pcs/write/pack.js';
import { openPart } from '../../src/packed/payload.js';
import { hasOfficial, officialBytes } from '../official-files.js';

const file = (name: string, text: string): CompileFile => ({ name, content: new TextEncoder().encode(text) });
const compile = (files: readonly CompileFile[], effective = '2027-10-01'): Promise<CompiledIcd10pcs> =>
  compileIcd10pcs({ base: payload, files, effective });

type Decoded = ReturnType<typeof decodePcs>;

/** The releases in which a code has a text, added up as bits: eras may be cut in other places, and say the same. */
type Releases = Map<string, number>;

const add = (found: Releases, line: string, mask: number): unknown =>
  found.set(line, (found.get(line) ?? 0) + mask);

/** For each code and its titles: in which releases. */
function titleReleases({ eras }: Decoded): Releases {
  const found: Releases = new Map();
  for (const { era } of eras)
    for (const [end, t] of era.titles) add(found, `${era.table}${end}\t${t!.long}\t${t!.short}`, era.mask);
  return found;
}

/** For each code and its labels: in which releases, without the bits of `but`. */
function labelReleases({ eras }: Decoded, but: number): Releases {
  const found: Releases = new Map();
  for (const { era } of eras) {
    const mask = but > 0 && hasBit(era.mask, Math.log2(but)) ? era.mask - but : era.mask;
    if (mask === 0) continue;
    for (const end of era.titles.keys()) {
      const labels = era.labels.map((own, place) => own[era.product[place]!.indexOf(end[place]!)]);
      add(found, `${era.table}${end}\t${labels.join('|')}`, mask);
    }
  }
  return found;
}

/** The first lines in which two maps differ. */
function differences(made: Releases, expected: Releases): string[] {
  const lines = new Set([...made.keys(), ...expected.keys()]);
  return [...lines].filter((line) => made.get(line) !== expected.get(line)).slice(0, 5);
}

const decoded = decodePcs(payload);
const bundledTitles = titleReleases(decoded);

describe('the bundled payload, decoded', () => {
  it('packs to the same sections, byte for byte', () => {
    const { releases, eras, heads, changes } = decodePcs(payload);
    const chunks = cutIntoChunks(groupByTable(eras));
    const parts = { ...packPcsCodes(releases, heads, chunks), changes: packChanges(releases, changes) };
    for (const [name, sections] of Object.entries(parts)) {
      const bundled = payload[name as keyof typeof payload]!;
      const part = openPart('icd10pcs', name, bundled);
      expect(sections.map((section) => section.name)).toEqual(
        rawSections(bundled).map((section) => section.name),
      );
      for (const { name: section, bytes } of sections)
        expect(Buffer.compare(bytes, part.section(section)), `${name}/${section}`).toBe(0);
    }
  });
});

const sources = readSources().filter(({ system }) => system === 'icd10pcs');
const orders = sources.filter(({ kind, path }) => kind === 'order' && hasOfficial(path));
const bytesOf = ({ path, member }: Source): Uint8Array =>
  member === null ? officialBytes(path) : readZipMember(path, officialBytes(path), member);

/** The archives of a release; of an archive that holds more than one release only the file that is meant. */
function filesOf(order: Source): CompileFile[] {
  const tables = sources.filter(({ kind, release }) => kind === 'tables' && release === order.release);
  return [order, ...tables].map((source) => ({ name: source.path, content: bytesOf(source) }));
}

describe('the official files of a bundled release', () => {
  // The first release has none before it to be compared with.
  it.each(orders.slice(1).map((order) => [order.release, order] as const))(
    'of %s give the same codes and titles, and leave those of the others',
    async (release, order) => {
      const { payload: made, report } = await compile(filesOf(order), release);
      expect(report).toMatchObject({ effective: release, replaced: true, codes: order.expect.billable });
      const again = decodePcs(made);
      expect(again.changes).toEqual(decoded.changes);
      const printed = decoded.releases.find(({ effective }) => effective === release)!.printed;
      expect(differences(titleReleases(again), bundledTitles)).toEqual([]);
      // Labels of a release without a tables file are those of the nearest one: two of January 2021 can be read either way.
      const own = 2 ** decoded.releases.findIndex(({ effective }) => effective === release);
      const but = printed ? 0 : own;
      expect(differences(labelReleases(again, but), labelReleases(decoded, but))).toEqual([]);
    },
  );

  it('are found in an archive', async () => {
    const path = 'icd10pcs/2025-10-01/2026-icd-10-pcs-order-file-long-and-abbreviated-titles.zip';
    const { report } = await compile([{ name: path, content: officialBytes(path) }], '2025-10-01');
    expect(report).toMatchObject({ codes: 79_115, labelled: false });
    expect(report.files).toMatchObject([{ bytes: 'official bytes', release: '2025-10-01' }]);
  });
});

const newest = decoded.releases.length - 1;
const { eras } = decoded;

/** An order file as CMS prints it. */
function orderText(change: (code: string, long: string) => readonly [string, string][]): string {
  const rows = new Map<string, readonly [string, string]>();
  for (const { era } of eras) {
    if (
      !era.mask
        .toString(2)
        .padStart(newest + 1, '0')
        .startsWith('1')
    )
      continue;
    for (const [end, titles] of era.titles)
      for (const [code, long] of change(era.table + end, titles!.long))
        rows.set(code, [long, long === titles!.long ? titles!.short : long]);
  }
  const headers = decoded.releases[newest]!.headers;
  for (const code of [...rows.keys()])
    rows.set(code.slice(0, 3), [
      headers.get(code.slice(0, 3))?.long ?? 'New',
      headers.get(code.slice(0, 3))?.short ?? 'New',
    ]);
  return [...rows.keys()]
    .sort()
    .map((code, i) => {
      const [long, short] = rows.get(code)!;
      const flag = code.length === 7 ? 1 : 0;
      return `${String(i + 1).padStart(5, '0')} ${code.padEnd(7)} ${flag} ${short.padEnd(60)} ${long}\r\n`;
    })
    .join('');
}

const changed = orderText((code, long) => {
  if (code === '0016070') return [];
  if (code === '02703ZZ') return [[code, 'Another title']];
  if (code === '0DTJ4ZZ')
    return [
      [code, long],
      ['0DTJ4Z9', 'Resection of Appendix, made up'],
      ['XZZ0123', 'Made up'],
    ];
  return [[code, long]];
});

describe('a newer release', () => {
  let made: CompiledIcd10pcs;
  beforeAll(async () => {
    made = await compile([file('order.txt', changed)]);
  });

  it('is reported with what changed', () => {
    expect(made.report).toMatchObject({
      replaced: false,
      labelled: false,
      since: { release: '2026-10-01', added: 2, removed: 1, retitled: 1 },
    });
  });

  it('answers to the day', () => {
    const pcs = createIcd10pcs(made.payload);
    expect(pcs.isBillable('0016070', { on: '2027-09-30' })).toBe(true);
    expect(pcs.isBillable('0016070', { on: '2027-10-01' })).toBe(false);
    expect(pcs.isBillable('0DTJ4Z9', { on: '2027-09-30' })).toBe(false);
    expect(pcs.lookup('0DTJ4Z9', { on: '2027-10-01' })?.title).toBe('Resection of Appendix, made up');
    expect(pcs.lookup('XZZ0123', { on: '2027-10-01' })?.title).toBe('Made up');
    expect(pcs.lookup('02703ZZ', { on: '2027-10-01' })?.title).toBe('Another title');
    expect(pcs.lookup('02703ZZ', { on: '2027-09-30' })?.title).toBe(
      'Dilation of Coronary Artery, One Artery, Percutaneous Approach',
    );
    expect(pcs.dataRange().to).toBe('2028-09-30');
  });

  it('leaves every code and title of every other release as it was', () => {
    const again = decodePcs(made.payload);
    // The bit of the new release is the only difference.
    const older = (found: Releases): Releases =>
      new Map(
        [...found]
          .map(([line, mask]) => [line, mask % 2 ** decoded.releases.length] as const)
          .filter(([, mask]) => mask > 0),
      );
    expect(differences(older(titleReleases(again)), bundledTitles)).toEqual([]);
    expect(differences(older(labelReleases(again, 0)), labelReleases(decoded, 0))).toEqual([]);
    expect(again.releases.slice(0, -1)).toEqual(decoded.releases);
  });

  it('has every title of its order file', () => {
    const pcs = createIcd10pcs(made.payload);
    for (const line of changed.trim().split('\r\n')) {
      const code = line.slice(6, 13).trim();
      if (code.length < 7) continue;
      const entry = pcs.lookup(code, { on: '2027-10-01' });
      if (entry?.title !== line.slice(77) || entry.shortTitle !== line.slice(16, 76).trim())
        expect(entry, code).toMatchObject({ title: line.slice(77), shortTitle: line.slice(16, 76).trim() });
    }
  });
});

describe('what is refused', () => {
  it.each<readonly [string, string, string, RegExp]>([
    ['a web page', '<!DOCTYPE html><p>moved', '2027-10-01', /f: this is a web page/],
    ['a file of another kind', 'A001\tCholera', '2027-10-01', /f: no order file of ICD-10-PCS found/],
    [
      'an order file of ICD-10-CM',
      '00001 A00     0 Cholera',
      '2027-10-01',
      /f: it is an order file of ICD-10-CM/,
    ],
    ['a file that is cut off', changed.slice(0, 20_000), '2027-10-01', /it has 115 rows, fewer/],
    ['another year', changed, '2017-10-01', /nearer to the release of 2026-10-01/],
  ])('%s', async (_, text, effective, message) => {
    await expect(compile([file('f', text)], effective)).rejects.toMatchObject({
      code: 'invalid-file',
      message: expect.stringMatching(message),
    });
  });

  it('two order files that differ, by both names', async () => {
    const files = [file('one', changed), file('two', changed.replace('Made up', 'Made Up'))];
    await expect(compile(files)).rejects.toThrow('one: it and two are two different order files');
  });

  it('tables of another release', async () => {
    const tables = filesOf(orders.find(({ release }) => release === '2025-10-01')!).slice(1);
    await expect(compile([file('order.txt', changed), ...tables])).rejects.toThrow(
      'the codes of the tables and of the order file do not agree',
    );
  });
});
