import { describe, expect, it } from 'vitest';
import { fromX12 } from '../../../src/claim/index.js';
import { EMERGENCY, interchange, VISIT, with837P } from '../fixtures/x12.js';

const linesOf = (text: string) => {
  const { claims, problems } = fromX12(text);
  expect(problems).toEqual([]);
  return claims[0]!.claim.lines!;
};

/** The visit with other segments for its drug. */
const drugs = (segments: string) =>
  fromX12(with837P(VISIT.replace('LIN**N4*00409379601\nCTP****2*ML', segments))).claims[0]!.claim.lines![2]!
    .drugs;

describe('the drugs of an 837', () => {
  it.each([
    ['LIN**N4*00409379601', [{ ndc: '00409379601' }]],
    ['LIN**N4*00409379601\nCTP****1.5*UN', [{ ndc: '00409379601', quantity: 1.5, unit: 'UN' }]],
    ['LIN**N4*00409379601\nCTP****some*ML:x', [{ ndc: '00409379601', unit: 'ML' }]],
    ['LIN**N4*1\nLIN**N4*2\nCTP****3*GR', [{ ndc: '1' }, { ndc: '2', quantity: 3, unit: 'GR' }]],
    // A universal product number is not a drug.
    ['LIN**EN*1234567890123\nCTP****3*UN', undefined],
    ['LIN**N4\nCTP****3*UN', undefined],
  ])('%s', (segments, expected) => {
    expect(drugs(segments)).toEqual(expected);
  });

  it('are read of a facility too', () => {
    const text = interchange('005010X223A2', EMERGENCY.replace('UN*2\n', 'UN*2\nLIN**N4*00409379601\n'));
    expect(linesOf(text)[2]!.drugs).toEqual([{ ndc: '00409379601' }]);
  });
});

describe('the description of a line', () => {
  it.each([
    ['HC:J1885:JZ', { code: 'J1885', modifiers: ['JZ'] }],
    ['HC:E1399:NU::::SPECIAL CUSHION', { code: 'E1399', modifiers: ['NU'], description: 'SPECIAL CUSHION' }],
    ['HC:E1399:::::SPECIAL CUSHION', { code: 'E1399', description: 'SPECIAL CUSHION' }],
    ['HC:E1399:::::', { code: 'E1399' }],
  ])('of %s', (service, expected) => {
    const line = linesOf(with837P(VISIT.replace('HC:J1885:JZ', service)))[2]!;
    const { code, modifiers, description } = line;
    expect({ code, modifiers, description }).toEqual(expected);
  });
});

describe('the rendering provider', () => {
  const claimOf = (from: string, to: string) => fromX12(with837P(VISIT.replace(from, to))).claims[0]!.claim;
  const ONE = 'NM1*82*1*ROE*RICHARD****XX*1245319599';

  it('of the claim is kept, and of a line apart', () => {
    const claim = claimOf('LX*2', 'NM1*82*1*POE*ANNE****XX*1679576722\nLX*2');
    expect(claim.renderingProvider).toBe('1245319599');
    expect(claim.lines!.map(({ renderingProvider }) => renderingProvider)).toEqual([
      '1679576722',
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['of another role', 'NM1*DN*1*ROE*RICHARD****XX*1245319599'],
    ['without an identifier', 'NM1*82*1*ROE*RICHARD'],
  ])('%s is nobody', (_, segment) => {
    expect(claimOf(ONE, segment).renderingProvider).toBeUndefined();
  });

  it('of another payer does not replace that of the claim', () => {
    expect(claimOf('OI***Y*P**Y', 'OI***Y*P**Y\nNM1*82*1*****XX*9').renderingProvider).toBe('1245319599');
  });
});
