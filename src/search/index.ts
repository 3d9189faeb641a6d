/**
 * Search in ICD-10-CM, ICD-10-PCS and HCPCS Level II by what people write.
 *
 * @packageDocumentation
 */
export type { IsoDate, OnDate } from '../base/dates.js';
export type { SearchAllOptions, SearchAllResult } from './all.js';
export { createSearch, type Search } from './public/create.js';
export { search, searchHcpcs, searchIcd10cm, searchIcd10pcs } from './public/search.js';
export type {
  MatchSource,
  OwnTerm,
  SearchHit,
  SearchMatch,
  SearchOptions,
  SearchResult,
  SearchSettings,
  SearchSystem,
} from './types.js';
