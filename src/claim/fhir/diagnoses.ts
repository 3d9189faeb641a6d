import type { DiagnosisRole } from '../types.js';
import { codesOf, hasCode, knownCode } from './concepts.js';
import { inSequence, type Json, object, objects, text } from './read.js';

/** Roles by the codes that FHIR and its guides use. A `Map`: outside text is the key. */
const ROLES: ReadonlyMap<string, DiagnosisRole> = /* @__PURE__ */ new Map([
  ['principal', 'principal'],
  ['admitting', 'admitting'],
  ['externalcause', 'external-cause'],
  ['externalcauseofinjury', 'external-cause'],
  ['external', 'external-cause'],
  ['externalfirst', 'external-cause'],
  ['patientreasonforvisit', 'reason-for-visit'],
  ['reasonforvisit', 'reason-for-visit'],
  ['secondary', 'other'],
  ['other', 'other'],
]);

/** A role as it is compared: without hyphens. */
const plainRole = (code: string): string => code.replaceAll('-', '');

/** The role of a diagnosis. Internal. */
export const roleOf = (entry: Json): DiagnosisRole | undefined =>
  objects(entry.type)
    .map((type) => ROLES.get(plainRole(knownCode(type, (code) => ROLES.has(plainRole(code))) ?? '')))
    .find((found) => found !== undefined);

/** The present-on-admission indicator of a diagnosis. Internal. */
export const poaOf = (entry: Json): string | undefined =>
  knownCode(entry.onAdmission, (code) => /^[YNUW1]$/i.test(code)) ?? poaExtensionOf(entry);

/** The indicator of CMS Blue Button: an extension for each place, `clm_poa_ind_sw1`. */
function poaExtensionOf(entry: Json): string | undefined {
  const found = objects(entry.extension).find(({ url }) => /\/clm_poa_ind_sw\d{1,2}$/.test(text(url) ?? ''));
  return text(object(found?.valueCoding).code);
}

/** A diagnosis of the resource. Internal. */
export interface ReadDiagnosis {
  readonly entry: Json;
  /** Its place in the resource. */
  readonly place: number;
  /** The same diagnosis, which the resource has again. */
  readonly again: Json | undefined;
}

/** Whether an entry gives nothing but the group that the payer made of the claim (DRG). */
const isGroupOnly = ({ diagnosisCodeableConcept, diagnosisReference, packageCode }: Json): boolean =>
  diagnosisCodeableConcept === undefined && diagnosisReference === undefined && hasCode(packageCode);

/**
 * The diagnoses of a resource in the order of the claim.
 *
 * Medicare stores the principal diagnosis twice, by itself and as the first of all diagnoses (variable `PRNCPAL_DGNS_CD` of CMS Blue
 * Button), and only the second has the indicator. In an `ExplanationOfBenefit` they are one. Internal.
 */
export function diagnosesOf(claim: Json): readonly ReadDiagnosis[] {
  const entries = objects(claim.diagnosis);
  const places = inSequence(entries).filter((index) => !isGroupOnly(entries[index]!));
  const principal = places.find((index) => roleOf(entries[index]!) === 'principal');
  const again =
    claim.resourceType === 'ExplanationOfBenefit' && principal !== undefined
      ? places.find((index) => index !== principal && isAgain(entries[index]!, entries[principal]!))
      : undefined;
  return places
    .filter((index) => index !== again)
    .map((place) => ({
      entry: entries[place]!,
      place,
      again: place === principal && again !== undefined ? entries[again] : undefined,
    }));
}

/** Whether an entry is the principal diagnosis once more: the same code, as one of the others. */
function isAgain(entry: Json, principal: Json): boolean {
  const codes = codesOf(principal.diagnosisCodeableConcept).map(plainCode);
  return (
    (roleOf(entry) ?? 'other') === 'other' &&
    codesOf(entry.diagnosisCodeableConcept).some((code) => codes.includes(plainCode(code)))
  );
}

const plainCode = (code: string): string => code.replace('.', '').toUpperCase();
