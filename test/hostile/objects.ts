/** Questions to the objects that functions give, such as a terminology service, and to functions that answer later. */
import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { checkBatch, writeFindings, writeRecords } from '../../src/claim/batch/index.js';
import * as compile from '../../src/compile/index.js';
import {
  createFhirHandler,
  createTerminology,
  gemMaps,
  hcpcsSet,
  icd9Set,
  icd10cmSet,
  icd10pcsSet,
  ndjson,
  posSet,
  type Terminology,
  terminologySet,
} from '../../src/fhir/index.js';
import * as hcpcs from '../../src/hcpcs/index.js';
import { payload as hcpcsPayload } from '../../src/hcpcs/payload.js';
import * as icd9 from '../../src/icd9/index.js';
import * as icd10cm from '../../src/icd10cm/index.js';
import { payload as icd10cmPayload } from '../../src/icd10cm/payload.js';
import { payload as rulesPayload } from '../../src/icd10cm/rules/payload.js';
import * as icd10pcs from '../../src/icd10pcs/index.js';
import { payload as icd10pcsPayload } from '../../src/icd10pcs/payload.js';
import * as mce from '../../src/mce/index.js';
import { payload as mcePayload } from '../../src/mce/payload.js';
import * as pos from '../../src/pos/index.js';
import * as schemas from '../../src/schemas/index.js';
import { type Combobox, createCombobox } from '../../src/search/combobox/index.js';
import { createFunctions } from '../../src/udf/index.js';
import type { Call } from './asked.js';
import { MINI_CLAIM, MINI_X12 } from './inputs.js';

type Asked = (...args: never[]) => unknown;

const call = (name: string, asked: Asked, ...args: readonly unknown[]): Call => {
  const known = asked as Call['call'];
  return { name, call: known, args, ask: () => known(...args) };
};

const CM = 'http://hl7.org/fhir/sid/icd-10-cm';
const POS = 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';
const DATE = '2026-01-15';
const CODING = { system: CM, code: 'E11.9' };
const VALUE_SET = {
  resourceType: 'ValueSet',
  status: 'active',
  url: 'https://example.org/vs',
  compose: {
    include: [{ system: CM, concept: [{ code: 'E11.9' }] }],
    exclude: [{ system: CM, filter: [{ property: 'concept', op: 'is-a', value: 'E10' }] }],
  },
} as const;
const PARAMETERS = {
  resourceType: 'Parameters',
  parameter: [
    { name: 'coding', valueCoding: CODING },
    { name: 'date', valueDate: DATE },
  ],
} as const;
const BATCH = {
  resourceType: 'Bundle',
  type: 'batch',
  entry: [
    { request: { method: 'GET', url: `CodeSystem/$lookup?system=${CM}&code=E11.9&date=${DATE}` } },
    { request: { method: 'POST', url: 'CodeSystem/$lookup' }, resource: PARAMETERS },
  ],
} as const;

const SETS = [icd10cmSet(icd10cm, { mce }), icd10pcsSet(icd10pcs), hcpcsSet(hcpcs), posSet(pos)];

/** What an operation answers instead of throwing when something in it failed. */
const FAULT = 'because of a fault of this server';

/** An operation whose faults are thrown: none of them is an answer. */
const faultless =
  (operation: Asked): Asked =>
  (...args) => {
    const answer = operation(...args);
    if (inspect(answer, { depth: 12 }).includes(FAULT)) throw new Error(FAULT);
    return answer;
  };

function questionsOfTerminology(service: Terminology, suffix: string): Call[] {
  const asked = (name: keyof Terminology, ...args: readonly unknown[]): Call =>
    call(`./fhir terminology.${name}${suffix}`, faultless(service[name] as Asked), ...args);
  return [
    asked('lookup', { ...CODING, date: DATE, property: ['parent', 'billable'] }),
    asked('lookup', PARAMETERS),
    asked('validateCode', { ...CODING, url: `${CM}?fhir_vs=billable`, date: DATE }),
    asked('validateCode', { codeableConcept: { coding: [CODING] }, valueSet: VALUE_SET, date: DATE }),
    asked('subsumes', { system: CM, codeA: 'E11', codeB: 'E11.9', date: DATE }),
    asked('expand', { url: `${CM}?fhir_vs=isa/E11`, filter: 'foot', date: DATE, count: 5, offset: 1 }),
    asked('expand', { valueSet: VALUE_SET, date: DATE }),
    asked('translate', { ...CODING, targetsystem: 'http://hl7.org/fhir/sid/icd-9-cm' }),
    asked('batch', BATCH),
    asked('answer', 'GET', `CodeSystem/$lookup?system=${CM}&code=E11.9`, undefined),
    asked('answer', 'POST', 'ValueSet/$expand', { resourceType: 'Parameters', parameter: [] }),
    asked('answer', 'POST', '', BATCH),
    asked('codeSystem', POS, {
      date: DATE,
    }),
    asked('codeSystemFragments', POS, { date: DATE, size: 10 }),
    asked('valueSets', CM, { date: DATE }),
    asked('namingSystem', CM),
  ];
}

/** A small service, whose resources are made quickly. */
const MAP = {
  id: 'own',
  url: 'https://example.org/map',
  title: 'Own',
  description: 'Own map',
  source: POS,
  target: POS,
  translate: () => [{ code: '11', equivalence: 'equivalent' }] as const,
  codes: () => ['10'],
};
const SMALL = createTerminology({ sets: [posSet(pos)], maps: [MAP] });

/** The questions to the code systems that services share. Their answers are frozen; what they are asked is asked by a service. */
export const QUESTIONS_OF_SETS: readonly Call[] = SETS.flatMap((set) => {
  const asked = (name: keyof typeof set, ...args: readonly unknown[]): Call =>
    call(`./fhir ${set.id}.${name}`, set[name] as Asked, ...args);
  const [code = ''] = set.codes(DATE);
  return [
    asked('releases'),
    asked('codes', DATE),
    asked('ended', DATE),
    asked('tops', DATE),
    asked('concept', code, DATE),
    asked('children', set.parent(code, DATE) ?? code, DATE),
    asked('descendants', set.parent(code, DATE) ?? code, DATE),
    call(`./fhir ${set.id}`, () => set),
  ];
});

const MAKERS_OF_SETS: readonly Call[] = [
  call('./fhir createTerminology', createTerminology, {
    sets: SETS,
    valueSets: [VALUE_SET],
    maps: [MAP],
    fhirVersion: 'R5',
    limit: 100,
  }),
  call('./fhir createFhirHandler', createFhirHandler, createTerminology({ sets: SETS }), {
    base: '/fhir',
    longestBody: 1000,
  }),
  call('./fhir icd10cmSet', icd10cmSet, icd10cm, { mce }),
  call('./fhir icd10pcsSet', icd10pcsSet, icd10pcs, { mce }),
  call('./fhir hcpcsSet', hcpcsSet, hcpcs, {}),
  call('./fhir posSet', posSet, pos),
  call('./fhir icd9Set', icd9Set, { diagnoses: icd9 }),
  call('./fhir gemMaps', gemMaps, { diagnoses: icd9 }),
  call('./fhir terminology.conceptMap', SMALL.conceptMap, MAP.url),
  call('./fhir terminology.conceptMapFragments', SMALL.conceptMapFragments, MAP.url, { size: 1 }),
  call('./fhir terminology.resources', SMALL.resources, { date: DATE, size: 10 }),
  call('./fhir ndjson', ndjson, [CODING]),
  call('./fhir terminologySet', terminologySet, {
    about: { id: 'own', label: 'Own codes', urls: ['https://example.org/own'] },
    verbs: pos,
    byDay: true,
  }),
];

const OPTIONS = { on: DATE, as: 'plain' };
const FINDING = {
  rule: 'claim.malformed',
  severity: 'error',
  message: 'x',
  pointers: ['/lines/0'],
  refs: [],
};

interface Schema {
  safeParse(value: unknown): unknown;
}

/** Every function that makes a schema, and every schema, with what they read. */
const QUESTIONS_OF_SCHEMAS: readonly Call[] = Object.entries(schemas).flatMap(([name, made]) => {
  const schema = made as unknown as Schema;
  const options = name.endsWith('Shape') ? { as: 'plain' } : OPTIONS;
  if (typeof schema.safeParse !== 'function') {
    const make = made as unknown as (options: unknown) => Schema;
    return [
      call(`./schemas ${name}`, make, options),
      call(`./schemas ${name}().safeParse`, (text: unknown) => make(options).safeParse(text), 'e11.9'),
    ].slice(name === 'cptCode' ? 2 : 0);
  }
  const values: Readonly<Record<string, unknown>> = {
    claimSchema: MINI_CLAIM,
    diagnosisSchema: MINI_CLAIM.diagnoses[0],
    patientSchema: MINI_CLAIM.patient,
    professionalLineSchema: MINI_CLAIM.lines[0],
    facilityLineSchema: { ...MINI_CLAIM.lines[0], revenueCode: '0450' },
    procedureSchema: { code: '0DTJ4ZZ', date: DATE },
    drugSchema: { ndc: '00409379501', quantity: 1, unit: 'ML' },
    findingSchema: FINDING,
    claimAnswerSchema: { ok: true, findings: [FINDING], counts: {}, checks: [] },
  };
  return [call(`./schemas ${name}.safeParse`, (value: unknown) => schema.safeParse(value), values[name])];
});

/** A combobox that waits for nothing, and whose search has one hit. */
function withCombobox(use: (combobox: Combobox<string>, value: never) => unknown): Asked {
  const timer = { start: (run: () => void) => run(), cancel: () => undefined };
  const options = { search: () => ['E11.9'], onSelect: () => undefined, timer };
  return (value: never) => use(createCombobox(options), value);
}

const QUESTIONS_OF_COMBOBOX: readonly Call[] = [
  call('./search/combobox createCombobox', createCombobox, {
    search: () => [],
    onSelect: () => undefined,
    onChange: () => undefined,
    textOf: String,
    id: 'x',
    wait: 1,
    least: 1,
    timer: { start: () => 0, cancel: () => undefined },
  }),
  call(
    './search/combobox input',
    withCombobox((combobox, query) => combobox.input(query)),
    'diabetes',
  ),
  call(
    './search/combobox key',
    withCombobox((combobox, key) => combobox.key(key)),
    { key: 'Home', isComposing: false },
  ),
  call(
    './search/combobox choose',
    withCombobox((combobox, place) => combobox.choose(place)),
    0,
  ),
  call(
    './search/combobox optionAttributes',
    withCombobox((combobox, place) => combobox.optionAttributes(place)),
    0,
  ),
];

const QUESTIONS_OF_UDF: readonly Call[] = [
  call('./udf createFunctions', createFunctions, 'bigquery', {
    schema: 'codes',
    folder: 'gs://bucket/medcodes',
  }),
  call('./udf createFunctions', createFunctions, 'postgresql', {
    schema: 'codes',
    scripts: { ncci: 'var x;' },
  }),
  call('./udf createFunctions', createFunctions, 'snowflake', {
    schema: 'codes',
    scripts: { ncci: 'var x;' },
  }),
  call('./udf createFunctions', createFunctions, 'duckdb', { schema: 'codes' }),
];

/** The questions to the objects of every entry that gives objects. */
export const QUESTIONS_OF_OBJECTS: readonly Call[] = [
  ...questionsOfTerminology(createTerminology({ sets: SETS, maps: gemMaps({ diagnoses: icd9 }) }), ''),
  ...questionsOfTerminology(createTerminology({ sets: SETS, fhirVersion: 'R5' }), ' R5'),
  ...MAKERS_OF_SETS,
  ...QUESTIONS_OF_SCHEMAS,
  ...QUESTIONS_OF_COMBOBOX,
  ...QUESTIONS_OF_UDF,
];

/** An output that keeps nothing. */
class Nowhere extends Writable {
  override _write(_piece: unknown, _encoding: unknown, done: () => void): void {
    done();
  }
}

async function allOf(records: AsyncIterable<unknown>): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for await (const record of records) found.push(record);
  return found;
}

const LINE = `${JSON.stringify(MINI_CLAIM)}\n`;
const FILES = [{ name: 'order.txt', content: Buffer.from('00001 A00     0 Cholera') }];
const files = { files: FILES, effective: '2026-10-01' };

/** The questions to functions that answer later. */
export const LATER: readonly Call[] = [
  call(
    './claim/batch checkBatch',
    (input: never, options: never) => allOf(checkBatch(input, options)),
    [LINE],
    {
      format: 'ndjson',
      firstLine: 1,
      progress: () => undefined,
    },
  ),
  call('./claim/batch checkBatch', (input: never, options: never) => allOf(checkBatch(input, options)), [
    MINI_X12,
  ]),
  call(
    './claim/batch writeFindings',
    (input: never, options: never) => writeFindings(input, new Nowhere(), options),
    [LINE],
    { format: 'ndjson' },
  ),
  call(
    './claim/batch writeRecords',
    (input: never, options: never) => writeRecords(input, new Nowhere(), options),
    [LINE],
  ),
  call('./compile compileIcd10cm', compile.compileIcd10cm, { base: icd10cmPayload, ...files }),
  call('./compile compileIcd10pcs', compile.compileIcd10pcs, { base: icd10pcsPayload, ...files }),
  call('./compile compileHcpcs', compile.compileHcpcs, { base: hcpcsPayload, ...files }),
  call('./compile compileMce', compile.compileMce, { base: mcePayload, ...files, version: 'v44.0' }),
  call('./compile compileRules', compile.compileRules, {
    base: rulesPayload,
    codes: icd10cmPayload,
    ...files,
  }),
  call(
    './fhir handler',
    createFhirHandler(createTerminology({ sets: SETS })),
    new Request(`https://example.org/fhir/CodeSystem/$lookup?system=${CM}&code=E11.9`),
  ),
  call('./fhir handler', createFhirHandler(createTerminology({ sets: SETS })), {
    method: 'POST',
    url: 'https://example.org/fhir',
    headers: { get: () => null },
    text: async () => JSON.stringify(BATCH),
  }),
];
