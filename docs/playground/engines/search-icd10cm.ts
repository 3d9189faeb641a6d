// Search in ICD-10-CM.
export { ancestors } from 'medcodes/icd10cm';
export { searchIcd10cm as find } from 'medcodes/search';
