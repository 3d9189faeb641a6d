import { describe, expect, it } from 'vitest';
import { type CheckClaimOptions, checkClaim } from '../../../src/claim/index.js';
import { payload as icd9Payload } from '../../../src/icd9/payload.js';
import { type Change, changed, INPATIENT, OUTPATIENT, PROFESSIONAL } from './claims.js';

type Claim = typeof PROFESSIONAL | typeof OUTPATIENT | typeof INPATIENT;

/** The findings of a changed claim, with a rule. */
const found = (claim: Claim, rule: string, change: Change, options?: CheckClaimOptions) =>
  checkClaim(changed<Claim>(claim, change), options).findings.filter((finding) => finding.rule === rule);
const messages = (claim: Claim, rule: string, change: Change) =>
  found(claim, rule, change).map(({ message }) => message);
const reportOf = (claim: Claim, check: string, change: Change = () => {}) =>
  checkClaim(changed<Claim>(claim, change)).checks.find((one) => one.check === check);

describe('a code system that is not the one of its place', () => {
  const systems = (date: string, ...list: (string | undefined)[]) =>
    found(PROFESSIONAL, 'claim.code-system', (claim) => {
      claim.diagnoses = list.map((codeSystem) => ({ code: '250.00', ...(codeSystem && { codeSystem }) }));
      for (const line of claim.lines) line.date = date;
    }).map(({ pointers }) => pointers[0]);

  it('is named, but not ICD-9 before ICD-10 was used', () => {
    expect(systems('2015-09-30', 'icd-9', 'ICD9')).toEqual([]);
    expect(systems('2015-09-30', 'icd-9', undefined)).toEqual([]);
    expect(systems('2015-09-30', 'icd-9', 'snomed')).toEqual(['/diagnoses/0/code', '/diagnoses/1/code']);
    expect(systems('2015-10-01', 'icd-9')).toEqual(['/diagnoses/0/code']);
  });
});

describe('dates', () => {
  it('that are missing are asked for by the kind of the claim', () => {
    const fixes = [
      found(INPATIENT, 'claim.date-missing', (claim) => {
        for (const field of ['from', 'through', 'admission', 'discharge']) delete claim[field];
        claim.procedures = [];
      }),
      found(PROFESSIONAL, 'claim.date-missing', (claim) => {
        for (const line of claim.lines) delete line.date;
      }),
    ].map(([one]) => one?.fix?.message);
    expect(fixes).toEqual(['give the day of discharge', 'give the date of service']);
  });

  it('outside of those of the claim are named with what is known of it', () => {
    expect(
      messages(OUTPATIENT, 'claim.date-outside', (claim) => {
        delete claim.from;
        claim.lines[0].date = '2024-08-06';
      }),
    ).toEqual([
      'the date of service 2024-08-06 is outside the dates of the claim, an unknown day to 2024-08-05',
    ]);
  });

  it('in the wrong order say which they are', () => {
    expect(
      messages(INPATIENT, 'claim.date-order', (claim) => {
        claim.admission = '2026-01-10';
        claim.discharge = '2026-01-11';
      }).join('; '),
    ).toMatch(/the last day/);
  });
});

describe('modifiers', () => {
  const modifiers = (rule: string, list: string[], date?: string) =>
    found(PROFESSIONAL, rule, (claim) => {
      claim.lines[1].modifiers = list;
      if (date !== undefined) for (const line of claim.lines) line.date = date;
    });

  it('are at most four', () => {
    expect(modifiers('claim.modifier-count', ['JZ', 'RT', 'GA', 'GY'])).toEqual([]);
    expect(modifiers('claim.modifier-count', ['JZ', 'RT', 'GA', 'GY', 'XE'])).toMatchObject([
      { message: 'the line has 5 modifiers; at most 4 are allowed', pointers: ['/lines/1/modifiers'] },
    ]);
  });

  it('that are wrong are named as codes, and when they began', () => {
    expect(modifiers('hcpcs.modifier-invalid', ['OO'])).toMatchObject([{ codes: ['OO'] }]);
    expect(modifiers('claim.duplicate-modifier', ['JZ', 'jz'])).toMatchObject([{ codes: ['JZ'] }]);
    const [early] = modifiers('hcpcs.modifier-invalid', ['JZ'], '2022-12-31');
    expect(early?.message).toBe('JZ is not a valid modifier on 2022-12-31: it is valid from 2023-01-01');
    const [ended] = modifiers('hcpcs.modifier-invalid', ['GD'], '2026-05-04');
    expect(ended?.message ?? 'GD is not a valid modifier on 2026-05-04').not.toContain('it is valid from');
  });
});

describe('pointers to diagnoses', () => {
  it('say what is wrong with them, and what to do', () => {
    const at = (pointers: number[]) =>
      messages(PROFESSIONAL, 'claim.pointer-unknown', (claim) => {
        claim.lines[0].diagnosisPointers = pointers;
      });
    expect(at([0])).toEqual(['the line points to a diagnosis that is not among the 4 of the claim']);
    expect(at([9])).toEqual(['the line points to diagnosis 9, but the claim has 4']);
    const [missing] = found(PROFESSIONAL, 'claim.pointer-missing', (claim) => {
      delete claim.lines[0].diagnosisPointers;
    });
    expect(missing?.fix?.message).toBe('list the diagnoses that this service is for, the main one first');
  });

  it('to a code that ends before a line say why', () => {
    const [late] = found(PROFESSIONAL, 'claim.pointer-date', (claim) => {
      claim.diagnoses[0].code = 'A04.7';
      claim.lines[0].date = '2017-09-30';
      claim.lines[1].date = '2017-09-30';
      claim.lines[2].date = '2017-10-01';
    });
    expect(late?.message).toMatch(/^A04\.7 is .*: not billable on 2017-10-01, the date of service$/);
    const dateless = found(PROFESSIONAL, 'claim.pointer-date', (claim) => {
      claim.diagnoses[0].code = 'A04.7';
      claim.lines[0].date = '2017-09-30';
      delete claim.lines[1].date;
      delete claim.lines[2].date;
    });
    expect(dateless).toEqual([]);
  });
});

describe('what could not be read', () => {
  it('as units does not count, neither units nor minutes', () => {
    for (const field of ['units', 'minutes'])
      expect(
        found(PROFESSIONAL, 'claim.units', (claim) => {
          delete claim.lines[1].units;
          claim.lines[1].unread = [field];
        }),
      ).toEqual([]);
    expect(
      reportOf(PROFESSIONAL, 'units', (claim) => {
        delete claim.lines[1].units;
        claim.lines[1].unread = ['minutes'];
      }),
    ).toMatchObject({ status: 'partly', codes: expect.arrayContaining(['J1885']) });
  });

  it('as an indicator is told only of diagnoses without one', () => {
    const poa = (change: Change) =>
      checkClaim(changed(INPATIENT, change)).checks.flatMap(({ notJudged = [] }) =>
        notJudged.filter(({ rule }) => rule === 'icd10cm.poa').flatMap(({ codes }) => codes),
      );
    expect(
      poa((claim) => {
        claim.diagnoses[0].unread = ['poa'];
        delete claim.diagnoses[2].poa;
        claim.diagnoses[2] = { ...claim.diagnoses[2], code: 'i10', unread: ['poa'] };
      }),
    ).toEqual(['I10']);
  });

  it('of a procedure is told if the claim may have procedures', () => {
    const unread = { code: '', unread: ['code'] };
    const at = (claim: Claim) =>
      found(claim, 'claim.element-unread', (copy) => {
        copy.procedures = [unread];
      }).map(({ pointers }) => pointers[0]);
    expect(at(INPATIENT)).toEqual(['/procedures/0/code']);
    expect(at(OUTPATIENT)).toEqual([]);
    expect(
      reportOf(INPATIENT, 'procedures', (claim) => {
        claim.procedures.push(unread);
      }),
    ).toMatchObject({ status: 'partly', reason: expect.stringContaining('could not be read') });
    expect(reportOf(INPATIENT, 'procedures')).toMatchObject({ status: 'ran' });
  });

  it('as a code beside what is later than the data has both reasons', () => {
    const report = reportOf(INPATIENT, 'procedures', (claim) => {
      for (const field of ['from', 'through', 'admission', 'discharge']) claim[field] = '2031-01-05';
      claim.procedures[0].date = '2031-01-05';
      claim.procedures.push({ code: '', unread: ['code'] });
    });
    expect(report?.reason).toMatch(/.+; codes that could not be read were not judged$/);
  });
});

describe('fields', () => {
  it.each([
    ['dob', 'patient', 'birthDate'],
    ['gender', 'patient', 'sex'],
    ['age', 'patient', 'ageYears'],
    ['dx', '', 'diagnoses'],
    ['dxs', '', 'diagnoses'],
    ['icd', '', 'diagnoses'],
    ['pos', '', 'placeOfService'],
  ])('%s of another system is named as %s %s', (name, of, ours) => {
    const [unknown] = found(PROFESSIONAL, 'claim.field-unknown', (claim) => {
      (of === '' ? claim : claim[of])[name] = 'x';
    });
    expect(unknown).toMatchObject({
      pointers: [`${of === '' ? '' : `/${of}`}/${name}`],
      fix: { message: `use '${ours}'` },
    });
  });

  it('a word of another object is no hint', () => {
    const [unknown] = found(PROFESSIONAL, 'claim.field-unknown', (claim) => {
      claim.patient.dos = 'x';
    });
    expect(unknown?.message).not.toContain("'date'");
  });

  it.each([
    ['codeSystem', 5, /must be a text/],
    ['supplier', 'yes', /must be true or false/],
  ])('%s of another kind is named', (name, value, message) => {
    const told = messages(PROFESSIONAL, 'claim.malformed', (claim) => {
      (name === 'codeSystem' ? claim.diagnoses[0] : claim)[name] = value;
    });
    expect(told).toEqual([expect.stringMatching(message)]);
  });

  it('procedures are those of a stay: they are checked there, and unknown elsewhere', () => {
    const wrong: Change = (claim) => {
      claim.procedures = [{ code: 5 }];
    };
    expect(found(INPATIENT, 'claim.malformed', wrong)).toMatchObject([{ pointers: ['/procedures/0/code'] }]);
    expect(found(OUTPATIENT, 'claim.malformed', wrong)).toEqual([]);
    expect(found(OUTPATIENT, 'claim.field-unknown', wrong)).toMatchObject([{ pointers: ['/procedures'] }]);
  });

  it('a long value is cut in a message', () => {
    const [told] = messages(OUTPATIENT, 'claim.revenue-code', (claim) => {
      claim.lines[0].revenueCode = '1'.repeat(50);
    });
    expect(told).toBe(`a revenue code must have four digits, not '${'1'.repeat(30)}...'`);
  });

  it('edits that are a payload are refused with what to do', () => {
    expect(() => checkClaim(PROFESSIONAL, { edits: icd9Payload as never })).toThrow(
      expect.objectContaining({
        code: 'invalid-argument',
        message: 'checkClaim: edits must be what createNcci makes; write { edits: createNcci(payload) }',
      }),
    );
  });
});

describe('lines', () => {
  it.each(['76', '77', '91', '59', 'XE', 'XP', 'XS', 'XU'])(
    'with the modifier %s are meant to repeat',
    (modifier) => {
      const repeat = (list: string[]) =>
        found(PROFESSIONAL, 'claim.duplicate-line', (claim) => {
          claim.lines.push({ ...claim.lines[1], modifiers: ['JZ', ...list] });
        });
      expect(repeat([])).toHaveLength(1);
      expect(repeat([modifier])).toEqual([]);
    },
  );

  it('that differ in their description alone are not the same', () => {
    const twice = (...texts: string[]) =>
      found(PROFESSIONAL, 'claim.duplicate-line', (claim) => {
        const { modifiers: _, ...line } = claim.lines[1];
        claim.lines = [claim.lines[0], ...texts.map((description) => ({ ...line, description }))];
      });
    expect([twice('left', 'right').length, twice('left', ' LEFT ').length, twice('', '').length]).toEqual([
      0, 1, 1,
    ]);
  });

  it('of one code count together for a day, however it is written', () => {
    const over = (other: string) =>
      found(PROFESSIONAL, 'ncci.mue-day', (claim) => {
        claim.lines = ['j1885', other].map((code, i) => ({
          ...{ code, units: 5, date: '2026-05-04', diagnosisPointers: [1] },
          modifiers: i === 0 ? ['JZ'] : ['JZ', '59'],
        }));
      });
    expect(over(' J1885 ').length).toBeGreaterThan(0);
    expect(over('J1100')).toEqual([]);
  });

  it('before a line without a date are judged, and those after it', () => {
    const late = messages(PROFESSIONAL, 'hcpcs.retired', (claim) => {
      delete claim.lines[0].date;
      claim.lines[1].code = 'C9058';
    });
    expect(late.join()).toContain('C9058');
  });

  it('add-on codes are judged on their day', () => {
    const alone = (date: string) =>
      found(PROFESSIONAL, 'ncci.add-on-without-primary', (claim) => {
        claim.lines = [{ code: 'G2211', units: 1, date, diagnosisPointers: [1] }];
      }).length;
    expect([alone('2026-05-04') > 0, alone('2019-05-04')]).toEqual([true, 0]);
  });

  it('of a facility with a payment group are said not to be judged', () => {
    expect(
      reportOf(OUTPATIENT, 'services', (claim) => {
        delete claim.lines[0].code;
        claim.lines[0].hipps = '1AAA1';
      }),
    ).toMatchObject({ status: 'partly', reason: expect.stringMatching(/HIPPS/) });
  });

  it('the place of service names its release', () => {
    expect(reportOf(PROFESSIONAL, 'place-of-service')?.data).toMatchObject([
      { source: expect.any(String), release: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    ]);
  });
});

describe('pairs of services', () => {
  it('say what to do: remove one, or add a modifier where one may be', () => {
    const fixes = (one: string, two: string) =>
      ['ncci.ptp-conflict', 'ncci.ptp-allowed-with-modifier']
        .flatMap((rule) =>
          found(OUTPATIENT, rule, (claim) => {
            claim.lines = [one, two].map((code) => ({
              revenueCode: '0510',
              code,
              units: 1,
              date: '2024-08-05',
            }));
          }),
        )
        .map(({ fix }) => fix?.message);
    expect(fixes('G0101', 'G0463')).toEqual([
      'remove G0463, or add an NCCI-associated modifier if the record shows a separate service',
    ]);
    expect(fixes('A9503', 'A9512')).toEqual(['remove A9512, or bill it without A9503']);
  });
});
