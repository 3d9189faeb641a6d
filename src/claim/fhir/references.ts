import { MedcodesError } from '../../base/errors.js';
import { quoted, thrownText } from '../../base/limits.js';
import { isBlueButton } from './claim-type.js';
import { anyCodeOf } from './concepts.js';
import { type Json, object, objects, text } from './read.js';

/** The options of `fromFhirClaim`. */
export interface FromFhirOptions {
  /**
   * The `Patient` resource that the claim refers to, for birth date and sex.
   *
   * @defaultValue the patient that the claim contains, if it contains one
   */
  readonly patient?: object | undefined;
  /**
   * Gives the resource that a reference names, such as `Condition/7` or `urn:uuid:...`; `undefined` if there is none. For claims
   * whose patient, diagnoses or procedures are references to resources that they do not contain.
   *
   * @defaultValue only contained resources are found
   */
  readonly resolve?: ((reference: string) => object | undefined) | undefined;
}

/** The resource that a reference names: one that the claim contains, or one that the caller has. */
export function referenced(claim: Json, reference: unknown, { resolve }: FromFhirOptions): Json | undefined {
  const name = text(object(reference).reference);
  if (name === undefined) return undefined;
  if (name.startsWith('#')) return objects(claim.contained).find(({ id }) => id === name.slice(1));
  const found = resolve === undefined ? undefined : resolved(name, resolve);
  return found === undefined || found === null ? undefined : object(found);
}

/** What the function of the caller gives for a reference. */
function resolved(name: string, resolve: NonNullable<FromFhirOptions['resolve']>): unknown {
  let found: unknown;
  try {
    found = resolve(name);
  } catch (error) {
    throw new MedcodesError('unreadable-claim', `resolve failed for ${quoted(name)}: ${thrownText(error)}`);
  }
  if (typeof object(found).then === 'function')
    throw new MedcodesError(
      'invalid-argument',
      'resolve gave a Promise, but it must be synchronous; fetch the resources first and give them from a Map',
    );
  return found;
}

/** The code of a diagnosis or a procedure: an empty text if there is none, so that it is reported. */
function named(kind: 'diagnosis' | 'procedure', concept: unknown, claim: Json): Json {
  const { code = '', codeSystem } = anyCodeOf(kind, concept);
  const isMeant = codeSystem === 'http://hl7.org/fhir/sid/icd-10' && isBlueButton(claim);
  return codeSystem === undefined || isMeant ? { code } : { code, codeSystem };
}

interface Referenced {
  readonly claim: Json;
  readonly reference: unknown;
  /** What the reference names; undefined if it is not found. */
  readonly found: Json | undefined;
}

/** The same for an element that is a concept, or a reference to a condition or procedure. */
export function namedBy(
  kind: 'diagnosis' | 'procedure',
  concept: unknown,
  { claim, reference, found }: Referenced,
): Json {
  const name = text(object(reference).reference);
  if (concept !== undefined || name === undefined || found?.code !== undefined)
    return named(kind, concept ?? found?.code, claim);
  return { code: name, unread: ['code'] };
}
