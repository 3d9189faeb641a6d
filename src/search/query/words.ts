import { stemOf } from '../text/stem.js';
import type { Token } from '../text/tokens.js';
import type { Phrase, Vocabulary } from '../vocabulary/vocabulary.js';

/** A word of a query after phrases of people were put into words of the books. */
export interface QueryWord {
  readonly word: string;
  /** Where it is in the query, or the phrase that it came from. */
  readonly from: number;
  readonly to: number;
  /** Whether it was put in the place of what was typed. */
  readonly meant: boolean;
  /** Whether it is in parentheses: it adds to what is asked. */
  readonly aside: boolean;
}

/**
 * Puts phrases into words of the books, the longest phrase first. Where a phrase has two meanings there are two readings,
 * and never more.
 */
export function readingsOf(tokens: readonly Token[], vocabulary: Vocabulary): QueryWord[][] {
  let readings: QueryWord[][] = [[]];
  const stems = tokens.map(({ word }) => stemOf(word));
  for (let i = 0; i < tokens.length; ) {
    const phrases = phrasesAt(tokens, stems, i, vocabulary);
    const length = phrases[0]?.stems.length ?? 1;
    const meanings = meaningsOf(tokens.slice(i, i + length), phrases);
    if (meanings.length > 1 && readings.length === 1)
      readings = meanings.slice(0, 2).map((meaning) => [...readings[0]!, ...meaning]);
    else for (const reading of readings) reading.push(...meanings[0]!);
    i += length;
  }
  return readings;
}

/** The words of each meaning of some tokens; the tokens themselves where they are no phrase. */
function meaningsOf(tokens: readonly Token[], phrases: readonly Phrase[]): QueryWord[][] {
  const own = tokens.map((token) => ({ ...token, meant: false }));
  if (phrases.length === 0) return [own];
  const { from, aside } = tokens[0]!;
  const { to } = tokens.at(-1)!;
  return phrases.map(({ means, keep }) => [
    ...(keep ? own : []),
    ...means.map((word) => ({ word, from, to, aside, meant: true })),
  ]);
}

/** Words of fewer letters are only themselves: `hives` is not a form of `hiv`. */
const LEAST_FORM = 5;

/** The longest phrases that begin at a word: several where they have the same words. */
function phrasesAt(
  tokens: readonly Token[],
  stems: readonly string[],
  at: number,
  { phrases }: Vocabulary,
): Phrase[] {
  const list = phrases.get(stems[at]!);
  if (list === undefined) return [];
  const isForm = (own: string, typed: string | undefined): boolean =>
    own === typed || (own.length >= LEAST_FORM && typed !== undefined && typed.length >= LEAST_FORM);
  const fits = list.filter((phrase) =>
    phrase.stems.every((stem, i) => stems[at + i] === stem && isForm(phrase.words[i]!, tokens[at + i]?.word)),
  );
  return fits.filter((phrase) => phrase.stems.length === fits[0]!.stems.length);
}
