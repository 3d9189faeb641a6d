import type { SpelledEra } from './pack/cut.js';
import type { Era } from './rows/eras.js';
import { bestKey, cellOf, titlesOf } from './spell.js';
import type { EraSpelling, Exception, Phrase, Template } from './titles.js';

const keyOf = (place: number, value: string, label: string | undefined): string =>
  `${place}${value}\t${label ?? ''}`;

/** How the titles of a table are spelled so far. */
interface KnownTable {
  readonly eras: SpelledEra[];
  readonly phrases: Map<string, Phrase>;
  readonly templates: Set<Template>;
}

/**
 * Spells new eras with the phrases and templates of eras that are spelled already. Nothing is learned: what they do not spell is
 * written out.
 */
export class KnownSpeller {
  readonly #tables: Map<string, KnownTable> = new Map();
  /** By place and label. */
  readonly #phrases: Map<string, Phrase> = new Map();
  /** By section and root operation, with `*` for the body system. */
  readonly #templates: Map<string, Set<Template>> = new Map();
  readonly #any: Template;

  /** @param spelled - at least one era, in order of time for each row */
  constructor(spelled: readonly SpelledEra[]) {
    this.#any = spelled[0]!.spelling.templates[0]!;
    for (const each of spelled) this.#add(each);
  }

  #add(spelled: SpelledEra): void {
    const { era, spelling } = spelled;
    const known: KnownTable = this.#tables.get(era.table) ?? {
      eras: [],
      phrases: new Map(),
      templates: new Set(),
    };
    this.#tables.set(era.table, known);
    known.eras.push(spelled);
    const group = groupOf(era.table);
    const ofGroup = this.#templates.get(group) ?? new Set();
    this.#templates.set(group, ofGroup);
    for (const template of spelling.templates) {
      known.templates.add(template);
      ofGroup.add(template);
    }
    era.product.forEach((values, place) => {
      [...values].forEach((value, at) => {
        const phrase = spelling.phrases[place]![at];
        const label = era.labels[place]![at];
        if (phrase === undefined) return;
        known.phrases.set(keyOf(place, value, label), phrase);
        if (label !== undefined) this.#phrases.set(keyOf(place, '', label), phrase);
      });
    });
  }

  /** Spells an era, all of whose titles are known. */
  spell(era: Era): EraSpelling {
    const known = this.#tables.get(era.table);
    const phrases = era.product.map((values, place) =>
      [...values].map((value, at) => {
        const label = era.labels[place]![at];
        return known?.phrases.get(keyOf(place, value, label)) ?? this.#phrases.get(keyOf(place, '', label));
      }),
    );
    const wanted = [...era.titles.keys()].map((end) => this.#templateOf(era, phrases, end, known));
    const { keyed, templates } = bestKey(era, wanted);
    const exceptions: Exception[] = [];
    [...era.titles].forEach(([end, titles], index) => {
      const { long, short } = titles!;
      const template = templates[cellOf(era, end, keyed)]!;
      const spelled = isSpelled(era, template, phrases, end);
      const made = titlesOf(era, template, phrases, end);
      // With a long title that is written out the short one is too: the reader makes it of the long one if that is short.
      if (!spelled || made.long !== long) exceptions.push({ index, long, short });
      else if (made.short !== short) exceptions.push({ index, long: undefined, short });
    });
    return { phrases, keyed, templates, exceptions, composed: new Map(), cut: new Set() };
  }

  /** The template of the code before, else the first one that makes the long title, else any. */
  #templateOf(
    era: Era,
    phrases: EraSpelling['phrases'],
    end: string,
    known: KnownTable | undefined,
  ): Template {
    const earlier = known?.eras.findLast(({ era: { titles } }) => titles.has(end));
    const first =
      earlier === undefined
        ? []
        : [earlier.spelling.templates[cellOf(earlier.era, end, earlier.spelling.keyed)]!];
    const candidates = [...first, ...(known?.templates ?? this.#templates.get(groupOf(era.table)) ?? [])];
    const { long } = era.titles.get(end)!;
    const right = candidates.find(
      (template) =>
        isSpelled(era, template, phrases, end) && titlesOf(era, template, phrases, end).long === long,
    );
    return right ?? candidates[0] ?? this.#any;
  }
}

const groupOf = (table: string): string => `${table[0]}*${table[2]}`;

/** Whether each place that a template names has a phrase. */
const isSpelled = (era: Era, template: Template, phrases: EraSpelling['phrases'], end: string): boolean =>
  template.places.every(
    (place) => place < 0 || phrases[place]![era.product[place]!.indexOf(end[place]!)] !== undefined,
  );
