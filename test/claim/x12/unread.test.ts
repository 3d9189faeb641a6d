import { describe, expect, it } from 'vitest';
import { checkBatch } from '../../../src/claim/batch/index.js';
import { type CheckName, checkClaim, fromX12 } from '../../../src/claim/index.js';
import { claimSchema } from '../../../src/schemas/index.js';
import { institutional, professional } from '../fixtures/x12.js';

const changed = (from: string, to: string, text = professional()): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

const judged = (text: string) => {
  const [read] = fromX12(text).claims;
  const answer = checkClaim(read!.claim);
  const report = (name: CheckName) => answer.checks.find(({ check }) => check === name);
  return {
    claim: read!.claim,
    problems: read!.problems.map(({ message }) => message),
    rules: answer.findings.map(({ rule }) => rule),
    report,
  };
};

const CLEAN = judged(professional());

describe('units that cannot be read are unknown', () => {
  it.each(['1,000', 'l', '1E3', '1 000', '1234567890123'])('%s', (quantity) => {
    // The third line: J1885 with JZ.
    const { claim, problems, rules, report } = judged(changed('35*UN*2', `35*UN*${quantity}`));
    expect(claim.lines![2]).toMatchObject({ code: 'J1885', unread: ['units'] });
    expect(claim.lines![2]).not.toHaveProperty('units');
    expect(problems).toEqual([`SV104 is not a quantity, so it was not read: '${quantity}'`]);
    expect(rules).toEqual(CLEAN.rules);
    expect(report('units')).toMatchObject({ status: 'partly' });
    expect(report('units')!.reason).toContain('the units of some lines could not be read');
    expect(report('units')!.codes).toContain('J1885');
    expect(claimSchema().safeParse(claim).success).toBe(true);
  });

  it('minutes too, and the other lines of the code are judged', () => {
    const { claim, rules } = judged(changed('35*UN*2', '35*MJ*l5'));
    expect(claim.lines![2]!.unread).toEqual(['minutes']);
    expect(rules).toEqual(CLEAN.rules);
    const many = changed('180*UN*1', '180*UN*1,000')
      .replace('HC:99214:25', 'HC:J1885')
      .replace('35*UN*2', '35*UN*99')
      .replaceAll('20260112', '20260504');
    expect(judged(many).rules).toContain('ncci.mue-day');
  });

  it('the batch names the element once', async () => {
    const found: string[] = [];
    for await (const { findings } of checkBatch([changed('35*UN*2', '35*UN*1,000')]))
      found.push(...findings.map(({ rule }) => rule));
    expect(found.filter((rule) => rule.startsWith('claim.'))).toEqual([
      'claim.element-unread',
      ...CLEAN.rules.filter((rule) => rule.startsWith('claim.')),
    ]);
  });
});

describe('pointers that cannot be read are unknown', () => {
  it.each([['A:B'], ['A'], ['1,2'], ['-1']])('%s', (pointers) => {
    const { claim, problems, rules, report } = judged(changed('***1:2:3:4', `***${pointers}`));
    expect(claim.lines![0]).toMatchObject({ unread: ['diagnosisPointers'] });
    expect(problems).toEqual([expect.stringContaining('SV107 has a diagnosis pointer that is not a number')]);
    expect(rules).toEqual(CLEAN.rules);
    expect(report('diagnosis-pointers')).toMatchObject({
      status: 'partly',
      reason: 'the diagnosis pointers of some lines could not be read',
    });
  });

  it('the others of the line are judged', () => {
    const { claim, rules } = judged(changed('***1:2:3:4', '***1:B:9'));
    expect(claim.lines![0]).toMatchObject({ diagnosisPointers: [1, 9], unread: ['diagnosisPointers'] });
    expect(rules).toContain('claim.pointer-unknown');
  });

  it('a large number is a number, and points to nothing', () => {
    const { problems, rules } = judged(changed('***1:2:3:4', '***100'));
    expect(problems).toEqual([]);
    expect(rules).toContain('claim.pointer-unknown');
  });

  it('without pointers they are missing', () => {
    expect(judged(changed('***1:2:3:4', '***')).rules).toContain('claim.pointer-missing');
  });
});

describe('an indicator in another component', () => {
  const text = institutional();
  const coded = /\*(ABF:[A-Z0-9]+)::::::::?([YNUW])/.exec(text);

  it.each([3, 4, 6, 8, 10])('component %i: the indicator is unknown, not missing', (component) => {
    expect(coded).not.toBeNull();
    const [whole, code, poa] = coded!;
    const moved = text.replace(whole, `*${code}${':'.repeat(component - 2)}${poa}`);
    const { claim, problems, rules, report } = judged(moved);
    expect(problems).toEqual([
      expect.stringContaining(`in component ${component}; present on admission is component 9`),
    ]);
    expect(rules).toEqual(judged(text).rules);
    expect(report('diagnoses')).toMatchObject({ status: 'partly' });
    expect(report('diagnoses')!.notJudged).toContainEqual({
      rule: 'icd10cm.poa',
      reason: 'present-on-admission indicators could not be read',
      codes: [expect.any(String)],
    });
    expect(claimSchema().safeParse(claim).success).toBe(true);
  });

  it('1 is named as what it is, and nothing says that there is none', () => {
    const [whole, code] = coded!;
    const { rules } = judged(text.replace(whole, `*${code}:::::::1`));
    expect(rules.filter((rule) => rule.startsWith('icd10cm.poa'))).toEqual(['icd10cm.poa-invalid']);
  });
});

describe('nothing is dropped silently', () => {
  it.each([
    ['ABF:I10', 'ABF:I10:E785', "HI02 has 'E785' in component 3, which was not read"],
    ['ABF:I10', 'ABF:I10:ABF', "HI02 has 'ABF' in component 3, which was not read"],
    ['ABF:I10', 'ABF:I10:ABF:E785:ZZ:R05', "HI02 has 'ZZ' in component 5, which was not read"],
    ['CTP****2*ML', 'CTP****two*ML', "CTP04 is not a quantity, so it was not read: 'two'"],
    ['HC:99214:25', 'HP:KAGD1', 'SV101 has a HIPPS code, which only claims of facilities have'],
  ])('%s as %s', (from, to, message) => {
    const { claim, problems, rules } = judged(changed(from, to));
    expect(problems.join('\n')).toContain(message);
    expect(claim.diagnoses.length).toBeGreaterThanOrEqual(4);
    expect(claim.lines).toHaveLength(3);
    expect(rules.filter((rule) => rule === 'claim.malformed' || rule === 'claim.field-unknown')).toEqual([]);
  });

  it('a birth date with hyphens is named', () => {
    const { problems } = fromX12(changed('DMG*D8*19580312', 'DMG*D8*1958-03-12'));
    expect(problems.map(({ id, message }) => `${id}: ${message}`)).toEqual([
      "DMG: DMG02 is not a date CCYYMMDD: '1958-03-12'",
    ]);
  });

  it('a date of a procedure with hyphens is read, and named', () => {
    const text = institutional();
    const [, before, year, month, day] = /(BB[RQ]:[A-Z0-9]{7}:D8:)(\d{4})(\d\d)(\d\d)/.exec(text)!;
    const date = `${year}-${month}-${day}`;
    const { claim, problems } = judged(text.replace(`${before}${year}${month}${day}`, `${before}${date}`));
    expect(problems).toEqual([expect.stringContaining(`has a date that is not CCYYMMDD: '${date}'`)]);
    expect(claim.type === 'inpatient' && claim.procedures?.some((each) => each.date === date)).toBe(true);
  });
});

describe('a diagnosis that cannot be read keeps its place, to which lines point', () => {
  it.each([
    [
      'without a code and of no known role',
      'ABK:E1165*ABF:I10',
      'ZZ:*ABF:I10',
      'HI01',
      "the qualifier 'ZZ', which is not known",
    ],
    [
      'with an unknown qualifier',
      'ABK:E1165*ABF:I10',
      'ZZ:E1165*ABF:I10',
      'E1165',
      "the qualifier 'ZZ', which is not known",
    ],
    ['without a qualifier', 'ABK:E1165*ABF:I10', ':E1165*ABF:I10', 'E1165', 'HI01 has no qualifier'],
  ])('%s', (_, from, to, code, problem) => {
    const { claim, problems, rules, report } = judged(changed(from, to));
    expect(claim.diagnoses.slice(0, 2)).toEqual([
      { code, unread: ['code'] },
      { code: 'I10', role: 'other' },
    ]);
    expect(claim.diagnoses).toHaveLength(CLEAN.claim.diagnoses.length);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(rules).toContain('claim.element-unread');
    for (const rule of ['claim.diagnosis-missing', 'claim.pointer-unknown', 'icd10cm.invalid'])
      expect(rules).not.toContain(rule);
    expect(report('diagnoses')).toMatchObject({ status: 'partly' });
    expect(claimSchema().safeParse(claim).success).toBe(true);
    expect(checkClaim(claim).findings.map(({ message }) => message)).toContain(
      'the code of the diagnosis could not be read, so it was not judged',
    );
  });

  it('and what is for the payer has none', () => {
    expect(judged(changed('ABF:I10', 'BG:01')).claim.diagnoses).toHaveLength(
      CLEAN.claim.diagnoses.length - 1,
    );
  });

  it('and its role, if the qualifier tells it', () => {
    const { claim, rules } = judged(changed('ABK:E1165*ABF:I10', 'ABK:*ABF:I10'));
    expect(claim.diagnoses[0]).toEqual({ code: 'HI01', role: 'principal', unread: ['code'] });
    expect(rules).toContain('claim.element-unread');
    expect(rules).not.toContain('claim.diagnosis-missing');
  });

  it('does not count as a second principal diagnosis in front of one that is read', () => {
    const { rules } = judged(changed('ABK:E1165*ABF:I10', 'ZZ:I10*ABK:E1165'));
    expect(rules).toContain('claim.element-unread');
    expect(rules).not.toContain('claim.diagnosis-count');
  });
});

describe('on a claim of a facility the cause is said, not its consequence', () => {
  it.each(['ZZ', 'abx', '', 'CAH'])('each qualifier of HI is %j', (qualifier) => {
    const { claim, rules, problems } = judged(institutional().replace(/(?<=[*])AB[KJFN](?=:)/g, qualifier));
    expect(problems.length).toBeGreaterThan(0);
    expect(claim.diagnoses.length).toBeGreaterThan(0);
    expect(claim.diagnoses.every((one) => typeof one !== 'string' && one.unread?.includes('code'))).toBe(
      true,
    );
    expect(rules.filter((rule) => rule === 'claim.element-unread')).toHaveLength(claim.diagnoses.length);
    for (const rule of ['claim.diagnosis-missing', 'claim.admitting-missing', 'claim.diagnosis-count'])
      expect(rules).not.toContain(rule);
  });

  it.each(['ABK', 'ABJ'])('%s has no code', (qualifier) => {
    const { rules } = judged(institutional().replace(new RegExp(`${qualifier}:[A-Z0-9]+`), `${qualifier}:`));
    expect(rules).toContain('claim.element-unread');
    for (const rule of ['claim.diagnosis-missing', 'claim.admitting-missing'])
      expect(rules).not.toContain(rule);
  });

  it('and a procedure without a code is a procedure that was not read', () => {
    const { claim, report, rules } = judged(institutional().replace(/BBR:[A-Z0-9]+/, 'BBR:'));
    expect(claim.type === 'inpatient' && claim.procedures?.[0]).toMatchObject({ unread: ['code'] });
    expect(rules).toContain('claim.element-unread');
    expect(report('procedures')).toMatchObject({ status: 'partly' });
  });

  it('but a claim without any diagnosis has none', () => {
    const { rules } = judged(institutional().replace(/HI\*AB[^~]*~\s*/g, ''));
    expect(rules).toContain('claim.diagnosis-missing');
  });
});
