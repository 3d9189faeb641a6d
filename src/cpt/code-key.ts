import { categoryOf } from './category.js';
import type { CptCategory } from './types.js';

/**
 * Codes as numbers, in the order of lists of codes in this module: category by category, then by number. A key is the place
 * of the category times 100,000, plus the digits of the code.
 */
const ORDER: readonly CptCategory[] = ['I', 'II', 'III', 'PLA', 'MAAA', 'administration'];

const LETTERS: readonly string[] = ['', 'F', 'T', 'U', 'M', 'A'];

/** The distance between the keys of two categories. */
const SPAN = 100_000;

/** The key of a text that is known to be a code. */
export const keyOf = (code: string): number => {
  const category = categoryOf(code);
  return ORDER.indexOf(category) * SPAN + Number(category === 'I' ? code : code.slice(0, 4));
};

/** The code of a key. */
export function codeOfKey(key: number): string {
  const letter = LETTERS[Math.floor(key / SPAN)]!;
  return String(key % SPAN).padStart(5 - letter.length, '0') + letter;
}

/** The keys of a category: first and last. */
export const keysOf = (category: CptCategory): readonly [from: number, to: number] => {
  const from = ORDER.indexOf(category) * SPAN;
  return [from, from + SPAN - 1];
};
