/**
 * What all code sets of medcodes share. It has no code tables: import a code set, such as `medcodes/icd10cm`.
 *
 * @module
 */
export { type IsoDate, isDate, type OnDate } from './base/dates.js';
export { MedcodesError, type MedcodesErrorCode } from './base/errors.js';
export type { Evidence, Finding, Fix, Severity } from './base/findings.js';
export type * from './icd10cm/types.js';
export type * from './icd10cm/validation-types.js';
export { preload } from './packed/payload.js';
export {
  type ExtractCandidate,
  type ExtractChange,
  type ExtractedCode,
  extractCodes,
} from './sets/extract/extract.js';
export { type CodeSystem, type Identification, identify, type OtherSystem } from './sets/identify.js';
