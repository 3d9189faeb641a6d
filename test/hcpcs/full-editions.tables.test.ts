import { describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/hcpcs/index.js';
import { EDITIONS, hasSources, iso, type RawRecord, rawEditions } from './raw.js';

/** Every code and modifier that some edition has, by what the package itself says. */
function allCodes(): string[] {
  const found = new Set<string>();
  for (let letter = 65; letter <= 90; letter++) {
    for (let number = 0; number <= 9999; number++) {
      const code = String.fromCharCode(letter) + String(number).padStart(4, '0');
      if (hcpcs.history(code) !== undefined) found.add(code);
    }
  }
  for (let i = 0; i < 36 * 36; i++) {
    const modifier = i.toString(36).padStart(2, '0').toUpperCase();
    if (hcpcs.history(modifier) !== undefined) found.add(modifier);
  }
  return [...found];
}

/** Codes of Level II, and modifiers that are not two digits: what a cross reference may name. */
const OURS = /^(?:[ABCEGHJKLMPQRSTUV]\d{4}|(?!\d\d)[0-9A-Z]{2})$/;

/** Printed values that are read otherwise, each for the reason that `docs/data-sources.md` gives. */
const MISPRINTS: Readonly<Record<string, readonly [string, string]>> = {
  C9488: ['YY', '20170401'],
  C9745: ['YY', '20170701'],
  C9746: ['YY', '20170701'],
  C9747: ['YY', '20170701'],
  C9748: ['YY', '20180101'],
};

/** A record as the package would say it again, in the form of the raw one. */
const printed = (record: hcpcs.HcpcsRecord): RawRecord => {
  const codes = (list: readonly hcpcs.HcpcsIndicator[] | undefined): string[] =>
    (list ?? []).map(({ code }) => code);
  const plain = (date: string | undefined): string => (date ?? '').replaceAll('-', '');
  return {
    code: record.code,
    title: record.title,
    short: record.shortTitle,
    price: codes(record.pricing),
    multiple: record.multiplePricing?.code ?? '',
    cim: [...(record.coverageIssues ?? [])],
    mcm: [...(record.carriersManual ?? [])],
    statute: record.statute ?? '',
    lab: codes(record.labCertification),
    xref: [...(record.crossReference?.codes ?? [])],
    coverage: record.coverage?.code ?? '',
    ascGroup: record.ascGroup?.code ?? '',
    ascDate: plain(record.ascEffective),
    note: record.processingNote?.number ?? '',
    betos: record.betos?.code ?? '',
    tos: codes(record.typesOfService),
    units: record.anesthesiaUnits === undefined ? '' : String(record.anesthesiaUnits),
    added: plain(record.added),
    acted: plain(record.actionEffective),
    ended: plain(record.terminated),
    action: record.action?.code ?? '',
  };
};

/** All indicators of a record. */
function indicatorsOf(record: hcpcs.HcpcsRecord): hcpcs.HcpcsIndicator[] {
  const { pricing, labCertification, typesOfService, multiplePricing, coverage, ascGroup, betos, action } =
    record;
  const single = [multiplePricing, coverage, ascGroup, betos, action];
  return [
    ...(pricing ?? []),
    ...(labCertification ?? []),
    ...(typesOfService ?? []),
    ...single.filter((indicator) => indicator !== undefined),
  ];
}

/** How the entry of a code on the day of an edition differs from what that prints: not at all, corrected, or wrongly. */
function compareOnDay(
  release: string,
  { code, title, short, ended }: RawRecord,
): 'same' | 'corrected' | 'wrong' {
  const entry = hcpcs.lookup(code, { on: release });
  if (entry === undefined) return 'same';
  if (ended !== '' && iso(ended) < release) return 'wrong';
  if (entry.title === title && entry.shortTitle === short) return 'same';
  return entry.release > release ? 'corrected' : 'wrong';
}

/** What is wrong with the last period of a code, held against the newest record that has its dates. */
function wrongDates({ code, added, acted, action, ended }: RawRecord): string[] {
  const last = hcpcs.history(code)!.periods.at(-1)!;
  const from = added === '' && action === 'A' ? acted : added;
  const to = ended === '' ? undefined : iso(ended);
  return [
    ...(last.began === 'added' && last.from !== iso(from) ? [`${code} from`] : []),
    ...(last.to === to ? [] : [`${code} to`]),
  ];
}

/** A raw record as it is to be said: without codes of CPT, and misprints read as they are meant. */
function expected(release: string, raw: RawRecord): RawRecord {
  const misprint = release === '2018-01-01' ? MISPRINTS[raw.code] : undefined;
  return {
    ...raw,
    xref: raw.xref.filter((code) => OURS.test(code)),
    ...(misprint === undefined ? {} : { ascGroup: misprint[0], ascDate: misprint[1] }),
  };
}

it('the payload has as many records as the editions together, even if the official files are missing', () => {
  expect(hcpcs.releases().map(({ effective, codes, modifiers }) => [effective, codes, modifiers])).toEqual([
    ...EDITIONS,
    ['2026-04-01', 6664, 0],
    ['2026-07-01', 8725, 0],
  ]);
  expect(hcpcs.releases().reduce((sum, { codes, modifiers }) => sum + codes + modifiers, 0)).toBe(
    67_193 + 6664 + 8725,
  );
});

describe.runIf(hasSources)('against every record of the official editions', async () => {
  const raw = hasSources ? await rawEditions() : new Map<string, RawRecord[]>();
  const codes = allCodes();
  const ours = new Map(codes.map((code) => [code, hcpcs.records(code)]));

  it.each(EDITIONS)('the edition of %s, both ways: every code, text, date and indicator', (release) => {
    const wrong: string[] = [];
    const official = new Map(raw.get(release)!.map((record) => [record.code, record]));
    for (const [code, record] of official) {
      const found = ours.get(code)?.find((each) => each.release === release);
      const same =
        found !== undefined &&
        JSON.stringify(printed(found)) === JSON.stringify(expected(release, record)) &&
        (found.crossReference?.cpt ?? false) === record.xref.some((each) => !OURS.test(each));
      if (!same) wrong.push(code);
    }
    expect(wrong).toEqual([]);
    const listed = codes.filter((code) => ours.get(code)!.some((each) => each.release === release));
    expect(listed.filter((code) => !official.has(code))).toEqual([]);
    expect(listed.length).toBe(official.size);
  });

  it('every indicator of every record has its meaning', () => {
    const indicators = [...ours.values()].flat().flatMap(indicatorsOf);
    expect(indicators.filter(({ meaning }) => meaning === undefined || meaning === '')).toEqual([]);
    expect(indicators.length).toBeGreaterThan(300_000);
  });

  it('a column that an edition lacks is unknown in each of its records, and in no others', () => {
    const lost = [
      'multiplePricing',
      'statute',
      'crossReference',
      'anesthesiaUnits',
      'furtherPricing',
    ] as const;
    const wrong: string[] = [];
    for (const records of ours.values()) {
      for (const { release, code, unknown } of records) {
        const said = lost.filter((field) => unknown.includes(field)).length;
        if (said !== (release >= '2026-01-01' ? lost.length : 0)) wrong.push(`${code} ${release}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('on the day of each edition the entry equals its record, unless a later edition corrects it', () => {
    const found = [...raw].flatMap(([release, records]) =>
      records.map((record) => ({ code: record.code, outcome: compareOnDay(release, record) })),
    );
    expect(found.filter(({ outcome }) => outcome === 'wrong')).toEqual([]);
    // 2017: G0480 to G0483. 2018: G0279, G9367, G9368, G9481 to G9490, and G9637 and G9638, which go back to the texts of 2017.
    // 2019: G0179 to G0181, of which the edition of April 2020 has an action of that day that the yearly one does not have.
    expect(found.filter(({ outcome }) => outcome === 'corrected').map(({ code }) => code)).toEqual(
      'G0480 G0481 G0482 G0483 G0279 G9367 G9368 G9481 G9482 G9483 G9484 G9485 G9486 G9487 G9488 G9489 G9490 G9637 G9638 G0179 G0180 G0181'.split(
        ' ',
      ),
    );
  });

  it('every correction of a record is in its history', () => {
    expect(codes.reduce((sum, code) => sum + hcpcs.history(code)!.corrections.length, 0)).toBe(60);
  });

  it('the days of addition and end are those of the newest edition that has them', () => {
    const newest = new Map<string, RawRecord>();
    for (const [release, records] of raw) {
      for (const record of records) {
        // The edition of January 2026 has no ends of modifiers, and no days of addition for its new codes.
        if (release === '2026-01-01' && record.code.length === 2) continue;
        newest.set(record.code, record);
      }
    }
    expect([...newest.values()].flatMap(wrongDates)).toEqual([]);
  });
});
