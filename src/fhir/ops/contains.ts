import type { Run } from '../context.js';
import type { TerminologyConcept, TerminologySet } from '../sets/types.js';
import type { FhirConceptProperty, FhirExpansionContains, FhirExtension } from '../types.js';
import { SHORT_TITLE, typedValue } from '../write.js';

/** Which codes of an expansion are wanted, and with what. */
export interface Page {
  readonly offset: number;
  readonly length: number;
  readonly paged: boolean;
  readonly designations: boolean;
  readonly properties: readonly string[];
}

/** The extension that gives R4 the properties of R5. */
const PROPERTY = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-ValueSet.expansion.contains.property';

/** The codes of a page. */
export function containsOf(runs: readonly Run[], page: Page, r5: boolean): FhirExpansionContains[] {
  const found: FhirExpansionContains[] = [];
  const several =
    new Set(runs.map(({ set }) => set)).size <
    new Set(runs.map(({ set, version }) => `${set.id}|${version}`)).size;
  let skip = page.offset;
  for (const run of runs) {
    const from = Math.min(skip, run.codes.length);
    const to = Math.min(run.codes.length, from + page.length - found.length);
    for (const code of run.codes.slice(from, to)) found.push(entryOf(run, code, page, r5, several));
    skip -= from;
  }
  return found;
}

function entryOf(
  run: Run,
  code: string,
  page: Page,
  r5: boolean,
  withVersion: boolean,
): FhirExpansionContains {
  const { set, on, version, displays } = run;
  const concept = set.concept(code, on)!;
  const properties = page.properties.length === 0 ? [] : propertiesOf(set, concept, on, page.properties);
  return {
    system: set.urls[0],
    ...(concept.abstract ? { abstract: true } : {}),
    ...(concept.inactive ? { inactive: true } : {}),
    ...(withVersion && version !== undefined ? { version } : {}),
    code: concept.code,
    display: displays?.get(concept.code) ?? concept.display,
    ...(page.designations && concept.shortTitle !== undefined
      ? { designation: [{ language: 'en-US', use: SHORT_TITLE, value: concept.shortTitle }] }
      : {}),
    ...(properties.length === 0
      ? {}
      : r5
        ? { property: properties }
        : { extension: properties.map(asExtension) }),
  };
}

/** Properties of a concept by name. */
export function propertiesOf(
  set: TerminologySet,
  concept: TerminologyConcept,
  on: string,
  wanted: readonly string[],
): FhirConceptProperty[] {
  return set.properties
    .filter(({ code }) => wanted.includes(code) || wanted.includes('*'))
    .flatMap(({ code, type, values }) =>
      values(concept, on).map((value) => ({ code, ...typedValue(type, value) })),
    );
}

const asExtension = ({ code, ...value }: FhirConceptProperty): FhirExtension => ({
  url: PROPERTY,
  extension: [
    { url: 'code', valueCode: code },
    { url: 'value', ...value },
  ],
});
