import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readMisprints } from '../../data-build/hcpcs/misprints.js';
import { readAnweb } from '../../data-build/hcpcs/read/anweb.js';
import { readDrugs } from '../../data-build/hcpcs/read/drugs.js';
import { readLayout } from '../../data-build/hcpcs/read/layout.js';
import { readNocList } from '../../data-build/hcpcs/read/noc.js';
import { readNotes } from '../../data-build/hcpcs/read/notes.js';
import { readSpreadsheet } from '../../data-build/hcpcs/read/xlsx.js';
import { withoutCpt } from '../../src/hcpcs/write/cross-references.js';
import type { FileRecord } from '../../src/hcpcs/write/model.js';
import { stopped } from './thrown.js';

/** A record of 320 columns: cells at their places, from 1. */
function record(
  code: string,
  kind: string,
  text: string,
  cells: Readonly<Record<number, string>> = {},
): string {
  const line = [...`${code.padStart(5)}00100${kind}${text}`.padEnd(320)];
  for (const [from, value] of Object.entries(cells)) line.splice(Number(from) - 1, value.length, ...value);
  return line.join('').slice(0, 320);
}

const read = (...lines: string[]) => readAnweb('a.txt', strToU8(`${lines.join('\r\n')}\r\n`, true));
const walker = record('E0100', '3', 'Cane, adjustable or', {
  92: 'Cane adjust',
  120: '32  51',
  230: 'C',
  257: 'D1E',
  261: 'PR',
  266: '  0',
  269: '1982010119960101        N',
});

describe('a text edition', () => {
  it('gives each record with its columns', () => {
    const spaced = walker.replace('32  51  ', '3251    ');
    expect(read(spaced).records[0]).toEqual({
      code: 'E0100',
      line: 1,
      title: 'Cane, adjustable or',
      shortTitle: 'Cane adjust',
      values: {
        added: '19820101',
        actionEffective: '19960101',
        terminated: '',
        action: 'N',
        pricing: '32|51',
        multiplePricing: '',
        coverageIssues: '',
        carriersManual: '',
        statute: '',
        labCertification: '',
        crossReference: '',
        coverage: 'C',
        ascGroup: '',
        ascEffective: '',
        processingNote: '',
        betos: 'D1E',
        typesOfService: 'P|R',
        anesthesiaUnits: '0',
      },
    });
  });

  it('joins the lines of a text with one space, whether they are cut after the text or not', () => {
    const good = walker.replace('32  51', '32    ');
    const cut = record('E0100', '4', 'fixed, with tip').trimEnd();
    const full = record('E0100', '4', 'fixed, with tip');
    const lines = [good, cut, full].map((line) => line);
    expect(read(...lines).records[0]?.title).toBe('Cane, adjustable or fixed, with tip fixed, with tip');
    expect(read(...lines).lines).toBe(3);
  });

  it('skips and counts disclaimers, tabs and bytes above ASCII', () => {
    const good = walker.replace('32  51', '32    ');
    const found = read('***Disclaimers\t\t', '', '* brand names.\u00a0 These', good);
    expect([found.records.length, found.otherLines, found.lines]).toEqual([1, 2, 1]);
  });

  it('takes modifiers from the end of the code column', () => {
    expect(read(record('LT', '7', 'Left side', { 92: 'Left side', 230: 'C' })).records[0]).toMatchObject({
      code: 'LT',
      title: 'Left side',
      shortTitle: 'Left side',
    });
  });

  const good = walker.replace('32  51', '32    ');
  it.each([
    [
      'a continuation without its record',
      [record('E0100', '4', 'fixed')],
      'malformed-row a.txt:1: a continuation row of E0100 has no record before it',
    ],
    [
      'a continuation of another record',
      [good, record('E0105', '4', 'fixed')],
      'malformed-row a.txt:2: a continuation row of E0105 has no record before it',
    ],
    ['two records', [good, good], 'duplicate a.txt:2: E0100 has two records'],
    [
      'a column that is missing',
      [good.slice(0, 300)],
      'malformed-row a.txt:1: 300 columns, expected 320; a column is missing',
    ],
    [
      'a modifier as a code',
      [record('LT', '3', 'Left side')],
      "malformed-row a.txt:1: 'LT' is not a code of this kind of record",
    ],
    [
      'a continuation with more than text',
      [good, record('E0100', '4', 'fixed', { 230: 'C' })],
      'malformed-row a.txt:2: a continuation row has more than text',
    ],
    [
      'a gap between values',
      [walker],
      'malformed-row a.txt:1: pricing has a blank value before a filled one',
    ],
    [
      'an outpatient group',
      [record('E0100', '3', 'Cane', { 92: 'Cane', 241: '102' })],
      'malformed-row a.txt:1: the row has a Medicare outpatient group; add the column to the build',
    ],
  ])('stops at %s', (_, lines, message) => {
    expect(stopped(() => read(...lines))).toBe(message);
  });
});

describe('a spreadsheet edition', () => {
  it('that is cut off, or is not a spreadsheet, stops the build', async () => {
    await expect(readSpreadsheet('a.xlsx', strToU8('PK no zip'))).rejects.toMatchObject({
      code: 'unreadable',
    });
  });
});

describe('the record layout', () => {
  const LAYOUT = `
  9.   HCPCS Pricing Indicator Code
                                 2    120    121    CHAR
                                                    CODES         :
                                                       00 = Service not priced
                                                            (e.g., bundled)

                                                       Fee Schedules
                                                       -------------
                                                       11 = National
\t\t\t\t\t\t       40 = Lymphedema
                                                    OCCURS MIN: 1 OCCURS MAX: 4
  10.  HCPCS Multiple Pricing Indicator Code
                                                       A = One method
  14.  HCPCS Lab Certification Code
                                                       010 = Testing
  16.  HCPCS Coverage Code
                                                       C = Carrier judgment
  17.  HCPCS ASC Payment Group Code
                                                    The 'YY' indicator represents that this procedure is approved to be
                                                    performed in a center.  You must look.
  30.  HCPCS Action Code
                                                       A = Add
  31.  FILLER                                       CHAR
  TABLE OF CODES APPENDIX                                HCPCS_CTRTR_26_REC
 BETOS_TB                                                   BETOS Table
   D1A = Supplies
 CMS_TYPE_SRVC_TB                                    CMS Type of Service Table
  0 = Whole blood only eff 01/96,
      whole blood before
`;

  it('gives the meaning of each code, without headings and rules', () => {
    const layout = readLayout('layout.txt', strToU8(LAYOUT));
    expect([...layout.pricing]).toEqual([
      ['00', 'Service not priced (e.g., bundled)'],
      ['11', 'National'],
      ['40', 'Lymphedema'],
    ]);
    expect([...layout.ascGroup]).toEqual([['YY', 'this procedure is approved to be performed in a center']]);
    expect([...layout.typesOfService]).toEqual([['0', 'Whole blood only eff 01/96, whole blood before']]);
    expect([...layout.action, ...layout.betos]).toEqual([
      ['A', 'Add'],
      ['D1A', 'Supplies'],
    ]);
  });

  it('without one of its tables stops the build', () => {
    expect(stopped(() => readLayout('layout.txt', strToU8(LAYOUT.replace('BETOS_TB ', 'NO_TB    '))))).toBe(
      'malformed-row layout.txt: no codes of betos found under BETOS_TB',
    );
  });
});

describe('processing notes', () => {
  it('are joined, without asterisks and tabs', () => {
    const text =
      '  PROCESSING NOTES\n ____\n\n   0001--DELETED 1/1/97.   *\n      *\n\t  0221--THE SECRETARY HAS \n\t    DETERMINED.\t *\n';
    expect([...readNotes('notes.txt', strToU8(text))]).toEqual([
      ['0001', 'DELETED 1/1/97.'],
      ['0221', 'THE SECRETARY HAS DETERMINED.'],
    ]);
  });

  it('that repeat a number, or are missing, stop the build', () => {
    expect(stopped(() => readNotes('notes.txt', strToU8('  0001--A *\n  0001--B *\n')))).toBe(
      'duplicate notes.txt:2: note 0001 appears twice',
    );
    expect(stopped(() => readNotes('notes.txt', strToU8('nothing')))).toBe(
      'malformed-row notes.txt: no note found',
    );
  });
});

describe('lists of codes not otherwise classified', () => {
  it('give each code once, from a report or CSV', () => {
    const report =
      '   NOC CODES\n\n  HCPCS  LONG DESCRIPTION\n\n  A0999  Unlisted\nA4223      infusion\nA4223      list\n';
    expect(readNocList('list.prn', strToU8(report))).toEqual(['A0999', 'A4223']);
    expect(readNocList('list.csv', strToU8('hcpcs,long\nA0999,"Unlisted, all"\n'))).toEqual(['A0999']);
  });

  it('with a column moved stop the build', () => {
    for (const text of ['long,hcpcs\nUnlisted,\n', 'code,long\nA0999,x\n'])
      expect(stopped(() => readNocList('list.csv', strToU8(text)))).toContain(
        'malformed-row list.csv: the row has no code',
      );
  });
});

describe('the crosswalk of drugs', () => {
  const HEAD =
    '"notes, over\ntwo lines",,\n_2025_CODE,Short Description,LABELER NAME,NDC2,Drug Name,HCPCS dosage,PKG SIZE,PKG QTY,BILLUNITS,BILLUNITSPKG,,,\n';

  it('is read with its windows-1252 bytes, spaces and empty columns', () => {
    const bytes = strToU8(
      `${HEAD}J1745,Infliximab,"Janssen, Inc. ",57894-0030-01,Remicade\u00a0\x99 ,10 MG,1,1,10,10,,,\n,,,,\n`,
      true,
    );
    expect(readDrugs('asp.csv', bytes, 'crosswalk')).toEqual([
      {
        code: 'J1745',
        short: 'Infliximab',
        labeler: 'Janssen, Inc.',
        ndc: '57894-0030-01',
        name: 'Remicade ™',
        dosage: '10 MG',
        size: '1',
        quantity: '1',
        units: '10',
        packageUnits: '10',
      },
    ]);
  });

  it('with an invalid number, or with other headings, stops the build', () => {
    expect(
      stopped(() =>
        readDrugs('asp.csv', strToU8(`${HEAD}J1745,x,y,57894-0030-01,z,10 MG,one,1,10,10\n`), 'crosswalk'),
      ),
    ).toContain('has no NDC, no name, or an invalid number');
    expect(stopped(() => readDrugs('asp.csv', strToU8(HEAD.replace('NDC2', 'NDC')), 'crosswalk'))).toContain(
      'expected the headings',
    );
  });
});

describe('cross references', () => {
  it.each([
    ['', ''],
    ['J1885', 'J1885'],
    ['J1885|QM', 'J1885|QM'],
    ['99406|99407', '*'],
    ['0377T', '*'],
    ['0001U', '*'],
    ['CPT', '*'],
    ['J1885|99213', 'J1885|*'],
    ['D0120', '*'],
    ['59', '*'],
  ])('%j are packed as %j', (printed, packed) => {
    expect(withoutCpt(printed)).toBe(packed);
  });
});

describe('misprints', () => {
  const values = (ascGroup: string, ascEffective: string) =>
    ({ ascGroup, ascEffective }) as FileRecord['values'];
  const records = (group: string, day: string): FileRecord[] =>
    ['C9488', 'C9745', 'C9746', 'C9747', 'C9748'].map((code) => ({
      code,
      title: 'x',
      shortTitle: 'x',
      line: 1,
      values: values(group, code === 'C9488' ? '170401' : code === 'C9748' ? '180101' : day),
    }));

  it('are corrected, and other editions do not change', () => {
    expect(
      readMisprints('a.txt', '2018-01-01', records('20', '170701')).map(({ values: v }) => [
        v.ascGroup,
        v.ascEffective,
      ]),
    ).toEqual([
      ['YY', '20170401'],
      ['YY', '20170701'],
      ['YY', '20170701'],
      ['YY', '20170701'],
      ['YY', '20180101'],
    ]);
    expect(readMisprints('a.txt', '2019-01-01', records('YY', '20170701'))[1]?.values.ascGroup).toBe('YY');
  });

  it('that no longer occur stop the build', () => {
    expect(stopped(() => readMisprints('a.txt', '2018-01-01', records('YY', '170701')))).toContain(
      'the misprint of C9488, C9745, C9746, C9747, C9748 no longer occurs; remove it from misprints.ts',
    );
  });
});
