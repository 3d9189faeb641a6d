import { hasBit, type Mask } from '../base/masks.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn, signed, splitPieces } from '../packed/column.js';
import { type Part, requireSameBuild } from '../packed/payload.js';
import { characterValue } from './code-number.js';
import type { CodeTable } from './code-table.js';
import { ComposedShortTitles } from './composed-titles.js';
import { APPROACH, formsOf } from './label-forms.js';
import type { LabelTable } from './label-table.js';
import { LITERAL, phraseSlot, WITH_APPROACH } from './phrase-kinds.js';
import { longPieces, readTemplate, spellLong, spellShort, type Template } from './spelling.js';
import { TextBlocks } from './text-blocks.js';
import type { TitlePair } from './types.js';

const NONE = 0xffff;

/** The titles of the eras of a chunk. */
interface TitleChunk {
  /** The phrase of each value, {@link NONE} if no title uses it. */
  readonly phrases: Uint16Array;
  /** The places of each era that decide the template, as bits. */
  readonly keyed: Uint32Array;
  /** Where the templates of each era start. */
  readonly cellAt: Uint32Array;
  readonly cells: Uint16Array;
  /** Titles written out, by era of the chunk and number of the code there. */
  readonly exceptions: ReadonlyMap<number, Partial<TitlePair>>;
}

/** What the titles of a code are made of: a template with the phrases of its places, unless they are written out. */
interface Spelling {
  readonly template: Template;
  readonly phrases: readonly (readonly string[])[];
  readonly exception: Partial<TitlePair> | undefined;
}

/** More than the codes of any era. Used in the keys of exceptions. */
const CODES_IN_ERA = 0x10000;

/** A table's title over some releases. */
interface HeaderTitle extends TitlePair {
  readonly mask: Mask;
}

/** The titles of codes and tables. The writer is `src/icd10pcs/write/pack/titles.ts`. */
export class TitleTable {
  readonly #codes: CodeTable;
  readonly #labels: LabelTable;
  readonly #part: Part;
  readonly #known: Uint32Array;
  readonly #phraseLabels: Uint32Array;
  readonly #kinds: Uint32Array;
  readonly #literals: TextBlocks;
  readonly #literalBefore: Uint32Array;
  readonly #patterns: readonly string[];
  readonly #patternOf: Uint32Array;
  readonly #variants: TextBlocks;
  readonly #variantAt: Uint32Array;
  readonly #templateLines: TextBlocks;
  #headers: ReadonlyMap<string, readonly HeaderTitle[]> | undefined;
  #composed: ComposedShortTitles | undefined;
  readonly #phrases: (readonly string[] | undefined)[] = [];
  readonly #templates: (Template | undefined)[] = [];
  readonly #chunks: (TitleChunk | undefined)[] = [];

  constructor(codes: CodeTable, labels: LabelTable, part: Part) {
    requireSameBuild(codes.part, part);
    this.#codes = codes;
    this.#labels = labels;
    this.#part = part;
    const pieces = splitPieces(part.section('titles')) as FivePieces;
    this.#known = readColumn(pieces[0]);
    this.#phraseLabels = readColumn(pieces[1]);
    this.#kinds = readColumn(pieces[2]);
    this.#patterns = decodeLines(pieces[3]);
    this.#patternOf = readColumn(pieces[4]);
    this.#literals = new TextBlocks(part, 'literals');
    this.#variants = new TextBlocks(part, 'variants');
    this.#templateLines = new TextBlocks(part, 'templates');
    const count = this.#kinds.length;
    this.#variantAt = new Uint32Array(count + 1);
    this.#literalBefore = new Uint32Array(count);
    this.#number(count);
  }

  /** The titles of a code in the era that makes it, by its four values there, each as its number among them. */
  title(table: number, era: number, at: readonly [number, number, number, number]): TitlePair {
    const { template, phrases, exception } = this.#spelling(table, era, at);
    const title = exception?.title ?? spellLong(template, phrases);
    return { title, shortTitle: exception?.shortTitle ?? spellShort(template, phrases, title) };
  }

  /** The pieces of the long title of a code: one after the other they are the title. Titles share them. */
  longPieces(table: number, era: number, at: readonly [number, number, number, number]): readonly string[] {
    const { template, phrases, exception } = this.#spelling(table, era, at);
    return exception?.title === undefined ? longPieces(template, phrases) : [exception.title];
  }

  /** What the titles of a code are made of. */
  #spelling(table: number, era: number, at: readonly [number, number, number, number]): Spelling {
    const chunkNumber = this.#codes.chunkOf[table]!;
    const chunk = this.#chunks[chunkNumber] ?? this.#read(chunkNumber);
    this.#chunks[chunkNumber] = chunk;
    const first = this.#codes.eraStart[this.#codes.chunks[chunkNumber]!.from]!;
    const keyed = chunk.keyed[era - first]!;
    let cell = chunk.cellAt[era - first]!;
    let combination = 0;
    let index = 0;
    const phrases: (readonly string[])[] = [];
    for (let place = 0; place < 4; place++) {
      const row = 4 * era + place;
      const size = this.#codes.sets[this.#codes.setOf[row]!]!.length;
      index = index * size + at[place]!;
      if (hasBit(keyed, place)) combination = combination * size + at[place]!;
      phrases.push(this.#phrase(chunk.phrases[this.#codes.valueAt[row]! + at[place]!]!));
    }
    cell += combination;
    const template = this.#template(chunk.cells[cell]!);
    const exception =
      chunk.exceptions.size === 0 ? undefined : chunk.exceptions.get((era - first) * CODES_IN_ERA + index);
    return { template, phrases, exception };
  }

  /** The titles of a table in a release, if they are not made of its names. */
  headerTitle(table: string, release: number): TitlePair | undefined {
    this.#headers ??= readHeaders(decodeLines(this.#part.section('headers')));
    return this.#headers.get(table)?.find(({ mask }) => hasBit(mask, release));
  }

  /** Whether the short title of a code in a release is composed, because the official one is not available. */
  isShortComposed(code: string, release: number): boolean {
    this.#composed ??= new ComposedShortTitles(this.#part, this.#codes.releases.length);
    return this.#composed.has(code, release);
  }

  /** Where the literals and variants of each phrase are, and the label that it was first used for. */
  #number(count: number): void {
    let label = 0;
    let literal = 0;
    const sizes = this.#patterns.map((pattern) => Math.max(...[...pattern].map(Number)));
    for (let i = 0; i < count; i++) {
      label += signed(this.#phraseLabels[i]!) + 1;
      this.#phraseLabels[i] = label;
      this.#literalBefore[i] = literal;
      if (this.#kinds[i] === LITERAL) literal++;
      this.#variantAt[i + 1] = this.#variantAt[i]! + sizes[this.#patternOf[i]!]!;
    }
  }

  /** The texts of a phrase by level. */
  #phrase(number: number): readonly string[] {
    if (number === NONE) return SILENT;
    const texts = this.#phrases[number] ?? this.#makePhrase(number);
    this.#phrases[number] = texts;
    return texts;
  }

  #makePhrase(number: number): string[] {
    const kind = this.#kinds[number]!;
    const form = kind < LITERAL ? formsOf(this.#labels.text(this.#phraseLabels[number]!)!)[kind & 3]! : '';
    const long =
      kind === LITERAL
        ? this.#literals.text(this.#literalBefore[number]!)
        : kind >= WITH_APPROACH
          ? form + APPROACH
          : form;
    const variants = [long];
    for (let at = this.#variantAt[number]!; at < this.#variantAt[number + 1]!; at++) {
      variants.push(this.#variants.text(at));
    }
    return [long, ...[...this.#patterns[this.#patternOf[number]!]!].map((level) => variants[Number(level)]!)];
  }

  #template(number: number): Template {
    const template = this.#templates[number] ?? readTemplate(this.#templateLines.text(number));
    this.#templates[number] = template;
    return template;
  }

  #read(chunkNumber: number): TitleChunk {
    const pieces = splitPieces(this.#part.section(`titles.${chunkNumber}`)) as FivePieces;
    const keyed = readColumn(pieces[1]);
    const { from } = this.#codes.chunks[chunkNumber]!;
    const first = this.#codes.eraStart[from]!;
    const cellAt = new Uint32Array(keyed.length + 1);
    for (let i = 0; i < keyed.length; i++) cellAt[i + 1] = cellAt[i]! + this.#cellsOf(first + i, keyed[i]!);
    return {
      phrases: this.#readPhrases(chunkNumber, readColumn(pieces[0])),
      keyed,
      cellAt,
      cells: readCells(readColumn(pieces[2])),
      exceptions: readExceptions(readColumn(pieces[3]), decodeLines(pieces[4])),
    };
  }

  #cellsOf(era: number, keyed: number): number {
    let cells = 1;
    for (let place = 0; place < 4; place++) {
      if (hasBit(keyed, place)) cells *= this.#codes.valuesOf(era, place).length;
    }
    return cells;
  }

  #readPhrases(chunkNumber: number, column: Uint32Array): Uint16Array {
    const codes = this.#codes;
    const { from, to } = codes.chunks[chunkNumber]!;
    const labels = this.#labels.numbersIn(chunkNumber);
    const phrases = new Uint16Array(column.length);
    const expected = new Map<number, number>();
    let fresh = this.#known[chunkNumber]!;
    let at = 0;
    for (let row = 4 * codes.eraStart[from]!; row < 4 * codes.eraStart[to]!; row++) {
      const values = codes.sets[codes.setOf[row]!]!;
      for (let i = 0; i < values.length; i++) {
        const slot = phraseSlot(row & 3, labels[at]!, characterValue(values.charCodeAt(i)));
        const code = column[at]!;
        const number = code === 0 ? (expected.get(slot) ?? NONE) : code === 1 ? fresh++ : code - 2;
        phrases[at++] = number;
        if (code !== 0) expected.set(slot, number);
      }
    }
    return phrases;
  }
}

type FivePieces = [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** The texts of a value that no title uses. */
const SILENT: readonly string[] = ['', '', '', '', '', '', ''];

function readCells(column: Uint32Array): Uint16Array {
  const cells = new Uint16Array(column.length);
  let last = 0;
  for (let i = 0; i < column.length; i++) {
    if (column[i] !== 0) last = column[i]! - 1;
    cells[i] = last;
  }
  return cells;
}

function readExceptions(numbers: Uint32Array, texts: readonly string[]): Map<number, Partial<TitlePair>> {
  const exceptions = new Map<number, Partial<TitlePair>>();
  let era = 0;
  let at = 0;
  for (let i = 0; i < numbers.length; i += 3) {
    era += numbers[i]!;
    const kind = numbers[i + 2]!;
    const long = kind & 1 ? { title: texts[at++]! } : {};
    const short = kind & 2 ? { shortTitle: texts[at++]! } : {};
    exceptions.set(era * CODES_IN_ERA + numbers[i + 1]!, { ...long, ...short });
  }
  return exceptions;
}

function readHeaders(lines: readonly string[]): Map<string, HeaderTitle[]> {
  const headers = new Map<string, HeaderTitle[]>();
  for (const line of lines) {
    const [table = '', mask = '', title = '', shortTitle = title] = line.split('\t');
    const ofTable = headers.get(table) ?? [];
    headers.set(table, ofTable);
    ofTable.push({ mask: Number.parseInt(mask, 36), title, shortTitle });
  }
  return headers;
}
