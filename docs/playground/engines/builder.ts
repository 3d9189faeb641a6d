// The tables of ICD-10-PCS, for building a code.
export { complete, nextValues, table } from 'medcodes/icd10pcs';
