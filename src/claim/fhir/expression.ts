import { diagnosesOf } from './diagnoses.js';
import { lineItemsOf } from './items.js';
import { inSequence, type Json, objects } from './read.js';

/** What the lists of a claim are in the resource. */
const LISTS: Readonly<Record<string, string>> = {
  diagnoses: 'diagnosis',
  procedures: 'procedure',
  lines: 'item',
};

/** What the fields of their elements are in the resource. FHIRPath names an element that is of one of several types without the type. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  diagnoses: { code: 'diagnosis', poa: 'onAdmission', role: 'type' },
  procedures: { code: 'procedure', date: 'date' },
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
 * Gives the FHIRPath, within the resource that the claim was read from, of JSON pointers into the claim. Lists are in order of
 * their sequence in the claim, and as they are in the resource. Internal.
 */
export function expressionsIn(resource: Json): (pointer: string) => string {
  const root = resource.resourceType === 'ExplanationOfBenefit' ? 'ExplanationOfBenefit' : 'Claim';
  const places = new Map<string, readonly string[]>();
  const placesOf = (list: string, name: string): readonly string[] => {
    let found = places.get(list);
    if (found === undefined) {
      found =
        list === 'lines' ? lineItemsOf(resource).map(({ path }) => path) : listPlaces(list, name, resource);
      places.set(list, found);
    }
    return found;
  };
  return (pointer) => {
    const [, list = '', place, field = '', element] = pointer.split('/');
    const name = own(LISTS, list);
    const single = own(OWN, list);
    if (name === undefined) return single === undefined ? root : `${root}.${single}`;
    const found = place === undefined ? undefined : placesOf(list, name)[Number(place)];
    if (found === undefined) return `${root}.${name}`;
    const path = `${root}.${found}`;
    const of = own(FIELDS[list]!, field);
    if (of === undefined) return path;
    return element === undefined ? `${path}.${of}` : `${path}.${of}[${element}]`;
  };
}

/** Where the diagnoses or procedures of the claim are in the resource. */
const listPlaces = (list: string, name: string, resource: Json): readonly string[] =>
  (list === 'diagnoses'
    ? diagnosesOf(resource).map(({ place }) => place)
    : inSequence(objects(resource[name]))
  ).map((index) => `${name}[${index}]`);

/** The same for one pointer. Internal. */
export const expressionOf = (pointer: string, resource: Json): string => expressionsIn(resource)(pointer);
