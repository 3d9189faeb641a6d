import type { ClaimRun } from './context.js';
import { shown } from './context.js';
import { reportUnknownField } from './unknown-fields.js';

/** What a field must be if it is there. */
type Kind = 'text' | 'truth' | 'number' | 'numbers' | 'texts' | 'objects' | 'diagnoses' | 'object';

/** The fields of an object, and what messages call it. */
interface Fields {
  readonly name: string;
  readonly kinds: ReadonlyMap<string, Kind>;
}

const fields = (name: string, kinds: Readonly<Record<string, Kind>>): Fields => ({
  name,
  kinds: new Map(Object.entries(kinds)),
});

const OF_ALL = {
  type: 'text',
  id: 'text',
  from: 'text',
  through: 'text',
  renderingProvider: 'text',
  renderingTaxonomy: 'text',
  patient: 'object',
  diagnoses: 'diagnoses',
  lines: 'objects',
} as const;
const OF_FACILITY = { ...OF_ALL, typeOfBill: 'text', dischargeStatus: 'text' } as const;

const LINE_OF_ALL = {
  code: 'text',
  codeSystem: 'text',
  otherCode: 'text',
  modifiers: 'texts',
  units: 'number',
  minutes: 'number',
  date: 'text',
  through: 'text',
  description: 'text',
  drugs: 'objects',
  renderingProvider: 'text',
  renderingTaxonomy: 'text',
  unread: 'texts',
} as const;

/** The fields of all objects of a claim. Made once, at the first claim. */
const makeTables = () => {
  const facilityLine = fields('a facility line', { ...LINE_OF_ALL, revenueCode: 'text', hipps: 'text' });
  return {
    claim: {
      professional: fields('a professional claim', {
        ...OF_ALL,
        placeOfService: 'text',
        supplier: 'truth',
        billingTaxonomy: 'text',
      }),
      outpatient: fields('an outpatient claim', OF_FACILITY),
      inpatient: fields('an inpatient claim', {
        ...OF_FACILITY,
        admission: 'text',
        discharge: 'text',
        procedures: 'objects',
      }),
    },
    patient: fields('a patient', { birthDate: 'text', ageYears: 'number', sex: 'text' }),
    diagnosis: fields('a diagnosis', {
      code: 'text',
      role: 'text',
      poa: 'text',
      codeSystem: 'text',
      unread: 'texts',
    }),
    drug: fields('a drug', { ndc: 'text', quantity: 'number', unit: 'text' }),
    procedure: fields('a procedure', {
      code: 'text',
      date: 'text',
      codeSystem: 'text',
      unread: 'texts',
    }),
    line: {
      professional: fields('a professional line', {
        ...LINE_OF_ALL,
        diagnosisPointers: 'numbers',
        placeOfService: 'text',
      }),
      outpatient: facilityLine,
      inpatient: facilityLine,
    },
  };
};

let tables: ReturnType<typeof makeTables> | undefined;

const NAMES: Readonly<Record<Kind, string>> = {
  text: 'a text',
  truth: 'true or false',
  number: 'a number',
  numbers: 'a list of numbers',
  texts: 'a list of texts',
  objects: 'a list of objects',
  diagnoses: 'a list of texts or objects',
  object: 'an object',
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function listOf(value: unknown, type: 'string' | 'number'): boolean {
  if (!Array.isArray(value)) return false;
  for (let i = 0; i < value.length; i++) if (typeof value[i] !== type) return false;
  return true;
}

/** As `every`, but a hole of a sparse array is an element too. */
function everyOf(value: unknown, test: (each: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  for (let i = 0; i < value.length; i++) if (!test(value[i])) return false;
  return true;
}

function isOf(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'truth':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number';
    case 'texts':
      return listOf(value, 'string');
    case 'numbers':
      return listOf(value, 'number');
    case 'objects':
      return everyOf(value, isObject);
    case 'diagnoses':
      return everyOf(value, (each) => typeof each === 'string' || isObject(each));
    case 'object':
      return isObject(value);
  }
}

/** The fields that a coded element must have. */
const NEEDS_CODE = ['code'];
const NEEDS_NDC = ['ndc'];

const LISTS: ReadonlySet<Kind> = new Set(['numbers', 'texts', 'objects', 'diagnoses']);

/** What an element of a list must be. */
const ELEMENTS: Readonly<Partial<Record<Kind, Kind>>> = {
  numbers: 'number',
  texts: 'text',
  objects: 'object',
};

/** How many wrong elements of a list are named: a list may have millions. */
const MOST_NAMED = 20;

/** Reports a value of the wrong kind; of a list, each element that is, by its place. */
function reportKind(run: ClaimRun, name: string, kind: Kind, value: unknown, at: string): void {
  if (!Array.isArray(value) || !LISTS.has(kind)) {
    const message = `'${name}' must be ${NAMES[kind]}, not ${shown(value)}`;
    run.find('claim.malformed', 'error', at, message);
    return;
  }
  const element = ELEMENTS[kind];
  const wanted = element === undefined ? 'a text or an object' : NAMES[element];
  let named = 0;
  for (let index = 0; index < value.length && named < MOST_NAMED; index++) {
    const each: unknown = value[index];
    if (isOf([each], kind)) continue;
    named++;
    const last = named === MOST_NAMED ? '; later ones are not named' : '';
    const message = `'${name}' must be ${NAMES[kind]}; number ${index + 1} must be ${wanted}, not ${shown(each)}${last}`;
    run.find('claim.malformed', 'error', `${at}/${index}`, message);
  }
}

/** Reports fields of the wrong kind. `null` is one: a field without a value must be left out. */
function checkFields(
  run: ClaimRun,
  value: Readonly<Record<string, unknown>>,
  { name: what, kinds }: Fields,
  at: string,
): boolean {
  let ok = true;
  for (const name in value) {
    const field = value[name];
    if (field === undefined) continue;
    const kind = kinds.get(name);
    if (kind === undefined) {
      reportUnknownField(run, { name, of: what, known: [...kinds.keys()], at });
      continue;
    }
    if (isOf(field, kind)) continue;
    ok = false;
    reportKind(run, name, kind, field, `${at}/${name}`);
  }
  return ok;
}

function checkList(run: ClaimRun, list: unknown, of: Fields, at: string, needs: readonly string[]): boolean {
  if (!Array.isArray(list)) return true;
  let ok = true;
  for (let i = 0; i < list.length; i++) {
    const element = list[i] as string | Record<string, unknown>;
    if (typeof element === 'string') continue;
    if (!checkFields(run, element, of, `${at}/${i}`)) ok = false;
    for (const name of needs) {
      if (element[name] !== undefined) continue;
      ok = false;
      run.find('claim.malformed', 'error', `${at}/${i}`, `'${name}' is missing`);
    }
  }
  return ok;
}

/** A line without a code is wrong, but the others can be judged. */
function reportLinesWithoutCode(run: ClaimRun): void {
  run.lines.forEach(({ code, otherCode }, index) => {
    if (code === undefined && otherCode === undefined)
      run.find('claim.malformed', 'error', `/lines/${index}`, "'code' is missing");
  });
}

function checkDrugs(run: ClaimRun, lines: unknown, of: Fields): boolean {
  if (!Array.isArray(lines)) return true;
  let ok = true;
  for (let i = 0; i < lines.length; i++) {
    const { drugs } = lines[i] as Record<string, unknown>;
    if (drugs !== undefined && !checkList(run, drugs, of, `/lines/${i}/drugs`, NEEDS_NDC)) ok = false;
  }
  return ok;
}

/**
 * Whether a value is shaped like a claim: every known field is of its kind, and the lists and codes that a claim needs are
 * there. Only then may the other checks look at it. Unknown fields are reported and do not count. Internal.
 */
export function hasForm(run: ClaimRun, value: unknown): boolean {
  if (!isObject(value)) {
    run.find('claim.malformed', 'error', '', `a claim must be an object, not ${shown(value)}`);
    return false;
  }
  const { type } = value;
  if (type !== 'professional' && type !== 'outpatient' && type !== 'inpatient') {
    run.find('claim.malformed', 'error', '/type', "'type' must be professional, outpatient or inpatient");
    return false;
  }
  tables ??= makeTables();
  if (!checkFields(run, value, tables.claim[type], '')) return false;
  for (const name of type === 'inpatient' ? ['diagnoses'] : ['diagnoses', 'lines']) {
    if (value[name] !== undefined) continue;
    run.find('claim.malformed', 'error', '', `'${name}' is missing; give an empty list if there are none`);
    return false;
  }
  const { patient } = value;
  const procedures = type === 'inpatient' ? value.procedures : undefined;
  const parts = [
    !isObject(patient) || checkFields(run, patient, tables.patient, '/patient'),
    checkList(run, value.diagnoses, tables.diagnosis, '/diagnoses', NEEDS_CODE),
    checkList(run, procedures, tables.procedure, '/procedures', NEEDS_CODE),
    checkList(run, value.lines, tables.line[type], '/lines', []),
    checkDrugs(run, value.lines, tables.drug),
  ];
  if (!parts.every(Boolean)) return false;
  if (type === 'professional') reportLinesWithoutCode(run);
  return true;
}
