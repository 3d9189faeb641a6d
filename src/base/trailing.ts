/**
 * How many characters at the end of a text are among the given ones. A regular expression for the same, such as `/X+$/`, tries
 * again at every character, which takes the square of the length.
 */
export function trailing(text: string, characters: string): number {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.length - end;
}
