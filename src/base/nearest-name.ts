/** The number of single-character edits between two words; a swap of two neighbors counts as one. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** Longer words are not compared: no name is that long. */
const LONGEST = 40;

/** Lower case, without `-` and `_`. */
const plain = (text: string): string => text.toLowerCase().replace(/[-_]/g, '');

/**
 * The known name that a misspelled one most likely means: the one with the fewest edits, at most a third of the longer
 * one, or a name that is half of the text or of which the text is half. If several are equally near, the first one. Internal.
 *
 * @param text - the unknown name
 * @param names - the known names
 * @returns the nearest name; `undefined` if none is near
 */
export function nearestName(text: string, names: readonly string[]): string | undefined {
  if (text.length > LONGEST) return undefined;
  const given = plain(text);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const known = plain(name);
    const edits = distance(given, known);
    const allowed = Math.max(1, Math.floor(Math.max(known.length, given.length) / 3));
    if (edits < least && (edits <= allowed || isPartOf(given, known))) {
      best = name;
      least = edits;
    }
  }
  return best;
}

/** Whether one word is at least half of the other: `birth` of `birthDate`. */
const isPartOf = (a: string, b: string): boolean =>
  2 * Math.min(a.length, b.length) >= Math.max(a.length, b.length) && (a.includes(b) || b.includes(a));
