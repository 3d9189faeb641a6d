// The edits of pairs of services and the most units.
export { checkPair, mue } from 'medcodes/ncci';
