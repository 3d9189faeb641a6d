import { dayOf, formatDay, type IsoDate } from '../../base/dates.js';
import type { AnyChange } from '../../codeset/contract.js';
import { idOf } from '../compose/find.js';
import type { TerminologySet } from '../sets/types.js';
import type { TerminologyMap, TerminologyMapping } from './types.js';

const WORDS = {
  successors: ['code changes', 'the codes that came after a code'],
  predecessors: ['code changes, backwards', 'the codes that came before a code'],
} as const;

/** The changes of a set as maps from a code to what came after it, and to what came before it. */
export const changeMaps = (set: TerminologySet): readonly TerminologyMap[] =>
  (['successors', 'predecessors'] as const).flatMap((direction) => changeMap(set, direction));

function changeMap(set: TerminologySet, direction: 'successors' | 'predecessors'): readonly TerminologyMap[] {
  const changes = set.verbs[direction];
  if (changes === undefined) return [];
  const [title, meaning] = WORDS[direction];
  const mapping = (change: AnyChange): TerminologyMapping => toMapping(set, direction, change);
  return [
    {
      id: idOf(set.id, direction),
      url: `${set.urls[0]}?fhir_cm=${direction}`,
      title: `${set.label}: ${title}`,
      description: `${set.label}: ${meaning}, as the tables of the publisher and the divisions of codes give it`,
      source: set.urls[0],
      target: set.urls[0],
      translate: (code, date) =>
        changes(code)
          .filter(({ effective }) => date === undefined || effective <= date)
          .map(mapping),
      codes: () => sources(set, (code) => changes(code).length > 0),
    },
  ];
}

/** The parts of changes that some sets have. */
interface Detailed {
  readonly relation?: string;
  readonly with?: readonly string[];
}

function toMapping(set: TerminologySet, direction: string, change: AnyChange): TerminologyMapping {
  const { code, effective, basis } = change;
  const { relation, with: others = [] } = change as AnyChange & Detailed;
  const divided = basis === 'subdivision' ? (direction === 'successors' ? 'narrower' : 'wider') : 'relatedto';
  const display = set.concept(code, laterOf(effective))?.display;
  return {
    code,
    ...(display === undefined ? {} : { display }),
    // A division gives narrower codes. A conversion table says that codes belong together, and no more.
    equivalence: divided,
    comment: `from ${effective}, by ${basis.replace('-', ' ')}`,
    ...(relation === 'all' && others.length > 0 ? { with: others } : {}),
  };
}

/** The day on which the title of a changed code is looked up. */
const laterOf = (effective: IsoDate): IsoDate => {
  const today = formatDay(dayOf(undefined));
  return effective > today ? effective : today;
};

function* sources(set: TerminologySet, has: (code: string) => boolean): Generator<string, void, undefined> {
  const on = set.releases().at(-1)?.effective ?? formatDay(dayOf(undefined));
  for (const list of [set.codes(on), set.ended(on)]) for (const code of list) if (has(code)) yield code;
}
