import { describe, expect, it } from 'vitest';
import { otherConditionOf } from '../../src/diagnoses/excludes-titles.js';
import { lookup } from '../../src/icd10cm/index.js';
import { coveredBy, data, excludes1Notes } from './excludes1-notes.js';

const { notes, tabulars, codes } = data.relation();

interface Target {
  readonly note: string;
  readonly node: number;
  readonly code: string;
  readonly title: string;
  readonly found: { readonly kind: 'denied' | 'untold'; readonly matter: string };
}

/** Every code that an Excludes1 note of a Tabular List covers and its title rules out. */
function* targets(tabular: number): Generator<Target> {
  const on = tabulars[tabular]!.effective;
  const release = codes.releaseOn(Number(on.replaceAll('-', '')) as never);
  for (const { note, node, text, references } of excludes1Notes(tabular)) {
    for (const reference of references) {
      for (const row of coveredBy(reference, release)) {
        // The subject is the code itself: the same side and finger, so that only the note tells.
        const statement = { kind: 0, note, reference, node, subject: row, excluded: row };
        const code = codes.codeOf(row);
        const found = otherConditionOf(data, statement, { release, tabular });
        if (found === undefined || found.kind === 'other-part') continue;
        yield { note: text, node, code, title: lookup(code, { on })!.title, found };
      }
    }
  }
}

/** The same, word by word: whether a title says a thing only after 'without', 'not' or 'no'. */
function saysWithout(title: string, thing: string): boolean {
  const words = title.toLowerCase().split(/\s+/);
  let denying = false;
  const said: boolean[] = [];
  words.forEach((word, at) => {
    if (['without', 'not', 'no', '(without'].includes(word)) denying = true;
    else if (word === 'with') denying = false;
    const here = words
      .slice(at, at + thing.split(' ').length)
      .join(' ')
      .replace(/[,;)]+$/, '');
    if (here === thing) said.push(denying);
    if (/[,;]$/.test(word)) denying = false;
  });
  return said.length > 0 && said.every(Boolean);
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  hemorrhage: ['hemorrhage', 'bleeding'],
  perforation: ['perforation'],
  coma: ['coma'],
  gangrene: ['gangrene'],
  'a foreign body': ['foreign body'],
  'loss of consciousness': ['loss of consciousness'],
  'disruption of the pelvic ring': ['disruption of pelvic ring'],
  'both sides': ['bilateral'],
  'myoclonic seizures': ['myoclonic'],
};

/** The notes that do not apply to some of their codes on 2025-10-01, reviewed one by one: note, reason, codes of all it covers. */
const REVIEWED: readonly string[] = [
  'G25.3: myoclonic epilepsy (G40.-) | untold myoclonic seizures | 47',
  'H44.6: current intraocular foreign body (S05.-) | denied a foreign body | 27',
  'H44.7: current intraocular foreign body (S05.-) | denied a foreign body | 27',
  'I96: gangrene in other peripheral vascular diseases (I73.-) | denied gangrene | 1',
  'K63.1: perforation (nontraumatic) of duodenum (K26.-) | denied perforation | 3',
  'K92.2: diverticular disease with hemorrhage (K57.-) | denied hemorrhage | 12',
  'K92.2: gastritis and duodenitis with hemorrhage (K29.-) | denied hemorrhage | 9',
  'K92.2: peptic ulcer with hemorrhage (K25-K28) | denied hemorrhage | 12',
  'M15: bilateral involvement of single joint (M16-M19) | denied both sides | 56',
  'R40: somnolence, stupor and coma in diabetes (E08-E13) | denied coma | 14',
  'R40: somnolence, stupor and coma in diabetes (E08-E13) | untold coma | 404',
  'R40: somnolence, stupor and coma in hepatic failure (K72.-) | denied coma | 3',
  'S09.90: head injury NOS with loss of consciousness (S06.9-) | denied loss of consciousness | 3',
  'S32.3: fracture of ilium with associated disruption of pelvic ring (S32.8-) | denied disruption of the pelvic ring | 6',
  'S32.5: fracture of pubis with associated disruption of pelvic ring (S32.8-) | denied disruption of the pelvic ring | 6',
  'S32.6: fracture of ischium with associated disruption of pelvic ring (S32.8-) | denied disruption of the pelvic ring | 6',
];

/** What is wrong with the reason that was found, by the words of note and title. */
function wrongIn({ note, title, found }: Target): string | undefined {
  const words = WORDS[found.matter]!;
  const has = (text: string): boolean => words.some((word) => text.toLowerCase().includes(word));
  if (!has(note)) return `the note does not name it: ${note}`;
  if (found.kind === 'untold') return has(title) ? `the title names it: ${title}` : undefined;
  if (found.matter === 'both sides')
    return !has(title) && /unilateral|right|left/i.test(title) ? undefined : title;
  const affirms = words.some((word) => title.toLowerCase().includes(word) && !saysWithout(title, word));
  return has(title) && !affirms ? undefined : `the title does not deny it: ${title}`;
}

const summary = (tabular: number): string[] => {
  const counts = new Map<string, number>();
  for (const { note, node, found } of targets(tabular)) {
    const key = `${notes.nodes.show(node).code}: ${note} | ${found.kind} ${found.matter}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => `${key} | ${count}`).sort();
};

describe('Excludes1 notes whose words a title rules out', () => {
  it('are the reviewed ones on 2025-10-01', () => {
    const tabular = tabulars.findIndex(({ effective }) => effective === '2025-10-01');
    expect(summary(tabular)).toEqual(REVIEWED);
  });

  it('name what the title denies, in every Tabular List, by a reading word by word', () => {
    for (let tabular = 0; tabular < tabulars.length; tabular++)
      for (const target of targets(tabular)) expect(wrongIn(target), target.code).toBeUndefined();
  });
});
