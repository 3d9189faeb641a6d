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
  const lengths = new Uint8Array(codes.rows);
  const take = (term: number, essential: boolean): void => writer.add(term, essential);
  for (let row = 0; row < codes.rows; row++) {
    // A code comes after those above it, so the length of the title above is known.
    const above = parent[row]!;
    const aboveLength = above < 0 ? 0 : lengths[above]!;
    const { words: run, from, to } = titles.pool.run(row);
    lengths[row] = to - from;
    if (above >= 0 && to - from > aboveLength + 1 && isEncounter(titles, row, above, aboveLength)) {
      // Its words choose between codes, so they must be known.
      words.each(run, from + aboveLength, to, ignore);
      continue;
    }
    writer.begin(KIND.title, row, row);
    words.each(run, from, to, take);
  }
}

const ignore = (): void => undefined;

/** Whether a title is that of the code above with the encounter after it. */
function isEncounter(titles: TitleTable, row: number, above: number, length: number): boolean {
  const { words, from } = titles.pool.run(row);
  const last = titles.words.bare(words[from + length + 1]!);
  if (last !== 'initial' && last !== 'subsequent' && last !== 'sequela') return false;
  const other = titles.pool.run(above);
  for (let i = 0; i < length; i++) if (words[from + i] !== other.words[other.from + i]) return false;
  return true;
}
