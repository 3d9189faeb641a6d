import { checkClaim } from '../../src/claim/index.js';
import type { Claim } from '../../src/claim/types.js';
import * as hcpcs from '../../src/hcpcs/index.js';
import * as icd10cm from '../../src/icd10cm/index.js';
import * as icd10pcs from '../../src/icd10pcs/index.js';
import * as ncci from '../../src/ncci/index.js';

/** A call of a function of a script, and what the package answers. */
export interface Question {
  readonly script: string;
  readonly called: string;
  readonly values: readonly (string | null)[];
  readonly expected: unknown;
}

const SETS = { icd10cm, icd10pcs, hcpcs } as const;
const TEXTS = [
  'E11.9',
  ' e119 ',
  'E11',
  'S72.001A',
  'U07.1',
  '0DTJ4ZZ',
  '0DT',
  'J1100',
  'G0439',
  'J110O',
  '',
  '99213',
  '\u{1F600}',
  'E1.19',
  'E11.',
  'E1199',
  'A04.7',
  'D0120',
  'G0297',
  ' j1885',
  '0DTJ4ZY',
  'E11.9\n',
  "O'Brien",
];
const DAYS = [
  '2014-01-01',
  '2016-02-29',
  '2020-03-31',
  '2020-04-01',
  '2025-09-30',
  '2025-10-01',
  '2031-01-01',
];

function ofSet(script: keyof typeof SETS): readonly Question[] {
  const set = SETS[script];
  return TEXTS.flatMap((code) => [
    { script, called: 'normalize', values: [code], expected: set.normalize(code) ?? null },
    ...DAYS.flatMap((on) => [
      { script, called: 'is_billable', values: [code, on], expected: set.isBillable(code, { on }) },
      { script, called: 'title', values: [code, on], expected: set.lookup(code, { on })?.title ?? null },
      {
        script,
        called: 'validate',
        values: [code, on],
        expected: JSON.stringify(set.validate(code, { on })),
      },
    ]),
  ]);
}

const PAIRS: readonly (readonly [string, string, string, string | null, string | null])[] = [
  ['A9503', 'A9512', '2024-08-01', null, null],
  ['A9512', 'A9503', '2024-08-01', 'outpatient', '59'],
  ['G0102', '99213', '2024-08-01', 'practitioner', 'LT, 59'],
  ['G0439', 'G0438', '1990-01-01', null, ''],
];

const pairs = (): readonly Question[] =>
  PAIRS.map((values) => {
    const [a, b, on, setting, modifiers] = values;
    const options = {
      on,
      setting: (setting ?? undefined) as 'practitioner',
      modifiers: (modifiers ?? '').split(/[ ,]+/).filter((one) => one !== ''),
    };
    return {
      script: 'ncci',
      called: 'check_pair',
      values,
      expected: JSON.stringify(ncci.checkPair(a, b, options)),
    };
  });

const line = (code: string, date: string, more: object = {}) => ({
  code,
  units: 1,
  date,
  diagnosisPointers: [1],
  ...more,
});

/** Claims with findings of every part of `checkClaim`. */
export const CLAIMS: readonly Claim[] = [
  {
    id: 'excludes',
    type: 'professional',
    placeOfService: '11',
    diagnoses: [{ code: 'E11.9' }, { code: 'E10.9' }, { code: 'I69.354' }],
    lines: [line('G0439', '2026-01-12'), line('G0438', '2026-01-12', { units: 40 })],
  },
  {
    id: 'pairs',
    type: 'professional',
    placeOfService: '11',
    diagnoses: [{ code: 'C50.919' }],
    lines: [line('A9503', '2024-08-01'), line('A9512', '2024-08-01'), line('J110O', '2024-08-01')],
  },
  {
    id: 'inpatient',
    type: 'inpatient',
    dischargeDate: '2025-11-02',
    admissionDate: '2025-10-30',
    diagnoses: [
      { code: 'E11', presentOnAdmission: 'Y' },
      { code: 'V43.52XA', presentOnAdmission: 'N' },
    ],
    procedures: [
      { code: '0DTJ4ZZ', date: '2025-10-31' },
      { code: '0DTJ4ZX', date: '2025-10-31' },
    ],
    lines: [],
  } as unknown as Claim,
];

/** The part of a finding that the script has too: it does not have the texts of notes. */
const WITHOUT_TEXT = 'a note names the codes; its text is not loaded';

/** The answer as the script gives it: notes without their texts. */
export function answerOf(claim: Claim): unknown {
  const { id, ok, counts, findings } = checkClaim(claim);
  const evidenceOf = (evidence: (typeof findings)[number]['evidence']) =>
    evidence.map((one) => {
      const head = /^(Excludes1|Excludes2|Code first|Use additional|Code also): /.exec(one.statement);
      const isNote = one.source === 'ICD-10-CM Tabular List' && head !== null;
      return isNote ? { ...one, statement: `${head[1]}: ${WITHOUT_TEXT}` } : one;
    });
  const shown = findings.map((finding) => ({ ...finding, evidence: evidenceOf(finding.evidence) }));
  return JSON.parse(JSON.stringify({ id, ok, counts, findings: shown }));
}

/** Calls of every function, with codes that exist and other texts. */
export const questions = (): readonly Question[] => [
  ...ofSet('icd10cm'),
  ...ofSet('icd10pcs'),
  ...ofSet('hcpcs'),
  ...pairs(),
];
