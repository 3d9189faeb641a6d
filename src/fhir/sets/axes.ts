import { property } from './bound.js';
import { some } from './properties.js';
import type { TerminologyConcept, TerminologyProperty } from './types.js';

interface WithAxes {
  readonly axes?: readonly { readonly value: string; readonly label?: string }[];
}

/** The seven characters of a procedure code with their labels: `axis4` and `axis4Label`. */
export const axisProperties = (): readonly TerminologyProperty[] =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((place) => {
    const axis = ({ entry }: TerminologyConcept) => (entry as typeof entry & WithAxes).axes?.[place - 1];
    return [
      property(`axis${place}`, `Character ${place}`, 'code', (concept) => some(axis(concept)?.value)),
      property(`axis${place}Label`, `The label of character ${place}`, 'string', (concept) =>
        some(axis(concept)?.label),
      ),
    ];
  });

interface Indicator {
  readonly code: string;
}

/** The columns of the HCPCS record that hold indicators: one, or a list. */
const COLUMNS: readonly (readonly [name: string, description: string])[] = [
  ['coverage', 'Medicare coverage status, as the record has it'],
  ['pricing', 'How Medicare prices the code'],
  ['multiplePricing', 'Whether it is priced by more than one method'],
  ['betos', 'Berenson-Eggers type of service'],
  ['typesOfService', 'Type of service'],
  ['labCertification', 'Laboratory specialties that are certified for it'],
  ['ascGroup', 'Group of ambulatory surgical centers'],
  ['action', 'The last action on the code'],
];

/** The columns of the HCPCS record. */
export const recordProperties = (): readonly TerminologyProperty[] => [
  ...COLUMNS.map(([name, description]) =>
    property(name, description, 'code', ({ entry }) => {
      const value = (entry as unknown as Record<string, Indicator | readonly Indicator[] | undefined>)[name];
      return value === undefined ? [] : [value].flat().map(({ code }) => code);
    }),
  ),
  property('noc', 'Whether it is a code not otherwise classified', 'boolean', ({ entry }) =>
    some((entry as typeof entry & { readonly noc?: boolean }).noc),
  ),
];

/** The rate by which Medicare pays a place of service. */
export const settingProperty = (): readonly TerminologyProperty[] => [
  property('setting', 'facility or non-facility', 'code', ({ entry }) =>
    some((entry as typeof entry & { readonly setting?: string }).setting),
  ),
];
