import type { Context } from '../context.js';
import { invalid } from '../problem.js';
import type { FhirResource } from '../types.js';

const DEFINITION = 'http://hl7.org/fhir/OperationDefinition';
const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  CodeSystem: ['lookup', 'validate-code', 'subsumes'],
  ValueSet: ['expand', 'validate-code'],
  ConceptMap: ['translate'],
  NamingSystem: [],
};

/** `metadata`: what the server can do, or with `mode=terminology` which code systems and versions it has. */
export function capabilities(context: Context, mode: unknown): FhirResource {
  if (mode === 'terminology') return terminologyCapabilities(context);
  if (mode !== undefined && mode !== 'full' && mode !== 'normative')
    throw invalid("'mode' must be full, normative or terminology", 'mode');
  const resource = Object.entries(OPERATIONS).map(([type, names]) => ({
    type,
    interaction: [{ code: 'read' }, { code: 'search-type' }],
    searchParam: [{ name: 'url', type: 'uri' }],
    ...(names.length === 0
      ? {}
      : { operation: names.map((name) => ({ name, definition: `${DEFINITION}/${type}-${name}` })) }),
  }));
  return {
    ...head(context, 'CapabilityStatement'),
    fhirVersion: context.r5 ? '5.0.0' : '4.0.1',
    format: ['application/fhir+json'],
    rest: [{ mode: 'server', resource, interaction: [{ code: 'batch' }] }],
  } as FhirResource;
}

const head = ({ sets }: Context, resourceType: string): FhirResource & Record<string, unknown> => ({
  resourceType,
  status: 'active',
  date:
    sets
      .map((set) => set.releases().at(-1)?.effective ?? '')
      .sort()
      .at(-1) || '2015-10-01',
  kind: 'instance',
  software: { name: 'medcodes' },
  implementation: { description: 'US medical code sets' },
});

function terminologyCapabilities(context: Context): FhirResource {
  const { sets } = context;
  return {
    ...head(context, 'TerminologyCapabilities'),
    codeSystem: sets.map((set) => ({
      uri: set.urls[0],
      ...(context.r5 ? { content: 'complete' } : {}),
      version: set
        .releases()
        .map(({ effective }, i, all) => ({ code: effective, isDefault: i === all.length - 1 })),
      subsumption: set.hierarchical,
    })),
    expansion: {
      hierarchical: false,
      paging: true,
      incomplete: false,
      parameter: ['activeOnly', 'count', 'date', 'filter', 'includeDesignations', 'offset', 'property'].map(
        (name) => ({
          name,
        }),
      ),
      textFilter:
        'Words, each the beginning of a word of the code or its title; a search engine if one was given.',
    },
    validateCode: { translations: false },
    translation: { needsMap: false },
  } as FhirResource;
}
