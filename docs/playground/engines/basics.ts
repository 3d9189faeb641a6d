// What is ready first: whether a code can be billed on a date, in three sets. Codes only, no titles.
export { identify } from 'medcodes';
export { isBillable as isSupply } from 'medcodes/hcpcs';
export { format, isBillable as isDiagnosis } from 'medcodes/icd10cm';
export { isBillable as isProcedure } from 'medcodes/icd10pcs';
