import type { Wanted } from '../options.js';
import type { Own } from '../own-terms.js';
import type { SearchHit, SearchResult } from '../types.js';
import type { FlatHit } from './flat-engine.js';

/**
 * The hits of a page. Codes that the date does not have, and those outside `within`, are passed over.
 *
 * @param show - writes a hit out; undefined where the date does not have its code
 * @param codeOf - the code of a target
 */
export function page(
  found: Iterable<FlatHit>,
  { limit, offset, within }: Wanted,
  { boost }: Own,
  show: (hit: FlatHit) => SearchHit | undefined,
  codeOf: (target: number) => string,
): Pick<SearchResult, 'hits' | 'total'> {
  const hits: SearchHit[] = [];
  let total = 0;
  for (const hit of boosted(found, boost, codeOf)) {
    if (within !== undefined && !isWithin(codeOf(hit.target), within)) continue;
    const shown = show(hit);
    if (shown === undefined) continue;
    if (total >= offset && hits.length < limit) hits.push(shown);
    total++;
  }
  return { hits, total };
}

/** Whether a code begins with one of some texts, or lies between the two ends of a range. */
function isWithin(code: string, within: readonly string[]): boolean {
  return within.some((name) => {
    const [from = '', to = from] = name.toUpperCase().split('-').map((part) => part.trim());
    return from !== '' && code.slice(0, from.length) >= from && code.slice(0, to.length) <= to;
  });
}

function boosted(
  found: Iterable<FlatHit>,
  boost: Own['boost'],
  codeOf: (target: number) => string,
): Iterable<FlatHit> {
  if (boost.size === 0) return found;
  const factors = [...boost].map(([code, factor]) => [code.toUpperCase(), factor] as const);
  return Array.from(found, (hit) => {
    const code = codeOf(hit.target);
    const factor = factors.reduce((product, [own, one]) => (code.startsWith(own) ? product * one : product), 1);
    return { ...hit, score: hit.score * factor };
  }).sort((a, b) => b.score - a.score || a.target - b.target);
}
