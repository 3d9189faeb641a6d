import { describe, expect, it } from 'vitest';
import { fromX12 } from '../../../src/claim/index.js';
import { VISIT, with837P } from '../fixtures/x12.js';
import { changed, found, OUTPATIENT, ofRule, PROFESSIONAL } from './claims.js';

type Provider = { renderingProvider?: string; renderingTaxonomy?: string };

/** Two services that are not paid together. */
const pair = (one: Provider, other: Provider, ofClaim: Provider = {}) =>
  changed(PROFESSIONAL, (claim) => {
    Object.assign(claim, ofClaim);
    claim.lines = [
      { code: 'A9503', units: 1, date: '2026-05-04', diagnosisPointers: [1], ...one },
      { code: 'A9512', units: 1, date: '2026-05-04', diagnosisPointers: [1], ...other },
    ];
  });

const severities = (claim: Parameters<typeof found>[0]) =>
  found(claim).filter((text) => text.startsWith('ncci.ptp'));

describe('an NCCI edit between lines of different rendering providers', () => {
  const family = '207Q00000X';
  const surgery = '208600000X';

  it.each<[string, Provider, Provider, Provider]>([
    ['two identifiers', { renderingProvider: '1' }, { renderingProvider: '2' }, {}],
    ['one of the claim, one of a line', { renderingProvider: '1' }, {}, { renderingProvider: '2' }],
    [
      'two specialties',
      { renderingProvider: '1', renderingTaxonomy: family },
      { renderingProvider: '2', renderingTaxonomy: surgery },
      {},
    ],
    [
      'one specialty is not known',
      { renderingProvider: '1', renderingTaxonomy: family },
      { renderingProvider: '2' },
      {},
    ],
    [
      'the specialty of the claim is of its own provider',
      { renderingProvider: '1', renderingTaxonomy: family },
      { renderingProvider: '3' },
      { renderingProvider: '2', renderingTaxonomy: family },
    ],
  ])('is information: %s', (_, one, other, ofClaim) => {
    const claim = pair(one, other, ofClaim);
    expect(severities(claim)).toEqual(['ncci.ptp-conflict information /lines/1/code']);
    const [finding] = ofRule(claim, 'ncci.ptp-conflict');
    expect(finding!.message).toContain('the lines have different rendering providers');
    expect(finding!.fix).toBeUndefined();
    expect(finding!.evidence).not.toEqual([]);
  });

  it.each<[string, Provider, Provider, Provider]>([
    ['nobody is named', {}, {}, {}],
    ['one line names nobody', { renderingProvider: '1' }, {}, {}],
    ['the same identifier', { renderingProvider: '1' }, { renderingProvider: ' 1 ' }, {}],
    ['that of the claim', { renderingProvider: '1' }, {}, { renderingProvider: '1' }],
    [
      'one specialty',
      { renderingProvider: '1', renderingTaxonomy: family },
      { renderingProvider: '2', renderingTaxonomy: family.toLowerCase() },
      {},
    ],
    [
      'one specialty, of the claim and of a line',
      { renderingProvider: '1', renderingTaxonomy: family },
      {},
      { renderingProvider: '2', renderingTaxonomy: family },
    ],
  ])('stays an error: %s', (_, one, other, ofClaim) => {
    expect(severities(pair(one, other, ofClaim))).toEqual(['ncci.ptp-conflict error /lines/1/code']);
  });

  it('stays an error for a facility, which is one provider', () => {
    const claim = changed(OUTPATIENT, (copy) => {
      copy.lines = ['A9503', 'A9512'].map((code, index) => ({
        revenueCode: '0636',
        code,
        units: 1,
        date: '2026-05-04',
        renderingProvider: String(index),
      }));
    });
    expect(severities(claim)).toEqual(['ncci.ptp-conflict error /lines/1/code']);
  });
});

describe('the specialty in X12', () => {
  it('of the claim and of a line is read', () => {
    const visit = VISIT.replace('LX*2', 'NM1*82*1*POE*ANNE****XX*1679576722\nPRV*PE*PXC*208600000X\nLX*2');
    const { claim } = fromX12(with837P(visit)).claims[0]!;
    expect(claim.renderingTaxonomy).toBe('207Q00000X');
    expect(claim.lines![0]).toMatchObject({
      renderingProvider: '1679576722',
      renderingTaxonomy: '208600000X',
    });
    expect(claim.lines![1]!.renderingTaxonomy).toBeUndefined();
  });
});
