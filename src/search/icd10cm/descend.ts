import type { Lexicon } from '../engine/lexicon.js';
import type { Searchable } from './searchable.js';

/** Terms that the choice between children knows. */
export interface ChoiceTerms {
  readonly unspecified: number;
  readonly other: number;
  readonly specified: number;
  readonly without: number;
  readonly not: number;
  readonly initial: number;
  readonly closed: number;
  readonly routine: number;
}

/** Finds those terms. A term that no document has is one that no title has. */
export function choiceTerms(lexicon: Lexicon): ChoiceTerms {
  const term = (word: string): number => lexicon.find(word) ?? -99;
  return {
    unspecified: term('unspecified'),
    other: term('other'),
    specified: term('specified'),
    without: term('without'),
    not: term('not'),
    initial: term('initial'),
    closed: term('closed'),
    routine: term('routine'),
  };
}

/**
 * Goes down from a code to one that can be billed, at each step to the child whose own words the query has; else to the
 * unspecified one, the one without, the first encounter.
 */
export function descend(
  search: Searchable,
  choice: ChoiceTerms,
  from: number,
  release: number,
  asked: ReadonlySet<number>,
): number {
  const { codes } = search;
  let row = from;
  while (((codes.billable[row]! >>> release) & 1) === 0) {
    const next = bestChild(search, choice, row, release, asked);
    if (next < 0) return -1;
    row = next;
  }
  return row;
}

function bestChild(
  { codes, titles, titleWords, documents }: Searchable,
  choice: ChoiceTerms,
  row: number,
  release: number,
  asked: ReadonlySet<number>,
): number {
  const own = new Set<number>();
  const above = titles.pool.run(row);
  titleWords.each(above.words, above.from, above.to, (term) => own.add(term));
  const end = codes.subtreeEnd(row);
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let child = row + 1; child < end; child++) {
    if (codes.tree.parent[child] !== row || ((codes.present[child]! >>> release) & 1) === 0) continue;
    const run = titles.pool.run(child);
    let score = 0;
    titleWords.each(run.words, run.from, run.to, (term, essential) => {
      if (own.has(term)) return;
      if (asked.has(term)) score += 4 + documents.weight[term]! * 0.2;
      else if (term === choice.unspecified) score += 2.2;
      else if (term === choice.initial) score += 1.6;
      else if (term === choice.closed || term === choice.routine) score += 0.8;
      else if (term === choice.without || term === choice.not) score += 2.4;
      else if (term === choice.other || term === choice.specified) score -= 0.6;
      else if (essential) score -= 0.25;
    });
    if (score > bestScore) {
      bestScore = score;
      best = child;
    }
  }
  return best;
}
