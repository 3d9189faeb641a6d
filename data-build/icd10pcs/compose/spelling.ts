import type { Titles } from '../model.js';
import type { Era } from '../rows/eras.js';
import { Guesser } from './guess.js';
import {
  LONGEST,
  type Phrase,
  phraseKey,
  STAGES,
  spell,
  spellShort,
  type Template,
  type TitleModel,
} from './learn.js';
import { labelAt, recordKey, type TitleRecord } from './records.js';

/** A title that differs from the official one. */
export interface Exception {
  /** The number of the code in its era, in the order of its values. */
  readonly index: number;
  /** Undefined if that title is right. */
  readonly long: string | undefined;
  readonly short: string | undefined;
}

/** How the titles of an era are spelled. */
export interface EraSpelling {
  /** The phrases of the values of each place; undefined if no title says the value. */
  readonly phrases: readonly (readonly (Phrase | undefined)[])[];
  /** The places that decide the template, bit i for place i. */
  readonly keyed: number;
  /** The templates for all combinations of the values of those places, in the order of the values. */
  readonly templates: readonly Template[];
  readonly exceptions: readonly Exception[];
  /** Titles that had to be composed, by the number of their code. */
  readonly composed: ReadonlyMap<number, Titles>;
  /** Those of them whose short title was cut to fit. */
  readonly cut: ReadonlySet<number>;
}

/** How much a wrong title costs, in templates that could be written instead. */
const PRICE_OF_EXCEPTION = 8;

/** Spells eras with a model, and makes phrases for values that no official title uses. */
export class Speller {
  readonly #model: TitleModel;
  readonly #records: ReadonlyMap<string, TitleRecord>;
  readonly #guesser: Guesser;

  /** @param operations - the name of the root operation of each table, for titles that have to be composed */
  constructor(
    model: TitleModel,
    records: ReadonlyMap<string, TitleRecord>,
    operations: ReadonlyMap<string, string>,
  ) {
    this.#model = model;
    this.#records = records;
    this.#guesser = new Guesser(model, records.values(), operations);
  }

  spell(era: Era): EraSpelling {
    const codes = [...era.titles].map(([end, titles]) => ({
      end,
      titles,
      record: titles === undefined ? undefined : this.#records.get(recordKey(era.table + end, titles)),
    }));
    const phrases = era.product.map((values, place) =>
      [...values].map((value) => this.#phraseOf(era, place, value, codes)),
    );
    const wanted = codes.map(({ end, record }) =>
      record === undefined ? this.#guesser.template(era, end) : this.#model.templates.get(record.template)!,
    );
    const { keyed, templates } = bestKey(era, wanted);
    const exceptions: Exception[] = [];
    const composed = new Map<number, Titles>();
    const cut = new Set<number>();
    codes.forEach(({ end, titles }, index) => {
      const template = templates[cellOf(era, end, keyed)]!;
      const made = titlesOf(era, template, phrases, end);
      if (titles === undefined) {
        const short = cutToFit(made.short);
        composed.set(index, { long: made.long, short });
        if (short !== made.short) cut.add(index);
      }
      if (titles !== undefined && (made.long !== titles.long || made.short !== titles.short)) {
        exceptions.push({
          index,
          long: made.long === titles.long ? undefined : titles.long,
          short: made.short === titles.short ? undefined : titles.short,
        });
      }
    });
    return { phrases, keyed, templates, exceptions, composed, cut };
  }

  /** The phrase that most titles of the era have for a value. */
  #phraseOf(
    era: Era,
    place: number,
    value: string,
    codes: readonly { readonly end: string; readonly record: TitleRecord | undefined }[],
  ): Phrase | undefined {
    const votes = new Map<string, number>();
    let untitled = false;
    for (const { end, record } of codes) {
      if (end[place] !== value) continue;
      if (record === undefined) untitled = true;
      const text = record?.pieces.find((piece) => piece.place === place)?.text;
      if (text !== undefined) votes.set(text, (votes.get(text) ?? 0) + 1);
    }
    const [winner] = [...votes].sort((a, b) => b[1] - a[1]);
    if (winner !== undefined) return this.#model.phrases.get(phraseKey(place, winner[0]));
    const label = labelAt(era, place, value);
    return untitled && label !== undefined ? this.#guesser.phrase(place, label) : undefined;
  }
}

/** Words are cut to four letters, as the official abbreviations are, to three if that is not enough. */
const SHORTEST_WORDS: readonly number[] = [4, 3];

/** What a title does not end with. */
const LOOSE_END = /(?:[ ,-]+(?:&|and|for|in|into|of|to|via|w|with)?)+$/i;

/**
 * A composed short title that no stage makes short enough: its longest words are cut, one letter after another, so that
 * it can still be told from others. Words are dropped only if that is not enough.
 */
export function cutToFit(short: string): string {
  if (short.length <= LONGEST) return short;
  const tries = SHORTEST_WORDS.map((shortest) => squeeze(short, shortest));
  const fitting = tries.find((text) => text.length <= LONGEST);
  if (fitting !== undefined) return fitting;
  const [long] = tries as [string];
  return long.slice(0, long.lastIndexOf(' ', LONGEST)).replace(LOOSE_END, '');
}

/** Cuts the longest words until a text fits, none shorter than `shortest`. */
function squeeze(text: string, shortest: number): string {
  // Words are at odd places.
  const pieces = text.split(/([A-Za-z]+)/);
  for (let over = text.length - LONGEST; over > 0; over--) {
    let longest = 1;
    for (let i = 3; i < pieces.length; i += 2) if (pieces[i]!.length > pieces[longest]!.length) longest = i;
    if ((pieces[longest]?.length ?? 0) <= shortest) break;
    pieces[longest] = pieces[longest]!.slice(0, -1);
  }
  return pieces.join('');
}

/** The titles that a template makes of the phrases of a code. */
function titlesOf(era: Era, template: Template, phrases: EraSpelling['phrases'], end: string): Titles {
  const used = template.places.map((place, i) =>
    place < 0
      ? template.fixed[i]!
      : (phrases[place]![era.product[place]!.indexOf(end[place]!)] ?? {
          texts: new Array<string>(STAGES + 1).fill(''),
        }),
  );
  return { long: spell(template, used, 0), short: spellShort(template, used) };
}

/** The number of the combination that a code has at the keyed places. */
function cellOf(era: Era, end: string, keyed: number): number {
  let cell = 0;
  era.product.forEach((values, place) => {
    if ((keyed >> place) & 1) cell = cell * values.length + values.indexOf(end[place]!);
  });
  return cell;
}

/** The fewest places that distinguish the templates of an era, weighed against wrong titles. */
function bestKey(era: Era, wanted: readonly Template[]): { keyed: number; templates: Template[] } {
  const ends = [...era.titles.keys()];
  let best: { keyed: number; templates: Template[]; price: number } | undefined;
  for (let keyed = 0; keyed < 16; keyed++) {
    const cells = era.product.reduce((n, values, place) => ((keyed >> place) & 1 ? n * values.length : n), 1);
    if (best !== undefined && cells >= best.price) continue;
    const votes = Array.from({ length: cells }, () => new Map<Template, number>());
    wanted.forEach((template, i) => {
      const ofCell = votes[cellOf(era, ends[i]!, keyed)]!;
      ofCell.set(template, (ofCell.get(template) ?? 0) + 1);
    });
    const winners = votes.map((ofCell) => [...ofCell].sort((a, b) => b[1] - a[1])[0]);
    const right = winners.reduce((sum, winner) => sum + winner![1], 0);
    const price = cells + (wanted.length - right) * PRICE_OF_EXCEPTION;
    const templates = winners.map((winner) => winner![0]);
    if (best === undefined || price < best.price) best = { keyed, templates, price };
  }
  return best!;
}
