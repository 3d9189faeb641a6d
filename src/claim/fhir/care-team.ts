import { anyCode, codesOf } from './concepts.js';
import { type Json, object, objects, text } from './read.js';

/** Roles of a care team that mean who rendered a service. */
const RENDERING = new Set(['rendering', 'performing', 'primary']);

const hasRole = ({ role }: Json): boolean => RENDERING.has(anyCode(role) ?? '');

/** An identifier of a member of the care team: the first that is there of identifier and reference. */
function identifierOf(member: Json): string | undefined {
  const provider = object(member.provider);
  return text(object(provider.identifier).value) ?? text(provider.reference);
}

/** The taxonomy code of a member; FHIR R5 has the specialty in an element of its own. */
const taxonomyOf = ({ qualification, specialty }: Json): string | undefined =>
  [...codesOf(specialty), ...codesOf(qualification)].find((code) => /^[0-9A-Z]{9}X$/.test(code));

const ofMember = (member: Json | undefined): Json =>
  member === undefined
    ? {}
    : { renderingProvider: identifierOf(member), renderingTaxonomy: taxonomyOf(member) };

/** Who rendered the services of the claim, if its care team has one member with that role. Internal. */
export function claimProviderOf(claim: Json): Json {
  const members = objects(claim.careTeam).filter(hasRole);
  return ofMember(members.length === 1 ? members[0] : undefined);
}

/** Who rendered an item: a member of the care team that it names, with that role or without any. Internal. */
export function itemProviderOf(item: Json, claim: Json): Json {
  const named = item.careTeamSequence ?? item.careTeamLinkId;
  if (!Array.isArray(named)) return {};
  const members = objects(claim.careTeam).filter(({ sequence }) => named.includes(sequence));
  return ofMember(members.find(hasRole) ?? members.find(({ role }) => role === undefined));
}
