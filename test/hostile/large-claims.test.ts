import { describe, expect, it } from 'vitest';
import { checkBatch } from '../../src/claim/batch/index.js';
import { type Claim, checkClaim } from '../../src/claim/index.js';
import { checkDiagnoses } from '../../src/diagnoses/index.js';
import { entries as services } from '../../src/hcpcs/index.js';
import { entries as diagnoses } from '../../src/icd10cm/index.js';

const ON = '2024-05-06';
const COUNT = 10_000;
const repeated = <T>(list: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, i) => list[i % list.length]!);
const DIAGNOSES = [...diagnoses({ on: ON, billable: true })].slice(0, COUNT).map(({ code }) => ({ code }));
const LINES = repeated([...services({ on: ON })], COUNT).map(({ code }) => ({
  code,
  units: 1,
  date: ON,
  diagnosisPointers: [1],
}));

const claim = (more: Partial<Claim>): Claim =>
  ({
    type: 'professional',
    placeOfService: '11',
    diagnoses: [{ code: 'E11.9' }],
    lines: LINES.slice(0, 2),
    ...more,
  }) as Claim;

describe('a claim that is larger than any claim may be', () => {
  it('with 10,000 lines is judged line by line; its lines are not compared, and the reports say so', () => {
    const { checks, findings } = checkClaim(claim({ lines: LINES } as never));
    const statuses = Object.fromEntries(checks.map(({ check, status }) => [check, status]));
    expect(statuses).toMatchObject({
      services: 'ran',
      duplicates: 'ran',
      'ptp-edits': 'not-run',
      units: 'not-run',
      'add-ons': 'not-run',
    });
    expect(checks.find(({ check }) => check === 'ptp-edits')?.reason).toContain('more than 1998 lines');
    // 10,000 lines over fewer codes: each repetition is found.
    expect(findings.filter(({ rule }) => rule === 'claim.duplicate-line').length).toBe(
      COUNT - new Set(LINES.map(({ code }) => code)).size,
    );
  });

  it('with 1,998 lines is compared', () => {
    const { checks } = checkClaim(claim({ lines: LINES.slice(0, 1998) } as never));
    expect(checks.find(({ check }) => check === 'ptp-edits')?.status).not.toBe('not-run');
  });

  it('with 10,000 different diagnoses is judged code by code, and the report says what was not compared', () => {
    expect(DIAGNOSES.length).toBe(COUNT);
    const { checks } = checkDiagnoses(DIAGNOSES, { on: ON, setting: 'inpatient' });
    expect(checks[0]).toMatchObject({ check: 'diagnoses', status: 'partly' });
    expect(checks[0]?.reason).toContain('more than 410 different diagnoses');
    expect(checkClaim(claim({ diagnoses: DIAGNOSES })).checks[2]?.status).toBe('partly');
  });
});

describe('a batch', () => {
  const records = async (input: Iterable<string>): Promise<string[]> => {
    const found: string[] = [];
    for await (const { record, at, findings } of checkBatch(input, { format: 'ndjson' }))
      found.push(`${record} ${at} ${findings[0]?.rule ?? 'clean'}`);
    return found;
  };
  const fine = JSON.stringify(claim({}));

  it('goes on after a claim that cannot be checked', async () => {
    // A getter that throws cannot come from JSON; a number that is not finite can only come from code.
    expect(await records([`${fine}\n{"type":"professional","diagnoses":{"length":1e9}}\n${fine}\n`])).toEqual(
      ['1 1 clean', '2 2 claim.malformed', '3 3 clean'],
    );
  });

  it('refuses a line that is too long, in one piece or in many', async () => {
    const long = `"${'x'.repeat(16_000_001)}"`;
    expect(await records([`${long}\n${fine}\n`])).toEqual(['1 1 claim.unreadable', '2 2 clean']);
    expect(await records([long.slice(0, 9_000_000), long.slice(9_000_000), '\n', fine])).toEqual([
      '1 1 claim.unreadable',
      '2 2 clean',
    ]);
  });

  it('passes over a stream of blanks, and counts its lines', async () => {
    const blank = Array.from({ length: 400 }, () => ' \n'.repeat(50_000));
    const found: string[] = [];
    for await (const { at } of checkBatch([...blank, fine])) found.push(String(at));
    expect(found).toEqual(['20000001']);
  });
});
