import { ABOUTS } from '../../sets/abouts.js';
import { type Json, object, objects, text } from './read.js';

/** The kinds of code that a claim has. Internal. */
export type ConceptKind = 'diagnosis' | 'procedure' | 'service';

/** The addresses of the code systems of a kind. */
const addressesOf = (kind: ConceptKind): readonly string[] =>
  ABOUTS.filter(({ role }) => role === kind).flatMap(({ urls }) => urls);

/** The addresses that CMS Blue Button has for HCPCS. */
const BLUE_BUTTON_HCPCS = [
  'http://bluebutton.cms.gov/resources/codesystem/hcpcs',
  'http://bluebutton.cms.gov/resources/variables/hcpcs_cd',
];

const known = /* @__PURE__ */ new Map<ConceptKind, ReadonlySet<string>>();

/** The same with the object identifiers, as FHIR writes them, all in lower case. */
function knownSystems(kind: ConceptKind): ReadonlySet<string> {
  let found = known.get(kind);
  if (found === undefined) {
    const identifiers = ABOUTS.filter(({ role }) => role === kind).map(({ oid }) => `urn:oid:${oid}`);
    found = new Set(
      [...addressesOf(kind), ...(kind === 'service' ? BLUE_BUTTON_HCPCS : []), ...identifiers].map((system) =>
        system.toLowerCase(),
      ),
    );
    known.set(kind, found);
  }
  return found;
}

/** The codes of a concept with the code system that each is of. */
const codings = (concept: unknown): readonly Json[] =>
  objects(object(concept).coding).filter(({ system }) => !ABSENT.test(text(system) ?? ''));

/** Why there is no code, where a code must be: `not-applicable` says that there is none. */
const ABSENT = /data-absent-reason$/i;

/** The codes of a concept, from any system. Internal. */
export const codesOf = (concept: unknown): readonly string[] =>
  codings(concept).flatMap(({ code }) => text(code) ?? []);

/** The codes of a concept from the systems that a pattern names. Internal. */
export const codesFrom = (concept: unknown, systems: RegExp): readonly string[] =>
  codings(concept).flatMap(({ system, code }) =>
    systems.test(text(system) ?? '') ? (text(code) ?? []) : [],
  );

/** Whether a concept has a code, or says in words what it is. Internal. */
export const hasCode = (concept: unknown): boolean =>
  codesOf(concept).length > 0 || text(object(concept).text) !== undefined;

/** The first code of a concept, from any system, for the small lists of FHIR itself. Internal. */
export const anyCode = (concept: unknown): string | undefined => codesOf(concept)[0];

/** Whether a code is from one of those systems. Some senders write https for http, or add a slash at the end. */
function isOf(kind: ConceptKind, system: string): boolean {
  const plain = system
    .replace(/^https:/, 'http:')
    .replace(/\/$/, '')
    .toLowerCase();
  return knownSystems(kind).has(plain);
}

/** The code of a concept in the systems of that kind; a code without a system counts if no code has the right system. Internal. */
export function codeOf(kind: ConceptKind, concept: unknown): string | undefined {
  const all = codings(concept);
  const right = all.find(({ system }) => isOf(kind, text(system) ?? ''));
  return text((right ?? all.find(({ system }) => text(system) === undefined))?.code);
}

/**
 * The code of a concept. If none is of the right systems: the first of any other, with its system; else what the
 * sender wrote, if anything. `checkClaim` reports these at their place. Internal.
 */
export function anyCodeOf(
  kind: ConceptKind,
  concept: unknown,
): { readonly code: string | undefined; readonly codeSystem?: string } {
  const code = codeOf(kind, concept);
  if (code !== undefined) return { code };
  const other = codings(concept).find((coding) => text(coding.code) !== undefined);
  if (other !== undefined) return { code: text(other.code)!, codeSystem: text(other.system) ?? '' };
  return { code: text(object(concept).text) };
}

/** The first code of a concept that is one of those; whatever comes first if none is. Internal. */
export function knownCode(concept: unknown, isKnown: (code: string) => boolean): string | undefined {
  const codes = codesOf(concept);
  return codes.find(isKnown) ?? codes[0];
}

/** The national drug code of a concept. Internal. */
export const drugCodeOf = (concept: unknown): string | undefined =>
  text(codings(concept).find(({ system }) => NDC.test(text(system) ?? ''))?.code);

/** The code system of national drug codes, by its address and its object identifier. */
const NDC = /^(?:https?:\/\/hl7\.org\/fhir\/sid\/ndc\/?|urn:oid:2\.16\.840\.1\.113883\.6\.69)$/i;

/** The code of a payment group that takes the place of a procedure code. Internal. */
export const hippsOf = (concept: unknown): string | undefined => codesFrom(concept, /hippscodes\/?$/i)[0];

/** Whether an address is that of revenue codes. Internal. */
export const isRevenueSystem = (system: string): boolean =>
  /nubc\.org|revenue|rev_cntr|rev-cntr/i.test(system);
