import { describe, expect, it } from 'vitest';
import { checkBatch } from '../../../src/claim/batch/index.js';
import { fromX12 } from '../../../src/claim/index.js';
import { institutional, professional } from '../fixtures/x12.js';

const times = (segment: string, count: number): string => `${segment}~`.repeat(count);

const summary = (text: string) => {
  const { claims, problems } = fromX12(text);
  const counts: Record<string, number> = {};
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return { ids: claims.map(({ claim }) => claim.id), counts, last: problems.at(-1) };
};

describe('a million problems', () => {
  it('of a claim are a hundred, and their number', () => {
    const text = professional().replace('HI*ABK:E1165', `${times('ZZZ*1', 1_000_000)}HI*ABK:E1165`);
    const { claims, problems } = fromX12(text);
    expect(claims.map(({ claim }) => claim.id)).toEqual(['VISIT-1', 'INJURY-2']);
    expect(claims[0]!.problems).toHaveLength(101);
    expect(claims[0]!.problems.at(-1)).toMatchObject({
      code: 'too-many-problems',
      claim: 'VISIT-1',
      lost: false,
      message: 'this claim has 999900 more problems than the 100 that are listed',
    });
    expect(claims[1]!.problems).toEqual([]);
    expect(problems).toHaveLength(102);
    expect(problems.at(-1)?.code).toBe('envelope');
  });

  it('outside of claims are a thousand, and their number', () => {
    const { ids, counts, last } = summary(
      professional().replace('HL*2*1', `${times('ZZZ*1', 1_000_000)}HL*2*1`),
    );
    expect(ids).toEqual(['VISIT-1', 'INJURY-2']);
    // The wrong count of the trailer is among those that are not listed.
    expect(counts).toEqual({ 'unknown-segment': 1000, 'too-many-problems': 1 });
    expect(last).toMatchObject({
      message: 'the text has 999001 more problems outside of claims than the 1000 that are listed',
    });
  });

  it('claims that are lost are all listed', () => {
    const lost = times('CLM*X*1', 5_000);
    const { ids, counts } = summary(professional().replace('HL*3*1', `${lost}HL*3*1`));
    expect(ids).toEqual(['VISIT-1', 'INJURY-2']);
    expect(counts).toEqual({ 'malformed-segment': 5000, envelope: 1 });
  });
});

describe('the problems of a claim that is lost', () => {
  const text = institutional().replace('CLM*STAY', 'CLM*LOST*1~ZZZ*1~SV9*2~HI*ZZZ:1~CLM*STAY');

  it('are its loss alone', () => {
    const ofLost = fromX12(text).problems.filter(({ claim }) => claim === 'LOST');
    expect(ofLost.map(({ code, lost }) => [code, lost])).toEqual([['malformed-segment', true]]);
  });

  it('have the number of their claim in a batch', async () => {
    const records: [number, string | undefined][] = [];
    for await (const { record, claim } of checkBatch([text])) records.push([record, claim]);
    expect(records.filter(([, claim]) => claim !== undefined)).toEqual([
      [1, 'LOST'],
      [2, expect.stringMatching(/^STAY/)],
      [3, 'EMERGENCY-4'],
    ]);
  });
});
