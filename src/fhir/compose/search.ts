import { codesOf, type Run } from '../context.js';
import { invalid } from '../problem.js';

/** The longest filter, in characters. */
const LONGEST = 200;

/** Codes and titles in lower case, for the lists that are kept. */
const texts: WeakMap<readonly string[], readonly string[]> = /* @__PURE__ */ new WeakMap();

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '');

/** The codes of a run that fit a filter: by the search engine of the set, else by the beginnings of words of code and title. */
export function filtered(run: Run, filter: string): Run {
  if (filter.length > LONGEST) throw invalid(`the filter is longer than ${LONGEST} characters`, 'filter');
  const found = run.set.search?.(filter, run.on);
  if (found !== undefined) {
    const codes = new Set(codesOf(run));
    return { ...run, codes: found.filter((code) => codes.has(code)) };
  }
  const words = wordsOf(filter).map((word) => ` ${word}`);
  const haystacks = textsOf(run);
  return {
    ...run,
    codes: codesOf(run).filter((_, i) => words.every((word) => haystacks[i]!.includes(word))),
  };
}

function textsOf(run: Run): readonly string[] {
  const { set, on, displays } = run;
  const codes = codesOf(run);
  const kept = texts.get(codes);
  if (kept !== undefined) return kept;
  const made = codes.map((code) => {
    const concept = set.concept(code, on);
    return ` ${code.toLowerCase()} ${wordsOf(displays?.get(code) ?? concept?.display ?? '').join(' ')} ${wordsOf(concept?.shortTitle ?? '').join(' ')}`;
  });
  texts.set(codes, made);
  return made;
}
