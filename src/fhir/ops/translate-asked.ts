import type { Asked } from '../asked.js';
import { type Context, setNamed, setOf } from '../context.js';
import type { TerminologyMap } from '../maps/types.js';
import { invalid, missing, notFound, shown } from '../problem.js';
import type { FhirCoding } from '../types.js';
import { canonical } from '../versions.js';

/** The parameters of `$translate`: those of R4, then those of R5 and later. */
export const TRANSLATE_PARAMETERS: readonly string[] = [
  'url',
  'conceptMapVersion',
  'code',
  'system',
  'version',
  'source',
  'coding',
  'codeableConcept',
  'target',
  'targetsystem',
  'reverse',
  'date',
  'sourceSystem',
  'sourceCode',
  'sourceCoding',
  'sourceCodeableConcept',
  'sourceScope',
  'targetCode',
  'targetCoding',
  'targetCodeableConcept',
  'targetScope',
  'targetSystem',
];

/** What is translated. */
export interface Translated {
  readonly codings: readonly FhirCoding[];
  /** Whether the code is a target, and its sources are wanted: `reverse` in R4, a target instead of a source in R5. */
  readonly backwards: boolean;
}

/** The codes of the request. */
export function translated(asked: Asked): Translated {
  const sources = codingsOf(asked, ['', 'source']);
  const targets = codingsOf(asked, ['target']);
  if (sources !== undefined && targets !== undefined)
    throw invalid('give a source or a target to translate, not both', 'targetCode');
  const codings = sources ?? targets;
  if (codings === undefined || codings.some((one) => one.code === undefined || one.system === undefined))
    throw missing(
      "give 'code' and 'system', a 'coding', or a 'codeableConcept', each with code and system",
      'code',
    );
  return {
    codings: codings.map((one) => ({ ...one, system: canonical(one.system!).url })),
    backwards: targets !== undefined || asked.flag('reverse') === true,
  };
}

/** The codings under names that begin as given; undefined if there are none. */
function codingsOf(asked: Asked, starts: readonly string[]): readonly FhirCoding[] | undefined {
  for (const start of starts) {
    const named = (name: string): string =>
      start === '' ? name : `${start}${name[0]!.toUpperCase()}${name.slice(1)}`;
    const concept = asked.concept(named('codeableConcept'));
    if (concept !== undefined) return concept;
    const coding = asked.coding(named('coding'));
    if (coding !== undefined) return [coding];
    const code = asked.text(named('code'));
    if (code !== undefined)
      return [{ code, system: asked.text('system') ?? asked.text(`${start || 'source'}System`) }];
  }
  return undefined;
}

/** Whether two addresses are of one code system. */
export const sameSystem = (context: Context, a: string, b: string): boolean =>
  a === b || (setOf(context, a) !== undefined && setOf(context, a) === setOf(context, b));

/** The maps that are asked: one by its address; else all from the system, or to the system backwards. */
export function mapsFor(
  context: Context,
  asked: Asked,
  codings: readonly FhirCoding[],
  backwards: boolean,
): readonly TerminologyMap[] {
  scopeOf(asked, ['source', 'sourceScope']);
  // With a target to translate, its system is that of the code, and the source is what is wanted.
  const wantedSystem = asked.has('targetCode') ? asked.text('sourceSystem') : asked.text('targetSystem');
  const target = asked.text('targetsystem') ?? wantedSystem ?? scopeOf(asked, ['target', 'targetScope']);
  const url = asked.text('url');
  if (url !== undefined) {
    const wanted = canonical(url).url;
    const found = context.maps.find((map) => map.url === wanted);
    if (found === undefined) throw notFound(`the concept map ${shown(url)} is not known`, 'url');
    return [backwards ? reversed(context, found) : found];
  }
  for (const { system } of codings)
    if (!context.maps.some(({ source }) => source === system)) setNamed(context, system!);
  return context.maps.filter(
    (map) =>
      (target === undefined || sameSystem(context, map.target, target)) &&
      map.url.endsWith('predecessors') === backwards,
  );
}

/** A value set is a scope if it is all codes of a system. */
function scopeOf(asked: Asked, names: readonly string[]): string | undefined {
  for (const name of names) {
    const scope = asked.text(name);
    if (scope === undefined) continue;
    const { url } = canonical(scope);
    if (url.endsWith('?fhir_vs')) return url.slice(0, -'?fhir_vs'.length);
    throw invalid(
      `'${name}' must be the value set of all codes of a system, such as http://hl7.org/fhir/sid/icd-10-cm?fhir_vs, not ${shown(scope)}`,
      name,
    );
  }
  return undefined;
}

const TURNED: Readonly<Record<string, string>> = { successors: 'predecessors', predecessors: 'successors' };

/** The map of the other direction. Only the maps of code changes are their own inverse. */
function reversed({ maps }: Context, map: TerminologyMap): TerminologyMap {
  const [start = '', end = ''] = map.url.split('?fhir_cm=');
  const found = maps.find(({ url }) => url === `${start}?fhir_cm=${TURNED[end]}`);
  if (found !== undefined) return found;
  const other = maps.find(({ source, target }) => source === map.target && target === map.source);
  const hint = other === undefined ? '' : `; ask ${shown(other.url)}, which goes the other way`;
  throw invalid(`the concept map ${shown(map.url)} cannot be read backwards${hint}`, 'reverse');
}
