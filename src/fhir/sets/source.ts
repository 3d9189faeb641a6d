import { requireObject } from '../../base/arguments.js';
import type { IsoDate, OnDate } from '../../base/dates.js';
import { MedcodesError } from '../../base/errors.js';
import { once } from '../../base/once.js';
import type { AnyEntry } from '../../codeset/contract.js';
import type { Verbs } from '../../codeset/descriptor.js';
import type { TerminologyFamily, TerminologyProperty } from './types.js';

/** What a code system is called. */
export interface TerminologyName {
  /** The id of its resources: letters, digits, dashes and dots. */
  readonly id: string;
  /** What people call it. */
  readonly label: string;
  /** The addresses in FHIR: the official one first, then others in use. */
  readonly urls: readonly [string, ...string[]];
  /** The object identifier. */
  readonly oid?: string | undefined;
}

/** What `terminologySet` makes a code system from. */
export interface TerminologySource {
  /** The id, the label, the addresses and the object identifier. */
  readonly about: TerminologyName;
  /** The functions of the set. `lookup` and `entries` are needed. */
  readonly verbs: Verbs;
  /** The nodes at the top of the tree. */
  readonly tops?: ((options?: OnDate) => readonly AnyEntry[]) | undefined;
  /** Properties of the set, besides those that every set has. */
  readonly properties?: readonly TerminologyProperty[] | undefined;
  /** Value sets by a property. */
  readonly families?: readonly TerminologyFamily[] | undefined;
  /** Finds codes by words, the best first. */
  readonly search?: ((words: string, on: IsoDate) => readonly string[]) | undefined;
  /** Whether codes may change within a release, as in HCPCS. Lists are then kept by day. */
  readonly byDay?: boolean | undefined;
}

/** Whether a code system has an id, a label and addresses. */
export const isNamed = ({ id, label, urls }: Partial<TerminologyName>): boolean =>
  typeof id === 'string' &&
  typeof label === 'string' &&
  Array.isArray(urls) &&
  urls.length > 0 &&
  [...urls].every((url) => typeof url === 'string');

/**
 * Refuses what cannot be made a code system.
 *
 * @throws MedcodesError `invalid-argument` with what is missing
 */
export function requireSource(source: TerminologySource): void {
  requireObject(source, 'terminologySet', '{ about, verbs }');
  const { about, verbs } = source;
  requireObject(about, 'terminologySet: about', '{ id, label, urls }');
  if (!isNamed(about))
    throw new MedcodesError(
      'invalid-argument',
      "terminologySet: about needs 'id' and 'label', texts, and 'urls', a list of addresses",
    );
  requireObject(
    verbs,
    'terminologySet: verbs',
    "the functions of a set, such as those of 'medcodes/icd10cm'",
  );
  const { lookup, entries } = verbs;
  if (typeof lookup !== 'function' || typeof entries !== 'function')
    throw new MedcodesError(
      'invalid-argument',
      "terminologySet needs the functions of a set with 'lookup' and 'entries', such as those of 'medcodes/icd10cm'",
    );
  requireParts(source);
}

/** @throws MedcodesError `invalid-argument` for parts that are not lists of objects, or not functions */
function requireParts({ properties, families, tops, search }: TerminologySource): void {
  for (const [name, list] of Object.entries({ properties, families }))
    if (!areObjects(list ?? []))
      throw new MedcodesError('invalid-argument', `terminologySet: '${name}' must be a list of objects`);
  for (const [name, ask] of Object.entries({ tops, search }))
    if (typeof (ask ?? once) !== 'function')
      throw new MedcodesError('invalid-argument', `terminologySet: '${name}' must be a function`);
}

const areObjects = (value: unknown): boolean =>
  Array.isArray(value) && [...value].every((one) => typeof one === 'object' && one !== null);

/** Copies, frozen one level deep: what is below is the caller's. */
export const frozenCopies = <T extends object>(list: readonly T[]): readonly T[] =>
  Object.freeze(list.map((one) => Object.freeze({ ...one })));
