import {
  LONGEST,
  type Phrase,
  STAGES,
  spell,
  spellShort,
  type Template,
} from '../../../src/icd10pcs/write/titles.js';
import { alignShort } from './align.js';
import type { TitleRecord } from './records.js';

/** The learned model. */
export interface TitleModel {
  readonly templates: ReadonlyMap<string, Template>;
  /** By {@link phraseKey}. */
  readonly phrases: ReadonlyMap<string, Phrase>;
}

/** What ties the words of a place to their phrase. */
export const phraseKey = (place: number, text: string): string => `${place}\t${text}`;

/** A record with the data that the search needs. */
interface Sample {
  readonly short: string;
  readonly observed: readonly string[];
  readonly phrases: readonly Observed[];
  readonly template: Template;
  stage: number;
}

interface Observed extends Phrase {
  readonly variants: Map<string, number>;
  readonly samples: Sample[];
}

const identity = (): number[] => Array.from({ length: STAGES + 1 }, (_, stage) => stage);

/** Finds phrases and templates that spell as many of the short titles as can be. */
export function learn(records: Iterable<TitleRecord>): TitleModel {
  const search = new Search(records);
  search.run();
  return { templates: search.templates, phrases: search.phrases };
}

class Search {
  readonly templates: Map<string, Template> = new Map();
  readonly phrases: Map<string, Observed> = new Map();
  readonly #samples: Sample[] = [];
  readonly #byTemplate: Map<Template, Sample[]> = new Map();
  readonly #all: Set<Observed> = new Set();

  constructor(records: Iterable<TitleRecord>) {
    for (const record of records) this.#add(record);
    for (const sample of this.#samples) sample.stage = firstGuess(sample);
  }

  run(): void {
    for (let round = 0; round < 5; round++) {
      this.#vote();
      this.#restage();
    }
    for (let round = 0; round < 4; round++) {
      for (const phrase of this.#all) improvePhrase(phrase);
      for (const [template, samples] of this.#byTemplate) improveLevels(template, samples);
    }
  }

  #add({ titles, pieces, template: pattern }: TitleRecord): void {
    let template = this.templates.get(pattern);
    if (template === undefined) {
      template = {
        pattern,
        places: pieces.map(({ place }) => place),
        levels: pieces.map(identity),
        fixed: pieces.map(({ place, text }) => (place < 0 ? this.#fresh(text) : undefined)),
      };
      this.templates.set(pattern, template);
      this.#byTemplate.set(template, []);
    }
    const { fixed } = template;
    const phrases = pieces.map(
      ({ place, text }, i) => (fixed[i] as Observed | undefined) ?? this.#phrase(place, text),
    );
    if (titles.long.length <= LONGEST) return;
    const observed = alignShort(pieces, titles.short);
    const sample: Sample = { short: titles.short, observed, phrases, template, stage: 0 };
    this.#samples.push(sample);
    this.#byTemplate.get(template)!.push(sample);
    phrases.forEach((phrase, i) => {
      phrase.samples.push(sample);
      phrase.variants.set(observed[i]!, (phrase.variants.get(observed[i]!) ?? 0) + 1);
    });
  }

  #fresh(text: string): Observed {
    const phrase: Observed = { texts: identity().map(() => text), variants: new Map(), samples: [] };
    this.#all.add(phrase);
    return phrase;
  }

  #phrase(place: number, text: string): Observed {
    const key = phraseKey(place, text);
    const known = this.phrases.get(key) ?? this.#fresh(text);
    this.phrases.set(key, known);
    return known;
  }

  /** Each level of a phrase becomes the text of most samples of that stage. */
  #vote(): void {
    for (const phrase of this.#all) {
      const votes = identity().map(() => new Map<string, number>());
      for (const { phrases, observed, stage } of phrase.samples) {
        phrases.forEach((other, i) => {
          if (other === phrase) votes[stage]!.set(observed[i]!, (votes[stage]!.get(observed[i]!) ?? 0) + 1);
        });
      }
      fillLevels(phrase.texts, votes.map(mostVotes));
    }
  }

  /** Each sample gets the stage that spells it, or the nearest one. */
  #restage(): void {
    for (const sample of this.#samples) {
      const { template, phrases, short, observed } = sample;
      const expected = expectedStage(sample);
      if (spell(template, phrases, expected) === short) {
        sample.stage = expected;
        continue;
      }
      let best = Number.NEGATIVE_INFINITY;
      for (let stage = 1; stage <= STAGES; stage++) {
        const same = phrases.filter((phrase, i) => phrase.texts[stage] === observed[i]).length;
        const value = same - Math.abs(stage - expected) / 10;
        if (value > best) [best, sample.stage] = [value, stage];
      }
    }
  }
}

function mostVotes(votes: ReadonlyMap<string, number>): string | undefined {
  let winner: string | undefined;
  let most = 0;
  for (const [text, count] of votes) if (count > most) [most, winner] = [count, text];
  return winner;
}

/** An unknown level is like the one before it; before the first known level, like the first known level. */
function fillLevels(texts: string[], found: readonly (string | undefined)[]): void {
  for (let level = STAGES; level >= 1; level--) texts[level] = found[level] ?? texts[level + 1] ?? texts[0]!;
  for (let level = 2; level <= STAGES; level++)
    if (found[level] === undefined) texts[level] = texts[level - 1]!;
}

function expectedStage({ template, phrases }: Sample): number {
  for (let stage = 1; stage < STAGES; stage++)
    if (spell(template, phrases, stage).length <= LONGEST) return stage;
  return STAGES;
}

const longestOf = ({ variants }: Observed): string =>
  [...variants.keys()].reduce((a, b) => (b.length > a.length ? b : a), '');

/** 1: a device or an approach is whole. 3: body parts are not. 5: the root operation. 6: small words. */
function firstGuess({ phrases, observed, template }: Sample): number {
  let guess = 2;
  const whole = (place: number): boolean => {
    const i = template.places.indexOf(place);
    return i >= 0 && observed[i] === phrases[i]!.texts[0];
  };
  if (whole(1) || whole(2)) guess = 1;
  observed.forEach((text, i) => {
    if (text === longestOf(phrases[i]!)) return;
    const place = template.places[i]!;
    if (place === 0) guess = Math.max(guess, 4);
    if (place < 0) guess = Math.max(guess, i === 0 && / of |^\w+ $/.test(text) ? 5 : 6);
  });
  return guess;
}

const spelled = (samples: readonly Sample[]): number =>
  samples.reduce(
    (count, { template, phrases, short }) => count + Number(spellShort(template, phrases) === short),
    0,
  );

/** Tries every variant at every level, and keeps what spells more titles. */
function improvePhrase({ texts, variants, samples }: Observed): void {
  let best = spelled(samples);
  for (let level = 1; level <= STAGES && best < samples.length; level++) {
    for (const variant of [texts[0]!, ...variants.keys()]) {
      const before = texts[level]!;
      if (variant === before) continue;
      texts[level] = variant;
      const count = spelled(samples);
      if (count > best) best = count;
      else texts[level] = before;
    }
  }
}

/** Tries every level at every stage of the places, and keeps what spells more titles. */
function improveLevels({ places, levels }: Template, samples: readonly Sample[]): void {
  let best = spelled(samples);
  places.forEach((place, i) => {
    for (let stage = 1; stage <= STAGES && place >= 0 && best < samples.length; stage++) {
      for (let level = 0; level <= STAGES; level++) {
        const before = levels[i]![stage]!;
        if (level === before) continue;
        levels[i]![stage] = level;
        const count = spelled(samples);
        if (count > best) best = count;
        else levels[i]![stage] = before;
      }
    }
  });
}
