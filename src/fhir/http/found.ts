import { impliedValueSet, knownValueSet } from '../compose/find.js';
import type { Context } from '../context.js';
import type { TerminologyMap } from '../maps/types.js';
import { invalid, notFound, Problem, shown } from '../problem.js';
import { codeSystemHead } from '../resources/code-system.js';
import { conceptMapFragments, namingSystem } from '../resources/others.js';
import type { TerminologySet } from '../sets/types.js';
import type { FhirBundle, FhirResource } from '../types.js';
import { canonical, versionDay } from '../versions.js';

/** The parameters of an address. */
export type Query = Readonly<Record<string, string | readonly string[]>>;

/** The parameters of a search for resources. */
const SEARCHED: readonly string[] = [
  'url',
  'version',
  '_id',
  '_format',
  '_pretty',
  '_summary',
  '_count',
  '_elements',
];

/** A resource by its id, or a bundle of those that a search finds. */
export function found(context: Context, path: string, query: Query): FhirResource {
  const [type = '', id, ...rest] = path.split('/');
  const all = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (all === undefined || rest.length > 0) throw notFound(`nothing is at ${shown(path)}`);
  if (id !== undefined) {
    const map = type === 'ConceptMap' ? context.maps.find((each) => each.id === id) : undefined;
    const one = map === undefined ? named(context, path) : wholeMap(context, map);
    if (one === undefined) throw notFound(`there is no ${type} with the id ${shown(id)}`);
    return one;
  }
  for (const name of Object.keys(query))
    if (!SEARCHED.includes(name))
      throw invalid(`a search cannot use ${shown(name)}; use url, version or _id`, name);
  return bundleOf(all(context, query).filter((resource) => fits(resource, query)));
}

/** A resource by its type and id, maps without their codes. */
export function named(context: Context, path: string): Named | undefined {
  const [type = '', id = ''] = path.split('/');
  const all = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  return all?.(context, {}).find((resource) => resource.id === id) ?? implied(context, type, id);
}

/** The resources of each kind. Code systems are given without their concepts. */
const KINDS: Readonly<Record<string, (context: Context, query: Query) => readonly FhirResource[]>> = {
  CodeSystem: ({ sets }, { version }) =>
    sets.flatMap((set) => headOn(set, typeof version === 'string' ? version : undefined)),
  NamingSystem: ({ sets }) => sets.map(namingSystem),
  ValueSet: (context, { url }) => [
    ...new Set(context.valueSets.values()),
    ...context.sets.flatMap((set) => ['', 'billable'].map((name) => impliedValueSet(set, name, undefined)!)),
    ...[typeof url === 'string' ? knownValueSet(context, url) : undefined].filter((one) => one !== undefined),
  ],
  ConceptMap: (context, { url }) =>
    context.maps.map((map) => (url === map.url ? wholeMap(context, map) : mapHead(map))),
};

const mapHead = ({ id, url, title, description }: TerminologyMap): FhirResource & { readonly url: string } =>
  ({ resourceType: 'ConceptMap', id, url, title, status: 'active', description }) as FhirResource & {
    readonly url: string;
  };

/** A map with all its codes. */
const wholeMap = ({ r5 }: Context, map: TerminologyMap): FhirResource =>
  conceptMapFragments(map, Number.POSITIVE_INFINITY, r5).next().value ?? mapHead(map);

/** A code system on the version that is asked; none if it does not have that version. */
function headOn(set: TerminologySet, version: string | undefined): readonly FhirResource[] {
  try {
    return [codeSystemHead(set, versionDay(set, version, undefined))];
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) return [];
    throw problem;
  }
}

/** Value sets and maps by the id that they were given. */
function implied(context: Context, type: string, id: string): FhirResource | undefined {
  if (type !== 'ValueSet') return undefined;
  for (const set of context.sets) {
    if (!id.startsWith(`${set.id}-`)) continue;
    const name = id.slice(set.id.length + 1).replace(/^(isa|mce)-/, '$1/');
    return impliedValueSet(set, name, undefined);
  }
  return undefined;
}

type Named = FhirResource & { readonly url?: string };

function fits(resource: Named, { url, _id }: Query): boolean {
  if (_id !== undefined && resource.id !== _id) return false;
  return url === undefined || (typeof url === 'string' && resource.url === canonical(url).url);
}

const bundleOf = (resources: readonly FhirResource[]): FhirBundle => {
  const once = new Map(resources.map((resource: Named) => [resource.url ?? resource.id, resource]));
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: once.size,
    entry: Array.from(once.values(), (resource) => ({ resource })),
  };
};
