/** Endings and what replaces them, the first that fits counts; `least` letters must stay before it. */
const ENDINGS: readonly (readonly [ending: string, put: string, least: number])[] = [
  ['nesses', '', 4],
  ['ations', 'at', 3],
  ['ation', 'at', 3],
  ['ative', 'at', 4],
  ['ating', 'at', 3],
  ['ated', 'at', 3],
  ['ates', 'at', 3],
  ['ate', 'at', 4],
  ['itides', 'itis', 2],
  ['osis', 'os', 3],
  ['oses', 'os', 3],
  ['otic', 'os', 3],
  ['ysis', 'ys', 2],
  ['yses', 'ys', 2],
  ['ytic', 'ys', 4],
  ['itis', 'itis', 2],
  ['itic', 'itis', 4],
  ['iasis', 'ias', 3],
  ['ically', '', 4],
  ['icals', '', 4],
  ['ical', '', 4],
  ['ics', '', 4],
  ['ic', '', 4],
  ['ities', '', 4],
  ['ity', '', 4],
  ['ions', '', 4],
  ['ion', '', 4],
  ['ness', '', 4],
  ['ements', '', 5],
  ['ement', '', 5],
  ['ments', '', 5],
  ['ment', '', 5],
  ['ings', '', 3],
  ['ing', '', 3],
  ['edly', '', 4],
  ['ed', '', 3],
  ['ers', '', 5],
  ['er', '', 5],
  ['ious', '', 4],
  ['eous', '', 4],
  ['ous', '', 4],
  ['ives', '', 4],
  ['ive', '', 4],
  ['ials', '', 4],
  ['ial', '', 4],
  ['als', '', 4],
  ['al', '', 4],
  ['ies', '', 3],
  ['ae', '', 4],
  ['ias', '', 4],
  ['ia', '', 4],
  ['as', '', 4],
  ['es', '', 3],
  ['s', '', 3],
  ['e', '', 3],
  ['y', '', 3],
  ['a', '', 4],
  ['i', '', 4],
];

/** The endings by their last letter, in the same order: a word is tried with few of them. */
const byLetter = (): (readonly (typeof ENDINGS)[number][] | undefined)[] => {
  const lists: (typeof ENDINGS)[number][][] = [];
  for (const row of ENDINGS) {
    const letter = row[0].charCodeAt(row[0].length - 1);
    lists[letter] ??= [];
    lists[letter].push(row);
  }
  return lists;
};
let endingsOf: ReturnType<typeof byLetter> | undefined;

/** Endings in `s` that are not plurals. */
const NO_PLURAL = /(?:ss|us|is)$/;

/**
 * The stem of a folded word: what its forms share. `fractures` and `fractured` are `fractur`. Not a root of the language:
 * two words with one stem are only likely to mean the same.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || word.charCodeAt(0) <= 57) return word;
  endingsOf ??= byLetter();
  const endings = endingsOf[word.charCodeAt(word.length - 1)];
  if (endings === undefined) return word;
  for (let i = 0; i < endings.length; i++) {
    const [ending, put, least] = endings[i]!;
    if (word.length - ending.length < least || !word.endsWith(ending)) continue;
    if (ending === 's' && NO_PLURAL.test(word)) return word;
    return undoubled(word.slice(0, word.length - ending.length) + put, ending);
  }
  return word;
}

/** `swelled` and `stopped`: one letter of two where a short ending was taken off. */
function undoubled(stem: string, ending: string): string {
  if (ending !== 'ed' && ending !== 'ing') return stem;
  const last = stem.charAt(stem.length - 1);
  const doubled = stem.length > 3 && last === stem.charAt(stem.length - 2) && !'lsz'.includes(last);
  return doubled ? stem.slice(0, -1) : stem;
}
