import { describe, expect, it } from 'vitest';
import { quarterAfter, quarterEnd } from '../../src/ncci/quarter.js';
import { kindOf, pieceOf, programOf, releaseOf, settingOf, versionOf } from '../../src/ncci/read/identify.js';

/** What the names of the files of CMS say: those of several years, zips and their members. */
const NAMES = [
  ['ccipra-v302r0-f1.txt', 'medicare', 'practitioner', 20240701, 1],
  [
    'medicare-ncci-2024-q3-practitioner-ptp-edits-ccipra-v302r0-f4.zip: ccipra-v302r0-f4.TXT',
    'medicare',
    'practitioner',
    20240701,
    4,
  ],
  ['ccioph-v320r0-f2.xlsx', 'medicare', 'outpatient', 20260101, 2],
  ['ccioph-v193r1-f3.txt', 'medicare', 'outpatient', 20131001, 3],
  ['MCR_MUE_PractitionerServices_Eff_04-01-2026.csv', 'medicare', 'practitioner', 20260401, undefined],
  ['MCR_MUE_OutpatientHospitalServices_Eff_10-01-2025.xlsx', 'medicare', 'outpatient', 20251001, undefined],
  ['MCR_MUE_DMESupplierServices_Eff_07-01-2024.csv', 'medicare', 'dme', 20240701, undefined],
  [
    'medicaid-ncci-2026q1-outpatient-hospital-services-mue.csv',
    'medicaid',
    'outpatient',
    20260101,
    undefined,
  ],
  ['MCD_PTP_Practitioner_2025Q4.txt', 'medicaid', 'practitioner', 20251001, undefined],
] as const;

describe('the name of a file', () => {
  it.each(NAMES)('%s', (name, program, setting, release, piece) => {
    expect([programOf(name, {}), settingOf(name, '', {}), releaseOf(name, {}), pieceOf(name)]).toEqual([
      program,
      setting,
      release,
      piece,
    ]);
  });

  it('is overridden by the options, and its setting by the headings', () => {
    const hints = { program: 'medicaid', setting: 'dme', release: 2026_07_01 } as const;
    const name = 'ccipra-v302r0.txt';
    expect([programOf(name, hints), settingOf(name, '', hints), releaseOf(name, hints)]).toEqual([
      'medicaid',
      'dme',
      20260701,
    ]);
    expect(settingOf('mue.csv', 'DME Supplier Services MUE Values', {})).toBe('dme');
  });

  it('may show nothing', () => {
    const error = expect.objectContaining({ code: 'invalid-file' });
    expect(() => settingOf('mue.csv', '', {})).toThrow(error);
    for (const name of ['mue.csv', 'mue-2026.csv', 'mue-02-01-2026.csv', 'v32r0.txt', 'x-2026q5.txt'])
      expect(() => releaseOf(name, {})).toThrow(error);
  });
});

describe('the kind of a table', () => {
  it('is found by its headings', () => {
    expect(kindOf('CPT only\t\t\r\nColumn1/Column2 Edits\t\t\r\nColumn 1\tColumn 2\t*')).toBe('ptp');
    expect(kindOf('"HCPCS/\nCPT Code","Practitioner Services MUE Values"')).toBe('mue');
    expect(kindOf('AOC_Edit_Type\tAdd-On_Code\tAOC_DelDT')).toBe('add-on');
    for (const other of ['', 'Column', 'Column1/Column2 Edits', 'code,units'])
      expect(kindOf(other)).toBeUndefined();
  });
});

describe('versions and quarters', () => {
  it('are those of the publisher', () => {
    expect(versionOf('ptp', 'medicare', 2024_07_01)).toBe('v30.2');
    expect(versionOf('ptp', 'medicare', 2026_10_01)).toBe('v32.3');
    expect(versionOf('ptp', 'medicaid', 2024_07_01)).toBe('2024Q3');
    expect([1, 4, 7, 10].map((month) => versionOf('mue', 'medicare', 2025_00_01 + month * 100))).toEqual([
      '2025Q1',
      '2025Q2',
      '2025Q3',
      '2025Q4',
    ]);
  });

  it('end with the last day of their third month', () => {
    expect([20240101, 20240401, 20240701, 20241001].map(quarterEnd)).toEqual([
      20240331, 20240630, 20240930, 20241231,
    ]);
    expect(quarterAfter(20241001)).toBe(20250101);
  });
});
