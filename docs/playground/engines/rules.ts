// The notes of the Tabular List, 7th characters, pairs of diagnoses.
export { checkPair, notes, seventhCharacters } from 'medcodes/icd10cm/rules';
