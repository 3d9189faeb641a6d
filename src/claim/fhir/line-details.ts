import { MedcodesError } from '../../base/errors.js';
import { anyCode, codeOf, drugCodeOf } from './concepts.js';
import { given, type Json, number, object, objects, text } from './read.js';

/** How much of a product, as a quantity of FHIR says it. */
function amountOf(quantity: unknown): Json {
  const { value, unit, code } = object(quantity);
  return { quantity: number(value), unit: text(code) ?? text(unit) };
}

/**
 * The drug products of an item: a national drug code beside its service code, and details that name nothing but a product.
 *
 * @throws MedcodesError `unreadable-claim` for a detail that is a service of its own
 */
export function drugsOf(item: Json, path: string): readonly Json[] {
  const own = drugCodeOf(item.productOrService);
  const drugs = own === undefined ? [] : [given({ ndc: own })];
  for (const detail of objects(item.detail)) {
    const ndc = drugCodeOf(detail.productOrService);
    const more = objects(detail.subDetail).length > 0;
    if (ndc === undefined || more || codeOf('service', detail.productOrService) !== undefined)
      throw new MedcodesError(
        'unreadable-claim',
        `${path} has details other than drug products, which are not read; make each detail an item of its own`,
      );
    drugs.push(given({ ndc, ...amountOf(detail.quantity) }));
  }
  return drugs;
}

/** Roles of a care team that mean who rendered a service. */
const RENDERING = new Set(['rendering', 'performing', 'primary']);

const hasRole = ({ role }: Json): boolean => RENDERING.has(anyCode(role) ?? '');

/** An identifier of a member of the care team: the first that is there of identifier and reference. */
function identifierOf(member: Json | undefined): string | undefined {
  const provider = object(member?.provider);
  return text(object(provider.identifier).value) ?? text(provider.reference);
}

/** Who rendered the services of the claim, if its care team has one member with that role. */
export function claimProviderOf(claim: Json): string | undefined {
  const members = objects(claim.careTeam).filter(hasRole);
  return members.length === 1 ? identifierOf(members[0]) : undefined;
}

/** Who rendered an item: a member of the care team that it names, with that role or without any. */
export function itemProviderOf({ careTeamSequence: named }: Json, claim: Json): string | undefined {
  if (!Array.isArray(named)) return undefined;
  const members = objects(claim.careTeam).filter(({ sequence }) => named.includes(sequence));
  return identifierOf(members.find(hasRole) ?? members.find(({ role }) => role === undefined));
}
