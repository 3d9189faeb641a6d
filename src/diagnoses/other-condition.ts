import { affirmed, DENIED, MATTERS, type Matter } from '../icd10cm/rules/relation/matters.js';

/** How titles tell that an Excludes1 note is not about a pair, although its codes cover it. */
export type OtherCondition =
  /** The title says that the condition is without what the note names. */
  | { readonly kind: 'denied' | 'untold'; readonly matter: string }
  /** The titles name two sides, or two fingers or toes. */
  | { readonly kind: 'other-part'; readonly parts: readonly [string, string] };

function isDenied({ words, opposite }: Matter, title: string): boolean {
  if (words.test(affirmed(title))) return false;
  return opposite?.test(title) === true || (title.match(DENIED) ?? []).some((part) => words.test(part));
}

/**
 * What a note names that a title denies, or does not name while other codes of the reference do.
 *
 * @param named - the matters that the note names, as bits
 * @param termsName - whether the inclusion terms of the code name a matter; asked only if needed
 * @param others - the titles of all codes that the reference covers; read only if needed
 */
export function deniedMatter(
  named: number,
  title: string,
  termsName: (matter: number) => boolean,
  others: () => Iterable<string>,
): OtherCondition | undefined {
  for (const [index, matter] of MATTERS.entries()) {
    if ((named & (1 << index)) === 0) continue;
    if (isDenied(matter, title)) return { kind: 'denied', matter: matter.name };
    if (matter.byOthers !== true || matter.words.test(title) || termsName(index)) continue;
    if (someNames(matter, others())) return { kind: 'untold', matter: matter.name };
  }
  return undefined;
}

function someNames({ words }: Matter, titles: Iterable<string>): boolean {
  for (const title of titles) if (words.test(affirmed(title))) return true;
  return false;
}

/**
 * Conditions of one place: injuries, eyes, ears, arteries of the brain, pathological fractures. Others, such as diabetes and
 * rheumatoid arthritis, are of the whole body, whatever side a code names.
 */
const OF_ONE_PLACE = /^(?:S|H|T1[5-9]|T2[0-5]|I6[3-6]|M8[04])/;

/** The words of parts, and the noun that messages add. */
const PARTS: readonly (readonly [words: RegExp, noun: string])[] = [
  [/\b(?:right|left)\b/gi, ' side'],
  [/\b(?:thumb|(?:index|middle|ring|little) finger|(?:great|lesser) toe)\b/gi, ''],
];

/** The only word of a kind that a title has; undefined if it has several or none. */
function onlyOne(words: RegExp, title: string): string | undefined {
  const found = new Set((title.match(words) ?? []).map((word) => word.toLowerCase()));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Two conditions of one place that are on two sides, or on two fingers or toes. */
export function otherPart(
  [oneCode, one]: readonly [code: string, title: string],
  [otherCode, other]: readonly [code: string, title: string],
): OtherCondition | undefined {
  if (!OF_ONE_PLACE.test(oneCode) || !OF_ONE_PLACE.test(otherCode)) return undefined;
  if (/\b(?:bilateral|both)\b/i.test(one + other)) return undefined;
  for (const [words, noun] of PARTS) {
    const first = onlyOne(words, one);
    const second = onlyOne(words, other);
    if (first !== undefined && second !== undefined && first !== second)
      return { kind: 'other-part', parts: [first + noun, second + noun] };
  }
  return undefined;
}

/** What a finding says about a note that the titles show not to apply. */
export function messageOf(found: OtherCondition, subject: string, excluded: string): string {
  const so = 'so the note does not apply to this pair';
  if (found.kind === 'other-part') {
    const [one, other] = found.parts;
    return `${subject} excludes ${excluded}, but one is of the ${one} and the other of the ${other}, ${so}`;
  }
  const note = `the Excludes1 note of ${subject} that covers ${excluded} is about ${found.matter}`;
  return found.kind === 'denied'
    ? `${note}, which the title of ${excluded} rules out, ${so}`
    : `${note}, which other codes name and ${excluded} does not, ${so}`;
}
