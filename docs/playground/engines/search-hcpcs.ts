// Search in HCPCS Level II.
export { ancestors } from 'medcodes/hcpcs';
export { searchHcpcs as find } from 'medcodes/search';
