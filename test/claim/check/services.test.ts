import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/claim/index.js';
import { createCpt } from '../../../src/cpt/index.js';
import { changed, found, ofRule, PROFESSIONAL } from './claims.js';

/** A claim with this line alone. */
const withLine = (line: object) =>
  changed(PROFESSIONAL, (claim) => {
    claim.lines = [{ units: 1, date: '2026-01-15', diagnosisPointers: [1], ...line }];
  });

const report = (line: object, check: string) =>
  checkClaim(withLine(line)).checks.find((one) => one.check === check);

describe('the codes of services', () => {
  it.each([
    ['hcpcs.retired', { code: 'J0150' }, 'through 2014-12-31'],
    ['hcpcs.unknown', { code: 'J9998' }, 'J9998'],
    ['hcpcs.malformed', { code: 'J188' }, 'shape'],
    ['hcpcs.dental', { code: 'D0120' }, 'dental'],
    ['hcpcs.malformed', { code: '' }, 'shape'],
    ['cpt.malformed', { code: '9921' }, 'does not have the shape of a CPT code'],
    ['cpt.malformed', { code: '99213-25' }, 'does not have the shape of a CPT code'],
  ])('%s', (rule, line, message) => {
    const [finding] = ofRule(withLine(line), rule);
    expect(finding).toMatchObject({ severity: 'error', pointers: ['/lines/0/code'] });
    expect(finding!.message).toContain(message);
  });

  it('are valid on their last day and not on the day after', () => {
    const on = (date: string) =>
      found(withLine({ code: 'C9041', date })).filter((rule) => rule.startsWith('hcpcs'));
    expect(on('2020-06-30')).toEqual([]);
    expect(on('2020-07-01')).toEqual(['hcpcs.retired error /lines/0/code']);
    const [finding] = ofRule(withLine({ code: 'C9041', date: '2020-07-01' }), 'hcpcs.retired');
    expect(finding!.evidence[0]).toMatchObject({ at: 'C9041', statement: 'terminated 2020-06-30' });
  });

  it('may be in upper or lower case, with spaces around', () => {
    expect(found(withLine({ code: ' j1885 ' }))).toEqual([]);
    expect(found(withLine({ code: ' 99213' }))).toEqual([]);
  });

  it('a likely typing error has a suggestion in the message, and no fix', () => {
    const [finding] = ofRule(withLine({ code: 'Jl885' }), 'hcpcs.malformed');
    expect(finding!.message).toContain('; did you mean J1885');
    expect(finding!.fix).toBeUndefined();
  });

  it('the report says which edition answered, and that CPT was judged by its shape', () => {
    expect(report({ code: 'J1885' }, 'services')).toEqual({
      check: 'services',
      status: 'ran',
      data: [{ source: 'HCPCS Level II', release: '2026-01-01' }],
    });
    expect(report({ code: '99213' }, 'services')).toMatchObject({ status: 'partly', codes: ['99213'] });
    expect(report({ code: 'J1885', date: '2026-10-04' }, 'services')).toMatchObject({
      status: 'partly',
      reason: 'the HCPCS data ends on 2026-09-30, so the edition of 2026-07-01 was used',
    });
    expect(report({ code: 'J1885', date: 'soon' }, 'services')?.reason).toContain('without a date');
  });
});

describe('with CPT files of the user', () => {
  // The layout of the AMA's files; codes and texts are invented.
  const list = [
    'Concept Id\tCPT Code\tLong\tMedium\tShort\tConsumer\tSpanish Consumer\tCurrent Descriptor Effective Date',
    '1\t71234\tInvented service one\tINVENTED SERVICE 1\tINVENTED 1\t\t\t20200101',
  ].join('\n');
  const cpt = createCpt([{ name: 'ConsolidatedCodeList.txt', content: list }], {
    effective: '2026-01-01',
    partial: true,
  });
  const statusOf = (line: object, check: string) =>
    checkClaim(withLine(line), { cpt }).checks.find((one) => one.check === check)?.status;

  it('a code that they do not have is found', () => {
    expect(found(withLine({ code: '71234' }), { cpt })).toEqual([]);
    const claim = withLine({ code: '71235' });
    expect(ofRule(claim, 'cpt.unknown', { cpt })[0]).toMatchObject({ severity: 'error', codes: ['71235'] });
    expect(found(claim)).toEqual([]);
  });

  it('a date before the edition is a warning, because the files do not cover it', () => {
    const claim = withLine({ code: '71234', date: '2019-12-31' });
    expect(found(claim, { cpt })).toEqual(['cpt.outside-data-range warning /lines/0/code']);
  });

  it('a date after the edition uses that edition, and the report tells it', () => {
    const claim = withLine({ code: '71234', date: '2027-01-01' });
    expect(ofRule(claim, 'cpt.outside-data-range', { cpt })).toEqual([]);
    const services = checkClaim(claim, { cpt }).checks.find(({ check }) => check === 'services');
    expect(services?.reason).toContain('your edition of CPT ends before the date');
  });

  it('the report no longer says that the shape alone was judged', () => {
    expect(statusOf({ code: '71234' }, 'services')).toBe('ran');
    // Without Modifiers.txt, modifiers are still judged by their shape.
    expect(statusOf({ code: '71234', modifiers: ['25'] }, 'modifiers')).toBe('partly');
  });
});

describe('modifiers', () => {
  it.each([
    ['claim.modifier-count error /lines/0/modifiers', ['25', '59', 'LT', 'GA', 'GZ']],
    ['claim.duplicate-modifier error /lines/0/modifiers/1', ['LT', 'LT']],
    ['claim.duplicate-modifier error /lines/0/modifiers/2', ['LT', '25', 'lt']],
    ['claim.modifier error /lines/0/modifiers/0', ['L']],
    ['claim.modifier error /lines/0/modifiers/0', ['']],
    ['hcpcs.modifier-invalid error /lines/0/modifiers/0', ['ZQ']],
  ])('%s', (expected, modifiers) => {
    expect(found(withLine({ code: '99213', modifiers }))).toContain(expected);
  });

  it('are valid on their first day and not on the day before', () => {
    const on = (date: string) => found(withLine({ code: 'J1885', modifiers: ['JZ'], date }));
    expect(on('2023-01-01')).toEqual([]);
    expect(on('2022-12-31')).toEqual(['hcpcs.modifier-invalid error /lines/0/modifiers/0']);
    const claim = withLine({ code: 'J1885', modifiers: ['JZ'], date: '2022-12-31' });
    expect(ofRule(claim, 'hcpcs.modifier-invalid')[0]!.message).toContain('valid from 2023-01-01');
  });

  it('of CPT are judged by their shape, and the report tells it', () => {
    expect(report({ code: '99213', modifiers: ['25', 'LT'] }, 'modifiers')).toMatchObject({
      status: 'partly',
      codes: ['25'],
    });
    expect(report({ code: '99213', modifiers: ['LT'] }, 'modifiers')?.status).toBe('ran');
  });

  it.each([
    ['of Level II after the data', 'LT', '2026-10-01', 'partly', undefined],
    ['of both levels after the data', 'P1', '2026-10-01', 'partly', undefined],
    ['of Level II on the last day of the data', 'LT', '2026-09-30', 'ran', undefined],
    ['of CPT after the data', '25', '2026-10-01', 'partly', ['25']],
    ['of no shape after the data', '?', '2026-10-01', 'ran', undefined],
  ])('%s', (_, modifier, date, status, codes) => {
    const modifiers = report({ code: '99213', modifiers: [modifier], date }, 'modifiers');
    expect([modifiers?.status, modifiers?.codes]).toEqual([status, codes]);
    const late = status === 'partly' && codes === undefined;
    expect(modifiers?.reason?.includes('the HCPCS data ends on 2026-09-30') ?? false).toBe(late);
  });
});
