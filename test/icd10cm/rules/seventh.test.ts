import { describe, expect, it } from 'vitest';
import { entries, isBillable } from '../../../src/icd10cm/index.js';
import { expand, seventhCharacters, tabulars } from '../../../src/icd10cm/rules/index.js';

const on = '2026-01-15';
const letters = (code: string): string | undefined =>
  seventhCharacters(code, { on })
    ?.characters.map(({ character }) => character)
    .join('');

describe('the definition in force', () => {
  it.each([
    ['S12', 'ABDGKS'],
    ['S12.000', 'ABDGKS'],
    // A nearer definition overrides that of the category.
    ['S12.8', 'ADS'],
    ['S12.8XXA', 'ADS'],
    ['W21.89', 'ADS'],
    ['T07', 'ADS'],
    ['S52.501', 'ABCDEFGHJKMNPQRS'],
    ['E11.321', '1239'],
    ['H40.11', '01234'],
    ['O31.00X', '0123459'],
    ['O31.00X1', '0123459'],
    // The prose at S06: no D and no S where the patient died.
    ['S06.1X7', 'A'],
    ['S06.1X8', 'A'],
    ['S06.1X6', 'ADS'],
  ])('of %s: %s', (code, expected) => expect(letters(code)).toBe(expected));

  it('names its node, the meaning of each character, and the stem with placeholders', () => {
    expect(seventhCharacters('T07', { on })).toEqual({
      node: { kind: 'code', code: 'T07' },
      characters: [
        { character: 'A', label: 'initial encounter', terms: [] },
        { character: 'D', label: 'subsequent encounter', terms: [] },
        { character: 'S', label: 'sequela', terms: [] },
      ],
      stem: 'T07.XXX',
      codes: ['T07.XXXA', 'T07.XXXD', 'T07.XXXS'],
      tabular: '2025-10-01',
      carriedForward: false,
      provenance: 'reconstructed',
    });
    expect(seventhCharacters('W21.89', { on })).toMatchObject({ node: { code: 'W21' }, stem: 'W21.89X' });
    expect(seventhCharacters('W21', { on })).not.toHaveProperty('stem');
  });

  it('keeps the terms printed below a character', () => {
    const stable = seventhCharacters('H34.811', { on })?.characters.find(
      ({ character }) => character === '2',
    );
    expect(stable).toEqual({
      character: '2',
      label: 'stable',
      terms: ['Old central retinal vein occlusion'],
    });
  });

  it('is that of the codes below, if they all share one', () => {
    expect(seventhCharacters('H35.31', { on })?.node.code).toBe('H35.31');
    expect(seventhCharacters('H35.3', { on })).toBeUndefined();
    expect(seventhCharacters('H40', { on })).toBeUndefined();
  });

  it('is undefined for codes without 7th characters and for unknown codes', () => {
    for (const code of ['I10', 'E11', 'E11.9', '', 'no code', 'W21.8999'])
      expect(seventhCharacters(code, { on })).toBeUndefined();
    expect(seventhCharacters('T07', { on: '2015-09-30' })).toBeUndefined();
    expect(() => seventhCharacters('T07', { on: '' })).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });
});

describe('expand', () => {
  it.each([
    ['W21.89', ['W21.89XA', 'W21.89XD', 'W21.89XS']],
    ['w2189', ['W21.89XA', 'W21.89XD', 'W21.89XS']],
    ['T07', ['T07.XXXA', 'T07.XXXD', 'T07.XXXS']],
    ['T07.XXX', ['T07.XXXA', 'T07.XXXD', 'T07.XXXS']],
    ['W21.89X', ['W21.89XA', 'W21.89XD', 'W21.89XS']],
    ['S06.1X7', ['S06.1X7A']],
    ['T36.0X1A', ['T36.0X1A']],
    ['T36.0XX', []],
    ['I10', []],
    ['', []],
    ['XXX.XXX', []],
  ])('%s', (stem, expected) => expect(expand(stem, { on })).toEqual(expected));

  it('gives the codes that are billable on the date', () => {
    expect(expand('W21', { on })).toHaveLength(72);
    expect(expand('W21', { on: '2015-09-30' })).toEqual([]);
  });
});

describe.each(tabulars())('in the release of $effective', ({ effective }) => {
  it('every billable code of seven characters has its 7th among those defined, and is what its stem expands to', {
    tags: 'slow',
  }, () => {
    const wrong: string[] = [];
    const expanded = new Set<string>();
    for (const { code, billable } of entries({ on: effective })) {
      if (billable || code.length === 8 || code.length < 3) continue;
      const found = seventhCharacters(code, { on: effective });
      if (found?.stem === undefined) continue;
      // The definition makes exactly the billable codes: by its letters alone, without the order file.
      const made = found.characters.map(({ character }) => found.stem + character);
      if (JSON.stringify(made) !== JSON.stringify(found.codes))
        wrong.push(`${code}: ${made} / ${found.codes}`);
      for (const complete of found.codes) expanded.add(complete);
    }
    expect(wrong).toEqual([]);
    const missed = [...entries({ on: effective, billable: true })]
      .map(({ code }) => code)
      .filter((code) => code.length === 8 && !expanded.has(code));
    // Codes whose stem is no row of its own are reached through the header above it: all are.
    expect(missed.filter((code) => !expand(code.slice(0, 7), { on: effective }).includes(code))).toEqual([]);
    expect([...expanded].every((code) => isBillable(code, { on: effective }))).toBe(true);
  });
});
