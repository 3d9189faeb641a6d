// Variants of a text, as typing errors make them. Changes near the end come first, unless stated: people usually know the beginning
// of a code by heart.

/** Two neighbors swapped, from the first to the last. */
export const swapped = (text: string): string[] =>
  Array.from(
    { length: Math.max(0, text.length - 1) },
    (_, i) => text.slice(0, i) + text[i + 1]! + text[i]! + text.slice(i + 2),
  );

/** One character left out. */
export const withoutOne = (text: string): string[] =>
  Array.from({ length: text.length }, (_, i) => text.length - 1 - i).map(
    (at) => text.slice(0, at) + text.slice(at + 1),
  );

/** One character replaced with each of `characters`, at `first` or after it. */
export function* withOther(text: string, characters: string, first = 0): Generator<string, void, undefined> {
  for (let i = text.length - 1; i >= first; i--)
    for (const character of characters) yield text.slice(0, i) + character + text.slice(i + 1);
}

/** Each of `characters` inserted, at `first` or after it. */
export function* withOneMore(
  text: string,
  characters: string,
  first = 0,
): Generator<string, void, undefined> {
  for (let i = text.length; i >= first; i--)
    for (const character of characters) yield text.slice(0, i) + character + text.slice(i);
}

/** One or more characters replaced with look-alikes, fewest replacements first. */
export function withLookAlikes(text: string, lookAlikes: Readonly<Record<string, string>>): string[] {
  let variants = [''];
  for (const character of text) {
    const other = lookAlikes[character];
    variants = variants.flatMap((start) =>
      other === undefined ? [start + character] : [start + character, start + other],
    );
  }
  const exchanges = (variant: string): number =>
    [...variant].filter((character, i) => character !== text[i]).length;
  return variants.filter((variant) => variant !== text).sort((a, b) => exchanges(a) - exchanges(b));
}
