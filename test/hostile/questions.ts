/** Questions to every function of every entry: the arguments of each call. A test finds functions without a question. */
import { MINI_CLAIM, MINI_FHIR, MINI_X12 } from './inputs.js';

type Calls = Readonly<Record<string, readonly (readonly unknown[])[]>>;

const ON = { on: '2026-01-15' };
const CM = ['E11.9', 'E11', 'C50.911', 'S72.001A', 'A04.7', 'nothing'] as const;
const PCS = ['0DTJ4ZZ', '0DT', '0TXB4Z6', '02HM3JZ', '0DTI9ZZ', 'nothing'] as const;
const HCPCS = ['J1885', 'A0021', 'J0570', 'A2040', 'G0480', 'J1440', 'nothing'] as const;
const CPT = ['99213', '00100', '0001F', '0001U', '90281', 'nothing'] as const;
const POS = ['11', '02', '99', '98', 'x'] as const;

const dated = (codes: readonly string[]): readonly (readonly unknown[])[] => codes.map((code) => [code, ON]);
const plain = (codes: readonly string[]): readonly (readonly unknown[])[] => codes.map((code) => [code]);
const pair = (a: string, b: string): readonly (readonly unknown[])[] => [[a, b, ON]];

const shared = (codes: readonly string[], pairs: readonly (readonly unknown[])[]): Calls => ({
  ancestors: dated(codes),
  children: dated(codes),
  commonAncestor: pairs,
  dataRange: [[]],
  descendants: dated(codes),
  diff: [['2025-09-30', '2025-10-01']],
  entries: [[ON]],
  format: plain(codes),
  has: dated(codes),
  history: plain(codes),
  isA: pairs,
  isBillable: dated(codes),
  isWellFormed: plain(codes),
  lookup: dated(codes),
  normalize: plain(codes),
  parent: dated(codes),
  predecessors: plain(codes),
  releases: [[]],
  size: [[ON]],
  successors: plain(codes),
  suggest: dated([...codes, 'E1l.9', '0DTJ4ZY', 'Jl885', '1O']),
  upgrade: dated(codes),
  validate: dated(codes),
});

/** ICD-9-CM: no history, no changes, and mappings both ways. */
const icd9 = (codes: readonly string[], icd10: readonly string[]): Calls => {
  const {
    diff: _,
    history: _1,
    predecessors: _2,
    successors: _3,
    upgrade: _4,
    ...verbs
  } = shared(codes, pair(codes[0]!, codes[1]!));
  return {
    ...verbs,
    backwardMappings: [[]],
    categories: [[ON]],
    forwardMappings: [[]],
    fromIcd10: plain(icd10),
    toIcd10: plain(codes),
  };
};

const LINES = [
  { code: 'G0463', units: 30, pointer: '/lines/0' },
  { code: 'J1885', units: 9000, pointer: '/lines/1' },
];

/** The readers of claims, which two entries have. */
const READERS = {
  fromFhirBundle: [[{ resourceType: 'Bundle', entry: [{ resource: MINI_FHIR }] }]],
  fromFhirClaim: [[MINI_FHIR]],
  fromX12: [[MINI_X12]],
  toOperationOutcome: [[{ ok: true, findings: [], counts: {}, checks: [] }]],
};

/** By entry and function. */
export const QUESTIONS: Readonly<Record<string, Calls>> = {
  '.': {
    extractCodes: plain(['E11.9, J1885-RT - drug', '142']),
    identify: plain(['E11.9', '59', 'J1885']),
    isDate: [['2026-01-15']],
  },
  './icd10cm': {
    ...shared(CM, pair('E10.9', 'E11.9')),
    chapters: [[ON]],
    checkCode: dated([...CM, 'E11.-', 'I60.20', 'EII.9']),
    laterality: dated(CM),
    moreSpecific: dated(['H25.10', 'E11']),
    poaExempt: dated(['Z23', 'E11.9']),
  },
  './icd10cm/rules': {
    checkExcludes: [
      ['E11.9', 'E10.9', ON],
      ['Z97.2', 'Z46.3', { on: '2020-01-15' }],
    ],
    checkPair: [
      ['R05.1', 'J00', ON],
      ['E11.9', 'E10.9', ON],
      ['I10', 'I15.0', ON],
      ['Z97.2', 'Z46.3', { on: '2020-01-15' }],
    ],
    expand: [
      ['E11', ON],
      ['K25-K28', ON],
      ['S72.-', ON],
    ],
    instructions: dated(CM),
    notes: dated([...CM, 'R05', 'I10']),
    seventhCharacters: dated(['S72.001', 'S72', 'W21', 'T36']),
    tabulars: [[]],
  },
  './icd10pcs': {
    ...shared(PCS, pair('0DTJ4ZZ', '0DTN4ZZ')),
    bodyPart: dated(['sigmoid flexure']),
    checkCode: dated([...PCS, '0DTJ4Z', 'ODTJ4ZZ']),
    complete: dated(['0DTJ', '0DT']),
    definition: dated(['0DT', '0DTJ4', '3E033A']),
    device: dated(['AMS 800 Urinary Control System']),
    deviceAggregates: dated(['Cardiac Lead, Pacemaker']),
    explain: dated(PCS),
    nextValues: dated(['0', '0D', '0DT', '0DTJ', '']),
    sections: [[ON]],
    substance: dated(['Zyvox']),
    table: dated(['0DT', '3E0']),
  },
  './hcpcs': {
    ...shared(HCPCS, pair('J1885', 'J0570')),
    billUnits: [
      ['J1885', { quantity: 30, unit: 'MG' }, ON],
      ['J1885', 30, ON],
    ],
    checkCode: dated([...HCPCS, 'C9058', 'D0120', 'JI885']),
    codesForDrug: [['ketorolac'], ['zyvox']],
    drugByNdc: [['00002-8215-01'], ['00409-3795-01']],
    drugProducts: [['J1885']],
    isModifier: dated(['RT', '59', 'no']),
    modifier: dated(['RT', 'LT', '59', 'QK', 'no']),
    modifiers: [[ON]],
    records: plain(HCPCS),
    sections: [[]],
    validateModifier: dated(['RT', '59', 'OO', 'no']),
  },
  './cpt': {
    ancestors: plain(CPT),
    categories: [[]],
    category: plain(CPT),
    children: [['evaluation-and-management'], ['surgery'], ['I']],
    commonAncestor: [['99213', '99214']],
    descendants: [['surgery'], ['I']],
    describe: plain(CPT),
    format: plain(CPT),
    isA: [['99213', 'evaluation-and-management']],
    isWellFormed: plain(CPT),
    modifierShape: plain(['59', '1P', 'P1', 'x']),
    normalize: plain(CPT),
    parent: plain(CPT),
    section: plain(CPT),
    sections: [[]],
    subsection: plain(CPT),
  },
  './icd9': icd9(['250.00', '250', 'V72.31', 'E885.9', '250.99', 'nothing'], ['E11.9', 'A18.01', 'nothing']),
  './icd9/procedures': icd9(['47.01', '47', '00.16', '99.99', 'nothing'], ['0DTJ4ZZ', 'nothing']),
  './pos': {
    dataRange: [[]],
    entries: [[ON]],
    format: plain(POS),
    has: dated(POS),
    isBillable: dated(POS),
    isWellFormed: plain(POS),
    lookup: dated(POS),
    normalize: plain(POS),
    releases: [[]],
    size: [[ON]],
    suggest: dated(['1', '1O', 'x']),
    validate: dated(POS),
  },
  './ncci': {
    addOn: [
      ['G2211', ON],
      ['J1885', ON],
      ['99213', ON],
    ],
    checkAddOns: [[LINES, { on: '2024-08-01' }]],
    checkPair: [
      ['A9503', 'A9512', { on: '2024-08-01' }],
      ['G0463', 'G0101', { on: '2024-08-01', modifiers: ['59'] }],
      ['G0101', 'G0463', { on: '2024-08-01', setting: 'outpatient', modifiers: ['59'] }],
      ['J1885', 'J1885', { on: '2024-08-01' }],
      ['99213', '99214', { on: '2024-08-01' }],
      ['J1885', 'G0463', { on: '2010-08-01' }],
    ],
    checkUnits: [[LINES, { on: '2026-05-01' }]],
    dataRange: [['ptp'], ['mue'], ['add-on']],
    edits: [[{ setting: 'practitioner', column1: 'G0463' }]],
    modifier: plain(['59', 'RT', 'no']),
    modifiers: [[]],
    mue: [
      ['J1885', { on: '2026-05-01' }],
      ['99213', ON],
      ['J1885', { on: '2010-01-01' }],
    ],
    releases: [[]],
  },
  './mce': {
    ageRanges: [[ON], []],
    dataRange: [[]],
    edits: dated(['A33', 'O80', 'F02.80', 'C50.911', 'E11.9', 'nothing']),
    lists: [[]],
    procedureEdits: dated(['0DTJ4ZZ', '0UT90ZZ', '30230AZ', 'nothing']),
  },
  './diagnoses': {
    checkDiagnoses: [
      [
        ['F02.80', 'G30.9', 'E11', 'A33', 'E11.9', 'E10.9', 'E11.9'],
        { setting: 'inpatient', patient: { ageYears: 50, sex: 'M' }, ...ON },
      ],
      [['E11.9'], { setting: 'professional', ...ON }],
      [[], { setting: 'outpatient', ...ON }],
    ],
  },
  './claim': {
    checkClaim: [
      [MINI_CLAIM],
      [{ ...MINI_CLAIM, diagnoses: [{ code: 'E11' }, { code: 'I10' }, { code: 'I10' }] }],
      [{ ...MINI_CLAIM, lines: [] }],
      [{ type: 'inpatient', diagnoses: [{ code: 'E11.9' }], procedures: [{ code: '0DTJ4ZZ' }] }],
      [null],
    ],
    ...READERS,
  },
  './compile': {},
  './claim/batch': {},
  './claim/light': {
    checkClaim: [
      [MINI_CLAIM],
      [{ ...MINI_CLAIM, diagnoses: ['E11.9', 'E10.9'] }],
      [{ type: 'inpatient', diagnoses: [{ code: 'E11.9' }], procedures: [{ code: '0DTJ4Z' }] }],
    ],
    ...READERS,
    loadTexts: [[]],
  },
  './search': {
    search: [['diabetes'], ['E11']],
    searchHcpcs: [['wheelchair']],
    searchIcd10cm: [['hypertension', { limit: 3 }]],
    searchIcd10pcs: [['appendectomy lap']],
  },
  './search/combobox': {},
  './index-book': {
    books: [[]],
    children: [['diseases:0'], ['index:0'], ['drugs:0']],
    entry: [['diseases:0'], ['index:0']],
    linkReport: [[]],
    mainTerms: [['diseases'], ['drugs'], ['neoplasms']],
    parent: [['index:0']],
    pathsTo: [['S72.001A'], ['E11.9']],
    seekTerm: [['diabetes', {}]],
  },
  './fhir': {},
  './schemas': {},
};

/** Functions that give no data: they make objects of functions, or run over streams. `objects.ts` asks them. */
export const NOT_ASKED: ReadonlySet<string> = new Set([
  'MedcodesError',
  'createCombobox',
  'preload',
  'compileHcpcs',
  'compileIcd10cm',
  'compileIcd10pcs',
  'compileMce',
  'compileRules',
  'checkBatch',
  'writeFindings',
  'writeRecords',
  'cptSet',
  'gemMaps',
  'hcpcsSet',
  'icd9Set',
  'icd10cmSet',
  'icd10pcsSet',
  'ndjson',
  'posSet',
  'terminologySet',
]);
