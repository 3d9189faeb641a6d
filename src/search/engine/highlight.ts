import { tokensOf } from '../text/tokens.js';
import type { Lexicon } from './lexicon.js';

/** Where words of a query are in a text: those whose term was asked for. */
export function highlight(
  text: string,
  lexicon: Lexicon,
  asked: ReadonlySet<number>,
): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  for (const { word, from, to } of tokensOf(text, 200)) {
    const term = lexicon.find(word);
    const ruledOut = lexicon.find(`~${word}`);
    const isAsked =
      (term !== undefined && asked.has(term)) || (ruledOut !== undefined && asked.has(ruledOut));
    if (isAsked) ranges.push([from, to]);
  }
  return ranges;
}
