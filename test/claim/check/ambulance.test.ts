import { describe, expect, it } from 'vitest';
import { isTrip } from '../../../src/claim/check/ambulance.js';
import type { ServiceLineBase } from '../../../src/claim/types.js';
import { isModifier } from '../../../src/hcpcs/index.js';
import { createNcci, type Ncci } from '../../../src/ncci/index.js';
import { payload } from '../../../src/ncci/payload.js';
import { changed, found, ofRule, PROFESSIONAL } from './claims.js';

const ON = '2026-05-04';
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const PAIRS = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));

const line = (code: string, modifier: string, date = ON) =>
  changed(PROFESSIONAL, (claim) => {
    claim.placeOfService = '41';
    claim.lines = [{ code, units: 1, date, modifiers: [modifier], diagnosisPointers: [1] }];
  });

const isRefused = (code: string, modifier: string, date = ON) =>
  ofRule(line(code, modifier, date), 'hcpcs.modifier-invalid').length > 0;

/** All pairs of letters, written out by hand from the manual. */
const LEGAL = new Set(
  ['D', 'E', 'G', 'H', 'I', 'J', 'N', 'P', 'R', 'S'].flatMap((a) =>
    ['D', 'E', 'G', 'H', 'I', 'J', 'N', 'P', 'R', 'S', 'X'].map((b) => a + b),
  ),
);

describe('origin and destination', () => {
  it('are the 110 pairs of the manual, and no other pair of letters', () => {
    expect(LEGAL.size).toBe(110);
    expect(PAIRS.filter((pair) => isTrip(pair, ON))).toEqual([...LEGAL].sort());
  });

  it('are valid on an ambulance line, and other pairs only if they are modifiers', () => {
    const refused = PAIRS.filter((pair) => isRefused('A0429', pair));
    expect(refused).toEqual(PAIRS.filter((pair) => !LEGAL.has(pair) && !isModifier(pair, { on: ON })));
  });

  it('are valid on other lines only if they are modifiers of their own', () => {
    const valid = [...LEGAL].filter((pair) => !isRefused('J1885', pair));
    expect(valid.sort()).toEqual([...LEGAL].filter((pair) => isModifier(pair, { on: ON })).sort());
    expect(valid).toHaveLength(44);
  });

  it('may be in lower case', () => {
    expect(isRefused('a0425', 'rh')).toBe(false);
  });

  it.each([
    ['RU', '2020-12-31', true],
    ['RU', '2021-01-01', false],
    ['RU', '2023-12-31', false],
    ['RU', '2024-01-01', true],
    // They are destinations alone.
    ['WS', '2022-01-01', true],
  ])('of the ET3 model: %s on %s is refused: %s', (pair, date, refused) => {
    expect(isRefused('A0429', pair, date)).toBe(refused);
  });

  it('that are wrong say what was looked for', () => {
    expect(ofRule(line('A0429', 'XH'), 'hcpcs.modifier-invalid')[0]!.message).toBe(
      'XH is not a valid modifier on 2026-05-04, nor an origin and a destination of a transport',
    );
  });
});

describe('pairs of an ambulance line', () => {
  /** An edit that a modifier bypasses, whatever the codes. */
  const edits: Ncci = {
    ...createNcci(payload),
    checkPair: (first, second, options) => seen(first, second, options),
  };
  let asked: readonly string[] = [];
  const seen: Ncci['checkPair'] = (first, second, options) => {
    asked = [...(options?.modifiers ?? [])];
    return createNcci(payload).checkPair(first, second, options);
  };
  const claim = (...lines: ServiceLineBase[]) =>
    changed(PROFESSIONAL, (copy) => {
      copy.lines = lines.map((one) => ({ units: 1, date: ON, diagnosisPointers: [1], ...one }));
    });

  it('are judged without origin and destination', () => {
    found(claim({ code: 'A0429', modifiers: ['RI', 'QN'] }, { code: 'A0425', modifiers: ['ri', '59'] }), {
      edits,
    });
    expect(asked).toEqual(['QN', '59']);
  });

  it('keep the modifiers of other lines', () => {
    found(claim({ code: 'A0429', modifiers: ['RI'] }, { code: 'J1885', modifiers: ['RI'] }), { edits });
    expect(asked).toEqual(['RI']);
  });
});
