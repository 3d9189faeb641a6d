import { decodeLines } from '../../../packed/ascii.js';
import { readColumn, splitPieces } from '../../../packed/column.js';
import { type Part, requireSameBuild } from '../../../packed/payload.js';
import { NoteList } from '../relation/note-list.js';
import type { RelationTable } from '../relation/relation-table.js';

/**
 * The texts of all notes, and the notes that name no other code: includes, inclusion terms, notes, 7th characters.
 *
 * Different texts are numbered in order of first use and are stored in chunks that are read one by one. The writer is
 * `src/icd10cm/rules/write/pack-texts.ts`.
 */
export class NoteTexts {
  /** The notes that the relation does not have. */
  readonly others: NoteList;
  readonly #part: Part;
  readonly #ofRelation: Uint32Array;
  readonly #ofOthers: Uint32Array;
  readonly #perChunk: number;
  readonly #chunks: (readonly string[] | undefined)[] = [];

  constructor(relation: RelationTable, part: Part) {
    requireSameBuild(relation.part, part);
    this.#part = part;
    const pieces = splitPieces(part.section('texts'));
    this.others = new NoteList(relation.codes, pieces, relation.tabulars.length);
    this.#ofRelation = firstUses(readColumn(pieces[8]!), 0);
    this.#ofOthers = firstUses(readColumn(pieces[9]!), highest(this.#ofRelation) + 1);
    this.#perChunk = readColumn(pieces[10]!)[0]!;
  }

  /** The text of a note of the relation. */
  ofRelation(note: number): string {
    return this.#text(this.#ofRelation[note]!);
  }

  /** The text of a note of {@link NoteTexts.others}. */
  ofOthers(note: number): string {
    return this.#text(this.#ofOthers[note]!);
  }

  #text(number: number): string {
    const chunk = Math.floor(number / this.#perChunk);
    this.#chunks[chunk] ??= decodeLines(this.#part.section(`texts.${chunk}`));
    return this.#chunks[chunk][number % this.#perChunk]!;
  }
}

/** 0 means the next new text; n means the text with number n - 1. */
function firstUses(column: Uint32Array, known: number): Uint32Array {
  let next = known;
  return column.map((value) => (value === 0 ? next++ : value - 1));
}

const highest = (numbers: Uint32Array): number =>
  numbers.reduce((most, number) => Math.max(most, number), -1);
