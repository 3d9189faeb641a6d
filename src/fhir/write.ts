import type { TerminologyProperty, TerminologyValue } from './sets/types.js';
import type { FhirCoding, FhirConceptProperty, FhirParameter, FhirParameters } from './types.js';

/** A resource `Parameters`. */
export const parameters = (parameter: readonly FhirParameter[]): FhirParameters => ({
  resourceType: 'Parameters',
  parameter,
});

/** The value of a property under the name of its type. */
export function typedValue(
  type: TerminologyProperty['type'],
  value: TerminologyValue,
): Omit<FhirConceptProperty, 'code'> {
  switch (type) {
    case 'code':
      return { valueCode: value as string };
    case 'string':
      return { valueString: value as string };
    case 'boolean':
      return { valueBoolean: value as boolean };
    case 'integer':
      return { valueInteger: value as number };
    case 'dateTime':
      return { valueDateTime: value as string };
  }
}

/** What the second title of a concept is for. */
export const SHORT_TITLE: FhirCoding = /* @__PURE__ */ Object.freeze({
  code: 'short-title',
  display: 'Short title',
});
