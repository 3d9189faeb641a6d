import { hasBit } from '../../base/masks.js';
import { once } from '../../base/once.js';
import { momentOf } from '../../codeset/validity.js';
import type { ChangeTable } from '../../codetree/change-table.js';
import type { CodeData } from '../../codetree/data.js';
import type { TitleTable } from '../../codetree/titles.js';
import { wantedOf } from '../options.js';
import type { Own } from '../own-terms.js';
import type { SearchHit, SearchMatch, SearchOptions, SearchResult } from '../types.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { BY_CODE, BY_OWN_TERM, type Found, Icd10cmEngine } from './engine.js';
import type { SearchIndex } from './index-data.js';
import { makeSearchable, type Searchable } from './searchable.js';
import { whyOf } from './why.js';

/** What a search in ICD-10-CM works on. */
export interface Icd10cmSearchData extends CodeData {
  readonly titles: () => TitleTable;
  /** Undefined if the payload was given without changes: retired codes are then not upgraded. */
  readonly changes: (() => ChangeTable) | undefined;
  readonly index: () => SearchIndex;
  readonly vocabulary: () => Vocabulary;
}

/** Searches ICD-10-CM; what it needs is made when it is first asked. */
export class Icd10cmSearch {
  readonly #data: Icd10cmSearchData;
  readonly #searchable: () => Searchable;
  readonly #engines = new WeakMap<Own, Icd10cmEngine>();

  constructor(data: Icd10cmSearchData) {
    this.#data = data;
    this.#searchable = once(() => makeSearchable(data.codes(), data.titles(), data.index(), data.vocabulary()));
  }

  search(query: string, options: SearchOptions | undefined, own: Own): SearchResult {
    const wanted = wantedOf(query, options);
    const codes = this.#data.codes();
    const { release, projected } = momentOf(codes, { on: options?.on });
    const { found, total } = this.#engineOf(own).find(query, release, wanted);
    return {
      hits: found.map((one) => this.#hitOf(one, release)),
      total,
      release: release < 0 ? undefined : codes.releaseDate(release),
      ...(projected ? { projected: true } : {}),
    };
  }

  #engineOf(own: Own): Icd10cmEngine {
    let engine = this.#engines.get(own);
    if (engine === undefined) {
      engine = new Icd10cmEngine(this.#searchable(), () => this.#data.changes?.(), own);
      this.#engines.set(own, engine);
    }
    return engine;
  }

  #hitOf(found: Found, release: number): SearchHit {
    const { codes, titles } = this.#searchable();
    const code = codes.codeOf(found.row);
    return {
      system: 'icd10cm',
      code,
      title: titles.title(titles.rowIn(found.row, release)),
      billable: hasBit(codes.billable[found.row]!, release),
      score: Math.min(1, found.score),
      why: this.#whyOf(found, code, release),
    };
  }

  #whyOf({ document, target, asked, row, own }: Found, code: string, release: number): SearchMatch {
    if (document === BY_CODE) return { source: 'code', text: code, ranges: [[0, code.length]] };
    const points = target === row ? {} : { code: this.#searchable().codes.codeOf(target) };
    if (document === BY_OWN_TERM)
      return { source: 'own-term', text: own!, ranges: [[0, own!.length]], ...points };
    return { ...whyOf(this.#searchable(), document, asked, release), ...points };
  }
}
