import { type Part, requireSameBuild } from '../packed/payload.js';
import { WordTable } from '../packed/words.js';
import type { CodeTable } from './codes.js';
import { Revisions } from './revisions.js';
import { TitleChunks } from './title-chunks.js';
import { TitlePool } from './title-pool.js';
import { TitleTexts } from './title-texts.js';

/** The long titles, latest and former: see `src/packed/edits.ts` for how they are packed. */
export class TitleTable {
  readonly part: Part;
  readonly codes: CodeTable;
  readonly words: WordTable = new WordTable();
  readonly chunks: TitleChunks;
  readonly pool: TitlePool;
  readonly revisions: Revisions;
  readonly #texts: TitleTexts;

  constructor(codes: CodeTable, part: Part) {
    requireSameBuild(codes.part, part);
    this.part = part;
    this.codes = codes;
    this.revisions = new Revisions(part.section('revisions'), codes.rows);
    this.chunks = new TitleChunks(part, 'long', this.words);
    this.pool = new TitlePool(codes, this.chunks, this.revisions);
    this.#texts = new TitleTexts(codes, this.pool, this.words);
  }

  /** The row of the titles that a code has in a release. */
  rowIn(row: number, release: number): number {
    return this.revisions.titleRow(row, release);
  }

  /** The long title of a title row. */
  title(titleRow: number): string {
    return this.#texts.title(titleRow);
  }
}

/** A title of at most this many characters is its own short title; the data build verifies this for every release. */
export const LONGEST_SHORT_TITLE = 60;

/** The short titles, packed against one another or against the long ones. */
export class ShortTitleTable {
  readonly #texts: TitleTexts;

  constructor(titles: TitleTable, part: Part) {
    requireSameBuild(titles.part, part);
    const chunks = new TitleChunks(part, 'short', titles.words, titles.chunks);
    const pool = new TitlePool(titles.codes, chunks, titles.revisions, titles.pool);
    this.#texts = new TitleTexts(
      titles.codes,
      pool,
      titles.words,
      (titleRow) => titles.title(titleRow).length > LONGEST_SHORT_TITLE,
    );
  }

  /** The short title of a title row. */
  title(titleRow: number): string {
    return this.#texts.title(titleRow);
  }
}
