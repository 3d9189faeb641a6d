import { type SearchAllOptions, type SearchAllResult, searchAll } from '../all.js';
import { forHcpcs, forIcd10cm, forIcd10pcs } from '../bundled.js';
import { ownOf } from '../own-terms.js';
import type { SearchOptions, SearchResult, SearchSettings } from '../types.js';

/** Searches with your own terms and favourites. */
export interface Search {
  /** As `search` of `medcodes/search`. */
  readonly search: (query: string, options?: SearchAllOptions) => SearchAllResult;
  /** As `searchIcd10cm`. */
  readonly searchIcd10cm: (query: string, options?: SearchOptions) => SearchResult;
  /** As `searchIcd10pcs`. */
  readonly searchIcd10pcs: (query: string, options?: SearchOptions) => SearchResult;
  /** As `searchHcpcs`. */
  readonly searchHcpcs: (query: string, options?: SearchOptions) => SearchResult;
}

/**
 * Makes searches that know your own terms and favourites. The decoded index is shared with all other searches.
 *
 * @param settings - phrases, and codes that count more or less; a code that a set does not have is passed over in that set
 * @throws MedcodesError `invalid-argument` for a term without words or without a meaning or code, or a factor out of 0.1 to 10
 *
 * @example
 * ```ts
 * import { createSearch } from 'medcodes/search';
 *
 * const own = createSearch({
 *   terms: [
 *     { phrase: 'zebra clinic', code: 'Z51.11' },
 *     { phrase: 'the big c', means: 'malignant neoplasm' },
 *   ],
 *   boost: { J45: 1.2 },
 * });
 * own.searchIcd10cm('zebra clinic', { on: '2026-01-15' }).hits[0]?.code; //=> 'Z51.11'
 * ```
 */
export function createSearch(settings: SearchSettings): Search {
  const own = ownOf(settings);
  const sets = { icd10cm: forIcd10cm, icd10pcs: forIcd10pcs, hcpcs: forHcpcs };
  return {
    search: (query, options) => searchAll(sets, query, options, own),
    searchIcd10cm: (query, options) => forIcd10cm().search(query, options, own),
    searchIcd10pcs: (query, options) => forIcd10pcs().search(query, options, own),
    searchHcpcs: (query, options) => forHcpcs().search(query, options, own),
  };
}
