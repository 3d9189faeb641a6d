import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import {
  categories,
  category,
  describe,
  format,
  isWellFormed,
  modifierShape,
  normalize,
  section,
  sections,
  subsection,
} from '../../src/cpt/index.js';

const five = (number: number): string => String(number).padStart(5, '0');

group('the shape of a code', () => {
  it.each([
    ['12345', '12345'],
    [' 00123 ', '00123'],
    ['1234f', '1234F'],
    ['1234T', '1234T'],
    ['0001u', '0001U'],
    ['0012m', '0012M'],
    ['0001A', '0001A'],
  ])('%j is %s', (text, code) => {
    expect([normalize(text), format(text), isWellFormed(text)]).toEqual([code, code, true]);
  });

  it.each([
    '',
    '1234',
    '123456',
    '1234B',
    'J1885',
    'D0120',
    '12345-25',
    '123 45',
    '1234.5',
    'O1234',
    '１２３４５',
    '1234ｆ',
    `${' '.repeat(70)}12345`,
  ])('%j is not one', (text) => {
    expect([
      normalize(text),
      format(text),
      isWellFormed(text),
      category(text),
      section(text),
      describe(text),
    ]).toEqual([undefined, undefined, false, undefined, undefined, undefined]);
  });

  it('any value gets an answer, and a well-formed code stays well formed', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof isWellFormed(value as string) === 'boolean'));
    fc.assert(fc.property(fc.anything(), (value) => modifierShape(value as string) === undefined || true));
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{4}[0-9aAfFmMtTuU]$/), (text) => {
        expect(normalize(normalize(text)!)).toBe(text.toUpperCase());
      }),
    );
  });
});

group('the category', () => {
  it('depends only on the letter in the last place', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const found = letters.map((letter) => [letter, category(`0123${letter}`)]).filter(([, name]) => name);
    expect(found).toEqual([
      ['A', 'administration'],
      ['F', 'II'],
      ['M', 'MAAA'],
      ['T', 'III'],
      ['U', 'PLA'],
    ]);
  });

  it('is I for any five digits', { tags: 'slow' }, () => {
    for (let number = 0; number < 100_000; number++) expect(category(five(number))).toBe('I');
  });
});

group('the section', () => {
  /** The ranges as the chapters of the NCCI Policy Manual and the Claims Processing Manual print them. */
  const sectionOf = (number: number): string | undefined => {
    if (number <= 1999) return 'Anesthesia';
    if (number < 10_000) return undefined;
    if (number <= 69_999) return 'Surgery';
    if (number <= 79_999) return 'Radiology';
    if (number <= 89_999) return 'Pathology and Laboratory';
    return number >= 99_201 && number <= 99_499 ? 'Evaluation and Management' : 'Medicine';
  };

  it('of each of the 100,000 numbers is the one whose range includes it', { tags: 'slow' }, () => {
    const titles = [
      'Integumentary System',
      'Musculoskeletal System',
      'Respiratory, Cardiovascular, Hemic and Lymphatic Systems',
      'Digestive System',
      'Urinary, Male Genital, Female Genital, Maternity Care and Delivery Systems',
      'Endocrine, Nervous, Eye and Ocular Adnexa, and Auditory Systems',
    ];
    for (let number = 0; number < 100_000; number++) {
      const code = five(number);
      expect(section(code)?.title).toBe(sectionOf(number));
      const surgery = sectionOf(number) === 'Surgery';
      expect(subsection(code)?.title).toBe(surgery ? titles[Math.floor(number / 10_000) - 1] : undefined);
    }
  });

  it('is absent outside category I', () => {
    for (const code of ['7123F', '7123T', '0123U', '0012M', '0001A'])
      expect(describe(code)).toEqual({ kind: 'code', code, category: category(code) });
  });

  it('has the nodes of the tree as its parts', () => {
    expect(describe('21234')).toEqual({
      kind: 'code',
      code: '21234',
      category: 'I',
      section: { kind: 'section', code: '10000-69999', title: 'Surgery', billable: false },
      subsection: {
        kind: 'subsection',
        code: '20000-29999',
        title: 'Musculoskeletal System',
        billable: false,
      },
    });
    expect(sections().map(({ code }) => code)).toEqual([
      '00000-01999',
      '10000-69999',
      '70000-79999',
      '80000-89999',
      '90000-99999',
      '99201-99499',
    ]);
    expect(categories().map(({ code, title }) => [code, title])).toEqual([
      ['I', 'Category I'],
      ['II', 'Category II'],
      ['III', 'Category III'],
      ['PLA', 'Proprietary laboratory analyses'],
      ['MAAA', 'Multianalyte assays, administrative codes'],
      ['administration', 'Immunization administration'],
    ]);
  });
});

group('the shape of a modifier', () => {
  it('is right for every text of two characters', () => {
    const characters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const counts: Record<string, number> = {};
    for (const a of characters) {
      for (const b of characters) {
        const shape = modifierShape(a + b);
        const key = shape === undefined ? 'none' : `${shape.level} ${shape.kind}`;
        counts[key] = (counts[key] ?? 0) + 1;
      }
    }
    expect(counts).toEqual({
      'I numeric': 100,
      'I category-ii': 9,
      'both physical-status': 6,
      'II alphanumeric': 26 * 36 - 6,
      // A digit and a letter that is not P, and 0P.
      none: 10 * 26 - 9,
    });
  });

  it.each([
    [' -59 ', { modifier: '59', level: 'I', kind: 'numeric' }],
    ['1p', { modifier: '1P', level: 'I', kind: 'category-ii' }],
    ['p1', { modifier: 'P1', level: 'both', kind: 'physical-status' }],
    ['e1', { modifier: 'E1', level: 'II', kind: 'alphanumeric' }],
  ])('%j', (text, expected) => {
    expect(modifierShape(text)).toEqual(expected);
  });

  it.each(['', '5', '599', '--59', '-', 'ſ1', '5 9'])('%j has none', (text) => {
    expect(modifierShape(text)).toBeUndefined();
  });
});
