import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/hcpcs/index.js';
import { hasOfficial, officialBytes } from '../official-files.js';

const JULY = 'hcpcs/2026-07-01/hcpcs_level2_2026q3.txt.gz';
const NEW = 'hcpcs/2026-07-01/hcpcs-new-since-2026-01.csv';
const STATUS = 'opps/2026-04-01/opps-status-level2-2023-2026.csv.zip';
const TEXTS_2022 = 'hcpcs/2022-01-01/tuva_hcpcs_level_2.csv.zip';

/** Fields of a line; none of the fields that are read has a comma or a quote in it. */
const lines = (text: string): string[][] =>
  text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

const zipped = (path: string): string => strFromU8(Object.values(unzipSync(officialBytes(path)))[0]!);

describe.runIf(hasOfficial(JULY))('the partial editions of 2026', () => {
  const july = hasOfficial(JULY)
    ? strFromU8(gunzipSync(officialBytes(JULY)))
        .trim()
        .split(/\s+/)
    : [];
  const statuses = hasOfficial(STATUS) ? lines(zipped(STATUS)) : [];
  const april = new Set(statuses.filter((row) => (row.at(-1) ?? '') !== '').map(([code]) => code));
  const fresh = hasOfficial(NEW) ? lines(strFromU8(officialBytes(NEW))).map(([code]) => code!) : [];

  it.each(['2026-04-01', '2026-07-01', '2026-11-27'])(
    'no code is retired by them on %s, and the new ones are in force',
    (on) => {
      const now = new Set([...hcpcs.entries({ on })].map(({ code }) => code));
      const staying = [...hcpcs.entries({ on: '2026-01-01' })].filter(
        ({ validTo }) => validTo === undefined || validTo >= on,
      );
      expect([...now].sort()).toEqual([...staying.map(({ code }) => code), ...fresh].sort());
      expect([...now].filter((code) => !july.includes(code))).toEqual([]);
      expect([july.length, fresh.length]).toEqual([8725, 102]);
    },
  );

  it('a new code has bounds: April if Addendum B of April has it, July otherwise', () => {
    const wrong = fresh.filter((code) => {
      const { firstDayBetween, unknown } = hcpcs.lookup(code, { on: '2026-11-27' })!;
      const notAfter = april.has(code) ? '2026-04-01' : '2026-07-01';
      const isRight = firstDayBetween?.notBefore === '2026-01-02' && firstDayBetween.notAfter === notAfter;
      return !isRight || !unknown.includes('title') || !unknown.includes('coverage');
    });
    expect(wrong).toEqual([]);
    expect(fresh.filter((code) => april.has(code)).length).toBe(62);
    const bounded = [...hcpcs.entries({ on: '2026-11-27' })].filter(({ firstDayBetween }) => firstDayBetween);
    expect(bounded.map(({ code }) => code)).toEqual([...fresh].sort());
  });

  it('a new code has the short text that CMS prints elsewhere, or none', () => {
    const texts = fresh.map((code) => hcpcs.lookup(code, { on: '2026-11-27' })!);
    expect(texts.filter(({ shortTitle }) => shortTitle !== '').length).toBe(66);
    for (const { title, shortTitle, unknown } of texts) {
      expect(title).toBe(shortTitle);
      expect(unknown.includes('shortTitle')).toBe(shortTitle === '');
    }
  });

  it('a code of an earlier edition keeps its texts and indicators', () => {
    const wrong: string[] = [];
    for (const entry of hcpcs.entries({ on: '2026-01-01' })) {
      const now = hcpcs.lookup(entry.code, { on: '2026-09-30' });
      if (now !== undefined && JSON.stringify(now) !== JSON.stringify(entry)) wrong.push(entry.code);
    }
    expect(wrong).toEqual([]);
  });
});

describe.runIf(hasOfficial(TEXTS_2022))('the texts of January 2022', () => {
  it('have no code that another edition lacks, and all codes that left the file in the gap', () => {
    const listed = new Set(
      lines(zipped(TEXTS_2022)).flatMap(([code = '']) =>
        /^[0-9A-Z]{2}(?:[0-9A-Z]{3})?$/.test(code) ? [code] : [],
      ),
    );
    const known = [...listed].filter((code) => hcpcs.history(code) !== undefined);
    expect([listed.size, known.length]).toEqual([7500, 7500]);
    const releasesOf = (code: string): string[] => hcpcs.records(code).map(({ release }) => release);
    const lost = [...listed].filter(
      (code) => releasesOf(code).includes('2020-10-01') && !releasesOf(code).includes('2024-07-01'),
    );
    expect(lost.length).toBe(371);
  });
});

describe('worked cases', () => {
  it.each([
    ['J9277', '2026-04-01'],
    ['G0680', '2026-04-01'],
    ['A2040', '2026-04-01'],
    ['Q5171', '2026-07-01'],
  ])('%s is valid on 2026-11-27', (code, notAfter) => {
    expect(hcpcs.isBillable(code, { on: '2026-11-27' })).toBe(true);
    expect(hcpcs.lookup(code, { on: '2026-11-27' })?.firstDayBetween).toEqual({
      notBefore: '2026-01-02',
      notAfter,
    });
    expect(hcpcs.isBillable(code, { on: '2026-01-01' })).toBe(false);
  });

  it('validate warns while the first day is uncertain, and says when a code begins', () => {
    const codesOf = (on: string): string[] => {
      const answer = hcpcs.validate('A2040', { on });
      return (answer.ok ? answer.warnings : answer.issues).map(({ code }) => code);
    };
    expect(codesOf('2026-02-01')).toEqual(['first-day-unknown']);
    expect(codesOf('2026-04-01')).toEqual([]);
    const early = hcpcs.validate('A2040', { on: '2026-01-01' });
    expect(early.ok ? '' : early.issues[0].message).toBe(
      'A2040 takes effect between 2026-01-02 and 2026-04-01; the exact day is not known',
    );
  });
});
