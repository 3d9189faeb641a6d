import { MedcodesError } from '../base/errors.js';
import { wantedOf } from './options.js';
import type { Own } from './own-terms.js';
import type { SearchHit, SearchOptions, SearchResult, SearchSystem } from './types.js';

/** A search in one code set. */
export interface SystemSearch {
  search(query: string, options: SearchOptions | undefined, own: Own): SearchResult;
}

/** The options of a search over several code sets. */
export interface SearchAllOptions extends SearchOptions {
  /**
   * The code sets to search.
   *
   * @defaultValue all three
   */
  readonly systems?: readonly SearchSystem[] | undefined;
}

/** The answer of a search over several code sets. */
export interface SearchAllResult {
  /** The best first; of equal ones ICD-10-CM first, then HCPCS, then ICD-10-PCS. */
  readonly hits: readonly SearchHit[];
  /** What each code set alone finds: see `SearchResult.total`. */
  readonly totals: Readonly<Partial<Record<SearchSystem, number>>>;
}

const ORDER: readonly SearchSystem[] = ['icd10cm', 'hcpcs', 'icd10pcs'];
const MOST_PER_SET = 200;

/** Searches several code sets and puts their hits in one order. */
export function searchAll(
  sets: Readonly<Record<SearchSystem, () => SystemSearch>>,
  query: string,
  options: SearchAllOptions | undefined,
  own: Own,
): SearchAllResult {
  const { limit, offset } = wantedOf(query, options);
  const systems = options?.systems ?? ORDER;
  const odd = systems.find((system) => !ORDER.includes(system));
  if (odd !== undefined)
    throw new MedcodesError('invalid-argument', `systems has '${odd}': give any of ${ORDER.join(', ')}`);
  const each = Math.min(MOST_PER_SET, offset + limit);
  const totals: Partial<Record<SearchSystem, number>> = {};
  const hits = ORDER.filter((system) => systems.includes(system)).flatMap((system) => {
    const result = sets[system]().search(query, { ...options, limit: each, offset: 0 }, own);
    totals[system] = result.total;
    return result.hits;
  });
  // Sorting is stable, so equal scores keep the order of the sets and the order within each.
  const sorted = hits.sort((a, b) => b.score - a.score);
  return { hits: sorted.slice(offset, offset + limit), totals };
}
