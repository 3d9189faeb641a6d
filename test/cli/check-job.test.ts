import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { linesOf } from '../../src/claim/batch/write.js';
import { CheckJob, summaryText } from '../../src/cli/check-job.js';
import { inputOf } from '../../src/cli/input.js';
import { PROFESSIONAL } from '../claim/check/claims.js';
import { ISA, professional } from '../claim/fixtures/x12.js';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const header = { ...PROFESSIONAL, id: 'H', diagnoses: ['E11', ...PROFESSIONAL.diagnoses.slice(1)] };
const other = (id: string, guide: string): string =>
  `${ISA}GS*HP*S*R*20260115*0930*1*X*${guide}~ST*${id}*0001*${guide}~SE*2*0001~GE*1*1~IEA*1*000000905~`;

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  claim: JSON.stringify(PROFESSIONAL),
  header: JSON.stringify([header], null, 2),
  zipped: gzipSync(professional()),
  empty: '',
  blank: '\uFEFF \r\n',
  none: '[]',
  pdf: '%PDF-1.7\n1 0 obj\n',
  xml: '<?xml version="1.0"?>\n<Claim/>',
  csv: 'claim,code,units\n1,G0439,1\n2,J1885,2\n',
  patient: JSON.stringify({ resourceType: 'Patient' }),
  bundle: JSON.stringify({ resourceType: 'Bundle', entry: [] }),
  '835': other('835', '005010X221A1'),
  '277': other('277', '005010X214'),
  '270': other('270', '005010X279A1'),
  '837D': other('837', '005010X224A2'),
};
for (const [name, data] of Object.entries(FILES)) writeFileSync(join(folder, name), data);

async function check(...names: readonly string[]) {
  const job = new CheckJob(
    names.map((name) => ({ ...inputOf(join(folder, name)), name })),
    {},
    linesOf,
  );
  let text = '';
  for await (const chunk of job.chunks()) text += chunk;
  const findings = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { findings, faults: job.faults, summary: job.summary() };
}

describe('the files of medcodes check', () => {
  it('are judged one after the other, and each finding names its file', async () => {
    const { findings, faults, summary } = await check('claim', 'header', 'zipped');
    expect(faults).toEqual([]);
    expect(summary).toMatchObject({ claims: 4, ok: 3 });
    expect(findings).toMatchObject([{ file: 'header', record: 1, claim: 'H', rule: 'icd10cm.header' }]);
  });

  it('one file is not named', async () => {
    const { findings } = await check('header');
    expect(findings.map((finding) => 'file' in finding)).toEqual([false]);
  });

  it.each([
    ['empty', 'empty is empty'],
    ['blank', 'blank is empty'],
    ['none', 'none has no claims'],
    ['835', 'transaction 835 005010X221A1 is a remittance advice'],
    ['277', 'transaction 277 005010X214 is a claim status response'],
    ['270', 'transaction 270 005010X279A1 is an eligibility inquiry'],
    ['837D', 'transaction 837 005010X224A2 is a dental claim (837D)'],
  ])('%s has no claims, and says why', async (name, why) => {
    const { faults } = await check('claim', name);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(why);
    expect(faults[0]).toContain(name);
  });

  it('are summed up in singular and plural', async () => {
    expect(
      summaryText((await check('header')).summary)
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      '1 claim judged, 0 without an error, 0 could not be read',
      '1 error, 0 warnings, 0 for information',
    ]);
    expect(summaryText((await check('claim', 'header')).summary)).toMatch(/^2 claims judged, 1 without/);
  });
});

describe('an input of another kind', () => {
  it.each([
    ['pdf', 'pdf is a PDF document; check takes claims as NDJSON, JSON, FHIR or X12 837', 0],
    ['xml', 'xml is XML; check takes claims as NDJSON, JSON, FHIR or X12 837', 0],
    ['csv', 'csv is a table of delimited text (CSV); check takes claims as NDJSON, JSON, FHIR or X12 837', 0],
    ['patient', "this is not a FHIR Claim; its resourceType is 'Patient'", 1],
    ['bundle', 'this FHIR Bundle has no Claim and no ExplanationOfBenefit', 1],
  ])('%s is named once, and the others are read', async (name, message, lines) => {
    const job = new CheckJob(
      [name, 'claim'].map((each) => ({ ...inputOf(join(folder, each)), name: each })),
      {},
      linesOf,
    );
    let text = '';
    for await (const chunk of job.chunks()) text += chunk;
    expect(job.faults).toEqual([expect.stringContaining(message)]);
    expect(text.trim() === '' ? 0 : text.trim().split('\n').length).toBe(lines);
    expect(job.summary()).toMatchObject({ claims: 1, ok: 1 });
  });
});
