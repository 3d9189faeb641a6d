/** What the words of a title say about sides. */
export interface Wording {
  readonly right: boolean;
  readonly left: boolean;
  /** `bilateral`, `both`. */
  readonly bilateral: boolean;
  readonly unilateral: boolean;
  /** How often it says `unspecified`. */
  readonly unspecified: number;
  /** The title with its sides blanked out: equal for the right and the left one of a pair. */
  readonly neutral: string;
  /** Its subject: its words in the singular, without sides and without small words. */
  readonly subject: ReadonlySet<string>;
}

const BOTH = new Set(['bilateral', 'bilaterally', 'both']);
const SIDES = new Set([...BOTH, 'right', 'left', 'unilateral']);
const SMALL = new Set(['of', 'the', 'unspecified', 'side', 'affecting', 'in', 'and', 'with', 'part', 'site']);
const PLURALS: Readonly<Record<string, string>> = {
  ovaries: 'ovary',
  testes: 'testis',
  testis: 'testis',
  feet: 'foot',
};

/** A word in an approximate singular. Both sides of a comparison are converted in the same way. */
function singular(word: string): string {
  const known = Object.hasOwn(PLURALS, word) ? PLURALS[word] : undefined;
  if (known !== undefined) return known;
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Reads a title. */
export function wordingOf(title: string): Wording {
  const words: readonly string[] = title.toLowerCase().match(/[a-z']+/g) ?? [];
  const subject = new Set<string>();
  let neutral = '';
  for (const word of words) {
    // One title of a pair may say 'of right foot' and the other 'left foot'.
    if (word !== 'of') neutral += word === 'right' || word === 'left' ? '* ' : `${word} `;
    if (!SIDES.has(word) && !SMALL.has(word)) subject.add(singular(word));
  }
  return {
    right: words.includes('right'),
    left: words.includes('left'),
    bilateral: words.some((word) => BOTH.has(word)),
    unilateral: words.includes('unilateral'),
    unspecified: words.filter((word) => word === 'unspecified').length,
    neutral,
    subject,
  };
}

/** Whether a title may be about a side at all. It rules out most titles at little cost. */
export const speaksOfSides = (title: string): boolean =>
  /\b(?:right|left|bilateral|bilaterally|both|unilateral|unspecified)\b/i.test(title);

/** The words of one set that another lacks. */
export function lacking(of: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const word of of) if (!other.has(word)) found.push(word);
  return found;
}

/** The body part that a title puts on a side: `knee` of 'Pain in right knee', `eye` of 'Retinal break, right eye'. */
export function bodyPartOf(title: string): string | undefined {
  const found =
    /\b(?:right|left) ([a-z]+(?:[ -][a-z]+){0,2}?)(?=$|,|;| (?:with|without|in|following|at|due|affecting|from|of|and)\b)/i.exec(
      title,
    );
  return found?.[1]?.toLowerCase();
}
