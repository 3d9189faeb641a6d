import { describe, expect, it } from 'vitest';
import { createNcci } from '../../src/ncci/index.js';
import settings from '../fixtures/ncci-settings-v1.json' with { type: 'json' };
import frozen from '../fixtures/ncci-v1.json' with { type: 'json' };

/** What format 1 says, worked out by hand from the rows in `test/fixtures/freeze-ncci.ts`. */
describe('a payload of format 1', () => {
  const ncci = createNcci(frozen);

  it('answers pairs', () => {
    const said = (a: string, b: string, on: string) => {
      const answer = ncci.checkPair(a, b, { on });
      return 'edit' in answer ? [answer.verdict, answer.column1, answer.edit.rationale] : [answer.verdict];
    };
    expect(said('00002', '00001', '2010-12-31')).toEqual(['conflict', '00001', 'First']);
    expect(said('00002', '00001', '2011-01-01')).toEqual(['no-edit']);
    expect(said('00001', '00002', '2015-04-01')).toEqual(['allowed-with-modifier', '00001', 'Second']);
    expect(said('00001', '0003T', '2020-01-01')).toEqual(['no-edit']);
    expect(said('00002', '0003T', '2019-12-31')).toEqual([
      'allowed-with-modifier',
      '00002',
      'Misuse of Column Two code with Column One code',
    ]);
    expect(said('00002', '0003T', '2020-01-01')[1]).toBe('0003T');
  });

  it('lists its rows', () => {
    expect(
      [...ncci.edits()].map(({ column1, column2, effective, deletion, priorTo1996 }) => [
        column1,
        column2,
        effective,
        deletion,
        priorTo1996,
      ]),
    ).toEqual([
      ['00001', '00002', '1996-01-01', '2010-12-31', true],
      ['00001', '00002', '2015-04-01', undefined, false],
      ['00001', '0003T', '2020-01-01', '2020-01-01', false],
      ['00002', '0003T', undefined, undefined, undefined],
      ['0003T', '00002', '2020-01-01', undefined, false],
    ]);
  });

  it('answers limits and add-on codes', () => {
    const units = (code: string, on: string) => {
      const answer = ncci.mue(code, { on, setting: 'outpatient' });
      return answer.verdict === 'limit' ? [answer.units, answer.mai] : answer.verdict;
    };
    expect(units('00001', '2024-09-30')).toEqual([2, 1]);
    expect(units('00001', '2024-10-01')).toEqual([3, 2]);
    expect(units('J0001', '2024-07-01')).toEqual([70_000, 3]);
    expect(units('J0001', '2024-10-01')).toBe('not-published');
    expect(ncci.addOn('00011', { on: '2023-12-31' })).toMatchObject({
      type: 1,
      contractorDefined: true,
      primaries: [{ code: '00001', effective: '2020-01-01', deletion: '2023-12-31' }],
      notes: ['A note'],
    });
    expect(ncci.addOn('00011', { on: '2024-01-01' })).toMatchObject({ type: 3, primaries: [] });
  });

  it('describes its tables', () => {
    expect(
      ncci.releases().map(({ name, version, from, to, rows }) => [name, version, from, to, rows]),
    ).toEqual([
      ['NCCI PTP edits, practitioner services', 'v30.2', '1996-01-01', '2024-09-30', 5],
      ['NCCI MUE values, outpatient hospital services', '2024Q3', '2024-07-01', '2024-09-30', 2],
      ['NCCI MUE values, outpatient hospital services', '2024Q4', '2024-10-01', '2024-12-31', 1],
      ['NCCI add-on code edits', '2024Q3', '2020-01-01', '2024-09-30', 2],
    ]);
  });
});

/** The parts of the other settings, from the rows in `test/fixtures/freeze-parts.ts`. */
describe('the other settings of format 1', () => {
  const ncci = createNcci(settings);

  it('answers pairs of outpatient hospitals', () => {
    const pair = (on: string) => ncci.checkPair('00001', '00002', { on, setting: 'outpatient' }).verdict;
    expect([pair('2015-03-31'), pair('2015-04-01')]).toEqual(['no-edit', 'allowed-with-modifier']);
  });

  it('answers limits of practitioners and suppliers', () => {
    expect(ncci.mue('00001', { on: '2024-07-01', setting: 'practitioner' })).toMatchObject({
      verdict: 'limit',
      units: 2,
      mai: 1,
    });
    expect(ncci.mue('E0001', { on: '2024-07-01', setting: 'dme' })).toMatchObject({
      verdict: 'limit',
      units: 1,
      mai: 3,
    });
    expect(ncci.mue('E0002', { on: '2024-07-01', setting: 'dme' }).verdict).toBe('not-published');
  });
});
