import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/claim/index.js';
import type { ProfessionalClaim } from '../../../src/claim/types.js';
import { type Change, changed, found, INPATIENT, OUTPATIENT, PROFESSIONAL } from './claims.js';

describe('correct claims', () => {
  it.each([PROFESSIONAL, OUTPATIENT, INPATIENT])('a claim that is $type', (claim) => {
    const answer = checkClaim(claim);
    expect(answer.findings).toEqual([]);
    expect(answer).toMatchObject({
      ok: true,
      id: claim.id,
      counts: { errors: 0, warnings: 0, information: 0 },
    });
  });
});

describe('input that is not shaped like a claim', () => {
  it.each([
    [undefined, 'a claim must be an object, not undefined'],
    [null, 'a claim must be an object, not null'],
    ['claim', "a claim must be an object, not 'claim'"],
    [[], 'a claim must be an object, not an array'],
    [{}, "'type' must be professional, outpatient or inpatient"],
    [{ type: 'dental' }, "'type' must be professional, outpatient or inpatient"],
    [{ type: 'professional', lines: [] }, "'diagnoses' is missing"],
    [{ type: 'professional', diagnoses: [] }, "'lines' is missing"],
    [
      { type: 'professional', diagnoses: {}, lines: [] },
      "'diagnoses' must be a list of texts or objects, not an object",
    ],
    [
      { type: 'professional', diagnoses: ['I10', null], lines: [] },
      "'diagnoses' must be a list of texts or objects; number 2 must be a text or an object, not null",
    ],
    [
      { type: 'professional', diagnoses: [], lines: ['G0439'] },
      "'lines' must be a list of objects; number 1 must be an object, not 'G0439'",
    ],
    [
      { type: 'professional', diagnoses: [], lines: [[]] },
      "'lines' must be a list of objects; number 1 must be an object, not an array",
    ],
    [{ type: 'professional', diagnoses: [10], lines: [] }, "'diagnoses' must be a list of texts or objects"],
  ])('%j', (claim, message) => {
    const answer = checkClaim(claim as unknown as ProfessionalClaim);
    expect(answer.ok).toBe(false);
    expect(answer.findings[0]).toMatchObject({ rule: 'claim.malformed', severity: 'error', evidence: [] });
    expect(answer.findings[0]!.message).toContain(message);
    expect(answer.checks.map(({ status }) => status)).toEqual(['ran', ...Array(12).fill('not-run')]);
  });

  it.each([
    ['/lines/0/units', (claim) => (claim.lines[0].units = '1'), "'units' must be a number, not '1'"],
    [
      '/lines/1/modifiers',
      (claim) => (claim.lines[1].modifiers = '25'),
      "'modifiers' must be a list of texts",
    ],
    [
      '/lines/1/modifiers/1',
      (claim) => (claim.lines[1].modifiers = ['JZ', 25]),
      "'modifiers' must be a list of texts",
    ],
    [
      '/lines/0/diagnosisPointers/0',
      (claim) => (claim.lines[0].diagnosisPointers = ['A']),
      "a list of numbers; number 1 must be a number, not 'A'",
    ],
    ['/lines/2', (claim) => delete claim.lines[2].code, "'code' is missing"],
    ['/diagnoses/0', (claim) => delete claim.diagnoses[0].code, "'code' is missing"],
    ['/diagnoses/0/poa', (claim) => (claim.diagnoses[0].poa = null), "'poa' must be a text, not null"],
    ['/from', (claim) => (claim.from = new Date(0)), "'from' must be a text, not an object"],
    ['/patient', (claim) => (claim.patient = 'Jane'), "'patient' must be an object"],
    ['/patient/ageYears', (claim) => (claim.patient.ageYears = '67'), "'ageYears' must be a number"],
  ] as [string, Change, string][])('a wrong kind at %s', (pointer, change, message) => {
    const { findings } = checkClaim(changed(PROFESSIONAL, change));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'claim.malformed', pointers: [pointer] });
    expect(findings[0]!.message).toContain(message);
  });

  it('all wrong fields are reported at once', () => {
    const claim = changed(PROFESSIONAL, (copy) => {
      copy.lines[0].units = '1';
      copy.lines[1].code = 7;
      copy.diagnoses[3].role = 4;
    });
    expect(found(claim)).toEqual([
      'claim.malformed error /diagnoses/3/role',
      'claim.malformed error /lines/0/units',
      'claim.malformed error /lines/1/code',
    ]);
  });
});

describe('what a claim of its type must have', () => {
  it.each([
    ['claim.diagnosis-missing error /diagnoses', (claim) => (claim.diagnoses = [])],
    ['claim.line-count error /lines', (claim) => (claim.lines = [])],
    ['claim.diagnosis-role error /diagnoses/1/role', (claim) => (claim.diagnoses[1].role = 'admitting')],
    ['claim.diagnosis-role error /diagnoses/1/role', (claim) => (claim.diagnoses[1].role = 'first')],
    ['claim.diagnosis-count error /diagnoses', (claim) => (claim.diagnoses[1].role = 'principal')],
    ['claim.units error /lines/0/units', (claim) => (claim.lines[0].units = 0)],
    ['claim.units error /lines/0/units', (claim) => (claim.lines[0].units = -1)],
    ['claim.units error /lines/0/units', (claim) => (claim.lines[0].units = Number.NaN)],
    ['claim.units error /lines/0/minutes', (claim) => (claim.lines[0].minutes = 0)],
    ['claim.units warning /lines/0', (claim) => delete claim.lines[0].units],
  ] as [string, Change][])('professional: %s', (expected, change) => {
    expect(found(changed(PROFESSIONAL, change))).toContain(expected);
  });

  it('a professional claim has at most 12 diagnoses and 50 lines', () => {
    const codes = [
      'A000',
      'A001',
      'A009',
      'B000',
      'B001',
      'B002',
      'C430',
      'D500',
      'E039',
      'F320',
      'G4700',
      'H9190',
      'I10',
    ];
    const many = changed(PROFESSIONAL, (claim) => {
      claim.diagnoses = codes.map((code) => ({ code }));
      claim.lines = Array.from({ length: 51 }, () => ({ ...claim.lines[0] }));
    });
    const rules = found(many);
    expect(rules).toContain('claim.diagnosis-count error /diagnoses');
    expect(rules).toContain('claim.line-count error /lines');
    const most = changed(many, (claim) => {
      claim.diagnoses.pop();
      claim.lines.pop();
    });
    expect(found(most).filter((rule) => /claim\.(diagnosis|line)-count/.test(rule))).toEqual([]);
  });

  it.each([
    ['claim.revenue-code error /lines/0', (claim) => delete claim.lines[0].revenueCode],
    ['claim.revenue-code error /lines/0/revenueCode', (claim) => (claim.lines[0].revenueCode = '45')],
    ['claim.revenue-code error /lines/0/revenueCode', (claim) => (claim.lines[0].revenueCode = 'ER')],
  ] as [string, Change][])('facility: %s', (expected, change) => {
    expect(found(changed(OUTPATIENT, change))).toEqual([expected]);
  });

  it('a facility claim has at most three reasons for the visit', () => {
    const reasons = (count: number) =>
      changed(OUTPATIENT, (claim) => {
        const codes = ['R05.1', 'R06.02', 'R42', 'R51.9'].slice(0, count);
        claim.diagnoses = [{ code: 'R07.9' }, ...codes.map((code) => ({ code, role: 'reason-for-visit' }))];
      });
    expect(found(reasons(3))).toEqual([]);
    expect(found(reasons(4))).toEqual(['claim.diagnosis-count error /diagnoses']);
  });

  it('a stay has an admitting diagnosis', () => {
    expect(found(changed(INPATIENT, (claim) => claim.diagnoses.splice(1, 1)))).toEqual([
      'claim.admitting-missing warning /diagnoses',
    ]);
  });

  it('a stay may have no lines', () => {
    expect(found(changed(INPATIENT, (claim) => delete claim.lines))).toEqual([]);
  });
});

describe('any input', () => {
  const anything = fc.anything({ withDate: true, withNullPrototype: true, maxDepth: 4 });

  it('gets an answer', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(checkClaim(value as ProfessionalClaim).findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('gets an answer anywhere in a claim', () => {
    const paths = [
      ['lines', 0, 'units'],
      ['lines', 1, 'code'],
      ['lines', 1, 'modifiers'],
      ['lines', 2, 'date'],
      ['lines', 0, 'diagnosisPointers'],
      ['diagnoses', 0],
      ['diagnoses', 1, 'code'],
      ['diagnoses', 2, 'role'],
      ['patient', 'birthDate'],
      ['from'],
      ['placeOfService'],
      ['lines'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), anything, (path, value) => {
        const claim = changed(PROFESSIONAL, (copy) => {
          const parent = path.slice(0, -1).reduce((at, key) => at[key], copy);
          parent[path.at(-1)!] = value;
        });
        const { checks, findings, counts } = checkClaim(claim);
        expect(checks).toHaveLength(13);
        expect(counts.errors + counts.warnings + counts.information).toBe(findings.length);
      }),
      { numRuns: 500 },
    );
  });

  it('texts of any kind are judged as codes, dates and modifiers', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (code, date, modifier) => {
        const claim = changed(PROFESSIONAL, (copy) => {
          copy.lines[1].code = code;
          copy.lines[0].date = date;
          copy.lines[1].modifiers = [modifier];
          copy.diagnoses[1].code = code;
        });
        expect(checkClaim(claim).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
