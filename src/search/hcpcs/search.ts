import { entryAt } from '../../hcpcs/entry.js';
import type { EntryData } from '../../hcpcs/data.js';
import type { DrugCodeData } from '../../hcpcs/drugs.js';
import { momentOf } from '../../hcpcs/moment.js';
import type { HcpcsEntry } from '../../hcpcs/types.js';
import { type FlatDocument, FlatEngine, type FlatHit } from '../flat/flat-engine.js';
import { page } from '../flat/page.js';
import { wantedOf } from '../options.js';
import { type Own, withPhrases } from '../own-terms.js';
import type { MatchSource, SearchHit, SearchOptions, SearchResult } from '../types.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** What a search in HCPCS works on. */
export type HcpcsSearchData = EntryData & DrugCodeData & { readonly vocabulary: () => Vocabulary };

const TITLE = 0;
const DRUG = 1;
const SOURCES: readonly MatchSource[] = ['title', 'drug-name'];
const FIXED = { other: 1, each: 0.3, any: 0.3, type: 0.5, per: 0.3, not: 0.3, specified: 0.3, mg: 0.5, with: 0.4 };
const CODE_BEGINNING = /^[A-Za-z][0-9]{0,4}$/;

/** Searches HCPCS Level II: its texts and the names of the drugs that its codes are billed for. */
export class HcpcsSearch {
  readonly #data: HcpcsSearchData;
  readonly #engine: FlatEngine;
  readonly #texts: string[] = [];

  constructor(data: HcpcsSearchData) {
    this.#data = data;
    this.#engine = new FlatEngine(this.#documents(), data.vocabulary(), FIXED, [1, 1]);
  }

  *#documents(): Generator<FlatDocument, void, undefined> {
    const records = this.#data.records();
    const titles = this.#data.titles();
    for (let row = records.modifiers; row < records.rows; row++)
      yield this.#keep(titles.text(titles.pairOf(row, records.editions.length - 1)), row, TITLE);
    const drugs = this.#data.drugs();
    for (const [code, rows] of drugs.rowsByCode()) {
      const row = records.rowOf(code);
      if (row < 0) continue;
      for (const name of new Set(rows.map((at) => drugs.names.values[drugs.names.at[at]!]!)))
        yield this.#keep(name, row, DRUG);
    }
  }

  #keep(text: string, target: number, kind: number): FlatDocument {
    this.#texts.push(text);
    return { text, target, kind };
  }

  search(query: string, options: SearchOptions | undefined, own: Own): SearchResult {
    const wanted = wantedOf(query, options);
    const records = this.#data.records();
    const moment = momentOf(records, options);
    const edition = Math.max(0, records.editionOn(moment.day));
    const entryOf = (row: number): HcpcsEntry | undefined => entryAt(this.#data, row, moment);
    const hits = page(
      CODE_BEGINNING.test(query.trim()) ? this.#byCode(query.trim().toUpperCase()) : this.#byWords(query, wanted.isPrefix, own),
      wanted,
      own,
      (hit): SearchHit | undefined => {
        const entry = entryOf(hit.target);
        return entry === undefined ? undefined : this.#hitOf(entry, hit);
      },
      (row) => records.codeOf(row),
    );
    return {
      ...hits,
      release: records.editions[edition]?.effective,
      ...(moment.projected ? { projected: true } : {}),
    };
  }

  *#byCode(beginning: string): Generator<FlatHit, void, undefined> {
    const records = this.#data.records();
    for (let row = records.modifiers; row < records.rows; row++)
      if (records.codeOf(row).startsWith(beginning)) yield { target: row, score: 1, document: -1, asked: new Set() };
  }

  #byWords(query: string, isPrefix: boolean, own: Own): FlatHit[] {
    return this.#engine.find(query, isPrefix, withPhrases(this.#data.vocabulary(), own.phrases));
  }

  #hitOf({ code, title }: HcpcsEntry, hit: FlatHit): SearchHit {
    const shared = { system: 'hcpcs', code, title, billable: true, score: Math.min(1, hit.score) } as const;
    if (hit.document < 0) return { ...shared, why: { source: 'code', text: code, ranges: [] } };
    const text = this.#texts[this.#engine.placeOf(hit)]!;
    const source = SOURCES[this.#engine.kindOf(hit)]!;
    return { ...shared, why: { source, text, ranges: this.#engine.ranges(text, hit) } };
  }
}
