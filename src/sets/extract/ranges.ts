import type { ExtractCandidate } from './candidates.js';
import type { Found } from './words.js';

/** What is between the ends of a range: a dash with blanks around it, or a word. */
const BETWEEN = /^(?: *- *| +(?:to|thru|through) +)$/i;

/** The longest text between two ends that is looked at. */
const LONGEST = 20;

/** The code of the first system that both have, in both of them; undefined if there is none. */
function ofOneSystem(
  first: readonly ExtractCandidate[],
  last: readonly ExtractCandidate[],
): readonly [string, string] | undefined {
  for (const { system, code } of first) {
    const other = system === 'ndc' ? undefined : last.find((candidate) => candidate.system === system);
    if (other !== undefined) return [code, other.code];
  }
  return undefined;
}

/** Whether two codes one after the other may be the ends of a range: codes of one system that ascend. */
function isRange(text: string, first: Found, last: Found): boolean {
  if (last.from - first.to > LONGEST || !BETWEEN.test(text.slice(first.to, last.from))) return false;
  if ([first, last].some(({ problem, modifiers }) => problem !== undefined || modifiers.length > 0))
    return false;
  const codes = ofOneSystem(first.candidates, last.candidates);
  return codes !== undefined && codes[0].replace('.', '') < codes[1].replace('.', '');
}

/**
 * The codes, with a problem at those that may be the ends of a range: `E08 - E13`, `99213 to 99215`. Three codes with dashes between
 * them are a list.
 */
export function withRanges(text: string, found: readonly Found[]): readonly Found[] {
  const begins = found.map((one, i) => i + 1 < found.length && isRange(text, one, found[i + 1]!));
  const isAlone = (i: number): boolean =>
    begins[i] === true && begins[i - 1] !== true && begins[i + 1] !== true;
  return found.map((one, i) => {
    const first = isAlone(i) ? i : isAlone(i - 1) ? i - 1 : undefined;
    if (first === undefined) return one;
    const written = text.slice(found[first]!.from, found[first + 1]!.to);
    const problem = `${written} may be a range of codes, this is one end of it; name the codes that are meant`;
    return { ...one, problem };
  });
}
