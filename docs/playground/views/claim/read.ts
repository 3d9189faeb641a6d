import type { Claim, ClaimAnswer } from 'medcodes/claim';
import type { Engine } from '../../engine.js';

export type Kind = 'form' | 'json' | 'fhir' | 'x12';

/** What the claim desk holds. */
export interface Desk {
  kind: Kind;
  claim: Claim;
  readonly texts: Record<Exclude<Kind, 'form'>, string>;
}

/** What came of a claim: the claim itself, the answer, and what could not be read. */
export interface Outcome {
  readonly claim?: Claim;
  readonly answer?: ClaimAnswer;
  readonly problems: readonly string[];
  /** The resource, for places in FHIR. */
  readonly resource?: object;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Reads the claim in the form it was given, and checks it. */
export function checkDesk(engine: Engine<'claim'>, desk: Desk): Outcome {
  try {
    if (desk.kind === 'x12') return checkX12(engine, desk.texts.x12);
    if (desk.kind === 'fhir') return checkFhir(engine, JSON.parse(desk.texts.fhir) as object);
    const claim = desk.kind === 'json' ? (JSON.parse(desk.texts.json) as Claim) : desk.claim;
    return { claim, answer: engine.checkClaim(claim), problems: [] };
  } catch (error) {
    return { problems: [messageOf(error)] };
  }
}

const firstOf = (what: string, count: number): string[] =>
  count > 1 ? [`The ${what} has ${count} claims; the first one is shown.`] : [];

function checkFhir(engine: Engine<'claim'>, resource: object): Outcome {
  if (!('resourceType' in resource) || resource.resourceType !== 'Bundle') {
    const claim = engine.fromFhirClaim(resource);
    return { claim, resource, answer: engine.checkClaim(claim), problems: [] };
  }
  const { entry: entries } = resource as { entry?: readonly { resource: object }[] };
  const { claims, problems } = engine.fromFhirBundle(resource);
  const [first] = claims;
  const told = problems.map(({ entry, message }) => `entry ${entry}: ${message}`);
  if (first === undefined) return { problems: told.length > 0 ? told : ['The Bundle has no claim.'] };
  return {
    claim: first.claim,
    resource: entries![first.entry]!.resource,
    answer: engine.checkClaim(first.claim),
    problems: [...told, ...firstOf('Bundle', claims.length)],
  };
}

function checkX12(engine: Engine<'claim'>, text: string): Outcome {
  const { claims, problems } = engine.fromX12(text);
  const [first] = claims;
  const told = problems.map(({ segment, message }) => `segment ${segment}: ${message}`);
  if (first === undefined) return { problems: told.length > 0 ? told : ['The text has no claim.'] };
  const answer = engine.checkClaim(first.claim);
  return { claim: first.claim, answer, problems: [...told, ...firstOf('text', claims.length)] };
}
