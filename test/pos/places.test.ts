import { describe, expect, it } from 'vitest';
import { loadPlaces } from '../../data-build/pos/emit.js';
import { forPlaces } from '../../src/pos/bundled.js';
import * as pos from '../../src/pos/index.js';
import frozen from '../fixtures/pos-v1.json' with { type: 'json' };
import { hasOfficial } from '../official-files.js';

const hasSources = hasOfficial('other/pos-codes.csv');
const all = (on = '2024-06-28'): pos.PosEntry[] => [...pos.entries({ on })];

describe('places of service', () => {
  it('are 52 of the 99 numbers, as the official table counts them', () => {
    expect(all()).toHaveLength(52);
    expect(pos.size()).toEqual({ entries: 52, billable: 52, headers: 0 });
    expect(forPlaces.places().rows.size).toBe(99);
    expect(all().filter(({ setting }) => setting === 'facility')).toHaveLength(18);
  });

  it('have their official names, with the curly apostrophe', () => {
    expect(pos.lookup('02')?.title).toBe('Telehealth Provided Other than in Patient’s Home');
    expect(pos.lookup(' 11 ')).toMatchObject({ code: '11', title: 'Office', setting: 'non-facility' });
    expect(pos.lookup('21')).toMatchObject({ title: 'Inpatient Hospital', setting: 'facility' });
    expect(pos.lookup('99')?.description).toBe('Other place of service not identified above.');
    expect(pos.lookup('01')?.release).toBe('2024-06-28');
  });

  it('are marked on every day but that of the table', () => {
    const marks = (on: string): unknown => {
      const { unconfirmed, projected } = pos.lookup('11', { on })!;
      return [unconfirmed, projected];
    };
    expect(marks('2024-06-27')).toEqual([true, false]);
    expect(marks('2024-06-28')).toEqual([false, false]);
    expect(marks('2024-06-29')).toEqual([false, true]);
    const answer = pos.validate('11', { on: '2026-01-15' });
    expect(answer.ok && answer.warnings.map(({ code }) => code)).toEqual(['outside-data-range']);
  });

  it.each(['', '1', '00', '011', '98', '28', 'AB', '１１', '__proto__', 'x'.repeat(1000), 11, null, {}])(
    'give undefined for %j',
    (code) => {
      expect(pos.lookup(code as string)).toBeUndefined();
      expect(pos.has(code as string)).toBe(false);
      expect(pos.validate(code as string).ok).toBe(false);
    },
  );

  it('are suggested for a missing zero and for letters that look like digits', () => {
    expect(pos.suggest('2').map(({ code, reason }) => [code, reason])).toEqual([['02', 'format']]);
    expect(pos.suggest('2l').map(({ code, reason }) => [code, reason])).toEqual([['21', 'look-alike']]);
    expect(pos.suggest('11')).toEqual([]);
  });
});

describe.runIf(hasSources)('against the official table', () => {
  it('every row agrees, both ways', () => {
    const { rows } = loadPlaces({});
    const printed = rows.flatMap(({ code, name, setting, description }) =>
      setting === undefined ? [] : [{ code, title: name, setting, description }],
    );
    expect(
      all().map(({ code, title, setting, description }) => ({ code, title, setting, description })),
    ).toEqual(printed);
    const unassigned = rows.filter(({ setting }) => setting === undefined).map(({ code }) => code);
    const table = [...forPlaces.places().rows];
    expect(table.flatMap(([code, row]) => (row === null ? [code] : []))).toEqual(unassigned);
  });
});

it('reads a payload of format 1', () => {
  const places = pos.createPos(frozen);
  expect(
    [...places.entries({ on: '2024-06-28' })].map(({ code, setting, title }) => [code, setting, title]),
  ).toEqual([
    ['01', 'facility', 'A shop'],
    ['03', 'non-facility', 'A school'],
  ]);
  expect(places.lookup('01')?.description).toBe('A shop’s counter.');
  expect(places.has('02')).toBe(false);
});
