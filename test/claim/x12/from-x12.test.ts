import { describe, expect, it } from 'vitest';
import { fromX12 } from '../../../src/claim/x12/index.js';
import { institutional, professional } from '../fixtures/x12.js';

const claims = (text: string) => {
  const result = fromX12(text);
  expect(result.problems).toEqual([]);
  return result.claims.map(({ claim }) => claim);
};

describe('837P', () => {
  it('reads a visit of the subscriber', () => {
    expect(claims(professional())[0]).toEqual({
      type: 'professional',
      billingTaxonomy: '207Q00000X',
      id: 'VISIT-1',
      patient: { birthDate: '1958-03-12', sex: 'F' },
      placeOfService: '11',
      renderingProvider: '1245319599',
      renderingTaxonomy: '207Q00000X',
      diagnoses: [
        { code: 'E1165', role: 'principal' },
        { code: 'I10', role: 'other' },
        { code: 'E785', role: 'other' },
        { code: 'Z794', role: 'other' },
      ],
      lines: [
        { code: '99214', modifiers: ['25'], units: 1, diagnosisPointers: [1, 2, 3, 4], date: '2026-01-12' },
        { code: 'G0439', units: 1, placeOfService: '11', diagnosisPointers: [1], date: '2026-01-12' },
        {
          code: 'J1885',
          modifiers: ['JZ'],
          units: 2,
          diagnosisPointers: [2],
          date: '2026-01-12',
          drugs: [{ ndc: '00409379601', quantity: 2, unit: 'ML' }],
        },
      ],
    });
  });

  it('reads an injury of a dependent, whose patient is not the subscriber', () => {
    expect(claims(professional())[1]).toEqual({
      type: 'professional',
      billingTaxonomy: '207Q00000X',
      id: 'INJURY-2',
      patient: { birthDate: '2014-09-20', sex: 'M' },
      placeOfService: '22',
      diagnoses: [
        { code: 'S52501A', role: 'principal' },
        { code: 'W1789XA', role: 'external-cause' },
      ],
      lines: [
        {
          code: '25600',
          modifiers: ['LT', '57'],
          units: 1,
          diagnosisPointers: [1],
          date: '2026-01-13',
          through: '2026-01-14',
        },
      ],
    });
  });

  it('gives the segment where each claim begins', () => {
    const { claims: found } = fromX12(professional());
    const segments = professional().split('\n');
    expect(found.map(({ segment }) => segments[segment - 1]!.slice(0, 12))).toEqual([
      'CLM*VISIT-1*',
      'CLM*INJURY-2',
    ]);
    expect(found.map(({ transaction }) => transaction)).toEqual(['0001', '0001']);
  });

  it('minutes of anesthesia do not count as units', () => {
    const text = professional().replace('SV1*HC:G0439*95*UN*1*11**1', 'SV1*HC:00840:AA:QK*95*MJ*95***1');
    expect(claims(text)[0]!.lines![1]).toEqual({
      code: '00840',
      modifiers: ['AA', 'QK'],
      minutes: 95,
      diagnosisPointers: [1],
      date: '2026-01-12',
    });
  });
});

describe('837I', () => {
  it('reads an inpatient stay', () => {
    expect(claims(institutional())[0]).toEqual({
      type: 'inpatient',
      id: 'STAY-3',
      patient: { birthDate: '1949-01-19', sex: 'M' },
      from: '2026-01-05',
      through: '2026-01-09',
      typeOfBill: '111',
      dischargeStatus: '01',
      admission: '2026-01-05',
      discharge: '2026-01-09',
      diagnoses: [
        { code: 'K3580', role: 'principal', poa: 'Y' },
        { code: 'R1031', role: 'admitting' },
        { code: 'I10', role: 'other', poa: 'Y' },
        { code: 'E119', role: 'other', poa: 'Y' },
        { code: 'T8131XA', role: 'other', poa: 'N' },
        { code: 'Y838', role: 'external-cause', poa: 'N' },
      ],
      procedures: [
        { code: '0DTJ4ZZ', date: '2026-01-05' },
        { code: '0W9G30Z', date: '2026-01-07' },
      ],
      lines: [
        { revenueCode: '0120', units: 4 },
        { revenueCode: '0360', units: 1 },
        { revenueCode: '0250', units: 25 },
      ],
    });
  });

  it('reads a visit to the emergency department', () => {
    expect(claims(institutional())[1]).toEqual({
      type: 'outpatient',
      id: 'EMERGENCY-4',
      patient: { birthDate: '1999-11-30', sex: 'U' },
      from: '2026-01-08',
      through: '2026-01-08',
      typeOfBill: '131',
      dischargeStatus: '01',
      diagnoses: [
        { code: 'R079', role: 'principal' },
        { code: 'R0789', role: 'reason-for-visit' },
        { code: 'R0602', role: 'reason-for-visit' },
        { code: 'I10', role: 'other' },
        { code: 'Z87891', role: 'other' },
      ],
      lines: [
        { revenueCode: '0450', code: '99284', modifiers: ['25'], units: 1, date: '2026-01-08' },
        { revenueCode: '0730', code: '93005', units: 1, date: '2026-01-08' },
        { revenueCode: '0636', code: 'J1885', units: 2, date: '2026-01-08' },
        { revenueCode: '0250', units: 1 },
      ],
    });
  });

  it('gives no day of discharge if the patient is still there', () => {
    const [claim] = claims(institutional().replace('CL1*1*1*01', 'CL1*1*1*30'));
    expect(claim).toMatchObject({ type: 'inpatient', dischargeStatus: '30', through: '2026-01-09' });
    expect(claim).not.toHaveProperty('discharge');
  });

  it.each([
    ['11', 'inpatient'],
    ['18', 'inpatient'],
    ['21', 'inpatient'],
    ['12', 'outpatient'],
    ['13', 'outpatient'],
    ['32', 'outpatient'],
    ['72', 'outpatient'],
    ['81', 'outpatient'],
    ['85', 'outpatient'],
  ])('type of bill %s is %s', (bill, type) => {
    // Its procedures of ICD-10-PCS are named if it is not a stay.
    const { claims: read, problems } = fromX12(institutional().replace('11:A:1', `${bill}:A:1`));
    expect(problems.length > 0).toBe(type !== 'inpatient');
    expect(read[0]!.claim).toMatchObject({
      type,
      typeOfBill: `${bill}1`,
    });
  });
});

describe('several interchanges in one text', () => {
  it('are read, each with its own separators', () => {
    const other = institutional()
      .replaceAll('\n', '')
      .replaceAll('*', '|')
      .replaceAll(':', '>')
      .replaceAll('~', '\n');
    const text = `\uFEFF\r\n${professional().replaceAll('\n', '\r\n')}\r\n${other}\n`;
    expect(claims(text).map(({ id }) => id)).toEqual(['VISIT-1', 'INJURY-2', 'STAY-3', 'EMERGENCY-4']);
    expect(claims(other)).toEqual(claims(institutional()));
  });
});

describe('DMG after CLM describes the subscriber of another payer', () => {
  const patients = (text: string): unknown =>
    fromX12(text).claims.map(({ claim: { id, patient } }) => [id, patient]);
  const jane = { birthDate: '1958-03-12', sex: 'F' };
  const sam = { birthDate: '2014-09-20', sex: 'M' };
  const OI = 'OI***Y*P**Y~';

  it.each(['DMG*D8*19300101*M~', 'DMG*D8*none*M~', 'DMG~'])(
    'and changes neither this claim nor the next one: %s',
    (dmg) => {
      const text = professional().replace(OI, `${OI}${dmg}`);
      expect(text).toContain(dmg);
      expect(patients(text)).toEqual([
        ['VISIT-1', jane],
        ['INJURY-2', sam],
      ]);
      expect(fromX12(text).problems.map(({ code }) => code)).toEqual(['envelope']);
    },
  );

  it('and not a second claim of the same subscriber', () => {
    const [, claim = ''] = /(CLM\*VISIT-1.*?)HL\*3/s.exec(professional())!;
    const first = claim.replace(OI, `${OI}DMG*D8*19300101*M~`);
    const text = professional().replace(claim, `${first}${claim.replace('VISIT-1', 'VISIT-1B')}`);
    expect(patients(text)).toEqual([
      ['VISIT-1', jane],
      ['VISIT-1B', jane],
      ['INJURY-2', sam],
    ]);
  });
});
