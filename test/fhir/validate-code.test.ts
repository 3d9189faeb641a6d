import { describe, expect, it } from 'vitest';
import { CM, issues, ON, one, POS_SET, terminology } from './service.js';

const check = (asked: object) => terminology.validateCode({ date: ON, ...asked });
const BILLABLE = `${CM}?fhir_vs=billable`;

describe('$validate-code of a code system', () => {
  it('accepts a code and gives its title and version', () => {
    const answer = check({ url: CM, code: 'E11.9' });
    expect(answer).toEqual({
      resourceType: 'Parameters',
      parameter: [
        { name: 'result', valueBoolean: true },
        { name: 'display', valueString: 'Type 2 diabetes mellitus without complications' },
        { name: 'code', valueCode: 'E11.9' },
        { name: 'system', valueUri: CM },
        { name: 'version', valueString: '2025-10-01' },
      ],
    });
  });

  it('accepts another case and gives the code as it is written', () => {
    const answer = check({ system: CM, code: 'e11.9' });
    expect(one(answer, 'result')).toBe(true);
    expect(one(answer, 'normalized-code')).toBe('E11.9');
    expect(issues(answer)).toEqual(['information business-rule code-rule code']);
    expect(one(answer, 'message')).toBeUndefined();
  });

  it('refuses a code without its dot, an unknown code and a block', () => {
    for (const code of ['E119', 'E11.99999', 'A15-A19', ' E11.9']) {
      const answer = check({ url: CM, code });
      expect(one(answer, 'result')).toBe(false);
      expect(issues(answer)).toEqual(['error code-invalid invalid-code code']);
    }
  });

  it('accepts a header unless abstract is false', () => {
    expect(one(check({ system: CM, code: 'E11' }), 'result')).toBe(true);
    expect(one(check({ system: CM, code: 'E11', abstract: true }), 'result')).toBe(true);
    const refused = check({ system: CM, code: 'E11', abstract: false });
    expect(one(refused, 'result')).toBe(false);
    expect(issues(refused)).toEqual(['error business-rule code-rule code']);
    expect(one(check({ system: CM, code: 'E11.9', abstract: false }), 'result')).toBe(true);
  });

  it('marks a code that ended as inactive, and refuses it if only active codes are wanted', () => {
    const ended = check({ system: CM, code: 'H40.11X0' });
    expect(one(ended, 'result')).toBe(true);
    expect(one(ended, 'inactive')).toBe(true);
    expect(one(ended, 'message')).toBe("the code 'H40.11X0' ended on 2016-09-30");
    expect(issues(ended)).toEqual(['warning business-rule code-comment code']);
    const active = check({ system: CM, code: 'H40.11X0', activeOnly: true });
    expect(one(active, 'result')).toBe(false);
    expect(one(check({ system: CM, code: 'H40.11X0', date: '2016-09-30' }), 'inactive')).toBeUndefined();
  });

  it('compares the text with both titles, without case and spaces', () => {
    const text = (display: string, more: object = {}) => check({ system: CM, code: 'I10', display, ...more });
    expect(one(text(' essential  (PRIMARY) hypertension'), 'result')).toBe(true);
    expect(issues(text('Hypertension'))).toEqual(['error invalid invalid-display display']);
    const lenient = text('Hypertension', { 'lenient-display-validation': true });
    expect(one(lenient, 'result')).toBe(true);
    expect(issues(lenient)).toEqual(['warning invalid invalid-display display']);
  });

  it('names a system or version that is not loaded', () => {
    const system = check({ coding: { system: 'http://loinc.org', code: '1-8' } });
    expect(one(system, 'x-unknown-system')).toBe('http://loinc.org');
    expect(issues(system)).toEqual(['error not-found not-found Coding.system']);
    const version = check({ coding: { system: CM, version: '2014', code: 'I10' } });
    expect(one(version, 'x-unknown-system')).toBe(`${CM}|2014`);
    expect(issues(version)).toEqual(['error not-found not-found Coding.version']);
  });

  it('refuses a code without a system', () => {
    expect(issues(check({ code: 'I10' }))).toEqual(['error invalid invalid-data code']);
  });
});

describe('$validate-code of a value set', () => {
  it('refuses a header in the billable codes', () => {
    expect(one(check({ url: BILLABLE, system: CM, code: 'E11.9' }), 'result')).toBe(true);
    const header = check({ url: BILLABLE, coding: { system: CM, code: 'E11' } });
    expect(issues(header)).toEqual(['error code-invalid not-in-vs Coding.code']);
  });

  it('refuses a code that ended in every implied value set but that of all codes', () => {
    const code = 'H40.11X0';
    expect(one(check({ url: `${CM}?fhir_vs`, system: CM, code }), 'result')).toBe(true);
    const refused = check({ url: BILLABLE, system: CM, code });
    expect(one(refused, 'result')).toBe(false);
    expect(issues(refused)).toEqual([
      'error business-rule code-rule code',
      'error code-invalid not-in-vs code',
      'warning business-rule code-comment code',
    ]);
  });

  it('tells an unknown code from one that is not in the value set', () => {
    expect(issues(check({ url: BILLABLE, system: CM, code: 'E11.99999' }))).toEqual([
      'error code-invalid not-in-vs code',
      'error code-invalid invalid-code code',
    ]);
  });

  it('infers the system of a code if exactly one system of the value set has it', () => {
    expect(one(check({ url: BILLABLE, code: 'I10', inferSystem: true }), 'system')).toBe(CM);
    expect(issues(check({ url: BILLABLE, code: 'nope', inferSystem: true }))).toEqual([
      'error code-invalid not-in-vs code',
      'error not-found cannot-infer code',
    ]);
  });

  it('accepts a concept if one coding is in it and no other is wrong in itself', () => {
    const concept = (...coding: object[]) =>
      check({ url: `${CM}?fhir_vs=isa/E11`, codeableConcept: { coding } });
    const good = { system: CM, code: 'E11.9' };
    const fine = concept({ system: CM, code: 'I10' }, good);
    expect(one(fine, 'result')).toBe(true);
    expect(one(fine, 'code')).toBe('E11.9');
    expect(issues(fine)).toEqual([
      'information code-invalid this-code-not-in-vs CodeableConcept.coding[0].code',
    ]);
    expect(one(concept(good, { system: CM, code: 'zzz' }), 'result')).toBe(false);
    const none = concept({ system: CM, code: 'I10' });
    expect(issues(none)[0]).toBe('error code-invalid not-in-vs ');
  });

  it('validates against a value set in the request', () => {
    const valueSet = {
      resourceType: 'ValueSet',
      status: 'active',
      compose: { include: [{ system: POS_SET.urls[0], concept: [{ code: '11' }, { code: '22' }] }] },
    };
    expect(one(check({ valueSet, system: POS_SET.urls[0], code: '11' }), 'result')).toBe(true);
    expect(one(check({ valueSet, system: POS_SET.urls[0], code: '23' }), 'result')).toBe(false);
  });

  it('reads a resource Parameters', () => {
    const answer = terminology.validateCode({
      resourceType: 'Parameters',
      parameter: [
        { name: 'url', valueUri: BILLABLE },
        { name: 'coding', valueCoding: { system: CM, code: 'I10' } },
        { name: 'date', valueDateTime: ON },
      ],
    });
    expect(one(answer, 'result')).toBe(true);
  });
});

describe('a CodeableConcept whose coding has a wrong text', () => {
  it('is told that the text is wrong, not that the code is not in the value set', () => {
    const codeableConcept = { coding: [{ system: CM, code: 'I10', display: 'Gout' }] };
    const answer = terminology.validateCode({
      url: `${CM}?fhir_vs=billable`,
      codeableConcept,
      date: '2026-01-15',
    });
    expect(one(answer, 'result')).toBe(false);
    expect(one(answer, 'code')).toBe('I10');
    expect(issues(answer)).toEqual(['error invalid invalid-display CodeableConcept.coding[0].display']);
  });

  it('has no display if none of its codings is in the value set', () => {
    const codeableConcept = { coding: [{ system: CM, code: 'E11' }] };
    const answer = terminology.validateCode({
      url: `${CM}?fhir_vs=billable`,
      codeableConcept,
      date: '2026-01-15',
    });
    expect([one(answer, 'result'), one(answer, 'display')]).toEqual([false, undefined]);
  });
});
