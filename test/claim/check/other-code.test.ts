import { describe, expect, it } from 'vitest';
import { checkClaim, fromX12 } from '../../../src/claim/index.js';
import { claimSchema } from '../../../src/schemas/index.js';
import { professional } from '../fixtures/x12.js';
import { changed, found, PROFESSIONAL } from './claims.js';

const services = (claim: Parameters<typeof checkClaim>[0]) =>
  checkClaim(claim).checks.find(({ check }) => check === 'services');

describe('a line with a code of another code set', () => {
  const claim = changed(PROFESSIONAL, (copy) => {
    copy.lines[2] = { otherCode: 'ER:1234', units: 1, diagnosisPointers: [1], date: '2026-05-04' };
  });

  it('is kept, the other lines are judged, and the report says what was not', () => {
    expect(found(claim)).toEqual([]);
    expect(services(claim)).toMatchObject({
      status: 'partly',
      reason: 'codes of other code sets were not judged',
    });
    expect(claimSchema().safeParse(claim).success).toBe(true);
  });

  it.each(['ER', 'IV', 'WK', 'ZZ'])('comes from %s of X12', (qualifier) => {
    const read = fromX12(professional().replace('HC:99214:25', `${qualifier}:99214:25`)).claims[0]!;
    expect(read.claim.lines!.map(({ code, otherCode }) => code ?? otherCode)).toEqual([
      `${qualifier}:99214`,
      'G0439',
      'J1885',
    ]);
    expect(read.problems).toHaveLength(1);
    expect(found(read.claim).filter((rule) => rule.startsWith('claim.malformed'))).toEqual([]);
  });
});

describe('a line without any code', () => {
  const claim = changed(PROFESSIONAL, (copy) => {
    delete copy.lines[0].code;
    copy.lines[1].code = 'J9';
  });

  it('is an error at its place, and the other lines are judged', () => {
    expect(found(claim)).toEqual(['claim.malformed error /lines/0', 'hcpcs.malformed error /lines/1/code']);
    expect(claimSchema().safeParse(claim).error?.issues[0]).toMatchObject({
      path: ['lines', 0, 'code'],
      message: 'code must be a text',
    });
  });
});
