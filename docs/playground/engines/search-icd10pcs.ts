// Search in ICD-10-PCS.
export { ancestors } from 'medcodes/icd10pcs';
export { searchIcd10pcs as find } from 'medcodes/search';
