import { inSequence, type Json, objects } from './read.js';

/** What the lists of a claim are in the resource. */
const LISTS: Readonly<Record<string, string>> = {
  diagnoses: 'diagnosis',
  procedures: 'procedure',
  lines: 'item',
};

/** What the fields of their elements are in the resource. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  diagnoses: { code: 'diagnosisCodeableConcept', poa: 'onAdmission', role: 'type' },
  procedures: { code: 'procedureCodeableConcept', date: 'date' },
  lines: {
    code: 'productOrService',
    modifiers: 'modifier',
    units: 'quantity',
    minutes: 'quantity',
    diagnosisPointers: 'diagnosisSequence',
    date: 'serviced',
    through: 'serviced',
    placeOfService: 'location',
    revenueCode: 'revenue',
    description: 'productOrService',
    renderingProvider: 'careTeamSequence',
    renderingTaxonomy: 'careTeamSequence',
    drugs: 'detail',
  },
};

/** What the fields of the claim itself are in the resource. */
const OWN: Readonly<Record<string, string>> = {
  from: 'billablePeriod.start',
  through: 'billablePeriod.end',
  patient: 'patient',
  admission: 'supportingInfo',
  discharge: 'supportingInfo',
  dischargeStatus: 'supportingInfo',
  typeOfBill: 'supportingInfo',
  type: 'type',
};

/** Outside text is the key: `constructor` is no field. */
const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * The FHIRPath, within the resource that the claim was read from, of a JSON pointer into the claim. Lists are in order of
 * their sequence in the claim, and as they are in the resource. Internal.
 */
export function expressionOf(pointer: string, resource: Json): string {
  const root = resource.resourceType === 'ExplanationOfBenefit' ? 'ExplanationOfBenefit' : 'Claim';
  const [, list = '', place, field = '', element] = pointer.split('/');
  const name = own(LISTS, list);
  const single = own(OWN, list);
  if (name === undefined) return single === undefined ? root : `${root}.${single}`;
  const index = place === undefined ? undefined : inSequence(objects(resource[name]))[Number(place)];
  if (index === undefined) return `${root}.${name}`;
  const path = `${root}.${name}[${index}]`;
  const of = own(FIELDS[list]!, field);
  if (of === undefined) return path;
  return element === undefined ? `${path}.${of}` : `${path}.${of}[${element}]`;
}
