import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/claim/index.js';
import { type Change, changed, found, INPATIENT, OUTPATIENT, ofRule, PROFESSIONAL } from './claims.js';

describe('diagnosis pointers', () => {
  it.each([
    ['claim.pointer-missing error /lines/0', (claim) => delete claim.lines[0].diagnosisPointers],
    ['claim.pointer-missing error /lines/0', (claim) => (claim.lines[0].diagnosisPointers = [])],
    [
      'claim.pointer-unknown error /lines/0/diagnosisPointers/1',
      (claim) => (claim.lines[0].diagnosisPointers = [1, 5]),
    ],
    [
      'claim.pointer-unknown error /lines/0/diagnosisPointers/0',
      (claim) => (claim.lines[0].diagnosisPointers = [0]),
    ],
    [
      'claim.pointer-unknown error /lines/0/diagnosisPointers/0',
      (claim) => (claim.lines[0].diagnosisPointers = [1.5]),
    ],
    [
      'claim.pointer-duplicate warning /lines/0/diagnosisPointers/1',
      (claim) => (claim.lines[0].diagnosisPointers = [2, 2]),
    ],
    [
      'claim.pointer-count error /lines/0/diagnosisPointers',
      (claim) => (claim.lines[0].diagnosisPointers = [1, 2, 3, 4, 1]),
    ],
  ] as [string, Change][])('%s', (expected, change) => {
    expect(found(changed(PROFESSIONAL, change))).toContain(expected);
  });

  it('to a diagnosis that is not billable on the day of the line are found', () => {
    const claim = changed(PROFESSIONAL, (copy) => {
      copy.diagnoses = [{ code: 'A04.7' }];
      copy.lines = ['2017-09-30', '2017-10-01'].map((date) => ({
        code: '99213',
        units: 1,
        date,
        diagnosisPointers: [1],
      }));
    });
    const [finding] = ofRule(claim, 'claim.pointer-date');
    expect(finding).toMatchObject({
      severity: 'error',
      codes: ['A04.7'],
      pointers: ['/lines/1/diagnosisPointers/0', '/diagnoses/0'],
      fix: { codes: ['A04.71', 'A04.72'] },
    });
    expect(finding!.message).toContain('2017-10-01');
  });

  it('are not checked on facility claims', () => {
    const { checks } = checkClaim(OUTPATIENT);
    expect(checks.find(({ check }) => check === 'diagnosis-pointers')?.status).toBe('not-applicable');
  });
});

describe('place of service', () => {
  it.each([
    ['claim.place-of-service error /placeOfService', (claim) => (claim.placeOfService = '1')],
    ['claim.place-of-service error /placeOfService', (claim) => (claim.placeOfService = 'office')],
    [
      'claim.place-of-service error /lines/0/placeOfService',
      (claim) => (claim.lines[0].placeOfService = '00'),
    ],
    ['claim.place-of-service error /lines/0', (claim) => delete claim.placeOfService],
  ] as [string, Change][])('%s', (expected, change) => {
    expect(found(changed(PROFESSIONAL, change))).toContain(expected);
  });

  it('an unassigned number is an error up to the day of the table, later a warning', () => {
    const on = (date: string) =>
      changed(PROFESSIONAL, (claim) => {
        claim.lines = [{ code: '99213', units: 1, date, diagnosisPointers: [1], placeOfService: '98' }];
      });
    expect(found(on('2024-06-28'))).toEqual(['claim.place-of-service error /lines/0/placeOfService']);
    expect(found(on('2024-06-29'))).toEqual(['claim.place-of-service warning /lines/0/placeOfService']);
    expect(ofRule(on('2024-06-28'), 'claim.place-of-service')[0]!.evidence).toEqual([
      { source: 'Place of service code set', release: '2024-06-28', at: '98', statement: 'Unassigned' },
    ]);
  });
});

describe('duplicate lines', () => {
  const twice = (change: Change = () => {}) =>
    changed(PROFESSIONAL, (claim) => {
      claim.lines = [0, 1].map(() => ({
        code: '97110',
        modifiers: ['GP', 'LT'],
        units: 1,
        date: '2026-05-04',
        diagnosisPointers: [1],
      }));
      change(claim);
    });

  const giveDrugs: (...args: [claim: Parameters<Change>[0], ...ndcs: string[]]) => void = (claim, ...ndcs) =>
    ndcs.forEach((ndc, index) => {
      claim.lines[index].drugs = [{ ndc, quantity: index + 1, unit: 'ML' }];
    });

  it('are found', () => {
    expect(ofRule(twice(), 'claim.duplicate-line')).toMatchObject([
      { severity: 'warning', codes: ['97110'], pointers: ['/lines/1', '/lines/0'] },
    ]);
  });

  it.each([
    ['in another order of modifiers', (claim) => (claim.lines[1].modifiers = ['lt', 'GP'])],
    ['with other units', (claim) => (claim.lines[1].units = 2)],
    ['for another diagnosis', (claim) => (claim.lines[1].diagnosisPointers = [2])],
    [
      'if only one has an empty list of modifiers',
      (claim) => {
        claim.lines[0].modifiers = [];
        delete claim.lines[1].modifiers;
      },
    ],
    ['that name the place of the claim', (claim) => (claim.lines[1].placeOfService = claim.placeOfService)],
    ['of the same drug, written otherwise', (claim) => giveDrugs(claim, '0409-3796-01', '0409379601')],
    [
      'of the provider of the claim',
      (claim) => {
        claim.renderingProvider = '1245319599';
        claim.lines[1].renderingProvider = ' 1245319599';
      },
    ],
    [
      'with the same description',
      (claim) => {
        claim.lines[0].description = 'Special cushion';
        claim.lines[1].description = 'SPECIAL CUSHION';
      },
    ],
  ] as [string, Change][])('are found %s', (_, change) => {
    expect(found(twice(change))).toEqual(['claim.duplicate-line warning /lines/1']);
  });

  it.each([
    ['on another day', (claim) => (claim.lines[1].date = '2026-05-05')],
    ['over other days', (claim) => (claim.lines[1].through = '2026-05-05')],
    ['with another modifier', (claim) => (claim.lines[1].modifiers = ['GP', 'RT'])],
    ['repeated on purpose', (claim) => (claim.lines[1].modifiers = ['GP', 'LT', '76'])],
    ['distinct on purpose', (claim) => (claim.lines[0].modifiers = claim.lines[1].modifiers = ['GP', '59'])],
    ['elsewhere', (claim) => (claim.lines[1].placeOfService = '12')],
    ['of another drug', (claim) => giveDrugs(claim, '00409379601', '00409379501')],
    ['of which one names a drug', (claim) => (claim.lines[1].drugs = [{ ndc: '00409379601' }])],
    ['with another description', (claim) => (claim.lines[1].description = 'SPECIAL CUSHION')],
    ['by another provider', (claim) => (claim.lines[1].renderingProvider = '1245319599')],
    ['of another code', (claim) => (claim.lines[1].code = '97112')],
  ] as [string, Change][])('are not duplicates %s', (_, change) => {
    expect(ofRule(twice(change), 'claim.duplicate-line')).toEqual([]);
  });

  it('lines without a code repeat nothing', () => {
    const claim = changed(INPATIENT, (copy) => {
      copy.lines = [
        { revenueCode: '0250', units: 1 },
        { revenueCode: '0250', units: 1 },
      ];
    });
    expect(found(claim)).toEqual([]);
  });
});
