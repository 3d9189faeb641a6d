/**
 * Schemas of zod 4 for claims, findings and codes. The only entry that imports zod, which you install yourself.
 *
 * @module
 */
export {
  claimAnswerSchema,
  claimSchema,
  diagnosisSchema,
  facilityLineSchema,
  findingSchema,
  patientSchema,
  procedureSchema,
  professionalLineSchema,
} from './claim.js';
