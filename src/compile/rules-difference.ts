import type { IsoDate } from '../base/dates.js';
import { hasBit } from '../base/masks.js';
import { NOTE_KINDS } from '../icd10cm/rules/relation/note-list.js';
import type { Icd10cmNoteKind } from '../icd10cm/rules/types.js';
import type { CompiledNode } from '../icd10cm/rules/write/compile.js';
import type { MergedNode, MergedNodes } from '../icd10cm/rules/write/merge.js';
import { invalidFile } from './fail.js';

/** The notes of one kind in a Tabular List, and how they differ from those of the list before. */
export interface Icd10cmNoteKindDifference {
  /** Which kind. */
  readonly kind: Icd10cmNoteKind;
  /** How many notes of the kind the list has. */
  readonly notes: number;
  /** How many the list before has. */
  readonly before: number;
  /** Notes with another text or at another node than in the list before. */
  readonly added: number;
  /** Notes of the list before that are gone. */
  readonly removed: number;
}

/** How the notes of a Tabular List differ from those of the list before. */
export interface Icd10cmNotesDifference {
  /** The first day of the list before. */
  readonly tabular: IsoDate;
  /** A line for each kind of note. */
  readonly kinds: readonly Icd10cmNoteKindDifference[];
}

/** A note with a reference that could not be used. */
export interface Icd10cmUnresolvedNote {
  /** The node that states it: `A00-B99`, `E11.9`. */
  readonly node: string;
  /** Which kind. */
  readonly kind: Icd10cmNoteKind;
  /** The printed text. */
  readonly text: string;
  /** What it names, or the words that no rule reads. */
  readonly reference: string;
  /** Why it could not be used. */
  readonly reason: string;
}

/** Compares the notes of a list with those of the list before, each by its node, its kind and its text. */
export function notesSince(tabular: IsoDate, nodes: MergedNodes, place: number): Icd10cmNotesDifference {
  const counts = NOTE_KINDS.map((kind) => ({ kind, notes: 0, before: 0, added: 0, removed: 0 }));
  for (const node of nodes.values())
    for (const count of counts) {
      const now = textsOf(node, count.kind, place);
      const then = textsOf(node, count.kind, place - 1);
      count.notes += now.length;
      count.before += then.length;
      count.added += lacking(now, then);
      count.removed += lacking(then, now);
    }
  return { tabular, kinds: counts };
}

const textsOf = (node: MergedNode, kind: Icd10cmNoteKind, place: number): readonly string[] =>
  node.notes.filter((note) => note.kind === kind && hasBit(note.printed, place)).map(({ text }) => text);

/** How many texts of one list are not in the other one. */
const lacking = (texts: readonly string[], others: readonly string[]): number =>
  texts.filter((text) => !others.includes(text)).length;

/**
 * Stops if a list has no note of some kind, or less than half as many as the list before: no official list is such.
 *
 * @throws MedcodesError `invalid-file`
 */
export function requireKinds(name: string, { tabular, kinds }: Icd10cmNotesDifference): void {
  for (const { kind, notes, before } of kinds)
    if (notes === 0 || notes * 2 < before)
      throw invalidFile(
        name,
        `it has ${notes} notes of kind ${kind}, but the list of ${tabular} has ${before}: is the file whole?`,
      );
}

/** The notes of a list whose references could not be used. */
export function unresolvedIn(nodes: readonly CompiledNode[], place: number): Icd10cmUnresolvedNote[] {
  return nodes.flatMap(({ name, notes }) =>
    notes
      .filter(({ printed }) => hasBit(printed, place))
      .flatMap(({ kind, text, unread, resolution }) => [
        ...unread.map((words) => ({ node: name, kind, text, reference: words, reason: 'no rule reads it' })),
        ...(resolution?.missing ?? []).map((missing) => ({ node: name, kind, text, ...missing })),
      ]),
  );
}
