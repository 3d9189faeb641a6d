import type { FileFail } from '../../../src/files/fail.js';
import { APPROACH, formsOf } from '../../../src/icd10pcs/label-forms.js';
import type { Era } from '../../../src/icd10pcs/write/rows/eras.js';
import { type Phrase, STAGES, type Template } from '../../../src/icd10pcs/write/titles.js';
import { phraseKey, type TitleModel } from './learn.js';
import { labelAt, type TitleRecord } from './records.js';
import { saysNothing } from './segment.js';

/** A template with how many titles have it, and whether their qualifier is a body part. */
interface Candidate {
  readonly template: Template;
  readonly count: number;
}

/** Finds templates and phrases for codes whose official titles are not available. */
export class Guesser {
  readonly #model: TitleModel;
  /** By table, and by section and root operation with `*` for the body system. */
  readonly #candidates: Map<string, Map<string, { template: Template; count: number }>> = new Map();
  readonly #abbreviations: ReadonlyMap<string, string>;
  readonly #phrases: Map<string, Phrase> = new Map();
  /** How many titles have each phrase. */
  readonly #uses: Map<string, number> = new Map();
  readonly #extended: Map<string, Template> = new Map();
  readonly #operations: ReadonlyMap<string, string>;
  readonly #fail: FileFail;

  /**
   * @param operations - the name of the root operation of each table
   * @param fail - makes the error for a table whose root operation has no name
   */
  constructor(
    model: TitleModel,
    records: Iterable<TitleRecord>,
    operations: ReadonlyMap<string, string>,
    fail: FileFail,
  ) {
    this.#fail = fail;
    this.#model = model;
    this.#operations = operations;
    this.#abbreviations = abbreviationsOf(model);
    for (const { code, template, pieces } of records) {
      for (const { place, text } of pieces) {
        const use = phraseKey(place, text);
        if (place >= 0) this.#uses.set(use, (this.#uses.get(use) ?? 0) + 1);
      }
      const qualifier = pieces.find(({ place }) => place === 3)?.text;
      const key = `${template}\t${this.#isBodyPart(qualifier)}`;
      for (const group of [code.slice(0, 3), `${code[0]}*${code[2]}`]) {
        const ofGroup =
          this.#candidates.get(group) ?? new Map<string, { template: Template; count: number }>();
        this.#candidates.set(group, ofGroup);
        const counted = ofGroup.get(key) ?? { template: model.templates.get(template)!, count: 0 };
        ofGroup.set(key, counted);
        counted.count++;
      }
    }
  }

  /**
   * The template of a code: the most frequent one of its table, else of its root operation in the section, that names the
   * same places. If there is none: the template of its table without the qualifier, followed by the qualifier. If no title of the
   * section has that root operation: the name of the operation, then the places in their order.
   */
  template(era: Era, end: string): Template {
    const labels = [0, 1, 2, 3].map((place) => labelAt(era, place, end[place]!));
    const places = [0, 1, 2, 3].filter((p) => labels[p] !== undefined && !saysNothing(end[p]!, labels[p]));
    const body = this.#isBodyPart(labels[3] === undefined ? undefined : formsOf(labels[3])[0]);
    const groups = [era.table, `${era.table[0]}*${era.table[2]}`];
    for (const group of groups) {
      const found = this.#best(group, places, body);
      if (found !== undefined) return found;
    }
    const without = places.filter((place) => place !== 3);
    for (const group of groups) {
      const found = this.#best(group, without, false);
      if (found !== undefined) return places.includes(3) ? this.#withQualifier(found) : found;
    }
    return this.#plain(era.table, places);
  }

  /** `Measurement of {0}, {1}, {3}`. */
  #plain(table: string, places: readonly number[]): Template {
    const operation = this.#operations.get(table);
    if (operation === undefined)
      throw this.#fail('contradiction', `no tables file names the root operation of ${table}`);
    const texts = places.map((_, i) => (i === 0 ? `${operation} of ` : ', '));
    const pattern = places.map((place, i) => `${texts[i]}{${place}}`).join('') || operation;
    const known = this.#extended.get(pattern);
    if (known !== undefined) return known;
    const words = (text: string): Phrase => ({ texts: new Array<string>(STAGES + 1).fill(text) });
    const identity = Array.from({ length: STAGES + 1 }, (_, stage) => stage);
    const pieces: readonly (readonly [number, Phrase | undefined])[] =
      places.length === 0
        ? [[-1, words(operation)]]
        : places.flatMap((place, i) => [[-1, words(texts[i]!)] as const, [place, undefined] as const]);
    const made = {
      pattern,
      places: pieces.map(([place]) => place),
      levels: pieces.map(() => identity),
      fixed: pieces.map(([, phrase]) => phrase),
    };
    this.#extended.set(pattern, made);
    return made;
  }

  /** The phrase of a label that no title of its era uses: as in other titles, or made from its words. */
  phrase(place: number, label: string): Phrase {
    const texts = formsOf(label).flatMap((form) => (place === 1 ? [form, form + APPROACH] : [form]));
    const known = texts
      .map((text) => phraseKey(place, text))
      .filter((text) => this.#uses.has(text))
      .sort((a, b) => this.#uses.get(b)! - this.#uses.get(a)!);
    if (known[0] !== undefined) return this.#model.phrases.get(known[0])!;
    const key = phraseKey(place, texts[0]!);
    const shortened = texts[0]!.replace(/[A-Za-z]+/g, (word) => this.#abbreviations.get(word) ?? word);
    const made = this.#phrases.get(key) ?? {
      texts: Array.from({ length: STAGES + 1 }, (_, level) => (level < 2 ? texts[0]! : shortened)),
    };
    this.#phrases.set(key, made);
    return made;
  }

  #isBodyPart(text: string | undefined): boolean {
    return text !== undefined && this.#model.phrases.has(phraseKey(0, text));
  }

  #best(group: string, places: readonly number[], body: boolean): Template | undefined {
    const fitting = [...(this.#candidates.get(group) ?? [])].filter(([, { template }]) => {
      const named = template.places.filter((place) => place >= 0);
      return named.length === places.length && places.every((place) => named.includes(place));
    });
    const alike = fitting.filter(([key]) => key.endsWith(`\t${body}`));
    const ranked = (alike.length > 0 ? alike : fitting).map(([, candidate]): Candidate => candidate);
    return ranked.sort((a, b) => b.count - a.count)[0]?.template;
  }

  #withQualifier(template: Template): Template {
    const comma: Phrase = { texts: new Array<string>(STAGES + 1).fill(', ') };
    const identity = Array.from({ length: STAGES + 1 }, (_, stage) => stage);
    const made = this.#extended.get(template.pattern) ?? {
      pattern: `${template.pattern}, {3}`,
      places: [...template.places, -1, 3],
      levels: [...template.levels, identity, identity],
      fixed: [...template.fixed, comma, undefined],
    };
    this.#extended.set(template.pattern, made);
    return made;
  }
}

/** The abbreviation of each word that has one, the most frequent if there are several. */
function abbreviationsOf({ phrases }: TitleModel): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { texts } of phrases.values()) {
    const long = texts[0]!.split(' ');
    const short = texts[STAGES]!.split(' ');
    if (long.length !== short.length) continue;
    long.forEach((word, i) => {
      const ofWord = counts.get(word) ?? new Map<string, number>();
      counts.set(word, ofWord.set(short[i]!, (ofWord.get(short[i]!) ?? 0) + 1));
    });
  }
  return new Map([...counts].map(([word, ofWord]) => [word, [...ofWord].sort((a, b) => b[1] - a[1])[0]![0]]));
}
