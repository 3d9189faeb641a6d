import { describe, expect, it } from 'vitest';
import { fromX12 } from '../../../src/claim/x12/index.js';
import { institutional, professional } from '../fixtures/x12.js';

const P = professional();
const I = institutional();
const problemsOf = (text: string) =>
  fromX12(text).problems.map(({ code, id, message }) => [code, id, message] as const);
/** The problems but for the counts of the trailer, which change with every segment. */
const toldOf = (text: string) => problemsOf(text).filter(([code]) => code !== 'envelope');

describe('segments of the guides for 837P and 837I', () => {
  // The segments of both guides, from their lists of segments; those that a check needs are read elsewhere.
  const GUIDES =
    'BHT NM1 N3 N4 REF PER PRV CUR HL SBR PAT DMG CLM DTP CL1 PWK CN1 AMT K3 NTE CR1 CR2 CR3 CRC HI HCP CAS OI MIA MOA LX SV1 SV2 SV5 PS1 QTY MEA LIN CTP SVD LQ FRM';
  // Of claims that other programs write into the same files: dental, home health, older versions, repriced.
  const OTHERS = 'N1 N2 CR4 CR5 CR6 CR7 CR8 SV4 SV7 HSD IMM TOO DN1 DN2 DSB UR';

  it.each(`${GUIDES} ${OTHERS}`.split(' '))('%s is known', (id) => {
    expect(
      toldOf(P.replace('NTE*ADD', `${id}*\nNTE*ADD`)).filter(([code]) => code === 'unknown-segment'),
    ).toEqual([]);
  });

  it('others are named', () => {
    expect(toldOf(P.replace('NTE*ADD', 'XYZ*1~\nNTE*ADD'))[0]).toMatchObject([
      'unknown-segment',
      'XYZ',
      expect.any(String),
    ]);
  });
});

describe('transactions that are not claims', () => {
  it.each([
    ['270', 'an eligibility inquiry'],
    ['271', 'an eligibility response'],
    ['275', 'patient information'],
    ['276', 'a claim status request'],
    ['277', 'a claim status response'],
    ['278', 'a services review'],
    ['820', 'a premium payment'],
    ['834', 'an enrollment'],
    ['835', 'a remittance advice'],
    ['997', 'an acknowledgment'],
    ['999', 'an acknowledgment'],
  ])('%s is named as %s', (id, name) => {
    const text = P.replace(/ST\*837/, `ST*${id}`);
    expect(toldOf(text).map(([code, , message]) => [code, message])).toEqual([
      [
        'not-a-claim',
        expect.stringMatching(new RegExp(`^transaction ${id} .*is ${name}, not a claim of 837P or 837I`)),
      ],
    ]);
  });

  it('an unknown one has no name', () => {
    const [[, , message] = []] = toldOf(P.replace(/ST\*837/, 'ST*864'));
    expect(message).toMatch(/^transaction 864 \S+ is not a claim of 837P or 837I, so it was skipped$/);
  });
});

describe('the kind of a problem', () => {
  it('of a level that is missing is unexpected-segment, for a patient too', () => {
    for (const [id, from] of [
      ['NM1', /HL\*4\*3\*23\*0~\nPAT\*19~\n/],
      ['PAT', /HL\*4\*3\*23\*0~\n/],
    ] as const) {
      // The claim of the dependent comes after lines of another one.
      const lines = 'CLM*FIRST*1***11:B:1~\nLX*1~\nSV1*HC:99213*1*UN*1***1~\n';
      const text = P.replace(from, lines);
      expect(P).toMatch(from);
      expect(toldOf(text).map(([code, at]) => [code, at])).toContainEqual(['unexpected-segment', id]);
    }
  });

  it('of a claim that a trailer cuts off is truncated', () => {
    const [found] = toldOf(P.replace(/SE\*\d+\*\d+~?\n?/, ''));
    expect(found).toMatchObject([
      'truncated',
      'GE',
      expect.stringContaining('GE comes before the end of this claim'),
    ]);
  });

  it('of a claim with dental services alone is not-a-claim', () => {
    const dental = P.replaceAll(/SV1\*HC:/g, 'SV3*AD:D');
    expect(toldOf(dental).map(([code]) => code)).toContain('not-a-claim');
  });
});

describe('what is kept of an element that is not judged', () => {
  it('the code of another system has its qualifier', () => {
    const { claims } = fromX12(P.replace('HC:99214:25', 'IV:99214'));
    expect(claims[0]!.claim.lines![0]).toMatchObject({ otherCode: 'IV:99214' });
  });

  it('of a procedure is named where it is', () => {
    const wrong = I.replace(/BBR:([0-9A-Z]{7}):D8:(\d{8})/, 'BBR:$1:D8:$2:::25');
    expect(I).not.toBe(wrong);
    expect(toldOf(wrong).map(([, , message]) => message)).toEqual([
      expect.stringMatching(/^HI\d\d has '25' in component 7, which was not read$/),
    ]);
  });

  it('a procedure of ICD-9 is read as the same role of ICD-10', () => {
    const old = I.replace('BBR:', 'BR:');
    expect(toldOf(old)[0]![2]).toMatch(/has the qualifier BR, which is of ICD-9; it was read as BBR/);
    expect(fromX12(old).claims[0]!.claim).toMatchObject({
      procedures: (fromX12(I).claims[0]!.claim as unknown as { procedures: object[] }).procedures,
    });
  });

  it.each([
    ['2026011', "'2026011'"],
    ['202601121', "'202601121'"],
    ['20260112-2026011x', "'20260112-2026011x'"],
    ['20260112143x', "'20260112143x'"],
    ['20260112-20260113143x', "'20260112-20260113143x'"],
    [`2026${'0'.repeat(60)}`, `'2026${'0'.repeat(26)}'`],
  ])('a date that is not one is named and cut: %s', (date, shown) => {
    const messages = toldOf(P.replace('DTP*472*D8*20260112', `DTP*472*D8*${date}`)).map(
      ([, , message]) => message,
    );
    expect(messages).toEqual([`DTP03 is not a date CCYYMMDD: ${shown}`]);
  });

  it('a statement period within a line is not that of the claim', () => {
    const period = 'DTP*434*RD8*20250101-20250102';
    const text = I.replace(/(LX\*1~\n)/, `$1${period}~\n`);
    expect(text).toContain(period);
    expect((fromX12(text).claims[0]!.claim as { statement?: object }).statement).toEqual(
      (fromX12(I).claims[0]!.claim as { statement?: object }).statement,
    );
  });
});

describe('a separator that the header does not declare', () => {
  it('is told once a claim, and changes no element that is no composite', () => {
    const text = P.replaceAll(/(\d\d):B:1/g, '$1>B>1').replaceAll('CLM*VISIT-1', 'CLM*VISIT>1');
    const { claims, problems } = fromX12(text);
    expect(claims[0]!.claim).toMatchObject({ id: 'VISIT>1', placeOfService: '11' });
    expect(problems.filter(({ code }) => code === 'separator-mismatch').map(({ claim }) => claim)).toEqual(
      claims.map(({ claim }) => claim.id),
    );
  });
});

describe('providers of levels', () => {
  it('a provider that names a level above it has nothing of the provider before', () => {
    // The second provider is written below a level; its own specialty counts, not that of the first.
    const second = `${P.slice(P.indexOf('HL*1**20*1'), P.indexOf('HL*2*1*22*0')).replace('HL*1**20*1', 'HL*7*1*20*1').replace('PRV*BI*PXC*207Q00000X~\n', '')}HL*8*7*22*0~\n`;
    const visit = P.slice(P.indexOf('SBR*P*18*GRP0001'), P.indexOf('HL*3*1*22*1'));
    const text = P.replace('HL*3*1*22*1', `${second}${visit.replace('VISIT-1', 'VISIT-7')}HL*3*1*22*1`);
    const claims = fromX12(text).claims.map(({ claim }) => claim as { id: string; billingTaxonomy?: string });
    const [first, other] = ['VISIT-1', 'VISIT-7'].map((id) => claims.find((claim) => claim.id === id)!);
    expect([first?.billingTaxonomy, other?.billingTaxonomy]).toEqual(['207Q00000X', undefined]);
  });
});
