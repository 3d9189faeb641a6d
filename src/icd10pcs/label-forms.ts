/**
 * The forms of a label in a title: `Carpal, Right` as `Right Carpal`. The writer numbers them by their place in this list.
 */
export function formsOf(label: string): string[] {
  const parts = label.split(', ');
  if (parts.length === 1) return [label];
  const turned = [...parts.slice(1), parts[0]!].join(' ');
  const reversed = [...parts].reverse().join(' ');
  const lastFirst = `${parts.at(-1)} ${parts.slice(0, -1).join(', ')}`;
  return [...new Set([turned, reversed, lastFirst, label])];
}

/** What follows the label of an approach in a title. */
export const APPROACH = ' Approach';
