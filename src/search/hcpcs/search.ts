import type { EntryData } from '../../hcpcs/data.js';
import type { DrugCodeData } from '../../hcpcs/drugs.js';
import { entryAt } from '../../hcpcs/entry.js';
import { inForce, momentOf } from '../../hcpcs/moment.js';
import type { RecordTable } from '../../hcpcs/record-table.js';
import type { HcpcsEntry } from '../../hcpcs/types.js';
import type { DocumentWriter } from '../engine/documents.js';
import type { Lexicon } from '../engine/lexicon.js';
import { FlatEngine, type FlatHit } from '../flat/flat-engine.js';
import { byCode, factorOf, page, whyWithoutText, withOwn } from '../flat/page.js';
import { TextReader } from '../flat/text-reader.js';
import { WordReader } from '../flat/word-reader.js';
import { wantedOf } from '../options.js';
import { type Own, withPhrases } from '../own-terms.js';
import type { MatchSource, SearchHit, SearchOptions, SearchResult } from '../types.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** What a search in HCPCS works on. */
export type HcpcsSearchData = EntryData & DrugCodeData & { readonly vocabulary: () => Vocabulary };

const TITLE = 0;
const DRUG = 1;
const SOURCES: readonly MatchSource[] = ['title', 'drug-name'];
const FIXED = {
  other: 1,
  each: 0.3,
  any: 0.3,
  type: 0.5,
  per: 0.3,
  not: 0.3,
  specified: 0.3,
  mg: 0.5,
  with: 0.4,
};
const CODE_BEGINNING = /^[A-Za-z][0-9]{0,4}$/;

/** Searches HCPCS Level II: its texts and the names of the drugs that its codes are billed for. */
export class HcpcsSearch {
  readonly #data: HcpcsSearchData;
  readonly #engine: FlatEngine;
  /** The names of drugs that are documents: they come after the texts of the codes. */
  readonly #names: string[] = [];

  constructor(data: HcpcsSearchData) {
    this.#data = data;
    this.#engine = new FlatEngine(
      (writer, lexicon) => this.#write(writer, lexicon),
      data.vocabulary(),
      FIXED,
      [1, 1],
    );
  }

  #write(writer: DocumentWriter, lexicon: Lexicon): void {
    const records = this.#data.records();
    const titles = this.#data.titles();
    const words = new WordReader(lexicon, writer, (number) => titles.words.bare(number));
    let place = 0;
    for (let row = records.modifiers; row < records.rows; row++) {
      writer.begin(TITLE, row, place++);
      words.add(titles.run(titles.pairOf(row, records.editions.length - 1)));
    }
    const texts = new TextReader(lexicon, writer);
    const drugs = this.#data.drugs();
    for (const [code, rows] of drugs.rowsByCode()) {
      const row = records.rowOf(code);
      if (row < 0) continue;
      for (const name of new Set(rows.map((at) => drugs.names.values[drugs.names.at[at]!]!))) {
        this.#names.push(name);
        writer.begin(DRUG, row, place++);
        texts.text(name);
      }
    }
  }

  /** The text of the document that a hit was found by. */
  #textOf(hit: FlatHit): string {
    const { records, titles } = this.#data;
    const { modifiers, rows, editions } = records();
    if (this.#engine.kindOf(hit) === TITLE)
      return titles().text(titles().pairOf(hit.target, editions.length - 1));
    return this.#names[this.#engine.placeOf(hit) - (rows - modifiers)]!;
  }

  search(query: string, options: SearchOptions | undefined, own: Own): SearchResult {
    const wanted = wantedOf(query, options);
    const records = this.#data.records();
    const moment = momentOf(records, { on: options?.on });
    const edition = Math.max(0, records.editionOn(moment.day));
    const factor = factorOf(wanted, own, (row) => records.codeOf(row));
    const factorOfRow = (row: number): number =>
      row >= records.modifiers && inForce(records, row, moment.day) ? factor(row) : 0;
    const trimmed = query.trim();
    const found = CODE_BEGINNING.test(trimmed)
      ? byCode(rowsBeginning(records, trimmed.toUpperCase()), factorOfRow)
      : this.#engine.find(
          query,
          wanted.isPrefix,
          withPhrases(this.#data.vocabulary(), own.phrases),
          factorOfRow,
        );
    return {
      ...page(
        withOwn(found, query, own, (code) => records.rowOf(code), factorOfRow),
        wanted,
        (hit) => this.#hitOf(entryAt(this.#data, hit.target, moment)!, hit),
      ),
      release: records.editions[edition]?.effective,
      ...(moment.projected ? { projected: true } : {}),
    };
  }

  #hitOf({ code, title }: HcpcsEntry, hit: FlatHit): SearchHit {
    const shared = { system: 'hcpcs', code, title, billable: true, score: Math.min(1, hit.score) } as const;
    if (hit.document < 0) return { ...shared, why: whyWithoutText(code, hit) };
    const text = this.#textOf(hit);
    const source = SOURCES[this.#engine.kindOf(hit)]!;
    return { ...shared, why: { source, text, ranges: this.#engine.ranges(text, hit) } };
  }
}

/** The rows of the codes that begin with a text. */
const rowsBeginning = (records: RecordTable, text: string): number[] =>
  Array.from({ length: records.rows }, (_, row) => row).filter((row) => records.codeOf(row).startsWith(text));
