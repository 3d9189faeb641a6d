import { describe, expect, it } from 'vitest';
import { checkClaim, fromX12 } from '../../../src/claim/index.js';
import { entries } from '../../../src/hcpcs/index.js';
import { mue } from '../../../src/ncci/index.js';
import { VISIT, with837P } from '../fixtures/x12.js';
import { changed, found, ofRule, PROFESSIONAL } from './claims.js';

const ON = '2026-05-04';
const ERROR = ['ncci.mue-day error /lines/0/units'];
const WARNING = ['ncci.mue-day warning /lines/0/units'];

const claim = (more: object = {}, line: object = {}) =>
  changed(PROFESSIONAL, (copy) => {
    copy.placeOfService = '12';
    copy.lines = [
      { code: 'E0601', modifiers: ['RR', 'KH', 'KX'], units: 1, date: ON, diagnosisPointers: [1], ...line },
    ];
    Object.assign(copy, more);
  });

describe('whose limits apply', () => {
  it.each([
    ['nothing', {}, undefined, WARNING],
    ['the option: a practitioner', {}, false, ERROR],
    ['the option: a supplier', {}, true, []],
    ['the claim: a practitioner', { supplier: false, billingTaxonomy: '332B00000X' }, true, ERROR],
    ['the claim: a supplier', { supplier: true }, false, []],
    ['the taxonomy of medical equipment', { billingTaxonomy: '332BX2000X' }, false, []],
    ['the taxonomy of prosthetics', { billingTaxonomy: '335e00000x' }, undefined, []],
    [
      'the taxonomy of a physician, who may be a supplier too',
      { billingTaxonomy: '207Q00000X' },
      undefined,
      WARNING,
    ],
    ['the taxonomy of a blood bank', { billingTaxonomy: '331L00000X' }, undefined, WARNING],
  ])('%s', (_, more, supplier, expected) => {
    expect(found(claim(more), { supplier })).toEqual(expected);
  });

  it('the warning names both limits and both rows', () => {
    const [finding] = ofRule(claim(), 'ncci.mue-day');
    expect(finding!.message).toBe(
      'E0601: 1 units, but not payable in this setting; a supplier of durable medical equipment may bill 1, and nothing says whether this claim is of one',
    );
    expect(finding!.evidence.map(({ source }) => source)).toEqual([
      'NCCI MUE values, practitioner services',
      'NCCI MUE values, DME supplier services',
    ]);
    expect(finding!.fix!.message).toContain("'supplier'");
  });

  it('units above both limits stay an error', () => {
    // 8 for practitioners in 2026Q2, 8 for suppliers in 2024Q3.
    expect(found(claim({}, { code: 'J1885', modifiers: ['JZ'], units: 90 }))).toEqual(ERROR);
  });

  it('no code that a supplier may bill is an error at the limit of suppliers', () => {
    let warned = 0;
    for (const { code } of entries({ on: ON })) {
      const supplier = mue(code, { on: ON, setting: 'dme' });
      const practitioner = mue(code, { on: ON, setting: 'practitioner' });
      if (supplier.verdict !== 'limit' || practitioner.verdict !== 'limit' || supplier.units === 0) continue;
      const { findings } = checkClaim(claim({}, { code, modifiers: [], units: supplier.units }));
      const units = findings.filter(({ rule }) => rule.startsWith('ncci.mue'));
      if (units.some(({ severity }) => severity === 'error')) expect.fail(code);
      if (practitioner.units < supplier.units) expect(units, code).toHaveLength(1);
      warned += units.length;
    }
    expect(warned).toBeGreaterThan(1700);
  });
});

describe('the taxonomy of an 837P', () => {
  const taxonomies = (text: string) =>
    fromX12(text).claims.map(({ claim: read }) => (read.type === 'professional' ? read.billingTaxonomy : ''));

  it('is that of the billing provider, not of the rendering one', () => {
    expect(taxonomies(with837P(VISIT))).toEqual(['207Q00000X']);
    expect(taxonomies(with837P(VISIT).replace('PRV*BI*PXC*207Q00000X', 'PRV*BI*PXC*332B00000X'))).toEqual([
      '332B00000X',
    ]);
    expect(taxonomies(with837P(VISIT).replace('PRV*BI*PXC*207Q00000X~\n', ''))).toEqual([undefined]);
  });

  it('does not pass to the claims of the next provider', () => {
    expect(taxonomies(with837P(VISIT, 'HL*9**20*1', VISIT))).toEqual(['207Q00000X', undefined]);
  });
});
