import type { IsoDate } from '../../base/dates.js';
import * as icd10cm from '../../icd10cm/index.js';
import { forNotes } from '../../icd10cm/rules/bundled-notes.js';
import { notes, tabulars } from '../../icd10cm/rules/index.js';
import type { Icd10cmReference, Icd10cmStatingNode, Icd10cmTabularNote } from '../../icd10cm/rules/types.js';
import { releaseDays } from '../all-codes.js';
import { inOrder, keyedPeriodsOf, type Period } from '../periods.js';
import { integer, type Row, type Table, text, textOrNull, WINDOW } from '../table.js';
import { plain } from './codes.js';

/** A note of a node, with the number that it has there. */
interface NumberedNote {
  readonly number: number;
  readonly note: Icd10cmTabularNote;
  readonly periods: readonly Period[];
}

/** A note with its node. */
type Numbered = readonly [node: Icd10cmStatingNode, note: NumberedNote];

/** The nodes that have notes in any Tabular List, in order. */
function nodes(): readonly Icd10cmStatingNode[] {
  const found = new Map<string, Icd10cmStatingNode>();
  for (const list of [forNotes.relation().notes, forNotes.texts().others])
    for (let node = 0; node < list.nodes.size; node++) {
      const shown = list.nodes.show(node);
      found.set(`${shown.kind} ${plain(shown.code)}`, shown);
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, node]) => node);
}

/** The notes of a node over time. A note that a list prints twice is two notes. */
function notesOf(node: Icd10cmStatingNode, days: readonly IsoDate[]): readonly NumberedNote[] {
  const known = new Map<string, Icd10cmTabularNote>();
  const periods = keyedPeriodsOf(days, (on) => {
    const here = new Map<string, Row>();
    for (const note of notes(node, { on })) {
      const { kind, heading = '', text: words, references } = note;
      let name = JSON.stringify([kind, heading, words, references]);
      while (here.has(name)) name += ' ';
      known.set(name, note);
      here.set(name, []);
    }
    return here;
  });
  return [...periods].map(([name, found], i) => ({ number: i + 1, note: known.get(name)!, periods: found }));
}

function* numbered(): Generator<Numbered> {
  const days = inOrder([...releaseDays(icd10cm), ...tabulars().map(({ effective }) => effective)]);
  for (const node of nodes()) for (const note of notesOf(node, days)) yield [node, note];
}

const hasReferences = ([, { note }]: Numbered): boolean => note.references.length > 0;

/** The notes with references that the last walk found. The table of references uses them instead of a second walk. */
let referring: readonly Numbered[] | undefined;

function* noteRows(): Generator<Row> {
  const found: Numbered[] = [];
  for (const one of numbered()) {
    if (hasReferences(one)) found.push(one);
    const [node, { number, note, periods }] = one;
    for (const { from, to } of periods)
      yield [node.kind, plain(node.code), number, from, to, note.kind, note.heading ?? null, note.text];
  }
  referring = found;
}

function* referenceRows(): Generator<Row> {
  const found = referring ?? [...numbered()].filter(hasReferences);
  referring = undefined;
  for (const [node, { number, note }] of found)
    for (const [i, { codes, condition }] of note.references.entries() as Iterable<[number, Icd10cmReference]>)
      yield [node.kind, plain(node.code), number, i + 1, codes, condition ?? null];
}

const NODE = [
  text('node_kind', 'What states the note: chapter, block or code.'),
  text('node', 'The range of a chapter or block, or a code without its dot.'),
  integer('note', 'The number of the note at its node.'),
];

/** The notes of the Tabular List. */
export const ICD10CM_NOTES: Table = {
  name: 'icd10cm_notes',
  summary:
    'A note of the Tabular List at the node that states it. It applies to all codes below that node too.',
  columns: [
    ...NODE,
    ...WINDOW,
    text(
      'kind',
      'inclusion-term, includes, excludes1, excludes2, code-first, use-additional-code, code-also, note or seventh-character.',
    ),
    textOrNull('heading', 'For a line of a list: the heading of the list.'),
    text('text', 'The printed text.'),
  ],
  key: ['node_kind', 'node', 'note', 'valid_from'],
  rows: noteRows,
};

/** The codes that notes name. */
export const ICD10CM_NOTE_REFERENCES: Table = {
  name: 'icd10cm_note_references',
  summary: 'Codes that a note of icd10cm_notes refers to, as printed. The dates are those of the note.',
  columns: [
    ...NODE,
    integer('reference', 'The number of the reference in the note.'),
    text('codes', 'As printed: a code E10.9, a stem E08.- or a range A15-A19.'),
    textOrNull('condition', 'A condition on their characters: with fifth or sixth character 5.'),
  ],
  key: ['node_kind', 'node', 'note', 'reference'],
  rows: referenceRows,
};
