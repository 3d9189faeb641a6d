import { deepFreeze } from '../base/freeze.js';
import { hasBit, type Mask } from '../base/masks.js';
import { decodeLines } from '../packed/ascii.js';
import { type Part, requireSameBuild } from '../packed/payload.js';
import type { CodeTable } from './code-table.js';
import { editionFor } from './editions.js';
import { TextBlocks } from './text-blocks.js';
import type { Icd10pcsAxis, Icd10pcsValueDefinition } from './types.js';

/** The values of a place that some files define. */
export interface Term {
  readonly section: string;
  /** Its place among those of the section. */
  readonly number: number;
  /** The files that have it, bit i for file i. */
  readonly files: Mask;
  readonly position: number;
  readonly titles: readonly string[];
}

/** What the files say about a term. */
export interface TermTexts {
  readonly definition: string;
  readonly explanation: string;
  readonly includes: readonly string[];
}

/** The axes of a release that were made so far: of tables, and of the values of each chunk. See `axes.ts`. */
export interface AxisCache {
  readonly heads: (readonly Icd10pcsAxis[] | undefined)[];
  readonly places: readonly (Icd10pcsAxis | undefined)[][];
}

/** A row of the device aggregation. */
export interface Aggregate {
  readonly files: Mask;
  readonly device: string;
  readonly operation: string;
  readonly bodySystems: readonly string[];
  readonly value: string;
  readonly general: string;
}

const listOf = (field: string): string[] => (field === '' ? [] : field.split('|'));

/** The definitions. The writer is `src/icd10pcs/write/pack/definitions.ts`. */
export class DefinitionTable {
  readonly #part: Part;
  /** The dates of the files. */
  readonly files: readonly string[];
  /** By release. Kept here, because axes include definitions. */
  readonly axes: (AxisCache | undefined)[] = [];
  readonly #sections: Map<string, readonly Term[]> = new Map();
  readonly #byTitle: Map<string, ReadonlyMap<string, Term>> = new Map();
  readonly #texts: Map<string, TextBlocks> = new Map();
  readonly #definitions: Map<string, Icd10pcsValueDefinition> = new Map();

  constructor(codes: CodeTable, part: Part) {
    requireSameBuild(codes.part, part);
    this.#part = part;
    this.files = Object.freeze(decodeLines(part.section('files')));
  }

  /** The file that applies to a release. */
  fileFor(release: string): number {
    return editionFor(this.files, release);
  }

  /** The terms of a section of the code set; empty if no file defines any. */
  terms(section: string): readonly Term[] {
    const known = this.#sections.get(section);
    if (known !== undefined) return known;
    const name = `terms.${section}`;
    const lines = this.#part.has(name) ? decodeLines(this.#part.section(name)) : [];
    const terms = lines.map((line, i) => readTerm(section, i, line));
    this.#sections.set(section, terms);
    return terms;
  }

  /** What the files say about a term. */
  textsOf({ section, number }: Term): TermTexts {
    const blocks = this.#texts.get(section) ?? new TextBlocks(this.#part, `texts.${section}`);
    this.#texts.set(section, blocks);
    const [definition = '', explanation = '', includes = ''] = blocks.text(number).split('\t');
    return { definition, explanation, includes: listOf(includes) };
  }

  aggregates(): Aggregate[] {
    return decodeLines(this.#part.section('aggregates')).map((line) => {
      const [files = '', device = '', operation = '', systems = '', value = '', general = ''] =
        line.split('\t');
      const bodySystems = listOf(systems);
      return { files: Number.parseInt(files, 36), device, operation, bodySystems, value, general };
    });
  }

  /** What the file of a release says about a value, by the first of its names that the file has. */
  find(
    section: string,
    position: number,
    names: readonly string[],
    release: string,
  ): Icd10pcsValueDefinition | undefined {
    // These sections have no definitions.
    if (section === 'D') return undefined;
    const file = this.fileFor(release);
    const terms = this.#termsByTitle(section, file);
    for (const name of names) {
      const key = `${position}\t${name}`;
      const term = terms.get(key);
      if (term !== undefined) return this.#definition(`${section}${file}${key}`, term, name, file);
    }
    return undefined;
  }

  #termsByTitle(section: string, file: number): ReadonlyMap<string, Term> {
    const key = section + file;
    const known = this.#byTitle.get(key);
    if (known !== undefined) return known;
    const terms = new Map<string, Term>();
    for (const term of this.terms(section)) {
      if (!hasBit(term.files, file)) continue;
      for (const title of term.titles) terms.set(`${term.position}\t${title}`, term);
    }
    this.#byTitle.set(key, terms);
    return terms;
  }

  #definition(key: string, term: Term, label: string, file: number): Icd10pcsValueDefinition {
    const known = this.#definitions.get(key);
    if (known !== undefined) return known;
    const { definition, explanation, includes } = this.textsOf(term);
    const made = {
      label,
      ...(definition === '' ? {} : { definition }),
      ...(explanation === '' ? {} : { explanation }),
      includes,
      release: this.files[file]!,
    };
    this.#definitions.set(key, deepFreeze(made));
    return made;
  }
}

function readTerm(section: string, number: number, line: string): Term {
  const [files = '', position = '', titles = ''] = line.split('\t');
  return {
    section,
    number,
    files: Number.parseInt(files, 36),
    position: Number(position),
    titles: listOf(titles),
  };
}
