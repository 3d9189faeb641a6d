/** A comma after a blank, which a slip of the official file has. */
const LOOSE_COMMA = '~,';

/** The words of a title: runs without a blank; a comma at the end of a run is a word of its own. */
export const wordsOf = (title: string): string[] =>
  title
    .split(' ')
    .flatMap((run) => (run === ',' ? [LOOSE_COMMA] : /^[^,]+,$/.test(run) ? [run.slice(0, -1), ','] : [run]));

/** The title that words spell: with a blank between words, but not before a comma. */
export const joined = (words: readonly string[]): string =>
  words
    .map((word, index) => {
      if (word === LOOSE_COMMA) return ' ,';
      return index === 0 || word === ',' ? word : ` ${word}`;
    })
    .join('');
