import { entries, lookup } from '../../src/icd10cm/index.js';
import { type Icd10cmPairStatement, notes } from '../../src/icd10cm/rules/index.js';

/** Whether a title has a thing, and each time in a part that begins with 'without', 'not' or 'no'. */
function denies(title: string, thing: string): boolean {
  const parts = title.toLowerCase().split(/[,;]|\b(?=with\b)|\b(?=(?:without|not|no)\b)/);
  const saying = parts.filter((part) => part.includes(thing));
  return saying.length > 0 && saying.every((part) => /^\s*\(?(?:without|not|no)\b/.test(part));
}

const says = (title: string, thing: string): boolean =>
  title.toLowerCase().includes(thing) && !denies(title, thing);

const THINGS = [
  ['hemorrhage', 'bleeding'],
  ['perforation'],
  ['coma'],
  ['gangrene'],
  ['foreign body'],
  ['loss of consciousness'],
  ['disruption of pelvic ring'],
  ['myoclonic'],
];

/** The titles of all codes of a few categories. */
const named = (from: string, to: string, on: string): string[] =>
  [...entries({ on, billable: true })]
    .filter(({ code }) => code.slice(0, 3) >= from && code.slice(0, 3) <= to)
    .map(({ title }) => title);

function terms(code: string, on: string): string {
  const all = notes(code, { on, inherited: true });
  return all
    .filter(({ kind, node }) => (kind === 'inclusion-term' || kind === 'includes') && node.kind === 'code')
    .map(({ text }) => text.toLowerCase())
    .join(' ');
}

/** Whether the titles of two codes tell that an Excludes1 statement is not about them: `docs/rules.md`. */
export function isRuledOut(statement: Icd10cmPairStatement, on: string): boolean {
  const { subject, excluded, heading = '', text = '', reference } = statement;
  const titleOf = (code: string): string => lookup(code, { on })!.title;
  const note = `${heading} ${text}`.replace(/\([^()]*\d[^()]*\)/g, ' ');
  const title = titleOf(excluded);
  for (const words of THINGS) {
    if (!words.some((word) => says(note, word))) continue;
    if (words.some((word) => denies(title, word)) && !words.some((word) => says(title, word))) return true;
    const byOthers = words[0] === 'coma' || words[0] === 'myoclonic';
    if (!byOthers || words.some((word) => `${title} ${terms(excluded, on)}`.toLowerCase().includes(word)))
      continue;
    const [from, to = from] = reference.codes.slice(0, 7).split('-') as [string, string?];
    const others = named(from.slice(0, 3), (to || from).slice(0, 3), on);
    if (others.some((other) => words.some((word) => says(other, word)))) return true;
  }
  if (says(note, 'bilateral') && !/bilateral/i.test(title) && /unilateral|\bright\b|\bleft\b/i.test(title))
    return true;
  return areOfTwoParts([subject, titleOf(subject)], [excluded, title]);
}

const PLACES = ['S', 'H', 'T15', 'T16', 'T17', 'T18', 'T19', 'T20', 'T21', 'T22', 'T23', 'T24', 'T25'];
const MORE = ['I63', 'I64', 'I65', 'I66', 'M80', 'M84'];

function areOfTwoParts(...pair: readonly (readonly [code: string, title: string])[]): boolean {
  if (!pair.every(([code]) => [...PLACES, ...MORE].some((place) => code.startsWith(place)))) return false;
  const titles = pair.map(([, title]) => title.toLowerCase());
  if (titles.some((title) => /\bbilateral\b|\bboth\b/.test(title))) return false;
  const kinds = [
    ['right', 'left'],
    ['thumb', 'index finger', 'middle finger', 'ring finger', 'little finger', 'great toe', 'lesser toe'],
  ];
  return kinds.some((kind) => {
    const found = titles.map((title) => kind.filter((word) => new RegExp(`\\b${word}\\b`).test(title)));
    return found.every(({ length }) => length === 1) && found[0]![0] !== found[1]![0];
  });
}
