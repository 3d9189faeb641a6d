import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type BatchFinding, writeFindings } from '../../../src/claim/batch/index.js';
import { checkClaim } from '../../../src/claim/index.js';
import { changed, INPATIENT, PROFESSIONAL } from '../check/claims.js';

const FAULTY = changed(PROFESSIONAL, (claim) => {
  claim.id = 'F-1';
  claim.diagnoses[1].code = 'E10.9';
  claim.lines[1].units = 20;
});

const ndjson = (...claims: unknown[]) => claims.map((claim) => `${JSON.stringify(claim)}\n`).join('');

/** Keeps what is written; each write takes `pause` milliseconds. */
class Slow extends Writable {
  text = '';
  most = 0;
  ended = false;
  readonly pause: number;

  constructor(pause = 0) {
    super({ highWaterMark: 1000 });
    this.pause = pause;
  }

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    this.most = Math.max(this.most, this.writableLength);
    setTimeout(done, this.pause);
  }

  override _final(done: () => void): void {
    this.ended = true;
    done();
  }

  get lines(): BatchFinding[] {
    return this.text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }
}

describe('writeFindings', () => {
  it('writes a finding on each line, with the claim that it is of', async () => {
    const output = new Slow();
    await writeFindings([ndjson(PROFESSIONAL, FAULTY), 'no claim'], output);
    const { findings } = checkClaim(FAULTY);
    expect(findings).toHaveLength(2);
    expect(output.lines.slice(0, 2)).toEqual(
      findings.map((finding) => ({ record: 2, at: 2, claim: 'F-1', ...finding })),
    );
    expect(output.lines[2]).toMatchObject({ record: 3, at: 3, rule: 'claim.unreadable', severity: 'error' });
    expect(output.ended).toBe(true);
  });

  it('returns the totals', async () => {
    const summary = await writeFindings([ndjson(PROFESSIONAL, FAULTY, INPATIENT), 'no claim'], new Slow());
    expect(summary).toEqual({
      claims: 3,
      ok: 2,
      unreadable: 1,
      counts: { errors: 2, warnings: 1, information: 0 },
      rules: { 'claim.unreadable': 1, 'icd10cm.excludes1': 1, 'ncci.mue-day': 1 },
      notJudged: expect.objectContaining({ services: 2, 'ptp-edits': 2 }),
    });
  });

  it('waits for an output that is slower', { tags: 'slow' }, async () => {
    let made = 0;
    let ahead = 0;
    const output = new Slow(1);
    function* text() {
      for (let i = 0; i < 2000; i++) {
        made++;
        ahead = Math.max(ahead, made - output.lines.length / 2);
        yield ndjson(FAULTY);
      }
    }
    await writeFindings(Readable.from(text()), output);
    expect(output.lines).toHaveLength(4000);
    // One chunk in the making, one or two in the buffers: far from all.
    expect(ahead).toBeLessThan(1000);
    expect(output.most).toBeLessThan(300_000);
  });

  it('passes on the errors of both streams', async () => {
    const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('the disk is full')) });
    await expect(writeFindings([ndjson(FAULTY)], broken)).rejects.toThrow('the disk is full');
    const input = new Readable({
      read() {
        this.destroy(new Error('the line is cut'));
      },
    });
    await expect(writeFindings(input, new Slow())).rejects.toThrow('the line is cut');
  });

  it('writes nothing for an empty input', async () => {
    const output = new Slow();
    const summary = await writeFindings([], output);
    expect([output.text, output.ended, summary.claims, summary.rules]).toEqual(['', true, 0, {}]);
  });
});
