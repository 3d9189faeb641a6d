import type { Wanted } from '../options.js';
import type { Own } from '../own-terms.js';
import { tokensOf } from '../text/tokens.js';
import type { SearchHit, SearchMatch, SearchResult } from '../types.js';
import type { FlatHit, FlatHits } from './flat-engine.js';

const NONE: ReadonlySet<number> = /* @__PURE__ */ new Set();
/** Words beyond these are not read. */
const MOST_WORDS = 24;

/** The hits of a page, written out. */
export const page = (
  { hits, total }: FlatHits,
  { limit, offset }: Wanted,
  show: (hit: FlatHit) => SearchHit,
): Pick<SearchResult, 'hits' | 'total'> => ({ hits: hits.slice(offset, offset + limit).map(show), total });

/** What the score of a target is multiplied with: 0 for one outside `within`, else its boosts. Most searches have neither. */
export function factorOf(
  { within }: Wanted,
  { boost }: Own,
  codeOf: (target: number) => string,
): (target: number) => number {
  if (within === undefined && boost.size === 0) return () => 1;
  const factors = [...boost].map(([code, factor]) => [code.toUpperCase(), factor] as const);
  return (target) => {
    const code = codeOf(target);
    if (within !== undefined && !isWithin(code, within)) return 0;
    return factors.reduce((product, [own, factor]) => (code.startsWith(own) ? product * factor : product), 1);
  };
}

/** Whether a code begins with one of some texts, or is between the two ends of a range. */
function isWithin(code: string, within: readonly string[]): boolean {
  return within.some((name) => {
    const [from = '', to = from] = name
      .toUpperCase()
      .split('-')
      .map((part) => part.trim());
    return from !== '' && code.slice(0, from.length) >= from && code.slice(0, to.length) <= to;
  });
}

/** The hits for targets that were asked for by the beginning of their codes, in the order of the set. */
export function byCode(targets: Iterable<number>, factor: (target: number) => number): FlatHits {
  const hits: FlatHit[] = [];
  for (const target of targets)
    if (factor(target) > 0) hits.push({ target, score: 1, document: -1, asked: NONE });
  return { hits, total: hits.length };
}

/** The hits with those before them that terms of the user lead to. */
export function withOwn(
  found: FlatHits,
  query: string,
  { codes }: Own,
  targetOf: (code: string) => number,
  factor: (target: number) => number,
): FlatHits {
  if (codes.length === 0) return found;
  const words = new Set(tokensOf(query, MOST_WORDS).map(({ word }) => word));
  const own = codes
    .filter((one) => one.words.every((word) => words.has(word)))
    .map(({ code, phrase }) => ({ target: targetOf(code), phrase }))
    .filter(({ target }) => target >= 0 && factor(target) > 0)
    .map(
      ({ target, phrase }): FlatHit => ({ target, score: 1, document: -1, asked: new Set(), own: phrase }),
    );
  if (own.length === 0) return found;
  const known = new Set(own.map(({ target }) => target));
  const others = found.hits.filter(({ target }) => !known.has(target));
  return { hits: [...own, ...others], total: found.total + found.hits.length - others.length };
}

/** Why a code was found that no text led to: by its code, or by a term of the user. */
export const whyWithoutText = (code: string, { own }: FlatHit): SearchMatch =>
  own === undefined
    ? { source: 'code', text: code, ranges: [[0, code.length]] }
    : { source: 'own-term', text: own, ranges: [[0, own.length]] };
