/** The most characters of a short title. */
export const LONGEST_SHORT_TITLE = 60;

/** The stages in which a long title is shortened, see `data-build/icd10pcs/compose/learn.ts`. */
const STAGES = 6;

/** How titles are spelled: fixed words, and the phrases of places. */
export interface Template {
  /** The place of each piece, -1 for fixed words. */
  readonly places: readonly number[];
  /** The texts of fixed words by stage; empty for a place. */
  readonly fixed: readonly (readonly string[])[];
  /** The level of each piece's phrase at each stage. */
  readonly levels: readonly (readonly number[])[];
}

const IDENTITY: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** Reads a template as the payload writes it: pieces between tabs. */
export function readTemplate(line: string): Template {
  const places: number[] = [];
  const fixed: (readonly string[])[] = [];
  const levels: (readonly number[])[] = [];
  for (const piece of line.split('\t')) {
    if (piece.startsWith('{')) {
      places.push(Number(piece[1]));
      fixed.push([]);
      levels.push(piece.length === 2 ? IDENTITY : [0, ...[...piece.slice(3)].map(Number)]);
    } else {
      const [texts = '', pattern = '000000'] = piece.split('#');
      const variants = texts.split('|');
      places.push(-1);
      fixed.push([variants[0]!, ...[...pattern].map((level) => variants[Number(level)]!)]);
      levels.push(IDENTITY);
    }
  }
  return { places, fixed, levels };
}

/** The long title. */
export function spellLong({ places, fixed }: Template, phrases: readonly (readonly string[])[]): string {
  let text = '';
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    text += place < 0 ? fixed[i]![0]! : phrases[place]![0]!;
  }
  return text;
}

/** The pieces of the long title. */
export const longPieces = (
  { places, fixed }: Template,
  phrases: readonly (readonly string[])[],
): readonly string[] => places.map((place, i) => (place < 0 ? fixed[i]![0]! : phrases[place]![0]!));

/** The short title: the first stage that is short enough, or the last one. */
export function spellShort(
  template: Template,
  phrases: readonly (readonly string[])[],
  long: string,
): string {
  if (long.length <= LONGEST_SHORT_TITLE) return long;
  // Lengths are added up first, so texts that are too long are never made.
  let stage = 1;
  while (stage < STAGES && lengthAt(template, phrases, stage) > LONGEST_SHORT_TITLE) stage++;
  const { places, fixed, levels } = template;
  let text = '';
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    text += place < 0 ? fixed[i]![stage]! : phrases[place]![levels[i]![stage]!]!;
  }
  return text;
}

function lengthAt(
  { places, fixed, levels }: Template,
  phrases: readonly (readonly string[])[],
  stage: number,
): number {
  let length = 0;
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    length += (place < 0 ? fixed[i]![stage]! : phrases[place]![levels[i]![stage]!]!).length;
  }
  return length;
}
