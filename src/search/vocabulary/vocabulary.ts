import { stemOf } from '../text/stem.js';
import { tokensOf } from '../text/tokens.js';

/** A phrase of people and what it means in words of the books. */
export interface Phrase {
  /** Its words. */
  readonly words: readonly string[];
  /** The stems of its words. */
  readonly stems: readonly string[];
  /** The words that stand for it. */
  readonly means: readonly string[];
  /** Whether its own words stay in the query beside them. */
  readonly keep: boolean;
}

/** What people say, in words of the books. */
export interface Vocabulary {
  /** Words that carry no meaning of their own. */
  readonly silent: ReadonlySet<string>;
  /** Stems that mean the same: from each to the one that stands for all. */
  readonly same: ReadonlyMap<string, string>;
  /** Phrases by the stem of their first word, longer ones first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Words that may replace a word, by its stem: a wider part of the body, a looser word. */
  readonly loose: ReadonlyMap<string, readonly string[]>;
}

/** A row of the vocabulary as its table has it. */
export interface VocabularyRow {
  readonly kind: string;
  readonly phrase: string;
  readonly means: string;
}

/** The words of a text. Short ones of plain letters, as nearly all of the tables are, are cut at their blanks: that is quicker. */
const wordsOf = (text: string): string[] =>
  text.length < 64 && !NOT_PLAIN.test(text)
    ? text.split(' ').filter((word) => word !== '')
    : tokensOf(text, 32).map(({ word }) => word);

const NOT_PLAIN = /[^a-z0-9 ]/;

/** Prepares the rows of the vocabulary. */
export function vocabularyOf(rows: readonly VocabularyRow[]): Vocabulary {
  const silent = new Set<string>();
  const same = new Map<string, string>();
  const phrases = new Map<string, Phrase[]>();
  const loose = new Map<string, string[]>();
  for (const { kind, phrase, means } of rows) {
    if (kind === 'silent') for (const word of wordsOf(phrase)) silent.add(word);
    else if (kind === 'same') addSame(same, phrase, means);
    else if (kind === 'loose') {
      const stem = stemOf(wordsOf(phrase)[0]!);
      loose.set(stem, [...(loose.get(stem) ?? []), ...wordsOf(means)]);
    } else addPhrase(phrases, phrase, means, kind === 'with');
  }
  for (const list of phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return { silent, same, phrases, loose };
}

function addSame(same: Map<string, string>, phrase: string, means: string): void {
  const stem = stemOf(wordsOf(means)[0]!);
  const stands = same.get(stem) ?? stem;
  for (const word of wordsOf(phrase)) same.set(stemOf(word), stands);
}

function addPhrase(phrases: Map<string, Phrase[]>, phrase: string, means: string, keep: boolean): void {
  const made = phraseOf(phrase, means, keep);
  const list = phrases.get(made.stems[0]!) ?? [];
  list.push(made);
  phrases.set(made.stems[0]!, list);
}

/** A phrase and what it means. */
export function phraseOf(phrase: string, means: string, keep: boolean): Phrase {
  const words = wordsOf(phrase);
  return { words, stems: words.map(stemOf), means: wordsOf(means), keep };
}
