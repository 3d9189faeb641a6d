import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/claim/index.js';
import { fromX12 } from '../../../src/claim/x12/index.js';
import { X12Reader } from '../../../src/claim/x12/reader.js';
import type { X12Item } from '../../../src/claim/x12/types.js';
import { ISA, institutional, professional } from '../fixtures/x12.js';

const read = (text: string) => {
  const { claims, problems } = fromX12(text);
  return { ids: claims.map(({ claim }) => claim.id), problems };
};

/** The text with a segment changed, and the counts of the trailer as they were. */
const changed = (from: string, to: string, text = professional()): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('an element that cannot be read', () => {
  it.each([
    [
      'ICD-9',
      'ABK:E1165',
      'BK:25000',
      'unsupported-code-set',
      'HI',
      'HI01 has the qualifier BK, which is of ICD-9; it was read as ABK',
    ],
    ['no code', 'ABF:I10', 'ABF:', 'malformed-segment', 'HI', 'HI02 has no code'],
    [
      'a qualifier in lower case',
      'ABK:E1165',
      'abk:E1165',
      'malformed-segment',
      'HI',
      "HI01 has the qualifier 'abk'; it was read as ABK",
    ],
    [
      'a qualifier that nobody knows',
      'ABF:I10',
      'ZZZ:I10',
      'unsupported-code-set',
      'HI',
      "the qualifier 'ZZZ', which is not known",
    ],
    ['chained codes', 'ABF:I10', 'ABF:I10:ABF:E785', 'malformed-segment', 'HI', 'HI02 has several codes'],
    [
      'an indicator in the wrong place',
      'ABF:I10',
      'ABF:I10:::::::::Y',
      'malformed-segment',
      'HI',
      'present on admission is component 9',
    ],
    ['a point', 'ABF:I10', 'ABF:E11.65', 'malformed-segment', 'HI', 'a code with a point, E11.65'],
    ['a procedure of a stay', 'ABF:I10', 'BBR:0DTJ4ZZ', 'malformed-segment', 'HI', '45 CFR 162.1002'],
    ['home infusion', 'HC:99214:25', 'IV:99214', 'unsupported-code-set', 'SV1', "the qualifier 'IV'"],
    ['a service without code', 'HC:99214:25', 'HC:', 'malformed-segment', 'SV1', 'SV101 has no code'],
    ['a letter for units', 'UN*1***1:2:3:4', 'UN*l***1:2:3:4', 'malformed-segment', 'SV1', "'l'"],
    ['a comma in units', 'UN*1***1:2:3:4', 'UN*1,000***1:2:3:4', 'malformed-segment', 'SV1', "'1,000'"],
    ['a letter for a pointer', '***1:2:3:4', '***A', 'malformed-segment', 'SV1', 'SV107'],
    [
      'a line of a facility',
      'SV1*HC:99214:25',
      'SV2*0450*HC:99214:25',
      'unexpected-segment',
      'SV2',
      'professional',
    ],
    ['a dental line', 'SV1*HC:99214:25', 'SV3*AD:D0120', 'unexpected-segment', 'SV3', 'professional'],
    ['a service before its line', 'LX*1~\n', '', 'unexpected-segment', 'SV1', 'has no LX of its own'],
  ])('%s is named, and the claim is read without it', (_, from, to, code, id, message) => {
    const text = changed(from, to);
    const { ids, problems } = read(text);
    expect(ids).toEqual(['VISIT-1', 'INJURY-2']);
    const [first] = problems;
    expect(first).toMatchObject({ code, id, claim: 'VISIT-1', lost: false });
    expect(first!.message).toContain(message);
    expect(text.split('~')[first!.segment - 1]!.trim().startsWith(id)).toBe(true);
    expect(fromX12(text).claims[0]!.problems).toEqual(problems.filter(({ claim }) => claim === 'VISIT-1'));
    expect(fromX12(text).claims[1]!.problems).toEqual([]);
  });

  it.each([
    ['ABK:E1165', 'BK:E1165', ['E1165', 'I10']],
    ['ABK:E1165', 'abk:E1165', ['E1165', 'I10']],
    ['ABF:I10', 'ABF:I10:ABF:E785', ['E1165', 'I10', 'E785']],
  ])('%s as %s gives the diagnoses %j', (from, to, codes) => {
    const [visit] = fromX12(changed(from, to)).claims;
    const found = visit!.claim.diagnoses.map((each) => (typeof each === 'string' ? each : each.code));
    expect(found.slice(0, codes.length)).toEqual(codes);
  });

  it('a date with hyphens is read, and named', () => {
    const text = professional().replace(/DTP\*472\*D8\*(\d{4})(\d\d)(\d\d)/, 'DTP*472*D8*$1-$2-$3');
    const [visit] = fromX12(text).claims;
    expect(visit!.claim.lines?.[0]?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(visit!.problems.map(({ id, message }) => `${id} ${message}`)).toEqual([
      expect.stringContaining('DTP DTP03 is not a date CCYYMMDD'),
    ]);
  });

  it('the code of a payment group is kept, and the check says that it was not judged', () => {
    const text = institutional().replace(/SV2\*(\d+)\*[^*]*\*/, 'SV2*0022*HP:KAGD1*');
    const [stay] = fromX12(text).claims;
    expect(stay!.claim.lines?.some((line) => 'hipps' in line && line.hipps === 'KAGD1')).toBe(true);
    const services = checkClaim(stay!.claim).checks.find(({ check }) => check === 'services');
    expect(services).toMatchObject({
      status: 'partly',
      reason: expect.stringContaining('HIPPS codes were not judged'),
    });
  });

  it('the claims of X298 have the loops of 837P', () => {
    expect(read(professional().replaceAll('005010X222A1', '005010X298')).ids).toEqual([
      'VISIT-1',
      'INJURY-2',
    ]);
  });
});

describe('one lost claim keeps the others', () => {
  it.each([
    ['no control number', 'CLM*VISIT-1*', 'CLM**', 'malformed-segment', 'CLM', 'CLM01'],
    ['no place', '***11:B:1', '***', 'malformed-segment', 'CLM', 'CLM05'],
  ])('%s', (_, from, to, code, id, message) => {
    const text = changed(from, to);
    const { ids, problems } = read(text);
    expect(ids).toEqual(['INJURY-2']);
    const first = problems.find(({ lost }) => lost)!;
    expect(first).toMatchObject({ code, id, lost: true });
    expect(first.message).toContain(message);
    expect(text.split('~')[first.segment - 1]!.trim().startsWith(id)).toBe(true);
    expect(problems.filter(({ lost }) => lost)).toHaveLength(1);
  });

  it('the problem has its patient control number', () => {
    expect(read(changed('ABK:E1165', 'BK:25000')).problems[0]).toEqual({
      code: 'unsupported-code-set',
      segment: 28,
      id: 'HI',
      message: 'HI01 has the qualifier BK, which is of ICD-9; it was read as ABK',
      claim: 'VISIT-1',
      lost: false,
    });
  });

  it('the last of a text that was cut off is lost, not judged in part', () => {
    const text = professional();
    const { ids, problems } = read(text.slice(0, text.indexOf('SV1*HC:25600')));
    expect(ids).toEqual(['VISIT-1']);
    expect(problems.map(({ code, claim, lost }) => [code, claim, lost])).toEqual([
      ['truncated', 'INJURY-2', true],
      ['envelope', undefined, false],
      ['envelope', undefined, false],
      ['envelope', undefined, false],
    ]);
  });
});

describe('the envelope', () => {
  it.each([
    ['a count of segments', /SE\*\d+/, 'SE*9', 'SE01 gives the count 9'],
    ['a control number', /SE\*(\d+)\*0001/, 'SE*$1*0002', 'SE02 is not the control number 0001'],
    ['a count of transactions', /GE\*1/, 'GE*2', 'GE01 gives the count 2, but there are 1'],
    ['a count of groups', /IEA\*1/, 'IEA*7', 'IEA01 gives the count 7, but there are 1'],
    ['a missing trailer', /GE\*1\*1~\n/, '', 'GE is missing before IEA'],
    ['a missing header', /GS\*[^~]*~\n/, '', 'ST is outside its GS'],
  ])('%s that is wrong is reported, and the claims are read', (_, from, to, message) => {
    const { ids, problems } = read(professional().replace(from, to));
    expect(ids).toEqual(['VISIT-1', 'INJURY-2']);
    expect(problems[0]).toMatchObject({ code: 'envelope', lost: false });
    expect(problems.map((problem) => problem.message).join()).toContain(message);
  });

  it('skips other transactions, and reports each once', () => {
    const dental = professional().replaceAll('005010X222A1', '005010X224A2').replaceAll('SV1*', 'SV3*');
    expect(read(dental)).toMatchObject({ ids: [], problems: [{ code: 'not-a-claim', segment: 3 }] });
    const remittance = `${ISA}\nGS*HP*A*B*20260115*0930*1*X*005010X221A1~\nST*835*0001~\nBPR*I*10~\nSE*3*0001~\nGE*1*1~\nIEA*1*000000905~`;
    expect(read(remittance + professional())).toMatchObject({
      ids: ['VISIT-1', 'INJURY-2'],
      problems: [{ code: 'not-a-claim', message: expect.stringContaining('835') }],
    });
  });
});

describe('segments', () => {
  it('that claims do not have are reported and skipped', () => {
    const { ids, problems } = read(changed('NTE*ADD*ANNUAL', 'ZZZ*ADD*ANNUAL'));
    expect(ids).toEqual(['VISIT-1', 'INJURY-2']);
    expect(problems).toMatchObject([{ code: 'unknown-segment', id: 'ZZZ', claim: 'VISIT-1', lost: false }]);
  });

  it('outside a claim are reported', () => {
    const { problems } = read(changed('PER*IC*BILLING', 'HI*ABK:I10~\nPER*IC*BILLING'));
    expect(problems[0]).toMatchObject({ code: 'unexpected-segment', id: 'HI', lost: false });
  });

  it('of a claim outside a transaction are not read as a claim', () => {
    const text = `${ISA}CLM*X*1***11:B:1~HI*ABK:I10~IEA*0*000000905~`;
    const { ids, problems } = read(text);
    expect(ids).toEqual([]);
    // It is reported once, also where the text ends within it.
    expect(problems.map(({ code, lost }) => [code, lost])).toEqual([['unexpected-segment', true]]);
  });
});

describe('other text', () => {
  it.each([
    '',
    ' \n ',
    'hello',
    'ISA',
    'ISA*00*',
    '{"resourceType":"Claim"}',
    ISA.replace(':~', '**'),
    'x'.repeat(70_000),
  ])('is not X12: %s', (text) => {
    const { claims, problems } = fromX12(text);
    expect(claims).toEqual([]);
    expect(problems[0]).toMatchObject({ code: 'not-x12', lost: false });
  });

  it('a segment without an end stops the reading', () => {
    const { problems } = fromX12(`${ISA}NTE*${'x'.repeat(70_000)}`);
    expect(problems.at(-1)?.code).not.toBe(undefined);
    const reader = new X12Reader();
    const items = [
      ...reader.push(ISA),
      ...reader.push('x'.repeat(70_000)),
      ...reader.push('~'),
      ...reader.end(),
    ];
    expect(items).toMatchObject([{ code: 'not-x12', message: expect.stringContaining('does not end') }]);
  });

  it('that is not a string is misuse', () => {
    expect(() => fromX12(undefined as unknown as string)).toThrow(
      expect.objectContaining({ code: 'invalid-argument' }),
    );
  });
});

describe('properties', () => {
  const pieces = (text: string, sizes: readonly number[]): X12Item[] => {
    const reader = new X12Reader();
    const items: X12Item[] = [];
    let at = 0;
    for (let i = 0; at < text.length; i++) {
      const end = at + sizes[i % sizes.length]!;
      items.push(...reader.push(text.slice(at, end)));
      at = end;
    }
    return [...items, ...reader.end()];
  };

  it('the pieces in which the text comes change nothing', () => {
    const text = professional() + institutional().replaceAll('~', '\n').replace(/\n\n/g, '\n');
    const whole = fromX12(text);
    expect(whole.claims).toHaveLength(4);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 20 }), (sizes) => {
        const items = pieces(text, sizes);
        expect(items.filter((item) => !('code' in item))).toEqual(whole.claims);
        expect(items.filter((item) => 'code' in item)).toEqual(whole.problems);
      }),
      { numRuns: 60 },
    );
  });

  it('damage never throws, and never changes a claim that it does not touch', () => {
    const text = professional();
    const start = text.indexOf('HL*3*');
    const [, intact] = fromX12(text).claims;
    fc.assert(
      fc.property(
        fc.nat(start - 1),
        fc.integer({ min: 0, max: 40 }),
        fc.string({ maxLength: 5 }),
        (at, drop, put) => {
          const { claims, problems } = fromX12(
            text.slice(0, at) + put + text.slice(Math.min(at + drop, start)),
          );
          expect(claims.length + problems.length).toBeGreaterThan(0);
          const found = claims.find(({ claim }) => claim.id === 'INJURY-2');
          if (at > 400 && found !== undefined) expect(found.claim).toEqual(intact!.claim);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a level without its kind is named, and takes nothing from the levels after it', () => {
    const { claims, problems } = fromX12(professional().replace('HL*2*1*22*0', 'HL'));
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'malformed-segment', id: 'HL', lost: false }),
    );
    expect(claims.map(({ claim }) => (claim as { billingTaxonomy?: string }).billingTaxonomy)).toEqual([
      undefined,
      '207Q00000X',
    ]);
  });

  it('a level of an unknown kind is named, and does not take the number of a provider', () => {
    const text = professional().replace('HL*2*1*22*0~', 'HL*1*IL*1*DOE~');
    expect(text).toContain('HL*1*IL');
    const { claims, problems } = fromX12(text);
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining("HL03, the kind of level, is '1', not 20, 22 or 23"),
    );
    expect((claims[1]!.claim as { billingTaxonomy?: string }).billingTaxonomy).toBe('207Q00000X');
  });

  it('any text gets an answer', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        expect(fromX12(ISA + text).claims).toEqual([]);
        expect(fromX12(text).problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
