import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entries, type Icd10cmLaterality, type Icd10cmSide, laterality } from '../../src/icd10cm/index.js';

const ON = '2026-01-15';
const shown = (code: string, on = ON): string | undefined => {
  const found = laterality(code, { on });
  if (found === undefined) return undefined;
  return `${found.side}: ${found.siblings.map((sibling) => `${sibling.code} ${sibling.side}`).join(', ')}`;
};

describe('worked by hand', () => {
  it.each([
    // The last character.
    ['H61.20', 'unspecified: H61.21 right, H61.22 left, H61.23 bilateral'],
    ['H61.23', 'bilateral: H61.21 right, H61.22 left, H61.20 unspecified'],
    ['M25.561', 'right: M25.562 left, M25.569 unspecified'],
    ['C56.3', 'bilateral: C56.1 right, C56.2 left, C56.9 unspecified'],
    // The sixth of seven, with a stage behind it; the seventh.
    ['H40.1133', 'bilateral: H40.1113 right, H40.1123 left, H40.1193 unspecified'],
    ['E11.3513', 'bilateral: E11.3511 right, E11.3512 left, E11.3519 unspecified'],
    // With a 7th character, which stays.
    ['S72.001A', 'right: S72.002A left, S72.009A unspecified'],
    ['S72.009D', 'unspecified: S72.001D right, S72.002D left'],
    ['S27.321A', 'unilateral: S27.322A bilateral, S27.329A unspecified'],
    // Dominance.
    ['G81.01', 'right: G81.02 left, G81.00 unspecified'],
    ['G81.00', 'unspecified: G81.01 right, G81.03 right, G81.02 left, G81.04 left'],
    ['I69.365', 'bilateral: I69.361 right, I69.363 right, I69.362 left, I69.364 left, I69.369 unspecified'],
    // Both sides stand beside the header of one side.
    ['M16.0', 'bilateral: M16.11 right, M16.12 left, M16.10 unspecified'],
    ['M16.11', 'right: M16.12 left, M16.0 bilateral, M16.10 unspecified'],
    ['H90.6', 'bilateral: H90.71 right, H90.72 left'],
    ['Q65.2', 'unspecified: Q65.01 right, Q65.02 left, Q65.1 bilateral, Q65.00 unspecified'],
    // The open code is shorter than the sided ones.
    ['C43.10', 'unspecified: C43.111 right, C43.112 right, C43.121 left, C43.122 left'],
    // One side or both, and not which.
    ['K40.20', 'bilateral: K40.90 unilateral'],
    ['N27.9', 'unspecified: N27.1 bilateral, N27.0 unilateral'],
    ['Q53.02', 'bilateral: Q53.01 unilateral, Q53.00 unspecified'],
    // Titles that are not quite alike.
    ['M24.874', 'right: M24.875 left, M24.876 unspecified'],
    ['M60.002', 'unspecified: M60.000 right, M60.001 left'],
    // Fingers: the open code leaves the finger open too.
    [
      'S61.209A',
      'unspecified: S61.200A right, S61.202A right, S61.204A right, S61.206A right, S61.201A left, S61.203A left, S61.205A left, S61.207A left',
    ],
  ])('%s is %s', (code, expected) => {
    expect(shown(code)).toBe(expected);
  });

  it.each([
    ['I50.1', 'a side of the heart'],
    ['I45.10', 'a right bundle branch has no left counterpart of the same kind'],
    ['K51.50', 'left sided colitis'],
    ['S36.500A', 'ascending [right] colon'],
    ['T81.500A', 'left in the body'],
    ['H54.2X11', 'both eyes in one code'],
    ['K25.2', 'both hemorrhage and perforation'],
    ['R10.10', 'a quadrant left open is no side'],
    ['E11.9', 'nothing of sides'],
    ['J18.9', 'unspecified, but no side'],
  ])('%s has no side: %s', (code) => {
    expect(laterality(code, { on: ON })).toBeUndefined();
  });

  it('uses the codes of the date', () => {
    // C56.3 came on 2021-10-01.
    expect(shown('C56.1', '2021-09-30')).toBe('right: C56.2 left, C56.9 unspecified');
    expect(shown('C56.1', '2021-10-01')).toBe('right: C56.2 left, C56.3 bilateral, C56.9 unspecified');
    expect(shown('C56.3', '2021-09-30')).toBeUndefined();
  });

  it('gives undefined for headers, unknown codes and other texts', () => {
    for (const text of ['M25.56', 'M25', 'nope', '', 'H61.2'])
      expect(laterality(text, { on: ON })).toBeUndefined();
    expect(laterality('H61.20', { on: '2015-09-30' })).toBeUndefined();
    expect(laterality(' h6120 ', { on: ON })?.code).toBe('H61.20');
    expect(() => laterality('H61.20', { on: 'now' })).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });

  it('is safe with any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        laterality(text, { on: ON });
      }),
    );
  });
});

/** The first release and the newest one: the data build holds every release to the same. */
describe.each(['2015-10-01', '2026-10-01'])('the whole table of %s', (on) => {
  const all = new Map<string, Icd10cmLaterality>();
  const titles = new Map<string, string>();
  for (const { code, title } of entries({ on, billable: true })) {
    const found = laterality(code, { on });
    titles.set(code, title);
    if (found !== undefined) all.set(code, found);
  }
  const of = (side: Icd10cmSide): Icd10cmLaterality[] => [...all.values()].filter((one) => one.side === side);

  it('has a left code for every right one, and a right code for every left one', () => {
    const without = (side: Icd10cmSide, other: Icd10cmSide): string[] =>
      of(side)
        .filter(({ siblings }) => siblings.filter((sibling) => sibling.side === other).length !== 1)
        .map(({ code }) => code);
    expect(without('right', 'left')).toEqual([]);
    expect(without('left', 'right')).toEqual([]);
    expect(of('right').length).toBe(of('left').length);
    expect(of('right').length).toBeGreaterThan(12_000);
  });

  it('has siblings that name each other, with consistent sides', () => {
    const wrong: string[] = [];
    for (const { code, side, siblings } of all.values()) {
      for (const sibling of siblings) {
        const back = all.get(sibling.code);
        const named = back?.siblings.some((one) => one.code === code && one.side === side);
        if (back?.side !== sibling.side || (!named && sibling.side !== side))
          wrong.push(`${code} ${sibling.code}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('agrees with the side in the title', () => {
    const wrong = [...all.values()].filter(({ code, side }) => {
      const title = titles.get(code)!.toLowerCase();
      if (side === 'right' || side === 'left') return !new RegExp(`\\b${side}\\b`).test(title);
      if (side === 'unspecified') return !title.includes('unspecified');
      return side === 'unilateral' ? !title.includes('unilateral') : !/\b(?:bilateral|both)\b/.test(title);
    });
    expect(wrong).toEqual([]);
  });

  it('has pairs whose titles differ only in the side', () => {
    const neutral = (code: string): string =>
      titles
        .get(code)!
        .toLowerCase()
        .replace(/\b(?:right|left)\b/g, '*')
        .replace(/\bof /g, '')
        .replace(/[^a-z*]+/g, ' ');
    const wrong = of('right').filter(({ code, siblings }) => {
      const left = siblings.find(({ side }) => side === 'left')!.code;
      return neutral(code) !== neutral(left);
    });
    expect(wrong).toEqual([]);
  });
});
