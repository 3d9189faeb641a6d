import type { Terminology, TerminologySet } from '../../src/fhir/index.js';
import { createTerminology, hcpcsSet, icd10cmSet, icd10pcsSet, posSet } from '../../src/fhir/index.js';
import type { FhirParameter, FhirResource, FhirValueSet } from '../../src/fhir/types.js';
import * as hcpcs from '../../src/hcpcs/functions.js';
import * as icd10cm from '../../src/icd10cm/functions.js';
import * as icd10pcs from '../../src/icd10pcs/functions.js';
import * as mce from '../../src/mce/public/index.js';
import * as pos from '../../src/pos/functions.js';

export const CM = 'http://hl7.org/fhir/sid/icd-10-cm';
export const ON = '2026-01-15';

export const CM_SET: TerminologySet = icd10cmSet(icd10cm, { mce });
export const PCS_SET: TerminologySet = icd10pcsSet(icd10pcs, { mce });
export const HCPCS_SET: TerminologySet = hcpcsSet(hcpcs);
export const POS_SET: TerminologySet = posSet(pos);

const sets = [CM_SET, PCS_SET, HCPCS_SET, POS_SET];
export const terminology: Terminology = createTerminology({ sets });
export const terminologyR5: Terminology = createTerminology({ sets, fhirVersion: 'R5' });

/** The parameters of an answer with a name. */
export const all = (resource: FhirResource, name: string): readonly FhirParameter[] =>
  ((resource as { parameter?: readonly FhirParameter[] }).parameter ?? []).filter((one) => one.name === name);

/** The value of a parameter. */
export function value(parameter: FhirParameter | undefined): unknown {
  return Object.entries(parameter ?? {}).find(([name]) => name.startsWith('value'))?.[1];
}

/** The value of the only parameter with a name. */
export const one = (resource: FhirResource, name: string): unknown => value(all(resource, name)[0]);

/** The values of a property in an answer of `$lookup`. */
export const property = (resource: FhirResource, code: string): readonly unknown[] =>
  all(resource, 'property')
    .filter(({ part }) => part?.[0]?.valueCode === code)
    .map(({ part }) => value(part?.[1]));

interface Outcome {
  readonly issue?: readonly {
    readonly severity: string;
    readonly code: string;
    readonly details: { readonly text: string; readonly coding?: readonly { readonly code?: string }[] };
    readonly expression?: readonly string[];
  }[];
}

/** The issues of an outcome, or of the outcome within an answer: severity, code, kind, place. */
export function issues(resource: FhirResource): readonly string[] {
  const outcome = (all(resource, 'issues')[0]?.resource ?? resource) as Outcome;
  return (outcome.issue ?? []).map(({ severity, code, details, expression }) =>
    [severity, code, details.coding?.[0]?.code ?? '', expression?.[0] ?? ''].join(' '),
  );
}

/** The message of the first issue. */
export const message = (resource: FhirResource): string =>
  (resource as Outcome).issue?.[0]?.details.text ?? '';

/** The codes of an expansion. */
export const codes = (resource: FhirResource): readonly string[] =>
  (resource as FhirValueSet).expansion?.contains.map(({ code }) => code) ?? [];

/** The total of an expansion. */
export const total = (resource: FhirResource): number | undefined =>
  (resource as FhirValueSet).expansion?.total;
