import type { AnyEntry } from '../../codeset/contract.js';
import type { Verbs } from '../../codeset/descriptor.js';
import type { TerminologyProperty, TerminologyValue } from './types.js';

const FHIR = 'http://hl7.org/fhir/concept-properties#';

/** The parts of entries that most sets have. */
interface Dated {
  readonly kind?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}

const dated = (entry: AnyEntry): Dated => entry as AnyEntry & Dated;

/** A list of one value, or of none. */
export const some = <T extends TerminologyValue>(value: T | undefined): readonly T[] =>
  value === undefined ? [] : [value];

/** The properties that every set has, as far as its functions give them. */
export function standardProperties(verbs: Verbs): readonly TerminologyProperty[] {
  const { children, parent, predecessors, successors } = verbs;
  return [
    {
      code: 'kind',
      description: 'What it is: category, subcategory, code, table, chapter, block, section and so on',
      type: 'code',
      always: true,
      values: ({ entry }) => some(dated(entry).kind),
    },
    {
      code: 'notSelectable',
      uri: `${FHIR}notSelectable`,
      description: 'True for a header, which is not reported on claims',
      type: 'boolean',
      always: true,
      values: ({ abstract }) => [abstract],
    },
    {
      code: 'inactive',
      uri: `${FHIR}inactive`,
      description: 'True if the code ended before the date',
      type: 'boolean',
      always: true,
      values: ({ inactive }) => [inactive],
    },
    {
      code: 'status',
      uri: `${FHIR}status`,
      description: 'active, or retired if the code ended before the date',
      type: 'code',
      always: false,
      values: ({ inactive }) => [inactive ? 'retired' : 'active'],
    },
    {
      code: 'effectiveDate',
      uri: `${FHIR}effectiveDate`,
      description: 'The first day of the period in which it has been a code of this kind',
      type: 'dateTime',
      always: true,
      values: ({ entry }) => some(dated(entry).validFrom),
    },
    {
      code: 'lastDate',
      description: 'The last day of that period, inclusive; absent if no release ends it',
      type: 'dateTime',
      always: true,
      values: ({ entry }) => some(dated(entry).validTo),
    },
    ...link('parent', 'The node above', parent, (on, code) => some(parent!(code, { on })?.code), true),
    ...link('child', 'A node below', children, (on, code) =>
      children!(code, { on }).map((node) => node.code),
    ),
    ...link('successor', 'A code that came after it', successors, (_, code) => codesOf(successors!(code))),
    ...link('predecessor', 'A code that came before it', predecessors, (_, code) =>
      codesOf(predecessors!(code)),
    ),
  ];
}

const codesOf = (changes: readonly { readonly code: string }[]): string[] => [
  ...new Set(changes.map(({ code }) => code)),
];

/** A property whose values are codes; empty if the set does not have the function for it. */
function link(
  code: string,
  description: string,
  verb: unknown,
  values: (on: string, code: string) => readonly string[],
  always: boolean = false,
): TerminologyProperty[] {
  if (verb === undefined) return [];
  const uri = code === 'parent' || code === 'child' ? { uri: `${FHIR}${code}` } : {};
  return [
    { code, ...uri, description, type: 'code', always, values: (concept, on) => values(on, concept.code) },
  ];
}
