import { describe, expect, it } from 'vitest';
import { extractCodes, identify } from '../../src/index.js';

const read = (text: string): string[] =>
  extractCodes(text).map(({ candidates, modifiers }) =>
    [candidates.map(({ code }) => code).join('/'), ...modifiers].join(' '),
  );

describe('extractCodes reads or flags', () => {
  it.each([
    ['E11,9', ['E11.9/E11'], 'dot', 'a comma is where the dot may belong'],
    ['e11,9', ['E11.9/E11'], 'capitals', 'a comma is where'],
    ['S72,001A', ['S72.001A/S72'], 'dot', 'a comma is where'],
    ['I10,250', ['I10/I10.250', '00250/250'], 'dot', 'a comma is where'],
    ['E11 .9', ['E11.9'], 'spaces', undefined],
    ['E11. 9', ['E11.9'], 'spaces', 'a blank is after the dot'],
    ['E 11.9', ['E11.9/11.9'], 'spaces', 'a blank is after the letter E'],
    ['J1885*2', ['J1885/J18.85'], 'mark', undefined],
    ['A17.0+ G01*', ['A17.0', 'G01'], 'mark', undefined],
    ['A17.0+G01*', ['A17.0', 'G01'], 'mark', undefined],
    ['A17.0†G01*', ['A17.0', 'G01'], 'mark', undefined],
    ['J1885RT', ['J1885 RT'], 'modifiers', undefined],
    ['99213lt', ['99213 LT'], 'modifiers', undefined],
    ['99213 25', ['99213 25'], 'modifiers', '25 after the code may be a modifier'],
    ['J1885 RT 59', ['J1885 RT 59'], 'modifiers', 'RT and 59 after the code may be a modifier'],
    ['E11.-', ['E11'], 'notation', 'it stands for the codes below E11'],
    ['C50.9-', ['C50.9'], 'notation', 'it stands for the codes below C50.9'],
    ['E11–9', ['E11.9'], 'dot', 'a dash is where the dot belongs'],
    ['K57‑30', ['K57.30'], 'dot', 'a dash is where the dot belongs'],
    ['E11.9-E11.65', ['E11.9', 'E11.65'], undefined, 'is a range of codes'],
    ['E08–E13', ['E08', 'E13'], 'dash', 'is a range of codes'],
    ['99213-99215', ['99213', '99215'], undefined, 'is a range of codes'],
    ['E08 - E13', ['E08', 'E13'], undefined, 'E08 - E13 may be a range of codes'],
    ['E08 \u2013 E13', ['E08', 'E13'], undefined, 'may be a range of codes'],
    ['E08- E13', ['E08', 'E13'], undefined, 'may be a range of codes'],
    ['E08 \u2014E13', ['E08', 'E13'], undefined, 'may be a range of codes'],
    ['E08 to E13', ['E08', 'E13'], undefined, 'may be a range of codes'],
    ['E08 through E13 Diabetes', ['E08', 'E13'], 'following-text', 'may be a range of codes'],
    ['99213 THRU 99215', ['99213', '99215'], undefined, 'may be a range of codes'],
    ['250.00 - 250.93', ['250.00', '250.93'], undefined, 'may be a range of codes'],
    ['99213 -25', ['99213 25'], 'modifiers', 'may be a modifier'],
    ['J1885 - RT', ['J1885 RT'], 'modifiers', 'may be a modifier'],
    ['N400028215-01', ['00002821501/00028021501'], undefined, 'a dash of the National Drug Code is missing'],
    ['N400002-821501', ['00002821501'], undefined, 'a dash of the National Drug Code is missing'],
    ['HC:99213:25', ['99213 25'], 'qualifier', undefined],
    ['ABK:E1165', ['E11.65'], 'qualifier', undefined],
    ['ABF:E1165:::::::Y', ['E11.65'], 'qualifier', undefined],
    ['BK:25000', ['250.00'], 'qualifier', undefined],
    ['BBR:0DTJ4ZZ:D8:20260115', ['0DTJ4ZZ'], 'qualifier', undefined],
    ['SV1*HC:J1885:RT*100*UN*1', ['J1885 RT'], 'qualifier', undefined],
    ['\u041511.9', ['E11.9'], 'look-alike', 'U+0415 is of another alphabet, it only looks like E'],
    ['\u039A57.30', ['K57.30'], 'look-alike', 'U+039A is of another alphabet, it only looks like K'],
    ['1E11', [''], undefined, 'a spreadsheet turned'],
    ['2E10', [''], undefined, 'a spreadsheet turned'],
    ['4019', ['04019/401.9/40.19'], undefined, 'or 401.9 or 40.19 of ICD-9-CM'],
    ['250', ['00250/250'], undefined, 'or 250 of ICD-9-CM'],
    ['V4581', ['V4581/V45.81/V45.81'], undefined, undefined],
  ])('%j as %j', (text, codes, change, problem) => {
    const found = extractCodes(text);
    expect(read(text)).toEqual(codes);
    const all = found.flatMap(({ changes }) => changes);
    expect(change === undefined ? all : all.filter((one) => one === change)).toEqual(
      change === undefined ? [] : expect.arrayContaining([change]),
    );
    const problems = found.map((one) => one.problem).filter((one) => one !== undefined);
    if (problem === undefined) expect(problems).toEqual([]);
    else expect(problems.join()).toContain(problem);
  });

  it.each([
    ['99213 12', ['99213']],
    ['99213 25 visits', ['99213']],
    ['J1885 is given', ['J1885/J18.85']],
    ['3E03317', ['3E03317']],
    ['E11.9,I10', ['E11.9', 'I10']],
    ['E11.9 - Type 2 diabetes', ['E11.9']],
    ['E11.9-Type 2 diabetes', ['E11.9']],
    ['E11.9\u2014Type 2 diabetes', ['E11.9']],
    ['I10:Hypertension', ['I10']],
    ['99213-Office visit', ['99213']],
    ['-E11.9\n- I10\n\u2022J45.909\n#Z79.4', ['E11.9', 'I10', 'J45.909', 'Z79.4']],
    ['Dx:I10 ICD-10:E11.9 ICD10CM:Z79.4 CPT:99213', ['I10', 'E11.9', 'Z79.4', '99213']],
    ['E11.9 - I10 - J45.909', ['E11.9', 'I10', 'J45.909']],
    ['I10 - E11.9', ['I10', 'E11.9']],
    ['E11.9 -\nI10', ['E11.9', 'I10']],
    ['E11.9 to Z79.4 to Z99.2', ['E11.9', 'Z79.4', 'Z99.2']],
    ['I10,99213', ['I10', '99213/0099213/992.13']],
    ['cough. I10. 2 visits', ['I10']],
    ['E11.9- Type 2 diabetes', ['E11.9']],
    ['S01.01XS', ['S01.01XS']],
    ['Phone 555-1234, ZIP 90210-1234', []],
    ['\u0415\u0432\u0430 \u0438 \u0410\u043D\u043D\u0430', []],
  ])('no more than is there in %j', (text, codes) => {
    expect(read(text)).toEqual(codes);
    expect(extractCodes(text).filter(({ problem }) => problem !== undefined)).toEqual([]);
  });

  it('the modifiers of a code that is written with a blank, only those that CPT has', () => {
    const digits = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'));
    const known =
      '22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82 90 91 92 93 95 96 97 99';
    expect(digits.filter((two) => extractCodes(`99213 ${two}`)[0]?.modifiers.length === 1)).toEqual(
      known.split(' '),
    );
  });
});

describe('identify', () => {
  it.each([
    ['25000', ['cpt 25000', 'icd9cm 250.00']],
    ['4019', ['icd9cm 401.9', 'icd9cm 40.19']],
    ['V4581', ['hcpcs V4581', 'icd10cm V45.81', 'icd9cm V45.81']],
    ['E8859', ['hcpcs E8859', 'icd10cm E88.59', 'icd9cm E885.9']],
    ['E0601', ['hcpcs E0601', 'icd10cm E06.01']],
  ])('%s without its dot', (text, codes) => {
    expect(identify(text).map(({ system, code }) => `${system} ${code}`)).toEqual(codes);
  });
});
