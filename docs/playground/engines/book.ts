// The indexes of ICD-10-CM.
export { books, children, entry, mainTerms, parent, seekTerm } from 'medcodes/index-book';
