import { momentOf } from '../../codeset/validity.js';
import type { TitleData } from '../../icd10pcs/data.js';
import type { DocumentWriter } from '../engine/documents.js';
import type { Lexicon } from '../engine/lexicon.js';
import { FlatEngine, type FlatHit, type WriteDocuments } from '../flat/flat-engine.js';
import { byCode, factorOf, page, whyWithoutText, withOwn } from '../flat/page.js';
import { TextReader } from '../flat/text-reader.js';
import { wantedOf } from '../options.js';
import { type Own, withPhrases } from '../own-terms.js';
import type { SearchHit, SearchOptions, SearchResult } from '../types.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { ReleaseCodes } from './release-codes.js';

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
  readonly codes: ReleaseCodes;
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
    const factorOfCode = factorOf(wanted, own, (target) => indexed.codes.codeOf(target));
    const asked = isCode
      ? byCode(indexed.codes.beginningWith(trimmed.toUpperCase()), factorOfCode)
      : undefined;
    const found =
      asked !== undefined && asked.total > 0
        ? asked
        : indexed.engine.find(
            query,
            wanted.isPrefix,
            withPhrases(this.#data.vocabulary(), own.phrases),
            factorOfCode,
          );
    return {
      ...page(
        withOwn(found, query, own, (code) => indexed.codes.placeOf(code), factorOfCode),
        wanted,
        (hit) => this.#hitOf(indexed, hit),
      ),
      release: codes.releaseDate(release),
      ...(projected ? { projected: true } : {}),
    };
  }

  /** The codes of a release: those asked for last are kept. */
  #of(release: number): Indexed {
    if (this.#indexed?.release === release) return this.#indexed;
    const codes = new ReleaseCodes(this.#data.codes(), release);
    const write: WriteDocuments = (writer, lexicon) => this.#write(codes, writer, lexicon);
    const engine = new FlatEngine(write, this.#data.vocabulary(), FIXED, [1]);
    this.#indexed = { release, codes, engine };
    return this.#indexed;
  }

  #write(codes: ReleaseCodes, writer: DocumentWriter, lexicon: Lexicon): void {
    const titles = this.#data.titles();
    const reader = new TextReader(lexicon, writer);
    for (let place = 0; place < codes.length; place++) {
      const { table, era, at } = codes.inTables(place);
      writer.begin(0, place, place);
      reader.pieces(titles.longPieces(table, era, at));
    }
  }

  #hitOf({ codes, engine }: Indexed, hit: FlatHit): SearchHit {
    const code = codes.codeOf(hit.target);
    const { table, era, at } = codes.inTables(hit.target);
    const { title } = this.#data.titles().title(table, era, at);
    const shared = {
      system: 'icd10pcs',
      code,
      title,
      billable: true,
      score: Math.min(1, hit.score),
    } as const;
    if (hit.document < 0) return { ...shared, why: whyWithoutText(code, hit) };
    return { ...shared, why: { source: 'title', text: title, ranges: engine.ranges(title, hit) } };
  }
}
