import { describe, expect, it } from 'vitest';
import {
  type HcpcsModifier,
  history,
  isBillable,
  isModifier,
  modifier,
  modifiers,
  validateModifier,
} from '../../src/hcpcs/index.js';
import { hasSources, official } from './raw.js';

const on = '2025-10-15';
const levelII = (text: string, date = on): HcpcsModifier => {
  const found = modifier(text, { on: date });
  if (found?.level !== 'II') throw new Error(`${text} is no modifier of Level II`);
  return found;
};

describe('a modifier of Level II', () => {
  it('has texts, dates and indicators', () => {
    expect(levelII('lt')).toEqual({
      level: 'II',
      modifier: 'LT',
      title: 'Left side (used to identify procedures performed on the left side of the body)',
      shortTitle: 'Left side',
      validFrom: '1984-01-01',
      validityRelease: '2025-10-01',
      projected: false,
      retrospective: false,
      release: '2025-10-01',
      added: '1984-01-01',
      appliesTo: [],
      ncci: 'anatomic',
      coverage: { code: 'C', meaning: 'Carrier judgment' },
      action: { code: 'N', meaning: 'No maintenance for this code' },
      actionEffective: expect.any(String),
      unknown: [],
    });
  });

  it('is valid from its first day to its last', () => {
    expect(['2022-12-31', '2023-01-01'].map((date) => isModifier('JZ', { on: date }))).toEqual([false, true]);
    const over = [...modifiers({ on: '2017-01-01' })].find(({ validTo }) => validTo !== undefined)!;
    expect(isModifier(over.modifier, { on: over.validTo! })).toBe(true);
    expect(isModifier(over.modifier, { on: '2026-01-15' })).toBe(false);
  });

  it('is not a code', () => {
    expect([isBillable('LT', { on }), isModifier('J1885', { on }), modifier('J1885', { on })]).toEqual([
      false,
      false,
      undefined,
    ]);
  });

  it.each([
    ['QM', 'ambulance', 'Ambulance service'],
    ['GM', 'ambulance', 'ambulance trip'],
    ['AA', 'anesthesia', 'Anesthesia services'],
    ['A1', 'wound-dressing', 'Dressing for one wound'],
    ['UE', 'durable-medical-equipment', 'durable medical equipment'],
    ['K3', 'prosthetic', 'Lower extremity prosthesis'],
    ['AX', 'dialysis', 'dialysis services'],
    ['JW', 'drug', 'Drug amount'],
    ['QW', 'laboratory', 'Clia waived test'],
    ['FX', 'imaging', 'X-ray taken'],
    ['GP', 'therapy', 'physical therapy'],
    ['QE', 'oxygen', 'stationary oxygen'],
    ['SK', 'immunization', 'use only with codes for immunization'],
  ] as const)('%s applies to %s, in the words of its own text', (text, kind, statement) => {
    const found = levelII(text);
    expect(found.appliesTo).toContainEqual({ kind, statement });
    expect(found.title).toContain(statement);
  });

  it('without a kind of service in its text has no scope, and TK applies to non-ambulance', () => {
    for (const text of ['LT', 'GA', 'XE', 'TK', 'U1']) expect(levelII(text).appliesTo).toEqual([]);
  });

  it('quotes its own text in every scope', () => {
    for (const { title, appliesTo } of modifiers({ on }))
      for (const { statement } of appliesTo) expect(title).toContain(statement);
  });
});

describe('a modifier of CPT', () => {
  it('has only its number', () => {
    expect(modifier('59')).toEqual({ level: 'I', modifier: '59', ncci: 'other' });
    expect(modifier('76')).toEqual({ level: 'I', modifier: '76' });
    expect(modifier(' 25 ')).toEqual({ level: 'I', modifier: '25', ncci: 'global-surgery' });
    expect(['22', '50', '99'].every((text) => isModifier(text))).toBe(true);
  });

  it('is never a number below 22', () => {
    for (const text of ['00', '01', '10', '21'])
      expect([isModifier(text), modifier(text)]).toEqual([false, undefined]);
  });
});

it('a CPT modifier for category II is a digit and P, and P1 to P6 are in the Level II file', () => {
  for (const text of ['1P', '2p', '3P', '-8P'])
    expect(modifier(text)).toEqual({ level: 'I', modifier: text.slice(-2).toUpperCase() });
  for (const text of ['0P', 'P7', '1Q']) expect([text, isModifier(text, { on })]).toEqual([text, false]);
  expect(modifier('P3', { on })?.level).toBe('II');
});

it('one leading hyphen is ignored', () => {
  expect(modifier('-lt', { on })).toBe(modifier('LT', { on }));
  expect([isModifier(' -59 '), isModifier('--59'), isModifier('-'), isModifier('5-9')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

describe('validateModifier', () => {
  const why = (text: string, date = on) => {
    const answer = validateModifier(text, { on: date });
    return answer.ok ? 'ok' : [answer.issues[0].code, answer.issues[0].message];
  };

  it('agrees with isModifier on the days of every period of every modifier, and the days next to them', () => {
    const known = [...new Set(['2017-01-01', on].flatMap((date) => [...modifiers({ on: date })]))];
    const dayAfter = (date: string): string =>
      new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
    for (const { modifier: text } of known)
      for (const { from, to } of history(text)!.periods)
        for (const date of [from, dayAfter(from), ...(to === undefined ? [] : [to, dayAfter(to)])])
          expect([text, date, validateModifier(text, { on: date }).ok]).toEqual([
            text,
            date,
            isModifier(text, { on: date }),
          ]);
    expect(known.length).toBeGreaterThan(600);
  });

  it('says why a modifier is not valid', () => {
    expect(why('QQ', '2024-12-31')).toBe('ok');
    expect(why('QQ', '2025-01-01')).toEqual([
      'retired',
      'QQ was valid through 2024-12-31; no cross reference is given',
    ]);
    expect(why('JZ', '2022-12-31')).toEqual(['not-yet-effective', 'JZ takes effect on 2023-01-01']);
    expect(why('OO')).toEqual([
      'unknown',
      "'OO' is not in any edition of HCPCS Level II from 2017-01-01 to 2026-09-30",
    ]);
    expect(why('J1885')).toEqual(['malformed', "'J1885' is a code, not a modifier"]);
    expect(why('LTX')[0]).toBe('malformed');
    expect(why(undefined as never)[0]).toBe('malformed');
    const answer = validateModifier('QQ', { on: '2025-01-01' });
    expect(answer.ok ? [] : answer.issues[0].evidence).toEqual([
      {
        source: 'HCPCS Level II alphanumeric file',
        release: '2025-10-01',
        at: 'QQ',
        statement: 'terminated 2024-12-31',
      },
    ]);
  });

  it('gives the modifier, and warns about dates outside the data range', () => {
    const answer = validateModifier('lt', { on: '2030-01-01' });
    expect(answer.ok && answer.modifier).toEqual(modifier('LT', { on: '2030-01-01' }));
    expect(answer.ok && answer.warnings.map(({ code }) => code)).toEqual(['outside-data-range']);
    expect(validateModifier('59', { on: '2030-01-01' })).toEqual({
      ok: true,
      modifier: { level: 'I', modifier: '59', ncci: 'other' },
      warnings: [],
    });
    expect(() => validateModifier('59', { on: 'today' })).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });
});

it('other texts are not modifiers', () => {
  for (const text of ['', 'L', 'LTT', 'L T', 'ſa', '!!', undefined as never, 59 as never])
    expect([isModifier(text), modifier(text)]).toEqual([false, undefined]);
  expect(() => modifier('59', { on: '2025-13-01' })).toThrow(
    expect.objectContaining({ code: 'invalid-date' }),
  );
  expect(() => isModifier('59', { on: 'today' })).toThrow(expect.objectContaining({ code: 'invalid-date' }));
});

it.runIf(hasSources)('the groups of the NCCI Policy Manual, both ways', () => {
  const rows = Buffer.from(official('other/ncci-ptp-associated-modifiers.csv'))
    .toString()
    .trim()
    .split(/\r?\n/)
    .slice(1);
  const listed = new Map(rows.map((row) => row.split(',').slice(0, 2) as [string, string]));
  expect(listed.size).toBe(44);
  for (const [text, category] of listed)
    expect([text, modifier(text, { on })?.ncci]).toEqual([text, category]);
  const ours = [...modifiers({ on })]
    .filter(({ ncci }) => ncci !== undefined)
    .map(({ modifier: text }) => text);
  const numbers = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0')).filter(
    (text) => modifier(text)?.ncci,
  );
  expect([...ours, ...numbers].sort()).toEqual([...listed.keys()].sort());
});
