import { Asked } from '../asked.js';
import { type Context, setOf } from '../context.js';
import type { TerminologyMap, TerminologyMapping } from '../maps/types.js';
import { shown } from '../problem.js';
import type {
  FhirCoding,
  FhirEquivalence,
  FhirParameter,
  FhirParameters,
  FhirRelationship,
} from '../types.js';
import { today } from '../versions.js';
import { parameters } from '../write.js';
import { mapsFor, sameSystem, TRANSLATE_PARAMETERS, translated } from './translate-asked.js';

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
  const asked = new Asked(input, TRANSLATE_PARAMETERS);
  const date = asked.date('date');
  const { codings, backwards } = translated(asked);
  const maps = mapsFor(context, asked, codings, backwards);
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

function matchOf(
  context: Context,
  map: TerminologyMap,
  source: FhirCoding,
  { code, display = displayOf(context, map, code), equivalence, with: others = [] }: TerminologyMapping,
): { readonly mapped: boolean; readonly parameter: FhirParameter } {
  const { r5 } = context;
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

/** The title of a target, if its code system is loaded. */
function displayOf(
  context: Context,
  { target }: TerminologyMap,
  code: string | undefined,
): string | undefined {
  return code === undefined ? undefined : setOf(context, target)?.concept(code, today())?.display;
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
