import { APPROACH } from '../../../src/icd10pcs/label-forms.js';

/** A piece of a title: of a place (0 to 3 for characters 4 to 7), or fixed words between (-1). */
export interface Piece {
  readonly place: number;
  readonly text: string;
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z0-9]/.test(character);

/** Values that mean 'none' have no words in the title. */
export const saysNothing = (value: string, label: string): boolean =>
  value === 'Z' && /^No(?:ne\b| )/.test(label);

/** The place of whole words in a title, in a stretch that is still free; -1 if there is none. */
function place(title: string, words: string, free: readonly boolean[]): number {
  for (let at = title.indexOf(words); at >= 0; at = title.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (isWordCharacter(title[at - 1]) || isWordCharacter(title[end])) continue;
    if (free.slice(at, end).every(Boolean)) return at;
  }
  return -1;
}

/** The order in which places look for their words: qualifiers and devices are the most particular. */
const ORDER = [3, 2, 1, 0] as const;

/**
 * Cuts a long title into the words of its places and the fixed words between them.
 *
 * @param words - for each place the possible texts of its value, the likeliest first
 */
export function segment(title: string, values: string, words: readonly (readonly string[])[]): Piece[] {
  const free = new Array<boolean>(title.length).fill(true);
  const found: { place: number; from: number; to: number }[] = [];
  for (const at of ORDER) {
    if (words[at]!.length === 0 || saysNothing(values[at]!, words[at]!.at(-1)!)) continue;
    for (const form of words[at]!) {
      const from = place(title, form, free);
      if (from < 0) continue;
      let to = from + form.length;
      if (title.startsWith(APPROACH, to) && !isWordCharacter(title[to + APPROACH.length]))
        to += APPROACH.length;
      free.fill(false, from, to);
      found.push({ place: at, from, to });
      break;
    }
  }
  found.sort((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { place: at, from, to } of found) {
    pieces.push({ place: -1, text: title.slice(end, from) }, { place: at, text: title.slice(from, to) });
    end = to;
  }
  pieces.push({ place: -1, text: title.slice(end) });
  return pieces.filter(({ place: at, text }) => at >= 0 || text !== '');
}
