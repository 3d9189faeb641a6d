import { describe, expect, it } from 'vitest';
import { fromX12 } from '../../../src/claim/index.js';
import { institutional, professional } from '../fixtures/x12.js';

const P = professional();
const I = institutional();
const claimsOf = (text: string) => fromX12(text).claims.map(({ claim }) => claim);

describe('a damaged start of a claim or a level', () => {
  it('of a claim does not give its lines and diagnoses to the claim before', () => {
    // The two claims of one subscriber.
    const two = P.replace(/HL\*3\*1\*22[\s\S]*?(?=CLM\*INJURY)/, '');
    expect(claimsOf(two)).toHaveLength(2);
    const damaged = fromX12(two.replace('CLM*INJURY', 'CLX*INJURY'));
    expect(damaged.claims.map(({ claim }) => claim)).toEqual(claimsOf(two).slice(0, 1));
    const problems = damaged.problems.filter(({ code }) => code !== 'envelope');
    expect(problems.map(({ id, lost, claim }) => [id, lost, claim])).toEqual([
      ['CLX', false, 'VISIT-1'],
      ['HI', true, undefined],
    ]);
    expect(problems[1]!.message).toBe(
      'HI comes after the service lines of a claim: the CLM before it is missing or damaged, so the claim was not read',
    );
  });

  it('is known by the number of its first line too', () => {
    const two = P.replace(/HL\*3\*1\*22[\s\S]*?(?=CLM\*INJURY)/, '');
    const damaged = fromX12(
      two.replace('CLM*INJURY', 'CLX*INJURY').replace('HI*ABK:S52501A', 'HX*ABK:S52501A'),
    );
    expect(damaged.claims.map(({ claim }) => claim)).toEqual(claimsOf(two).slice(0, 1));
    expect(damaged.problems.filter(({ lost }) => lost)).toMatchObject([{ id: 'LX' }]);
  });

  it('of a level does not give the patient before to the claims below', () => {
    const [visit, injury] = claimsOf(P);
    const damaged = fromX12(P.replace('HL*3*1*22*1', 'HX*3*1*22*1'));
    expect(damaged.claims.map(({ claim }) => claim)).toEqual([visit, injury]);
    const both = P.replace('HL*3*1*22*1', 'HX*3*1*22*1').replace('DMG*D8*19850704*M', 'DMX');
    expect(claimsOf(both.replace('HL*4*1*23*0', 'HX').replace('DMG*D8*20140920*M', 'DMX'))).toEqual([
      visit,
      { ...injury, patient: undefined },
    ]);
    const stay = claimsOf(I);
    expect(claimsOf(I.replace('HL*3*1*22*0', 'HX*3*1*22*0'))).toEqual(stay);
  });

  it('of a provider does not give the specialty before to the claims below', () => {
    const second = P.replace(
      'HL*3*1*22*1',
      'HX*9**20*1~\nPRV*BI*PXC*332B00000X~\nNM1*85*2*OTHER*****XX*1~\nHL*3*9*22*1',
    );
    expect(claimsOf(second).map((claim) => 'billingTaxonomy' in claim && claim.billingTaxonomy)).toEqual([
      '207Q00000X',
      '332B00000X',
    ]);
    const untold = second.replace('PRV*BI*PXC*332B00000X', 'PRX');
    expect('billingTaxonomy' in claimsOf(untold)[1]!).toBe(false);
  });
});

describe('a service date that comes twice in a line', () => {
  it('is read once, and told', () => {
    const { claims, problems } = fromX12(
      P.replace('DTP*472*D8*20260112~', 'DTP*472*D8*20260112~\nDTP*472*D8*20260220~'),
    );
    expect(claims[0]!.claim.lines![0]!.date).toBe('2026-01-12');
    expect(problems[0]).toMatchObject({
      code: 'unexpected-segment',
      id: 'DTP',
      claim: 'VISIT-1',
      lost: false,
    });
  });
});

describe('two damages one after the other', () => {
  const visit = (id: string) =>
    `CLM*${id}*1***11:B:1*Y*A*Y*Y~HI*ABK:I10~LX*1~SV1*HC:99213*1*UN*1***1~DTP*472*D8*20260112~`;
  const level = (number: number, born: string) =>
    `HL*${number}*1*22*0~SBR*P*18*******MB~NM1*IL*1*D~DMG*D8*${born}*F~`;
  const ONE = level(2, '19500101') + visit('ONE') + visit('TWO');
  const BODY = ONE + level(3, '19600101') + visit('THREE');
  const read = (body: string) =>
    claimsOf(
      `ISA*00*          *00*          *ZZ*S              *ZZ*R              *260115*0930*^*00501*000000001*0*T*:~GS*HC*S*R*20260115*0930*1*X*005010X222A1~ST*837*0001*005010X222A1~HL*1**20*1~${body}SE*0*0001~`,
    ).map(({ id, patient, lines }) => [id, patient?.birthDate, lines?.length]);

  it('give no claim the patient or the lines of another', () => {
    expect(read(BODY)).toEqual([
      ['ONE', '1950-01-01', 1],
      ['TWO', '1950-01-01', 1],
      ['THREE', '1960-01-01', 1],
    ]);
    // A claim without its CLM, then a level without its HL.
    expect(read(BODY.replace('CLM*TWO', 'C\u0000LM*TWO').replace('HL*3', 'L*3'))).toEqual([
      ['ONE', '1950-01-01', 1],
      ['THREE', '1960-01-01', 1],
    ]);
    // A line break in the place of the separator, and no diagnoses.
    expect(
      read(
        BODY.replace('CLM*TWO', 'CLM\nTWO').replace(
          /HI\*ABK:I10~(?=LX\*1~SV1\*HC:99213\*1\*UN\*1\*\*\*1~DTP\*472\*D8\*20260112~HL)/,
          '',
        ),
      ),
    ).toEqual([
      ['ONE', '1950-01-01', 1],
      ['THREE', '1960-01-01', 1],
    ]);
  });
});
