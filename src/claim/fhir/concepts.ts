import { MedcodesError } from '../../base/errors.js';
import { type Json, object, objects, text } from './read.js';

/** What a code system is called, by its addresses: those of FHIR, and the object identifiers of older systems. */
const SYSTEMS = {
  diagnosis: ['http://hl7.org/fhir/sid/icd-10-cm', 'urn:oid:2.16.840.1.113883.6.90'],
  procedure: [
    'http://www.cms.gov/Medicare/Coding/ICD10',
    'http://hl7.org/fhir/sid/icd-10-pcs',
    'urn:oid:2.16.840.1.113883.6.4',
  ],
  service: [
    'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
    'http://www.ama-assn.org/go/cpt',
    'urn:oid:2.16.840.1.113883.6.285',
    'urn:oid:2.16.840.1.113883.6.12',
  ],
} as const;

/** The kinds of code that a claim has. Internal. */
export type ConceptKind = keyof typeof SYSTEMS;

/** The codes of a concept with the code system that each is of. */
const codings = (concept: unknown): readonly Json[] => objects(object(concept).coding);

/** The first code of a concept, whatever its system: for the small lists of FHIR itself. Internal. */
export const anyCode = (concept: unknown): string | undefined =>
  codings(concept)
    .map(({ code }) => text(code))
    .find((code) => code !== undefined);

/** Whether a code is of one of those systems. Some write https where the system is named http, or a slash at the end. */
function isOf(kind: ConceptKind, system: string): boolean {
  const plain = system
    .replace(/^https:/, 'http:')
    .replace(/\/$/, '')
    .toLowerCase();
  return SYSTEMS[kind].some((known) => known.toLowerCase() === plain);
}

/** The code of a concept in the systems of that kind; one without a system counts, where none has the right one. Internal. */
export function codeOf(kind: ConceptKind, concept: unknown): string | undefined {
  const all = codings(concept);
  const right = all.find(({ system }) => isOf(kind, text(system) ?? ''));
  return text((right ?? all.find(({ system }) => text(system) === undefined))?.code);
}

/**
 * The same, where a claim cannot be judged without it.
 *
 * @throws MedcodesError `unreadable-claim` where the concept has no code of those systems
 */
export function requiredCode(kind: ConceptKind, concept: unknown, path: string): string {
  const code = codeOf(kind, concept);
  if (code !== undefined) return code;
  const others = codings(concept).flatMap(({ system }) => text(system)?.slice(0, 80) ?? []);
  const found = others.length === 0 ? 'it has no code at all' : `its code is from ${others.join(', ')}`;
  throw new MedcodesError(
    'unreadable-claim',
    `${path} has no code from ${SYSTEMS[kind].filter((system) => system.startsWith('http')).join(' or ')}: ${found}`,
  );
}
