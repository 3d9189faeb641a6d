import { Asked } from '../asked.js';
import { type Context, setNamed, setOf } from '../context.js';
import type { TerminologyMap, TerminologyMapping } from '../maps/types.js';
import { invalid, notFound, shown } from '../problem.js';
import type {
  FhirCoding,
  FhirEquivalence,
  FhirParameter,
  FhirParameters,
  FhirRelationship,
} from '../types.js';
import { canonical } from '../versions.js';
import { parameters } from '../write.js';

const KNOWN: readonly string[] = [
  'url',
  'conceptMapVersion',
  'code',
  'sourceCode',
  'system',
  'version',
  'coding',
  'sourceCoding',
  'codeableConcept',
  'sourceCodeableConcept',
  'targetsystem',
  'targetSystem',
  'reverse',
  'date',
];

/** The words of R5 for those of R4. */
export const RELATIONSHIPS: Readonly<Record<FhirEquivalence, FhirRelationship>> = {
  equivalent: 'equivalent',
  wider: 'source-is-narrower-than-target',
  narrower: 'source-is-broader-than-target',
  relatedto: 'related-to',
  inexact: 'related-to',
  unmatched: 'not-related-to',
};

/** `ConceptMap/$translate`. */
export function translate(context: Context, input: unknown): FhirParameters {
  const asked = new Asked(input, KNOWN);
  const date = asked.date('date');
  const codings = codingsOf(asked);
  const maps = mapsFor(context, asked, codings);
  const matches = codings.flatMap(({ system, code }) =>
    maps
      .filter(({ source }) => sameSystem(context, source, system!))
      .flatMap((map) =>
        map
          .translate(code!, date)
          .map((mapping) => matchOf(context, map, { system: system!, code: code! }, mapping)),
      ),
  );
  const found = matches.some(({ mapped }) => mapped);
  return parameters([
    { name: 'result', valueBoolean: found },
    ...(found
      ? []
      : [{ name: 'message', valueString: `${shown(codings[0]!.code)} has no target in the maps asked` }]),
    ...matches.map(({ parameter }) => parameter),
  ]);
}

function codingsOf(asked: Asked): readonly FhirCoding[] {
  const concept = asked.concept('codeableConcept') ?? asked.concept('sourceCodeableConcept');
  const coding = asked.coding('coding') ?? asked.coding('sourceCoding');
  const code = asked.text('code') ?? asked.text('sourceCode');
  const system = asked.text('system');
  const codings = concept ?? (coding !== undefined ? [coding] : [{ code, system }]);
  if (codings.some((one) => one.code === undefined || one.system === undefined))
    throw invalid(
      "give 'code' and 'system', a 'coding', or a 'codeableConcept', each with code and system",
      'code',
    );
  return codings.map((one) => ({ ...one, system: canonical(one.system!).url }));
}

const sameSystem = (context: Context, a: string, b: string): boolean =>
  a === b || (setOf(context, a) !== undefined && setOf(context, a) === setOf(context, b));

/** The maps that are asked: one by its address; else all from the system, or to the system with `reverse`. */
function mapsFor(context: Context, asked: Asked, codings: readonly FhirCoding[]): readonly TerminologyMap[] {
  const url = asked.text('url');
  const target = asked.text('targetsystem') ?? asked.text('targetSystem');
  const backwards = asked.flag('reverse') === true;
  if (url !== undefined) {
    const wanted = canonical(url).url;
    const found = context.maps.find((map) => map.url === (backwards ? reversed(wanted) : wanted));
    if (found === undefined) throw notFound(`the concept map ${shown(url)} is not known`, 'url');
    return [found];
  }
  for (const { system } of codings)
    if (!context.maps.some(({ source }) => source === system)) setNamed(context, system!);
  return context.maps.filter(
    (map) =>
      (target === undefined || sameSystem(context, map.target, target)) &&
      map.url.endsWith('predecessors') === backwards,
  );
}

/** Only the maps of code changes can be read backwards. */
function reversed(url: string): string {
  if (url.endsWith('?fhir_cm=successors')) return url.replace(/successors$/, 'predecessors');
  if (url.endsWith('?fhir_cm=predecessors')) return url.replace(/predecessors$/, 'successors');
  throw invalid(`the concept map ${shown(url)} cannot be read backwards`, 'reverse');
}

function matchOf(
  { r5 }: Context,
  map: TerminologyMap,
  source: FhirCoding,
  { code, display, equivalence, with: others = [] }: TerminologyMapping,
): { readonly mapped: boolean; readonly parameter: FhirParameter } {
  const relation: FhirParameter = r5
    ? { name: 'relationship', valueCode: RELATIONSHIPS[equivalence] }
    : { name: 'equivalence', valueCode: equivalence };
  const concept = { system: map.target, code, ...(display === undefined ? {} : { display }) };
  const product =
    [code, ...others].length > 1 ? others.map((other) => productOf(r5, map, source, other)) : [];
  return {
    mapped: code !== undefined && equivalence !== 'unmatched',
    parameter: {
      name: 'match',
      part: [
        relation,
        ...(code === undefined ? [] : [{ name: 'concept', valueCoding: concept }]),
        ...product,
        r5 ? { name: 'originMap', valueUri: map.url } : { name: 'source', valueUri: map.url },
      ],
    },
  };
}

/** A code that is needed besides. */
const productOf = (r5: boolean, map: TerminologyMap, source: FhirCoding, code: string): FhirParameter => ({
  name: 'product',
  part: [
    { name: r5 ? 'attribute' : 'element', valueUri: source.system },
    r5
      ? { name: 'value', valueCoding: { system: map.target, code } }
      : { name: 'concept', valueCoding: { system: map.target, code } },
  ],
});
