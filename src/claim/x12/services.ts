import type { LineDraft } from './draft.js';
import type { Segment } from './segments.js';
import { components, element, quantity } from './values.js';

/** Why a service cannot be read. Internal. */
export interface Unreadable {
  readonly code: 'malformed-segment' | 'unsupported-code-set';
  readonly message: string;
}

/** What a service segment adds to its line, or why it cannot be read. Internal. */
export type Service = { readonly line: Partial<LineDraft> } | Unreadable;

const malformed = (message: string): Unreadable => ({ code: 'malformed-segment', message });

/** Code, modifiers and description of a composite `HC:E1399:NU::::SPECIAL CUSHION`. */
function procedureOf(segment: Segment, index: number): Service {
  const [qualifier = '', code = '', ...rest] = components(segment, index);
  const name = `${segment.id}0${index}`;
  if (qualifier !== 'HC')
    return {
      code: 'unsupported-code-set',
      message: `${name} has the qualifier '${qualifier}'; only HC (HCPCS and CPT) is read`,
    };
  if (code === '') return malformed(`${name} has no code`);
  const modifiers = rest.slice(0, 4).filter((modifier) => modifier !== '');
  const line: Partial<LineDraft> = modifiers.length > 0 ? { code, modifiers } : { code };
  const description = rest[4];
  if (description) line.description = description;
  return { line };
}

/** The quantity, which is a number of minutes if its unit is minutes. */
function quantityOf(segment: Segment, unitIndex: number): Service {
  const text = element(segment, unitIndex + 1);
  if (text === undefined) return { line: {} };
  const value = quantity(text);
  if (value === undefined)
    return malformed(`${segment.id}0${unitIndex + 1} is not a quantity: '${text.slice(0, 20)}'`);
  return { line: element(segment, unitIndex) === 'MJ' ? { minutes: value } : { units: value } };
}

/** Reads `SV1`, the service of a professional claim. Internal. */
export function readProfessionalService(segment: Segment): Service {
  const service = procedureOf(segment, 1);
  if (!('line' in service)) return service;
  const amount = quantityOf(segment, 3);
  if (!('line' in amount)) return amount;
  const placeOfService = element(segment, 5);
  const pointers = components(segment, 7).filter((pointer) => pointer !== '');
  if (pointers.some((pointer) => !/^\d{1,2}$/.test(pointer)))
    return malformed(
      `SV107 has a diagnosis pointer that is not a number: '${pointers.join(' ').slice(0, 20)}'`,
    );
  const line: Partial<LineDraft> = { ...service.line, ...amount.line };
  if (placeOfService !== undefined) line.placeOfService = placeOfService;
  if (pointers.length > 0) line.diagnosisPointers = pointers.map(Number);
  return { line };
}

/** Reads `SV2`, the service of a facility's claim: a revenue code, often without a procedure. Internal. */
export function readFacilityService(segment: Segment): Service {
  const revenueCode = element(segment, 1);
  if (revenueCode === undefined) return malformed('SV201 has no revenue code');
  const service = element(segment, 2) === undefined ? { line: {} } : procedureOf(segment, 2);
  if (!('line' in service)) return service;
  const amount = quantityOf(segment, 4);
  return 'line' in amount ? { line: { ...service.line, ...amount.line, revenueCode } } : amount;
}
