import type { ClaimRun } from './context.js';
import { shown } from './context.js';

/** What a field must be where it is there. */
type Kind = 'text' | 'number' | 'numbers' | 'texts' | 'list' | 'object';
type Fields = Readonly<Record<string, Kind>>;

const CLAIM: Fields = {
  id: 'text',
  from: 'text',
  through: 'text',
  patient: 'object',
  diagnoses: 'list',
  lines: 'list',
  procedures: 'list',
  placeOfService: 'text',
  typeOfBill: 'text',
  dischargeStatus: 'text',
  admission: 'text',
  discharge: 'text',
};
const PATIENT: Fields = { birthDate: 'text', age: 'number', sex: 'text' };
const DIAGNOSIS: Fields = { code: 'text', role: 'text', poa: 'text' };
const PROCEDURE: Fields = { code: 'text', date: 'text' };
const LINE: Fields = {
  code: 'text',
  modifiers: 'texts',
  units: 'number',
  minutes: 'number',
  date: 'text',
  through: 'text',
  diagnosisPointers: 'numbers',
  placeOfService: 'text',
  revenueCode: 'text',
};

const NAMES: Readonly<Record<Kind, string>> = {
  text: 'a text',
  number: 'a number',
  numbers: 'a list of numbers',
  texts: 'a list of texts',
  list: 'a list of objects',
  object: 'an object',
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function listOf(value: unknown, type: 'string' | 'number'): boolean {
  if (!Array.isArray(value)) return false;
  for (let i = 0; i < value.length; i++) if (typeof value[i] !== type) return false;
  return true;
}

function isOf(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'texts':
      return listOf(value, 'string');
    case 'numbers':
      return listOf(value, 'number');
    case 'list':
      return Array.isArray(value) && value.every(isObject);
    case 'object':
      return isObject(value);
  }
}

/** Which fields must be there. */
const NEEDS_CODE = ['code'];

/** Reports the fields of the wrong kind; null is one: absent fields are left out. */
function checkFields(
  run: ClaimRun,
  value: Readonly<Record<string, unknown>>,
  fields: Fields,
  at: string,
): boolean {
  let ok = true;
  for (const name in fields) {
    const field = value[name];
    if (field === undefined || isOf(field, fields[name]!)) continue;
    ok = false;
    const message = `'${name}' must be ${NAMES[fields[name]!]}, not ${field === null ? 'null' : shown(field)}`;
    run.find('claim.malformed', 'error', `${at}/${name}`, message);
  }
  return ok;
}

function checkList(
  run: ClaimRun,
  list: unknown,
  fields: Fields,
  at: string,
  needs: readonly string[],
): boolean {
  if (!Array.isArray(list)) return true;
  let ok = true;
  for (let i = 0; i < list.length; i++) {
    const element = list[i] as Record<string, unknown>;
    if (!checkFields(run, element, fields, `${at}/${i}`)) ok = false;
    for (const name of needs) {
      if (element[name] !== undefined) continue;
      ok = false;
      run.find('claim.malformed', 'error', `${at}/${i}`, `'${name}' is missing`);
    }
  }
  return ok;
}

/**
 * Whether a value has the form of a claim: every field that is there is of its kind, and the lists and codes that must be
 * there are. Only then may the other checks look at it. Internal.
 */
export function hasForm(run: ClaimRun, value: unknown): boolean {
  if (!isObject(value)) {
    run.find('claim.malformed', 'error', '', `a claim is an object, not ${shown(value)}`);
    return false;
  }
  const { type } = value;
  if (type !== 'professional' && type !== 'outpatient' && type !== 'inpatient') {
    run.find('claim.malformed', 'error', '/type', "'type' must be professional, outpatient or inpatient");
    return false;
  }
  if (!checkFields(run, value, CLAIM, '')) return false;
  for (const name of type === 'inpatient' ? ['diagnoses'] : ['diagnoses', 'lines']) {
    if (value[name] !== undefined) continue;
    run.find('claim.malformed', 'error', '', `'${name}' is missing: give an empty list where there are none`);
    return false;
  }
  const { patient } = value;
  const parts = [
    !isObject(patient) || checkFields(run, patient, PATIENT, '/patient'),
    checkList(run, value.diagnoses, DIAGNOSIS, '/diagnoses', NEEDS_CODE),
    checkList(run, value.procedures, PROCEDURE, '/procedures', NEEDS_CODE),
    checkList(run, value.lines, LINE, '/lines', type === 'professional' ? NEEDS_CODE : []),
  ];
  return parts.every(Boolean);
}
