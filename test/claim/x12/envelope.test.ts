import { describe, expect, it } from 'vitest';
import { fromX12 } from '../../../src/claim/index.js';
import { Envelope } from '../../../src/claim/x12/envelope.js';
import { professional } from '../fixtures/x12.js';

/** What is wrong with segments, each as its elements between asterisks; `end` for the end of the text. */
function follow(...texts: readonly string[]): { wrong: string[]; envelope: Envelope } {
  const envelope = new Envelope();
  const wrong = texts.flatMap((text, index) => {
    if (text === 'end') return envelope.end();
    const elements = text.split('*');
    return envelope.accept({ number: index + 1, id: elements[0]!, elements, componentSeparator: ':' });
  });
  return { wrong, envelope };
}

const ISA = `ISA*${Array(12).fill('x').join('*')}*000000905*0*T*:`;
const GS = 'GS*HC*A*B*20260115*0930*7*X*005010X222A1';
const ST = 'ST*837*0001*005010X222A1';

describe('headers and trailers', () => {
  it('that agree have no problem', () => {
    const { wrong } = follow(
      ISA,
      GS,
      ST,
      'BHT*1',
      'SE*3*0001',
      ST,
      'SE*2*0001',
      'GE*2*7',
      'IEA*1*000000905',
      'end',
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    [
      'a count',
      [ISA, GS, ST, 'SE*3*0001', 'GE*1*7', 'IEA*1*000000905'],
      ['SE01 gives the count 3, but there are 2'],
    ],
    [
      'a count that is not a number',
      [ISA, GS, 'GE*x*7', 'IEA*1*000000905'],
      ['GE01 gives the count x, but there are 0'],
    ],
    [
      'a control number',
      [ISA, GS, 'GE*0*8', 'IEA*1*000000905'],
      ['GE02 is not the control number 7 of its GS'],
    ],
    ['a trailer alone', ['IEA*1*000000905'], ['IEA has no ISA before it']],
    ['a header outside of the one above', [GS], ['GS is outside its ISA']],
    ['a second header', [ISA, ISA], ['IEA is missing before ISA']],
    [
      'two trailers missing',
      [ISA, GS, ST, 'IEA*1*000000905'],
      ['SE is missing before IEA', 'GE is missing before IEA'],
    ],
    [
      'the end',
      [ISA, GS, ST, 'end'],
      [
        'SE is missing before the end of the text',
        'GE is missing before the end of the text',
        'IEA is missing before the end of the text',
      ],
    ],
  ])('%s that is wrong is a problem', (_, texts, expected) => {
    expect(follow(...texts).wrong).toEqual(expected);
  });
});

describe('the kind of transaction', () => {
  it.each([
    ['ST*837*1*005010X222A1', 'professional'],
    ['ST*837*1*005010X223A3', 'facility'],
    ['ST*837*1*004010X098A1', 'professional'],
    ['ST*837*1*004010X096A1', 'facility'],
    ['ST*837*1*005010X224A2', undefined],
    ['ST*837*1*004010X097A1', undefined],
    ['ST*835*1', undefined],
    ['ST*270*1*005010X279A1', undefined],
  ])('%s', (text, kind) => {
    const { envelope } = follow(ISA, 'GS*HC*A*B*20260115*0930*7*X*', text);
    expect([envelope.transaction, envelope.inTransaction, envelope.control]).toEqual([kind, true, '1']);
  });

  it('is that of the group if the transaction does not name it', () => {
    expect(follow(ISA, GS, 'ST*837*1').envelope.transaction).toBe('professional');
    expect(follow(ISA, GS.replace('X222A1', 'X223A2'), 'ST*837*1').envelope.transaction).toBe('facility');
  });

  it('a transaction ends with its trailer', () => {
    expect(follow(ISA, GS, ST, 'SE*2*0001').envelope.inTransaction).toBe(false);
  });
});

describe('the kind of a transaction', () => {
  const of = (guide: string, place = '11:B:1') =>
    fromX12(
      professional()
        .replaceAll('005010X222A1', guide)
        .replace('11:B:1', place)
        .replace(/ST\*837\*0001\*.*~/, 'ST*837*0001~'),
    );

  it.each([
    ['004010X098A1', '11:B:1', 'professional'],
    ['005010X298', '11:B:1', 'professional'],
    // A guide that nobody knows: the claims show their kind.
    ['999999X999X9', '11:B:1', 'professional'],
    ['999999X999X9', '13:A:1', 'outpatient'],
    ['', '11:A:1', 'inpatient'],
    // The guide decides, whatever the qualifier.
    ['005010X222A1', '11:A:1', 'professional'],
    ['005010X223A2', '13:B:1', 'outpatient'],
    ['005010X299', '11:A:1', 'inpatient'],
    // CLM05-2 is absent: the guide decides, and without one a claim is professional.
    ['005010X222A1', '11', 'professional'],
    ['005010X223A2', '13', 'outpatient'],
    ['005010X223A2', '11::1', 'inpatient'],
    ['999999X999X9', '11', 'professional'],
    ['', '11::1', 'professional'],
  ])('%s with %s is %s', (guide, place, type) => {
    expect(of(guide, place).claims[0]!.claim.type).toBe(type);
  });

  it.each([
    ['004010X097A1', '837', 'a dental claim (837D)'],
    ['005010X224A2', '837', 'a dental claim (837D)'],
    ['005010X221A1', '835', 'a remittance advice'],
    ['005010X214', '277', 'a claim status response'],
    ['005010X279A1', '270', 'an eligibility inquiry'],
    ['005010X217', '278', 'a services review'],
  ])('%s of %s is named and skipped: %s', (guide, id, name) => {
    const { claims, problems } = fromX12(
      professional().replaceAll('005010X222A1', guide).replace('ST*837', `ST*${id}`),
    );
    expect(claims).toEqual([]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'not-a-claim',
        `transaction ${id} ${guide} is ${name}, not a claim of 837P or 837I, so it was skipped`,
      ],
    ]);
  });

  it('a claim of dental services alone is lost, with that reason', () => {
    const { claims, problems } = fromX12(professional().replaceAll('SV1*HC', 'SV3*AD'));
    expect(claims).toEqual([]);
    expect(problems.filter(({ lost }) => lost).map(({ claim, message }) => [claim, message])).toEqual(
      ['VISIT-1', 'INJURY-2'].map((id) => [
        id,
        'all its services are dental (SV3); claims of 837D are not read',
      ]),
    );
  });
});
