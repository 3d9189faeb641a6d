import { hasBit } from '../../base/masks.js';
import { momentOf } from '../../codeset/validity.js';
import type { TitleData } from '../../icd10pcs/data.js';
import { codeTitles } from '../../icd10pcs/entry.js';
import { codesUnder } from '../../icd10pcs/prefix.js';
import { type FlatDocument, FlatEngine, type FlatHit } from '../flat/flat-engine.js';
import { beginning, factorOf, page, whyWithoutText, withOwn } from '../flat/page.js';
import { wantedOf } from '../options.js';
import { type Own, withPhrases } from '../own-terms.js';
import type { SearchHit, SearchOptions, SearchResult } from '../types.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** What a search in ICD-10-PCS works on. */
export type Icd10pcsSearchData = TitleData & { readonly vocabulary: () => Vocabulary };

/** Words that a query seldom says, and that are in most titles. */
const FIXED = {
  approach: 0.05,
  with: 0.2,
  using: 0.2,
  open: 0.9,
  percutaneous: 1.4,
  endoscopic: 1.4,
  external: 1,
  diagnostic: 1.2,
  right: 0.8,
  left: 0.8,
};
const CODE_BEGINNING = /^[0-9A-HJ-NP-Za-hj-np-z]{2,7}$/;

/** The codes of a release with their engine. */
interface Indexed {
  readonly release: number;
  readonly codes: readonly string[];
  readonly titles: readonly string[];
  readonly engine: FlatEngine;
}

/** Searches ICD-10-PCS: the titles of all codes, with the terms of its index in words of the titles. */
export class Icd10pcsSearch {
  readonly #data: Icd10pcsSearchData;
  #indexed: Indexed | undefined;

  constructor(data: Icd10pcsSearchData) {
    this.#data = data;
  }

  search(query: string, options: SearchOptions | undefined, own: Own): SearchResult {
    const wanted = wantedOf(query, options);
    const codes = this.#data.codes();
    const { release, projected } = momentOf(codes, { on: options?.on });
    if (release < 0) return { hits: [], total: 0, release: undefined };
    const indexed = this.#of(release);
    const trimmed = query.trim();
    const isCode = CODE_BEGINNING.test(trimmed) && /[0-9]/.test(trimmed);
    const factor = factorOf(wanted, own);
    const codeOf = (target: number): string => indexed.codes[target]!;
    const factorOfCode = (target: number): number => factor(codeOf(target));
    const byCode = isCode
      ? beginning(indexed.codes.length, codeOf, trimmed.toUpperCase(), factorOfCode)
      : undefined;
    const found =
      byCode !== undefined && byCode.total > 0
        ? byCode
        : indexed.engine.find(
            query,
            wanted.isPrefix,
            withPhrases(this.#data.vocabulary(), own.phrases),
            factorOfCode,
          );
    return {
      ...page(
        withOwn(found, query, own, (code) => indexed.codes.indexOf(code.toUpperCase()), factorOfCode),
        wanted,
        (hit) => hitOf(indexed, hit),
      ),
      release: codes.releaseDate(release),
      ...(projected ? { projected: true } : {}),
    };
  }

  /** The codes of a release: those asked for last are kept. */
  #of(release: number): Indexed {
    if (this.#indexed?.release === release) return this.#indexed;
    const codes: string[] = [];
    const titles: string[] = [];
    const table = this.#data.codes();
    table.fillAll();
    for (let i = 0; i < table.numbers.length; i++) {
      if (!hasBit(table.tableMask(i), release)) continue;
      for (const code of codesUnder(table, table.codeOf(i), release)) {
        codes.push(code);
        titles.push(codeTitles(this.#data, code, release)!.title);
      }
    }
    const documents = titles.map((text, target): FlatDocument => ({ text, target, kind: 0 }));
    const engine = new FlatEngine(documents, this.#data.vocabulary(), FIXED, [1]);
    this.#indexed = { release, codes, titles, engine };
    return this.#indexed;
  }
}

function hitOf({ codes, titles, engine }: Indexed, hit: FlatHit): SearchHit {
  const code = codes[hit.target]!;
  const title = titles[hit.target]!;
  const shared = { system: 'icd10pcs', code, title, billable: true, score: Math.min(1, hit.score) } as const;
  if (hit.document < 0) return { ...shared, why: whyWithoutText(code, hit) };
  return { ...shared, why: { source: 'title', text: title, ranges: engine.ranges(title, hit) } };
}
