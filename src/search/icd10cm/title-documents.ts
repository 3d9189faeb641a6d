import type { CodeTable } from '../../codetree/codes.js';
import type { TitleTable } from '../../codetree/titles.js';
import type { DocumentWriter } from '../engine/documents.js';
import { KIND } from './kinds.js';
import type { WordTerms } from './word-terms.js';

/**
 * Adds the titles. A title that only adds the encounter to that of the code above is left out: the code above stands for
 * it, and the words of the query choose the encounter.
 */
export function addTitles(
  writer: DocumentWriter,
  codes: CodeTable,
  titles: TitleTable,
  words: WordTerms,
): void {
  const { parent } = codes.tree;
  const take = (term: number, essential: boolean): void => writer.add(term, essential);
  for (let row = 0; row < codes.rows; row++) {
    // Reading a run may bring in new words, so it comes first.
    const above = parent[row]!;
    const aboveTo = above < 0 ? 0 : lengthOf(titles, above);
    const run = titles.pool.run(row);
    if (above >= 0 && isEncounter(titles, row, above, aboveTo)) {
      // Its words choose between codes, so they must be known.
      for (let i = run.from + aboveTo; i < run.to; i++) words.of(run.words[i]!);
      continue;
    }
    writer.begin(KIND.title, row, row);
    words.each(run.words, run.from, run.to, take);
  }
}

function lengthOf(titles: TitleTable, row: number): number {
  const { from, to } = titles.pool.run(row);
  return to - from;
}

/** Whether a title is that of the code above with the encounter after it. */
function isEncounter(titles: TitleTable, row: number, above: number, length: number): boolean {
  const { words, from, to } = titles.pool.run(row);
  if (to - from <= length + 1) return false;
  const last = titles.words.bare(words[from + length + 1]!);
  if (last !== 'initial' && last !== 'subsequent' && last !== 'sequela') return false;
  const other = titles.pool.run(above);
  for (let i = 0; i < length; i++) if (words[from + i] !== other.words[other.from + i]) return false;
  return true;
}
