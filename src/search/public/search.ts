import { type SearchAllOptions, type SearchAllResult, searchAll } from '../all.js';
import { forHcpcs, forIcd10cm, forIcd10pcs } from '../bundled.js';
import { NOTHING_OWN } from '../own-terms.js';
import type { SearchOptions, SearchResult } from '../types.js';

/**
 * Searches the diagnoses of ICD-10-CM by what people write: titles, the Alphabetic Index with its `see` references, inclusion
 * terms, the External Cause Index, the Tables of Neoplasms and Drugs, and a vocabulary of clinical shorthand and everyday words.
 *
 * The first call decodes the index, which takes a moment; later calls take well under a millisecond.
 *
 * @param query - any text: words in any order, shorthand, mistyped words, a code or the beginning of one. A text without words
 * gives no hits; of a long text the first 24 words count
 * @param options - the date (`YYYY-MM-DD`, today if left out), the page, where to search; see {@link SearchOptions}
 * @returns hits that can be billed on the date, the best first, each with the reason; a code that the release does not have is
 * put in words of that release or left out. Dates before 2015-10-01 give no hits, dates past the data `projected: true`
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for a query that is not a string or an option out of bounds
 *
 * @example
 * ```ts
 * import { searchIcd10cm } from 'medcodes/search';
 *
 * const { hits } = searchIcd10cm('heart attack', { on: '2026-01-15' });
 * hits[0]?.code; //=> 'I21.9'
 * searchIcd10cm('lt wrist fx', { on: '2026-01-15' }).hits[0]?.code; //=> 'S62.102A'
 * ```
 */
export function searchIcd10cm(query: string, options?: SearchOptions): SearchResult {
  return forIcd10cm().search(query, options, NOTHING_OWN);
}

/**
 * Searches the procedures of ICD-10-PCS by their titles, by the terms of its index (`appendectomy`) and by shorthand (`lap`).
 *
 * The first call of a release puts 79,000 titles together, which takes about half a second.
 *
 * @param query - any text, as for {@link searchIcd10cm}; two to seven characters of a code find the codes that begin with them
 * @param options - see {@link SearchOptions}; `within` takes the beginning of codes: `0DT`
 * @throws MedcodesError `invalid-date` or `invalid-argument`
 *
 * @example
 * ```ts
 * import { searchIcd10pcs } from 'medcodes/search';
 *
 * searchIcd10pcs('appendectomy lap', { on: '2026-01-15' }).hits[0]?.code; //=> '0DTJ4ZZ'
 * ```
 */
export function searchIcd10pcs(query: string, options?: SearchOptions): SearchResult {
  return forIcd10pcs().search(query, options, NOTHING_OWN);
}

/**
 * Searches HCPCS Level II by its official texts and by the names of the drugs that are billed with its codes.
 *
 * @param query - any text, as for {@link searchIcd10cm}
 * @param options - see {@link SearchOptions}; `within` takes the beginning of codes: `E`, `J1`. Codes of no other set are
 * found: CPT texts belong to the AMA and are not in the package
 * @throws MedcodesError `invalid-date` or `invalid-argument`
 *
 * @example
 * ```ts
 * import { searchHcpcs } from 'medcodes/search';
 *
 * searchHcpcs('zyvox', { on: '2025-11-15' }).hits[0]?.code; //=> 'J2020'
 * ```
 */
export function searchHcpcs(query: string, options?: SearchOptions): SearchResult {
  return forHcpcs().search(query, options, NOTHING_OWN);
}

/**
 * Searches ICD-10-CM, HCPCS Level II and ICD-10-PCS at once; each hit names its code set.
 *
 * @param query - any text, as for {@link searchIcd10cm}
 * @param options - see {@link SearchAllOptions}
 * @throws MedcodesError `invalid-date` or `invalid-argument`
 *
 * @example
 * ```ts
 * import { search } from 'medcodes/search';
 *
 * const { hits } = search('zyvox', { on: '2025-11-15', systems: ['icd10cm', 'hcpcs'] });
 * [hits[0]?.system, hits[0]?.code]; //=> ['hcpcs', 'J2020']
 * ```
 */
export function search(query: string, options?: SearchAllOptions): SearchAllResult {
  return searchAll(
    { icd10cm: forIcd10cm, icd10pcs: forIcd10pcs, hcpcs: forHcpcs },
    query,
    options,
    NOTHING_OWN,
  );
}
