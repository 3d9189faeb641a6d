import type { Notation } from '../codetree/notation.js';

/** How ICD-10-CM writes its codes. */
export const NOTATION: Notation = {
  dotted: true,
  digitFirst: false,
  // X, the 24th letter, after no character and ten digits.
  placeholder: 34,
  kindOf: (tail, billable) => (tail === 0 ? 'category' : billable ? 'code' : 'subcategory'),
};
