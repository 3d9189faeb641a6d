import type { Titles } from './model.js';

/**
 * How short titles are made, learned from the official ones. A long title of at most 60 characters is its own short title.
 * Otherwise its pieces are shortened in stages, each stage more than the one before, and the first stage that has at most
 * 60 characters is the short title: approach, device, body part, root operation, small words.
 */
export const STAGES = 6;

/** The longest short title. */
export const LONGEST = 60;

/** The texts of a piece, by level: 0 in the long title, then shorter and shorter. Pieces with the same words share one. */
export interface Phrase {
  readonly texts: string[];
}

/** How titles of a template are spelled: the level of each piece at each stage, 0 for the long title. */
export interface Template {
  readonly pattern: string;
  readonly places: readonly number[];
  /** `levels[piece][stage]`. */
  readonly levels: readonly number[][];
  /** The phrases of the fixed words; undefined for the places. */
  readonly fixed: readonly (Phrase | undefined)[];
}

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

/** Spells a stage of a title. */
export function spell(template: Template, phrases: readonly Phrase[], stage: number): string {
  let text = '';
  for (let i = 0; i < phrases.length; i++) text += phrases[i]!.texts[template.levels[i]![stage]!]!;
  return text;
}

/** The short title: the first stage that is short enough, or the last one. */
export function spellShort(template: Template, phrases: readonly Phrase[]): string {
  let text = '';
  for (let stage = 0; stage <= STAGES; stage++) {
    text = spell(template, phrases, stage);
    if (text.length <= LONGEST) break;
  }
  return text;
}
