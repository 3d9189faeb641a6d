import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BatchRecord, checkBatch } from '../../../src/claim/batch/index.js';
import { checkClaim, fromX12 } from '../../../src/claim/index.js';
import { createNcci } from '../../../src/ncci/index.js';
import { changed, INPATIENT, OUTPATIENT, PROFESSIONAL } from '../check/claims.js';
import { VISIT } from '../fixtures/fhir.js';
import { institutional, professional } from '../fixtures/x12.js';

const records = async (pieces: Iterable<string | Uint8Array>, options = {}): Promise<BatchRecord[]> => {
  const found: BatchRecord[] = [];
  for await (const record of checkBatch(pieces, options)) found.push(record);
  return found;
};

const rules = (found: readonly BatchRecord[]) =>
  found.map(
    ({ record, at, claim, findings }) => `${record} ${at} ${claim ?? ''} ${findings.map(({ rule }) => rule)}`,
  );

const ndjson = (...claims: unknown[]) => claims.map((claim) => `${JSON.stringify(claim)}\n`).join('');

describe('NDJSON', () => {
  it('has a claim on each line, answered as checkClaim does', async () => {
    const claims = [
      PROFESSIONAL,
      OUTPATIENT,
      INPATIENT,
      changed(PROFESSIONAL, (claim) => (claim.diagnoses[0].code = 'E11')),
    ];
    const found = await records([ndjson(...claims)]);
    expect(found.map(({ answer }) => answer)).toEqual(claims.map((claim) => checkClaim(claim)));
    expect(found.map(({ record, at, claim }) => [record, at, claim])).toEqual([
      [1, 1, 'P-1'],
      [2, 2, 'O-1'],
      [3, 3, 'I-1'],
      [4, 4, 'P-1'],
    ]);
  });

  it('one bad claim never stops the rest', async () => {
    const text = `${ndjson(PROFESSIONAL)}{"type":"prof\n\n  \n[]\n"text"\nnull\n${ndjson({ type: 'x' }, INPATIENT)}`;
    expect(rules(await records([text]))).toEqual([
      '1 1 P-1 ',
      '2 2  claim.unreadable',
      '3 5  claim.malformed',
      '4 6  claim.malformed',
      '5 7  claim.malformed',
      '6 8  claim.malformed',
      '7 9 I-1 ',
    ]);
  });

  it('may have a FHIR claim on each line', async () => {
    const found = await records([ndjson(VISIT, { resourceType: 'Patient' })]);
    expect(rules(found)).toEqual(['1 1 VISIT-1 claim.pointer-unknown', '2 2  claim.unreadable']);
    expect(found[1]!.findings[0]!.message).toContain('not a FHIR Claim');
  });

  it('may have a byte order mark, Windows line endings, or no line break at the end', async () => {
    const text = `\uFEFF${JSON.stringify(PROFESSIONAL)}\r\n${JSON.stringify(INPATIENT)}`;
    expect(rules(await records([new TextEncoder().encode(text)]))).toEqual(['1 1 P-1 ', '2 2 I-1 ']);
  });

  it('a line that would fill the memory is skipped', async () => {
    const million = 'x'.repeat(1_000_000);
    function* text() {
      yield ndjson(PROFESSIONAL);
      for (let i = 0; i < 40; i++) yield million;
      yield `\n${ndjson(INPATIENT)}`;
    }
    expect(rules(await records(text()))).toEqual(['1 1 P-1 ', '2 2  claim.unreadable', '3 3 I-1 ']);
  });

  it.each([[], [''], [' \n', '\n ']])('nothing is nothing: %j', async (...pieces) => {
    expect(await records(pieces)).toEqual([]);
  });
});

describe('X12', () => {
  it('is known by its beginning, and answered as claim by claim', async () => {
    const text = professional() + institutional();
    const found = await records([`\n${text.slice(0, 1)}`, text.slice(1)]);
    const claims = fromX12(text).claims;
    expect(found.map(({ answer }) => answer)).toEqual(claims.map(({ claim }) => checkClaim(claim)));
    expect(found.map(({ at }) => at)).toEqual(claims.map(({ segment }) => segment));
  });

  it('one bad claim never stops the rest', async () => {
    const text = professional().replace('ABK:E1165', 'BK:25000').replace('SE*', 'SE*9');
    const at = (start: string) =>
      text.split('~').findIndex((segment) => segment.trim().startsWith(start)) + 1;
    expect(rules(await records([text]))).toEqual([
      `1 ${at('HI*BK')} VISIT-1 claim.element-unread`,
      `1 ${at('CLM*VISIT')} VISIT-1 icd10cm.invalid`,
      `2 ${at('CLM*INJURY')} INJURY-2 `,
      `2 ${at('SE*')}  claim.envelope`,
    ]);
    const [unread] = await records([text]);
    expect(unread).not.toHaveProperty('answer');
    expect(unread!.findings[0]!.message).toBe(
      'segment 28, HI: HI01 has the qualifier BK, which is of ICD-9; it was read as ABK [unsupported-code-set]',
    );
  });

  it('that is cut off within its header is unreadable', async () => {
    expect(rules(await records(['ISA*00*']))).toEqual(['0 0  claim.unreadable']);
  });
});

describe('options', () => {
  it('can name the format', async () => {
    expect(rules(await records(['ISA'], { format: 'ndjson' }))).toEqual(['1 1  claim.unreadable']);
    expect(rules(await records(['{}'], { format: 'x12' }))).toEqual(['0 0  claim.unreadable']);
  });

  it('can bring the edits of the caller', async () => {
    const claim = changed(PROFESSIONAL, (copy) => (copy.lines[1].units = 20));
    expect(rules(await records([ndjson(claim)]))).toEqual(['1 1 P-1 ncci.mue-day']);
    expect(rules(await records([ndjson(claim)], { edits: createNcci({}) }))).toEqual(['1 1 P-1 ']);
  });

  it('progress is reported after each piece', async () => {
    const seen: unknown[] = [];
    const pieces = [ndjson(PROFESSIONAL), ndjson(INPATIENT)];
    await records(pieces, { progress: (read: unknown) => seen.push(read) });
    const [first, second] = pieces.map((piece) => piece.length);
    expect(seen).toEqual([
      { bytes: first, claims: 1 },
      { bytes: first! + second!, claims: 2 },
    ]);
  });
});

describe('the stream', () => {
  it('is read only as far as records are requested', async () => {
    let read = 0;
    function* text() {
      for (let i = 0; i < 100; i++) {
        read++;
        yield ndjson(PROFESSIONAL);
      }
    }
    let taken = 0;
    for await (const _ of checkBatch(text())) if (++taken === 5) break;
    expect([taken, read]).toEqual([5, 5]);
  });

  it('its errors are those of the caller', async () => {
    function* text() {
      yield ndjson(PROFESSIONAL);
      throw new Error('the disk is gone');
    }
    await expect(records(text())).rejects.toThrow('the disk is gone');
  });

  it('the pieces in which it comes change nothing, characters of several bytes included', async () => {
    const named = changed(PROFESSIONAL, (claim) => (claim.id = 'Zoë – №1 🩺'));
    const bytes = new TextEncoder().encode(`${ndjson(named, OUTPATIENT)}no claim\n${ndjson(INPATIENT)}`);
    const whole = await records([bytes]);
    expect(whole).toHaveLength(4);
    expect(whole[0]!.claim).toBe('Zoë – №1 🩺');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 10 }),
        async (sizes) => {
          const pieces: Uint8Array[] = [];
          for (let at = 0, i = 0; at < bytes.length; at += sizes[i++ % sizes.length]!)
            pieces.push(bytes.subarray(at, at + sizes[i % sizes.length]!));
          expect(await records(pieces)).toEqual(whole);
        },
      ),
      { numRuns: 50 },
    );
  });
});
