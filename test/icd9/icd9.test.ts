import { describe, expect, it } from 'vitest';
import * as diagnoses from '../../src/icd9/index.js';
import * as procedures from '../../src/icd9/procedures/index.js';
import frozen from '../fixtures/icd9-v1.json' with { type: 'json' };

describe('the codes of ICD-9-CM', () => {
  it.each([
    ['250.00', '25000', '250.00'],
    [' v7231 ', 'V7231', 'V72.31'],
    ['e885.9', 'E8859', 'E885.9'],
    ['E885', 'E885', 'E885'],
    ['042', '042', '042'],
  ])('%j is a diagnosis', (text, plain, shown) => {
    expect([diagnoses.normalize(text), diagnoses.format(text)]).toEqual([plain, shown]);
  });

  it.each(['47.01', 'E88.59', 'E885.99', '25.000', '250.', 'E11.9', '250.000', 'V7', '', 'x'])(
    '%j is not a diagnosis',
    (text) => {
      expect(diagnoses.isWellFormed(text)).toBe(false);
      expect(diagnoses.validate(text).ok).toBe(false);
    },
  );

  it('a text without a dot is a code of either kind, and each entry answers for its own', () => {
    expect(diagnoses.lookup('0010')?.title).toBe('Cholera due to vibrio cholerae');
    expect(procedures.lookup('0010')?.title).toBe('Implantation of chemotherapeutic agent');
    expect([diagnoses.format('0010'), procedures.format('0010')]).toEqual(['001.0', '00.10']);
  });

  it('titles keep the accents and the slips of the file', () => {
    expect(diagnoses.lookup('386.00')?.title).toBe("Ménière's disease, unspecified");
    expect(diagnoses.lookup('046.71')?.title).toBe('Gerstmann-Sträussler-Scheinker syndrome');
    expect(diagnoses.lookup('642.24')?.title).toContain('puerperium, , postpartum');
  });
});

describe('the dates of ICD-9-CM', () => {
  const marks = (on: string): unknown => {
    const { billable, projected, unconfirmed } = diagnoses.lookup('250.00', { on })!;
    return { billable, projected, unconfirmed };
  };

  it('are one edition, and the set ends with it', () => {
    expect(marks('2014-09-30')).toEqual({ billable: true, projected: false, unconfirmed: true });
    expect(marks('2014-10-01')).toEqual({ billable: true, projected: false, unconfirmed: false });
    expect(marks('2015-09-30')).toEqual({ billable: true, projected: false, unconfirmed: false });
    expect(marks('2015-10-01')).toEqual({ billable: false, projected: true, unconfirmed: false });
    expect(diagnoses.dataRange()).toEqual({ from: '2014-10-01', to: '2015-09-30' });
    expect(diagnoses.size({ on: '2026-01-15' }).billable).toBe(0);
  });

  it.each([
    ['250.00', '2015-10-01', 'retired'],
    ['250', '2015-10-01', 'retired'],
    ['250.0', '2015-09-30', 'header'],
    ['250.99', '2015-09-30', 'unknown'],
    ['E11.9', '2015-09-30', 'malformed'],
  ])('%s on %s: %s', (code, on, issue) => {
    const answer = diagnoses.validate(code, { on });
    expect(answer.ok ? undefined : answer.issues.map((each) => each.code)).toEqual([issue]);
  });

  it('validate warns before the edition, and names the last day after it', () => {
    const early = diagnoses.validate('250.00', { on: '2010-01-15' });
    expect(early.ok && early.warnings.map(({ code }) => code)).toEqual(['outside-data-range']);
    const late = diagnoses.validate('V72.31');
    expect(late.ok ? undefined : late.issues[0]).toEqual({
      code: 'retired',
      message:
        'V72.31 is of ICD-9-CM, which was in force through 2015-09-30; toIcd10 names the codes of ICD-10',
      suggestions: [],
      lastDay: '2015-09-30',
    });
    const other = diagnoses.validate('E11.9', { on: '2015-01-15' });
    expect(other.ok ? undefined : other.issues[0].otherSystems).toEqual(['ICD-10-CM']);
  });
});

describe('suggestions of ICD-9-CM', () => {
  it.each([
    ['25O.00', '250.00', 'look-alike'],
    ['1.0', '001.0', 'format'],
    ['401', '401.0', 'incomplete'],
    ['2500.0', '250.00', 'format'],
    ['V7231x', 'V72.31', 'one-character'],
    ['251.00', '250.10', 'one-character'],
  ])('%j: %s, because of %s', (text, code, reason) => {
    expect(diagnoses.suggest(text, { limit: 20 })).toContainEqual(expect.objectContaining({ code, reason }));
  });

  it('a code needs none', () => {
    expect(diagnoses.suggest('250.00')).toEqual([]);
  });
});

describe('mappings worked by hand from the files', () => {
  it('V72.31 is one of two codes of ICD-10-CM', () => {
    expect(diagnoses.toIcd10('V72.31')).toEqual({
      code: 'V72.31',
      noMap: false,
      single: ['Z01.411', 'Z01.419'],
      scenarios: [],
      rows: ['Z01.411', 'Z01.419'].map((code) => ({
        code,
        approximate: true,
        combination: false,
        scenario: 0,
        choiceList: 0,
      })),
      release: '2017-10-01',
    });
  });

  it('R65.21 is two codes of ICD-9-CM together', () => {
    expect(diagnoses.fromIcd10('R65.21')).toMatchObject({
      noMap: false,
      single: [],
      scenarios: [
        {
          scenario: 1,
          choiceLists: [
            { choiceList: 1, codes: ['785.52'] },
            { choiceList: 2, codes: ['995.92'] },
          ],
        },
      ],
    });
    expect(diagnoses.toIcd10('995.92')?.single).toEqual(['R65.20']);
  });

  it('a code without a map is marked, and a text that is not a code has no mapping', () => {
    expect(procedures.toIcd10('00.16')).toMatchObject({ noMap: true, single: [], scenarios: [], rows: [] });
    expect(diagnoses.toIcd10('250')).toBeUndefined();
    expect(diagnoses.fromIcd10('U07.1')).toBeUndefined();
    expect(diagnoses.toIcd10(undefined as unknown as string)).toBeUndefined();
  });

  it('answers are frozen', () => {
    expect(Object.isFrozen(diagnoses.toIcd10('250.00')!.rows[0])).toBe(true);
    expect(Object.isFrozen(diagnoses.lookup('250.00'))).toBe(true);
  });
});

describe('a payload of format 1', () => {
  const ICD9 = diagnoses.createIcd9(frozen);

  it('is read', () => {
    expect([...ICD9.entries({ on: '2015-01-15' })].map(({ code, title }) => [code, title])).toEqual([
      ['001', ''],
      ['001.0', 'First thing'],
      ['001.9', 'First thing, unspecified'],
      ['E885', ''],
      ['E885.9', 'Fall, “other” thing'],
    ]);
    expect(ICD9.toIcd10('001.0')?.single).toEqual(['A00.0', 'A00.1']);
    expect(ICD9.toIcd10('001.9')?.scenarios).toEqual([
      {
        scenario: 1,
        choiceLists: [
          { choiceList: 1, codes: ['A00.0'] },
          { choiceList: 2, codes: ['B99'] },
        ],
      },
    ]);
    expect(ICD9.toIcd10('E885.9')?.noMap).toBe(true);
    expect(ICD9.fromIcd10('A00.0')?.single).toEqual(['001.0']);
    expect(ICD9.fromIcd10('B99')?.noMap).toBe(true);
  });

  it('of procedures too', () => {
    const set = procedures.createIcd9Procedures(frozen);
    expect(set.lookup('47.01')?.title).toBe('A cut');
    expect(set.toIcd10('47.01')?.single).toEqual(['0DTJ4ZZ']);
  });

  it('without a part names the part', () => {
    const codesOnly = diagnoses.createIcd9({ codes: frozen.codes });
    expect(codesOnly.isBillable('001.0', { on: '2015-01-15' })).toBe(true);
    expect(() => codesOnly.lookup('001.0')).toThrow(expect.objectContaining({ code: 'missing-part' }));
    expect(() => codesOnly.toIcd10('001.0')).toThrow(/mappings/);
  });
});
