import { impliedValueSet, valueSetNamed } from '../compose/find.js';
import type { Context } from '../context.js';
import { invalid, notFound, shown } from '../problem.js';
import { codeSystemHead } from '../resources/code-system.js';
import { conceptMapFragments, namingSystem } from '../resources/others.js';
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
    const one = all(context, {}).find((resource) => resource.id === id) ?? implied(context, type, id);
    if (one === undefined) throw notFound(`there is no ${type} with the id ${shown(id)}`);
    return one;
  }
  for (const name of Object.keys(query))
    if (!SEARCHED.includes(name))
      throw invalid(`a search cannot use ${shown(name)}; use url, version or _id`, name);
  return bundleOf(all(context, query).filter((resource) => fits(resource, query)));
}

/** The resources of each kind. Code systems are given without their concepts. */
const KINDS: Readonly<Record<string, (context: Context, query: Query) => readonly FhirResource[]>> = {
  CodeSystem: ({ sets }, { version }) =>
    sets.map((set) =>
      codeSystemHead(set, versionDay(set, typeof version === 'string' ? version : undefined, undefined)),
    ),
  NamingSystem: ({ sets }) => sets.map(namingSystem),
  ValueSet: (context, { url }) => [
    ...new Set(context.valueSets.values()),
    ...context.sets.flatMap((set) => ['', 'billable'].map((name) => impliedValueSet(set, name, undefined)!)),
    ...(typeof url === 'string' && url.includes('?fhir_vs=') ? [valueSetNamed(context, url)] : []),
  ],
  ConceptMap: ({ maps, r5 }, { url }) =>
    maps.flatMap((map) =>
      url === map.url
        ? Array.from(conceptMapFragments(map, Number.POSITIVE_INFINITY, r5))
        : [
            {
              resourceType: 'ConceptMap',
              id: map.id,
              url: map.url,
              title: map.title,
              status: 'active',
            } as FhirResource,
          ],
    ),
};

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
