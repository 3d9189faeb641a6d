import { hasCode } from './concepts.js';
import { inSequence, type Json, objects } from './read.js';

/** Whether an entry gives nothing but the group that the payer made of the claim (DRG). */
const isGroupOnly = ({ diagnosisCodeableConcept, diagnosisReference, packageCode }: Json): boolean =>
  diagnosisCodeableConcept === undefined && diagnosisReference === undefined && hasCode(packageCode);

/** The places of the diagnoses in the resource, in the order of the claim. Internal. */
export function diagnosisPlacesOf(claim: Json): readonly number[] {
  const entries = objects(claim.diagnosis);
  return inSequence(entries).filter((index) => !isGroupOnly(entries[index]!));
}
