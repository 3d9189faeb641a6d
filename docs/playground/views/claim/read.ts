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
    if (desk.kind === 'fhir') {
      const resource = JSON.parse(desk.texts.fhir) as object;
      const claim = engine.fromFhirClaim(resource);
      return { claim, resource, answer: engine.checkClaim(claim), problems: [] };
    }
    const claim = desk.kind === 'json' ? (JSON.parse(desk.texts.json) as Claim) : desk.claim;
    return { claim, answer: engine.checkClaim(claim), problems: [] };
  } catch (error) {
    return { problems: [messageOf(error)] };
  }
}

function checkX12(engine: Engine<'claim'>, text: string): Outcome {
  const { claims, problems } = engine.fromX12(text);
  const [first] = claims;
  const told = problems.map(({ segment, message }) => `segment ${segment}: ${message}`);
  if (first === undefined) return { problems: told.length > 0 ? told : ['The text has no claim.'] };
  const more = claims.length > 1 ? [`The text has ${claims.length} claims; the first one is shown.`] : [];
  return { claim: first.claim, answer: engine.checkClaim(first.claim), problems: [...told, ...more] };
}
