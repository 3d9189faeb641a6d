import { propertiesOf } from '../ops/contains.js';
import type { TerminologySet } from '../sets/types.js';
import type { FhirCodeSystem, FhirConcept } from '../types.js';
import type { VersionDay } from '../versions.js';
import { SHORT_TITLE } from '../write.js';

/** The comparisons of filters on a property. */
const LISTS = /* @__PURE__ */ Object.freeze(['=', 'in', 'not-in', 'exists'] as const);

/** A code system without its concepts. */
export function codeSystemHead(set: TerminologySet, { on, version }: VersionDay): FhirCodeSystem {
  return {
    resourceType: 'CodeSystem',
    id: set.id,
    url: set.urls[0],
    identifier: set.oid === undefined ? [] : [{ system: 'urn:ietf:rfc:3986', value: `urn:oid:${set.oid}` }],
    ...(version === undefined ? {} : { version }),
    name: set.label.replace(/[^A-Za-z0-9]/g, '_'),
    title: set.label,
    status: 'active',
    caseSensitive: set.caseSensitive,
    valueSet: `${set.urls[0]}?fhir_vs`,
    ...(set.hierarchical ? { hierarchyMeaning: 'is-a' } : {}),
    content: 'not-present',
    count: set.codes(on).length + set.ended(on).length,
    filter: filtersOf(set),
    property: set.properties.map(({ code, uri, description, type }) => ({
      code,
      ...(uri === undefined ? {} : { uri }),
      description,
      type,
    })),
  };
}

function filtersOf(set: TerminologySet): FhirCodeSystem['filter'] {
  const tree = set.hierarchical ? (['is-a', 'descendent-of', 'is-not-a', 'generalizes'] as const) : [];
  return [
    {
      code: 'concept',
      operator: [...tree, '=', 'in', 'not-in'],
      value: 'a code, or codes with commas between',
    },
    ...set.properties.map(({ code }) => ({
      code,
      operator: LISTS,
      value: 'a value, or values with commas between',
    })),
  ];
}

/** The whole code system: the codes of the day, and those that ended before it. */
export function codeSystem(set: TerminologySet, day: VersionDay): FhirCodeSystem {
  const concept = [...set.codes(day.on), ...set.ended(day.on)].map((code) => conceptOf(set, code, day));
  return { ...codeSystemHead(set, day), content: 'complete', concept };
}

/** The same in fragments of at most `size` concepts. */
export function* codeSystemFragments(
  set: TerminologySet,
  day: VersionDay,
  size: number,
): Generator<FhirCodeSystem, void, undefined> {
  const head = codeSystemHead(set, day);
  const codes = [...set.codes(day.on), ...set.ended(day.on)];
  for (let from = 0; from < codes.length; from += size) {
    const concept = codes.slice(from, from + size).map((code) => conceptOf(set, code, day));
    yield { ...head, id: `${set.id}-${from / size + 1}`, content: 'fragment', concept };
  }
}

function conceptOf(set: TerminologySet, code: string, { on }: VersionDay): FhirConcept {
  const concept = set.concept(code, on)!;
  const { display, definition, shortTitle } = concept;
  const wanted = set.properties.filter(({ always }) => always).map((property) => property.code);
  const property = propertiesOf(set, concept, on, wanted).filter(
    // A group is not a concept of the resource.
    (one) => one.code !== 'parent' || set.concept(one.valueCode!, on)?.group === false,
  );
  return {
    code,
    display,
    ...(definition === undefined ? {} : { definition }),
    ...(shortTitle === undefined
      ? {}
      : { designation: [{ language: 'en-US', use: SHORT_TITLE, value: shortTitle }] }),
    property,
  };
}
