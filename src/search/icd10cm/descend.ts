import { hasBit } from '../../base/masks.js';
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
  while (!hasBit(codes.billable[row]!, release)) {
    const next = bestChild(search, choice, row, release, asked);
    if (next < 0) return -1;
    row = next;
  }
  return row;
}

function bestChild(
  search: Searchable,
  choice: ChoiceTerms,
  row: number,
  release: number,
  asked: ReadonlySet<number>,
): number {
  const { codes, titles, titleWords } = search;
  const own = new Set<number>();
  const above = titles.pool.run(row);
  titleWords.each(above.words, above.from, above.to, (term) => own.add(term));
  const worthOf = worthOfTerms(search, choice, own, asked);
  const end = codes.subtreeEnd(row);
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let child = row + 1; child < end; child++) {
    if (codes.tree.parent[child] !== row || !hasBit(codes.present[child]!, release)) continue;
    const run = titles.pool.run(child);
    let worth = 0;
    titleWords.each(run.words, run.from, run.to, (term, essential) => {
      worth += worthOf(term, essential);
    });
    if (worth <= most) continue;
    most = worth;
    best = child;
  }
  return best;
}

/** What words of a child say for it that the query does not have: the child that asks for least comes first. */
const WORTH = { unspecified: 2.2, without: 2.4, initial: 1.6, usual: 0.8, other: -0.6, word: -0.25 } as const;
/** What a word of the query says for a child, and how much of its weight is added. */
const ASKED = { base: 4, share: 0.2 } as const;

/** What each term of a child says for it; those of the title above say nothing. */
function worthOfTerms(
  { documents }: Searchable,
  choice: ChoiceTerms,
  own: ReadonlySet<number>,
  asked: ReadonlySet<number>,
): (term: number, essential: boolean) => number {
  const known = new Map<number, number>([
    [choice.unspecified, WORTH.unspecified],
    [choice.without, WORTH.without],
    [choice.not, WORTH.without],
    [choice.initial, WORTH.initial],
    [choice.closed, WORTH.usual],
    [choice.routine, WORTH.usual],
    [choice.other, WORTH.other],
    [choice.specified, WORTH.other],
  ]);
  return (term, essential) => {
    if (own.has(term)) return 0;
    if (asked.has(term)) return ASKED.base + documents.weight[term]! * ASKED.share;
    return known.get(term) ?? (essential ? WORTH.word : 0);
  };
}
