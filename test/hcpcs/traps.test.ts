import { describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/hcpcs/index.js';
import { hasSources, official } from './raw.js';

/** The traps in the official files that are known by name, each at the place where it was seen. */
describe('traps of the official files, and how the package answers', () => {
  it('a termination that was printed later applies from its own day', () => {
    expect(hcpcs.records('M0245').map(({ release, terminated }) => [release, terminated])).toEqual([
      ['2024-07-01', undefined],
      ['2025-10-01', '2023-12-13'],
      ['2026-01-01', '2023-12-13'],
    ]);
    expect(hcpcs.history('M0245')?.periods).toEqual([
      {
        from: '2021-02-09',
        to: '2023-12-13',
        began: 'added',
        fromRelease: '2024-07-01',
        toRelease: '2025-10-01',
      },
    ]);
    for (const code of ['M0245', 'M0246', 'Q0245', 'G0477', 'G0478', 'G0479', 'C9034']) {
      const { to = '', toRelease = '' } = hcpcs.history(code)!.periods[0]!;
      const before = hcpcs.records(code).find(({ terminated }) => terminated === undefined)!;
      // An edition that was in force after the last day did not know of it yet.
      expect([code, to < before.release, toRelease > before.release]).toEqual([code, true, true]);
      expect(hcpcs.isBillable(code, { on: before.release })).toBe(false);
    }
  });

  it('a code that vanishes without a termination has bounds for its last day', () => {
    for (const code of ['G9976', 'G9977']) {
      expect(hcpcs.records(code).map(({ release }) => release)).toEqual(['2018-01-01']);
      expect(hcpcs.lookup(code, { on: '2018-06-01' })).toMatchObject({
        validFrom: '2018-01-01',
        lastDayBetween: { notBefore: '2018-01-01', notAfter: '2018-12-31' },
      });
      expect(hcpcs.lookup(code, { on: '2018-06-01' })?.validTo).toBeUndefined();
      const certain = hcpcs.validate(code, { on: '2018-01-01' });
      expect(certain.ok && certain.warnings).toEqual([]);
      const doubtful = hcpcs.validate(code, { on: '2018-06-01' });
      expect(doubtful.ok && doubtful.warnings.map((warning) => warning.code)).toEqual(['last-day-unknown']);
      const over = hcpcs.validate(code, { on: '2019-01-01' });
      expect(over.ok ? [] : over.issues).toMatchObject([
        {
          code: 'retired',
          lastDayBetween: { notBefore: '2018-01-01', notAfter: '2018-12-31' },
          successors: [],
        },
      ]);
      expect(over.ok ? [] : Object.keys(over.issues[0])).not.toContain('lastDay');
    }
  });

  it('a code that was reactivated was not in force before, though its end was never printed', () => {
    expect(hcpcs.history('J0570')?.periods).toEqual([
      {
        from: '2017-01-01',
        lastDayBetween: { notBefore: '2024-07-01', notAfter: '2025-09-30' },
        began: 'added',
        fromRelease: '2017-01-01',
        toRelease: '2025-10-01',
      },
      { from: '2025-10-01', began: 'reactivated', fromRelease: '2025-10-01' },
    ]);
    const doubtful = hcpcs.validate('J0570', { on: '2025-03-01' });
    expect(doubtful.ok && doubtful.warnings.map(({ code }) => code)).toEqual(['last-day-unknown']);
    const certain = hcpcs.validate('J0570', { on: '2025-10-01' });
    expect(certain.ok && certain.warnings).toEqual([]);
    expect(hcpcs.lookup('J0570', { on: '2025-10-01' })).toMatchObject({
      validFrom: '2025-10-01',
      added: '2017-01-01',
    });
  });

  it('a reused number is another drug', () => {
    expect(hcpcs.lookup('J1440', { on: '2013-12-31' })?.title).toContain('filgrastim');
    expect(hcpcs.lookup('J1440', { on: '2014-01-01' })).toBeUndefined();
    expect(hcpcs.lookup('J1440', { on: '2023-06-30' })).toBeUndefined();
    expect(hcpcs.lookup('J1440', { on: '2023-07-01' })?.title).toContain('Fecal microbiota');
  });

  it('a record that the corrections delete is not in force, and the number means something else later', () => {
    for (const code of ['G9890', 'G9891']) {
      expect(hcpcs.history(code)?.corrections.map(({ statement }) => statement)).toEqual(['DELETE']);
      expect(hcpcs.isBillable(code, { on: '2018-02-01' })).toBe(false);
      expect(hcpcs.isBillable(code, { on: '2018-04-01' })).toBe(true);
      expect(hcpcs.lookup(code, { on: '2018-05-01' })?.title).not.toContain('macular');
    }
  });

  it('a modifier that one edition leaves out by mistake stays in force', () => {
    expect(hcpcs.records('DA').map(({ release }) => release)).not.toContain('2019-01-01');
    expect(hcpcs.isModifier('DA', { on: '2019-06-01' })).toBe(true);
    expect(hcpcs.history('DA')?.corrections).toEqual([
      {
        release: '2019-01-01',
        document: 'HCPC2019_Corrections_ALPHA_v2.xlsx',
        statement: 'Removed in error - add back to file',
        effective: '2011-01-01',
      },
    ]);
  });

  it('an edition without modifiers does not end them, and one without their ends does not open them again', () => {
    expect(hcpcs.releases().find(({ effective }) => effective === '2024-07-01')?.modifiers).toBe(0);
    expect(hcpcs.isModifier('LT', { on: '2024-08-01' })).toBe(true);
    const ended = [...hcpcs.modifiers({ on: '2017-01-01' })].filter(({ validTo }) => validTo !== undefined);
    expect(ended.length).toBeGreaterThan(4);
    for (const { modifier, validTo } of ended) {
      expect([modifier, hcpcs.isModifier(modifier, { on: '2026-01-15' })]).toEqual([modifier, false]);
      expect(hcpcs.history(modifier)?.periods.at(-1)?.to).toBe(validTo);
    }
  });

  it('a correction that applies from the first day replaces the record, a later correction does not', () => {
    expect(hcpcs.lookup('G0480', { on: '2017-01-01' })).toMatchObject({ release: '2018-01-01' });
    expect(hcpcs.lookup('G0480', { on: '2017-01-01' })?.title).toContain(
      'qualitative or quantitative, all sources',
    );
    // The certification of G0499 was corrected for January, its text changed in April.
    expect(hcpcs.lookup('G0499', { on: '2018-03-31' })?.release).toBe('2018-01-01');
    expect(hcpcs.lookup('G0499', { on: '2018-04-01' })?.release).toBe('2019-01-01');
  });

  it('an action between two editions decides which record is used', () => {
    // Four years lie between the editions of October 2020 and July 2024.
    const texts = hcpcs.history('A4344')!.texts;
    expect(texts.at(-1)).toMatchObject({ release: '2024-07-01', effective: '2023-10-01' });
    expect(hcpcs.lookup('A4344', { on: '2023-09-30' })).toMatchObject({
      release: '2020-10-01',
      title: texts.at(-2)?.title,
    });
    expect(hcpcs.lookup('A4344', { on: '2023-10-01' })).toMatchObject({
      release: '2024-07-01',
      title: texts.at(-1)?.title,
    });
  });

  it('days of surgical centers that are two columns too far left in 2018 are read correctly', () => {
    const records = ['C9488', 'C9745', 'C9746', 'C9747', 'C9748'].map((code) =>
      hcpcs.records(code).find(({ release }) => release === '2018-01-01'),
    );
    expect(records.map((record) => [record?.ascGroup?.code, record?.ascEffective])).toEqual([
      ['YY', '2017-04-01'],
      ['YY', '2017-07-01'],
      ['YY', '2017-07-01'],
      ['YY', '2017-07-01'],
      ['YY', '2018-01-01'],
    ]);
  });

  it('a text over several lines or rows is one text, its lines joined by one blank', () => {
    expect(hcpcs.lookup('A0080', { on: '2025-10-15' })?.title).toBe(
      'Non-emergency transportation, per mile - vehicle provided by volunteer (individual or organization), with no vested interest',
    );
    // The one text that a spreadsheet edition divides.
    const cells = hcpcs.records('G0503').filter(({ release }) => release.startsWith('2020'));
    for (const { title } of cells)
      expect(title).toMatch(/goals and are prepared for discharge from active treatment$/);
    expect(Math.max(...[...hcpcs.entries({ on: '2026-01-15' })].map(({ title }) => title.length))).toBe(4501);
  });

  it('columns that the edition of January 2026 lost are unknown, not empty', () => {
    const before = hcpcs.lookup('C9058', { on: '2020-06-30' });
    expect(before?.unknown).toEqual([]);
    const now = hcpcs.lookup('J1885', { on: '2026-01-15' })!;
    for (const field of ['statute', 'carriersManual', 'multiplePricing', 'crossReference'] as const) {
      expect(now.unknown).toContain(field);
      expect(now[field as keyof typeof now]).toBeUndefined();
    }
    // A new code has no printed day of addition; its action says from when it is.
    const fresh = [...hcpcs.entries({ on: '2026-01-01' })].filter(({ added }) => added === undefined);
    expect(fresh).toHaveLength(160);
    expect(new Set(fresh.map(({ validFrom }) => validFrom))).toEqual(new Set(['2026-01-01']));
    for (const { unknown } of fresh) expect(unknown).toContain('added');
  });

  it('the list of codes not otherwise classified of 2017 is not used', () => {
    // Its search for NOC, NOS and NOT found 'diagNOStic' and 'NOT prescribed'.
    expect(hcpcs.lookup('A9500', { on: '2017-06-01' })).toMatchObject({
      noc: false,
      nocRelease: '2018-01-01',
    });
    expect(hcpcs.lookup('A0999', { on: '2017-06-01' })).toMatchObject({
      noc: true,
      nocRelease: '2018-01-01',
    });
  });
});

describe.runIf(hasSources)('traps of the files, in their bytes', () => {
  const text = (path: string, member: string): string =>
    hasSources ? Buffer.from(official(`hcpcs/${path}`, member)).toString('latin1') : '';

  it('disclaimers come before the records of 2018 and 2019, with a byte 0xA0 in 2019', () => {
    const of2018 = text('2018-01-01/2018-Alpha-Numeric-HCPCS-File.zip', 'HCPC2018_CONTR_ANWEB_disc.txt');
    const of2019 = text('2019-01-01/2019-Alpha-Numeric-HCPCS-File.zip', 'HCPC2019_CONTR_ANWEB.txt');
    expect([of2018.startsWith('***Disclaimers'), of2019.startsWith('***Disclaimers')]).toEqual([true, true]);
    expect([of2018.includes('\u00a0'), of2019.includes('\u00a0')]).toEqual([false, true]);
    expect([...hcpcs.entries({ on: '2019-01-01' })].some(({ title }) => title.includes('\u00a0'))).toBe(
      false,
    );
  });

  it('continuation lines of 2017 end after the text', () => {
    const lines = text('2017-01-01/2017-Alpha-Numeric-HCPCS-File.zip', 'HCPC17_CONTR_ANWEB.txt').split(
      '\r\n',
    );
    const continued = lines.filter((line) => line.charAt(10) === '4');
    expect(continued.length).toBeGreaterThan(4000);
    expect(Math.max(...continued.map(({ length }) => length))).toBeLessThan(92);
  });
});
