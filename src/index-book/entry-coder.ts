import { type BitCoder, placeOf, SymbolCoder } from '../packed/symbol-coder.js';
import { WORD_CONTEXTS, WordCoder } from '../packed/word-coder.js';

/** Entries of books as columns, with all texts that they and others use. Texts and words are numbered in order of first use. */
export interface EntryColumns {
  /** The kind of each entry: a place in the list of shapes. */
  readonly shape: Uint16Array;
  /** The text of the title of each entry. */
  readonly title: Uint16Array;
  /** The reference of each entry, -1 for one whose kind has none. */
  readonly code: Int32Array;
  /** What is in the first cell of each entry whose kind has cells: a place in a list. */
  readonly cell: Uint16Array;
  /** The texts of other columns, in their order. */
  readonly others: Uint16Array;
  /** Where the words of each text begin; one more for the end. */
  readonly start: Uint32Array;
  /** The words of all texts. */
  readonly run: Uint16Array;
  readonly words: string[];
}

/** A kind of entry: its level, whether it has a reference, whether it has cells, and how many other texts. */
export interface EntryKind {
  readonly level: number;
  readonly hasCode: boolean;
  readonly hasCells: boolean;
  readonly others: number;
}

/**
 * Slots for each kind of place, as powers of two. With four to sixteen times as many the index is 1.4 percent smaller, but the
 * reader fills 17 MB in place of 2 MB before the first answer.
 */
const SLOTS = { shapes: 11, titles: 13, words: 14, codes: 12, cells: 9 } as const;
const SHAPES_AT = 0;
const TITLES_AT: number = SHAPES_AT + SymbolCoder.contextsOf(4);
const WORDS_AT: number = TITLES_AT + SymbolCoder.contextsOf(4);
const CODES_AT: number = WORDS_AT + SymbolCoder.contextsOf(4);
const CELLS_AT: number = CODES_AT + SymbolCoder.contextsOf(3);
const LETTERS_AT: number = CELLS_AT + SymbolCoder.contextsOf(2);

/** How many contexts the coder of bits needs. */
export const ENTRY_CONTEXTS: number = LETTERS_AT + WORD_CONTEXTS;

const NEW = 0;
const END = 1;
const DEEPEST = 64;

/** Reads entries, or writes them: see `src/packed/symbol-coder.ts`. The columns are filled as they are read. */
export class EntryCoder {
  private readonly columns: EntryColumns;
  private readonly kinds: readonly EntryKind[];
  private readonly shapes: SymbolCoder;
  private readonly titles: SymbolCoder;
  private readonly wordNumbers: SymbolCoder;
  private readonly codes: SymbolCoder;
  private readonly cells: SymbolCoder;
  private readonly letters: WordCoder;
  private texts = 0;
  private words = 0;
  private tokens = 0;

  /** @param columns - what is written, or room for what is read */
  constructor(coder: BitCoder, columns: EntryColumns, kinds: readonly EntryKind[], alphabet: string) {
    this.columns = columns;
    this.kinds = kinds;
    this.shapes = new SymbolCoder(coder, SHAPES_AT, 4, SLOTS.shapes);
    this.titles = new SymbolCoder(coder, TITLES_AT, 4, SLOTS.titles);
    this.wordNumbers = new SymbolCoder(coder, WORDS_AT, 4, SLOTS.words);
    this.codes = new SymbolCoder(coder, CODES_AT, 3, SLOTS.codes);
    this.cells = new SymbolCoder(coder, CELLS_AT, 2, SLOTS.cells);
    this.letters = new WordCoder(coder, LETTERS_AT, alphabet);
  }

  /** Reads or writes all columns. */
  run(): void {
    this.entries();
    this.others();
    const { words } = this.columns;
    for (const [number, word] of this.letters.words.entries()) words[number] = word;
  }

  /** Each entry is coded by the entries before it on its level and above it: their titles and codes are often the same. */
  private entries(): void {
    const { shape, title, code, cell } = this.columns;
    const open = new Int32Array(DEEPEST).fill(-1);
    const beside = new Int32Array(DEEPEST).fill(-1);
    let before = -1;
    let deepest = -1;
    let lastCell = -1;
    const codeState = { code: 0, distance: 0 };
    for (let i = 0; i < shape.length; i++) {
      shape[i] = this.shape(shape[i]!, i, before);
      const { level, hasCode, hasCells } = this.kinds[shape[i]!]!;
      const above = level === 0 ? -1 : open[level - 1]!;
      const sibling = level <= deepest ? open[level]! : -1;
      const second = sibling < 0 ? -1 : beside[level]!;
      title[i] = this.title(title[i]!, above, sibling, second, shape[i]! & 1);
      code[i] = hasCode ? this.codeOf(code[i]!, i, above, codeState) : -1;
      if (hasCells) {
        cell[i] = this.cell(cell[i]!, lastCell, above);
        lastCell = cell[i]!;
      }
      open[level] = i;
      beside[level] = sibling;
      deepest = level;
      before = title[i]!;
    }
  }

  private shape(own: number, at: number, before: number): number {
    const { shape } = this.columns;
    const first = at > 0 ? shape[at - 1]! : -1;
    const second = at > 1 ? shape[at - 2]! : -1;
    const { places } = this.shapes;
    places[0] = placeOf(first, second, before);
    places[1] = placeOf(first, second, at > 2 ? shape[at - 3]! : -1);
    places[2] = placeOf(first, second);
    places[3] = first;
    return this.shapes.code(own);
  }

  private title(own: number, above: number, sibling: number, second: number, kind: number): number {
    const { title } = this.columns;
    const aboveTitle = above < 0 ? -1 : title[above]!;
    const besideTitle = sibling < 0 ? -1 : title[sibling]!;
    const { places } = this.titles;
    places[0] = placeOf(besideTitle, second < 0 ? -1 : title[second]!, aboveTitle);
    places[1] = placeOf(besideTitle, aboveTitle);
    places[2] = placeOf(besideTitle, above < 0 ? 0 : 1, kind);
    places[3] = aboveTitle;
    return this.text(own, besideTitle, aboveTitle);
  }

  /** A text: one that is known, or a new one with its words. The places of {@link titles} are set. */
  private text(own: number, beside: number, above: number): number {
    const symbol = this.titles.code(own < this.texts ? own + 1 : NEW);
    if (symbol !== NEW) return symbol - 1;
    this.newText(beside, above);
    return this.texts++;
  }

  private newText(beside: number, above: number): void {
    const { start, run } = this.columns;
    const first = this.tokens;
    const end = start[this.texts + 1]!;
    let before = -1;
    let second = -1;
    for (;;) {
      const next = this.besideWord(beside, before);
      this.setWordPlaces(before, second, next, before < 0 && above >= 0 ? run[start[above]!]! : -1);
      const own = this.tokens === end && end > first ? END : this.symbolOfWord(run[this.tokens]!);
      const symbol = this.wordNumbers.code(own);
      if (symbol === END) break;
      const word = symbol === NEW ? this.newWord(next) : symbol - 2;
      run[this.tokens++] = word;
      second = before;
      before = word;
    }
    start[this.texts + 1] = this.tokens;
  }

  private symbolOfWord(word: number): number {
    return word < this.words ? word + 2 : NEW;
  }

  /** The word that comes after a word in the text beside; its first word for none; -1 where there is none. */
  private besideWord(beside: number, before: number): number {
    if (beside < 0) return -1;
    const { start, run } = this.columns;
    const from = start[beside]!;
    const to = start[beside + 1]!;
    if (before < 0) return run[from]!;
    for (let i = from; i < to - 1; i++) if (run[i] === before) return run[i + 1]!;
    return run[to - 1] === before ? -2 : -1;
  }

  private setWordPlaces(before: number, second: number, next: number, above: number): void {
    const { places } = this.wordNumbers;
    if (before < 0) {
      places[0] = placeOf(next, above, 9);
      places[1] = placeOf(next, 10);
      places[2] = placeOf(above, 11);
      places[3] = 12;
    } else {
      places[0] = placeOf(before, second, 1);
      places[1] = placeOf(before, next, 2);
      places[2] = placeOf(before, 3);
      places[3] = placeOf(next, 4);
    }
  }

  private newWord(like: number): number {
    this.letters.code(this.columns.words[this.words] ?? '', like);
    return this.words++;
  }

  private cell(own: number, before: number, above: number): number {
    const { places } = this.cells;
    places[0] = placeOf(above, 1);
    places[1] = placeOf(before, 2);
    return this.cells.code(own);
  }

  private codeOf(own: number, at: number, above: number, state: { code: number; distance: number }): number {
    const { title, code } = this.columns;
    const aboveCode = above < 0 || code[above]! < 0 ? -1 : code[above]!;
    const { places } = this.codes;
    places[0] = placeOf(title[at]!, above < 0 ? -1 : title[above]!, state.code);
    places[1] = placeOf(aboveCode - state.code, state.distance, 2);
    places[2] = placeOf(aboveCode - state.code, title[at]!, 3);
    const away = own - state.code;
    const symbol = this.codes.code(away < 0 ? -away * 2 - 1 : away * 2);
    state.code += symbol & 1 ? -((symbol + 1) / 2) : symbol / 2;
    state.distance = symbol;
    return state.code;
  }

  /** Other texts: those of the entries, in their order, then any more. Each is coded after the one before it and by its title. */
  private others(): void {
    const { others, shape, title } = this.columns;
    let next = 0;
    for (let i = 0; i < shape.length; i++) {
      const end = next + this.kinds[shape[i]!]!.others;
      for (; next < end; next++) this.other(next, title[i]!);
    }
    for (; next < others.length; next++) this.other(next, -1);
  }

  private other(at: number, title: number): void {
    const { others } = this.columns;
    const { places } = this.titles;
    const before = at === 0 ? -1 : others[at - 1]!;
    places[0] = placeOf(title, before, 77);
    places[1] = placeOf(title, 78);
    places[2] = placeOf(before, 79);
    places[3] = 80;
    others[at] = this.text(others[at]!, before, title);
  }
}
