import type { AnyEntry } from '../../codeset/contract.js';
import { impliedValueSet } from '../compose/find.js';
import type { TerminologyMap, TerminologyMapping } from '../maps/types.js';
import { RELATIONSHIPS } from '../ops/translate.js';
import type { TerminologySet } from '../sets/types.js';
import type { FhirConceptMap, FhirMapTarget, FhirNamingSystem, FhirValueSet } from '../types.js';
import type { VersionDay } from '../versions.js';

const OID = 'urn:oid:';

/** The addresses of a code system. */
export function namingSystem(set: TerminologySet): FhirNamingSystem {
  const [own, more] = [false, true].map((isOid) => set.urls.filter((url) => isOid === url.startsWith(OID)));
  const urls = own!.map((value, i) => ({ type: 'uri' as const, value, preferred: i === 0 }));
  const all = [...(set.oid === undefined ? [] : [set.oid]), ...more!.map((url) => url.slice(OID.length))];
  const oids = all.map((value, i) => ({ type: 'oid' as const, value, preferred: i === 0 }));
  return {
    resourceType: 'NamingSystem',
    id: set.id,
    name: set.label.replace(/[^A-Za-z0-9]/g, '_'),
    status: 'active',
    kind: 'codesystem',
    date: set.releases()[0]?.effective ?? '1900-01-01',
    uniqueId: [...urls, ...oids],
  };
}

/** The value sets that a code system implies on a day: all, billable, by property, groups from the top, categories or tables. */
export function* valueSets(
  set: TerminologySet,
  { on, version }: VersionDay,
): Generator<FhirValueSet, void, undefined> {
  const named = (name: string): FhirValueSet => impliedValueSet(set, name, version)!;
  yield named('');
  yield named('billable');
  for (const { name, values } of set.families) for (const value of values()) yield named(`${name}/${value}`);
  for (const { code } of groups(set, set.tops(on), on)) yield named(`isa/${code}`);
  for (const code of set.codes(on)) {
    const { kind } = set.concept(code, on)!.entry as AnyEntry & { readonly kind?: string };
    if (kind === 'category' || kind === 'table') yield named(`isa/${code}`);
  }
}

function* groups(
  set: TerminologySet,
  nodes: readonly AnyEntry[],
  on: string,
): Generator<AnyEntry, void, undefined> {
  for (const node of nodes) {
    // A block that shares the name of a category is reached as that category.
    if (set.concept(node.code, on)?.group !== true) continue;
    yield node;
    yield* groups(set, set.groupsBelow(node.code, on), on);
  }
}

/** A map as a resource, in fragments of at most `size` sources. */
export function* conceptMapFragments(
  map: TerminologyMap,
  size: number,
  r5: boolean,
): Generator<FhirConceptMap, void, undefined> {
  let element: FhirConceptMap['group'][number]['element'][number][] = [];
  let number = 1;
  for (const code of map.codes()) {
    element.push({ code, ...targetsOf(map, map.translate(code, undefined), r5) });
    if (element.length < size) continue;
    yield conceptMapOf(map, element, `${map.id}-${number++}`);
    element = [];
  }
  if (element.length > 0) yield conceptMapOf(map, element, number === 1 ? map.id : `${map.id}-${number}`);
}

function conceptMapOf(
  { url, title, description, source, target }: TerminologyMap,
  element: FhirConceptMap['group'][number]['element'],
  id: string,
): FhirConceptMap {
  return {
    resourceType: 'ConceptMap',
    id,
    url,
    name: title.replace(/[^A-Za-z0-9]/g, '_'),
    title,
    status: 'active',
    description,
    group: [{ source, target, element }],
  };
}

/** In R5 a source without a target is said by itself, in R4 by a target without a code. */
function targetsOf(
  map: TerminologyMap,
  mappings: readonly TerminologyMapping[],
  r5: boolean,
): Pick<FhirConceptMap['group'][number]['element'][number], 'noMap' | 'target'> {
  const isNone = ({ code, equivalence }: TerminologyMapping): boolean =>
    code === undefined && equivalence === 'unmatched';
  if (r5 && mappings.length > 0 && mappings.every(isNone)) return { noMap: true };
  return { target: mappings.map((one) => targetOf(map, one, r5)) };
}

function targetOf(map: TerminologyMap, mapping: TerminologyMapping, r5: boolean): FhirMapTarget {
  const { code, display, equivalence, comment, with: others = [] } = mapping;
  const product = others.map((other) =>
    r5
      ? { attribute: 'code', valueCoding: { system: map.target, code: other } }
      : { property: map.target, system: map.target, value: other },
  );
  return {
    ...(code === undefined ? {} : { code }),
    ...(display === undefined ? {} : { display }),
    ...(r5 ? { relationship: RELATIONSHIPS[equivalence] } : { equivalence }),
    ...(comment === undefined ? {} : { comment }),
    ...(product.length === 0 ? {} : { product }),
  };
}
