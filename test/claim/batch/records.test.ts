import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type BatchLine, checkBatch, writeFindings, writeRecords } from '../../../src/claim/batch/index.js';
import { checkClaim } from '../../../src/claim/index.js';
import { FAULTY, PROFESSIONAL } from '../check/claims.js';

class Kept extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

const LINES = [
  JSON.stringify(PROFESSIONAL),
  JSON.stringify(FAULTY),
  'no claim',
  JSON.stringify(PROFESSIONAL),
];

async function records(lines: readonly string[], firstLine?: number): Promise<readonly BatchLine[]> {
  const output = new Kept();
  await writeRecords([`${lines.join('\n')}\n`], output, { firstLine });
  return output.text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe('writeRecords', () => {
  it('writes a line for each claim in order, also for one without findings', async () => {
    const found = await records(LINES);
    expect(found.map(({ record, at, ok }) => [record, at, ok])).toEqual([
      [1, 1, true],
      [2, 2, false],
      [3, 3, false],
      [4, 4, true],
    ]);
    expect(found[1]).toEqual({
      record: 2,
      at: 2,
      ...(FAULTY.id === undefined ? {} : { claim: FAULTY.id }),
      ok: checkClaim(FAULTY).ok,
      findings: JSON.parse(JSON.stringify(checkClaim(FAULTY).findings)),
    });
    expect(found[2]!.findings[0]!.rule).toBe('claim.unreadable');
  });

  it('gives the same summary as writeFindings', async () => {
    const text = LINES.join('\n');
    expect(await writeRecords([text], new Kept())).toEqual(await writeFindings([text], new Kept()));
  });

  it.each([1, 2, 3, 4])('goes on at line %i, with the numbers of one run', async (line) => {
    const whole = await records(LINES);
    expect(await records(LINES.slice(line - 1), line)).toEqual(whole.slice(line - 1));
  });

  it('goes on at any line of a file with blank lines, and counts lines as the file has them', async () => {
    const lines = ['', LINES[0]!, '', '', LINES[2]!, LINES[3]!];
    const at = async (firstLine: number) =>
      (await records(lines.slice(firstLine - 1), firstLine)).map((record) => record.at);
    for (let line = 1; line <= lines.length; line++)
      expect(await at(line)).toEqual([2, 5, 6].filter((one) => one >= line));
  });
});

describe('the first line', () => {
  it('makes the text NDJSON, whatever it begins with', async () => {
    expect((await records(['[', LINES[0]!], 8)).map(({ at, ok }) => [at, ok])).toEqual([
      [8, false],
      [9, true],
    ]);
  });

  it.each([0, -1, 1.5, Number.NaN, '7'])('is refused if it is %j', (firstLine) => {
    expect(() => checkBatch([], { firstLine: firstLine as number })).toThrow(/^firstLine is /);
  });

  it('is refused with a format that has no lines', () => {
    expect(() => checkBatch([], { firstLine: 2, format: 'x12' })).toThrow(/firstLine is for ndjson/);
  });
});
