import type { FileFail } from '../../../src/files/fail.js';
import type { Titles } from '../../../src/icd10pcs/write/model.js';
import type { Era } from '../../../src/icd10pcs/write/rows/eras.js';
import { bestKey, cellOf, titlesOf } from '../../../src/icd10pcs/write/spell.js';
import {
  type EraSpelling,
  type Exception,
  LONGEST,
  type Phrase,
} from '../../../src/icd10pcs/write/titles.js';
import { Guesser } from './guess.js';
import { phraseKey, type TitleModel } from './learn.js';
import { labelAt, recordKey, type TitleRecord } from './records.js';

/** Spells eras with a model, and makes phrases for values that no official title uses. */
export class Speller {
  readonly #model: TitleModel;
  readonly #records: ReadonlyMap<string, TitleRecord>;
  readonly #guesser: Guesser;

  /**
   * @param operations - the name of the root operation of each table, for titles that have to be composed
   * @param fail - makes the error for a table whose root operation has no name
   */
  constructor(
    model: TitleModel,
    records: ReadonlyMap<string, TitleRecord>,
    operations: ReadonlyMap<string, string>,
    fail: FileFail,
  ) {
    this.#model = model;
    this.#records = records;
    this.#guesser = new Guesser(model, records.values(), operations, fail);
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
