import { describe, expect, it } from 'vitest';
import { table } from '../../../data-build/icd10cm/rules/report/markdown.js';
import { whyWithoutCodes } from '../../../data-build/icd10cm/rules/report/without-codes.js';
import { forCodes } from '../../../src/icd10cm/bundled.js';
import { References } from '../../../src/icd10cm/rules/relation/references.js';
import { Flag } from '../../../src/icd10cm/rules/relation/relation-table.js';
import { flagsOf } from '../../../src/icd10cm/rules/write/flags.js';
import { packReferences } from '../../../src/icd10cm/rules/write/pack-references.js';
import { latin1Lines } from '../../../src/icd10cm/rules/write/pack-texts.js';
import { parseNote } from '../../../src/icd10cm/rules/write/references/parse.js';
import { nameOf, resolveReading } from '../../../src/icd10cm/rules/write/references/resolve.js';

const codes = forCodes.codes();
const context = { codes, chapters: new Map([[20, 'V00-Y99']]) };
const resolve = (text: string) => resolveReading(context, parseNote(text));

describe('references as rows', () => {
  const ends = (text: string): string[] =>
    resolve(text).references.map(
      ({ first, last, end }) => `${codes.codeOf(first)} ${codes.codeOf(last)} ${codes.codeOf(end)}`,
    );

  it.each([
    ['(E10.9)', ['E10.9 E10.9 E10.A']],
    ['(E08.-)', ['E08 E08 E09']],
    ['(A15-A19)', ['A15 A19 A20']],
    // In tabular order: C4A stands between C43 and C44.
    ['(C43-C44)', ['C43 C44 C45']],
    ['(I70.2--I70.7-)', ['I70.2 I70.7 I70.8']],
    ['code (Chapter 20)', ['V00 Y99 Z00']],
  ])('%s', (text, expected) => {
    // What follows depends on later releases for one of them; the rest is as printed.
    const found = ends(text);
    expect(found.map((line) => line.split(' ').slice(0, 2))).toEqual(
      expected.map((line) => line.split(' ').slice(0, 2)),
    );
  });

  it('a range with an end that never was a code covers the existing codes', () => {
    const [range] = resolve('fire (X00-X09)').references;
    expect([codes.codeOf(range!.first), codes.codeOf(range!.last), range!.absentEnd]).toEqual([
      'X00',
      'X08',
      'X09',
    ]);
    const [knee] = resolve('knee (M23.5-M23.89)').references;
    expect([codes.codeOf(knee!.last), knee!.absentEnd]).toEqual(['M23.8', 'M23.89']);
  });

  it.each([
    ['(I83.0-I82.2)', [{ reference: 'I83.0-I82.2', reason: 'a range that runs backwards: a misprint' }]],
    ['(Z87.001, Z87.41)', [{ reference: 'Z87.001', reason: 'not in any release' }]],
    ['vitamin B12', [{ reference: 'B12', reason: 'not in any release' }]],
    ['(E10.9)', []],
  ])('references that lead nowhere are reported: %s', (text, expected) =>
    expect(resolve(text).missing).toEqual(expected),
  );

  it('are written as they are printed', () => {
    expect(nameOf({ first: 'A15', last: 'A19', stem: false })).toBe('A15-A19');
    expect(nameOf({ first: 'T80.22', stem: true })).toBe('T80.22-');
  });
});

describe('references packed', () => {
  const notes = [
    '(E10.9)',
    '(E08.-)',
    '(A15-A19)',
    '(F10-F19 with .26, .96)',
    '(E08.-, A15-A19)',
    '(S52.- with open fracture 7th character)',
    '',
  ];
  const sets = notes.map((text) => resolve(text).references);
  const packed = packReferences(sets);
  const read = new References(codes, packed.section);

  it('are read back unchanged', () => {
    const shown = sets.map((set) =>
      read.ofSet(packed.numberOf(set)).map((reference) => read.show(reference)),
    );
    expect(shown).toEqual([
      [{ codes: 'E10.9' }],
      [{ codes: 'E08.-' }],
      [{ codes: 'A15-A19' }],
      [{ codes: 'F10-F19', condition: 'with .26, .96' }],
      [{ codes: 'E08.-' }, { codes: 'A15-A19' }],
      [{ codes: 'S52.-', condition: 'with open fracture 7th character' }],
      [],
    ]);
    expect(packed.numberOf([])).toBe(0);
  });

  it('cover the same codes as before', () => {
    const set = packed.numberOf(sets[3]!);
    const covers = (code: string): boolean => read.setCovers(set, codes.rowOf(code));
    expect([covers('F10.26'), covers('F19.96'), covers('F10.27'), covers('F20.9')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('words of instructions', () => {
  const flags = (text: string): string[] => {
    const found = flagsOf({ kind: 'use-additional-code', text, role: 'single' });
    return Object.entries(Flag).flatMap(([name, bit]) => ((found & bit) !== 0 ? [name] : []));
  };

  it.each([
    ['code to identify control using:', []],
    ['code, if applicable, to identify the drug (T36-T50)', ['conditional']],
    ['underlying condition, if known', ['conditional']],
    ['code for any associated manifestations, such as:', ['conditional', 'open']],
    ['code for associated glaucoma (H42)', ['conditional']],
    ['code to identify any family history of malignant neoplasm (Z80.-)', ['conditional']],
    ['underlying disease, such as:', ['open']],
    ['chronic kidney disease (N18.-)', []],
  ])('%s', (text, expected) => expect(flags(text).sort()).toEqual([...expected].sort()));

  it("are read as 'associated in some cases' only for additional codes", () => {
    expect(flagsOf({ kind: 'code-first', text: 'associated neoplasm', role: 'single' })).toBe(0);
  });

  it('are not read from Excludes notes', () => {
    expect(flagsOf({ kind: 'excludes1', text: 'if applicable, such as', role: 'single' })).toBe(0);
  });
});

describe('reports', () => {
  it('say why a note has no codes', () => {
    const why = (text: string, role: 'single' | 'heading' = 'single') =>
      whyWithoutCodes({
        kind: 'use-additional-code',
        text,
        role,
        printed: 1,
        unread: [],
        flags: 0,
        resolution: resolve(text),
      });
    expect(why('insulin (Z79.4)')).toBeUndefined();
    expect(why('code to identify:', 'heading')).toBe('heading');
    expect(why('code to identify infection')).toBe('text');
    expect(why('something (Z87.001)')).toBe('misprint');
    expect(why('For codes G31.0-G31.83, use additional code to identify:', 'heading')).toBe('subjects');
  });

  it('are tables that no character of a note breaks', () => {
    expect(
      table(
        ['a', 'b'],
        [
          ['x|y', 1_234],
          ['<b>', 0],
        ],
      ),
    ).toBe('| a | b |\n| --- | --- |\n| x\\|y | 1,234 |\n| &lt;b> | 0 |');
  });
});

describe('lines of Latin-1', () => {
  it('have the letters of the Tabular List, one byte each', () => {
    expect(Buffer.from(latin1Lines(['Charcôt', 'Sjögren'])).toString('latin1')).toBe('Charcôt\nSjögren');
  });

  it.each(['', 'a\nb', 'Ω', '\u0000'])('refuse %j', (line) =>
    expect(() => latin1Lines([line])).toThrow('Latin-1'),
  );
});
