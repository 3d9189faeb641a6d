import { hasBit, type MaskArray, maskArray } from '../../../base/masks.js';
import type { CodeTable } from '../../../codetree/codes.js';
import { readColumn, readMasks } from '../../../packed/column.js';
import type { Icd10cmNoteKind } from '../types.js';
import { NoteNodes } from './note-nodes.js';

/** How the payload numbers the kinds of notes. */
export const NOTE_KINDS: readonly Icd10cmNoteKind[] = [
  'excludes1',
  'excludes2',
  'code-first',
  'use-additional-code',
  'code-also',
  'inclusion-term',
  'includes',
  'note',
  'seventh-character',
];

/** The kinds by number. */
export const Kind = { excludes1: 0, excludes2: 1, codeFirst: 2, useAdditional: 3, codeAlso: 4 } as const;

/** What a note is: a note by itself, the heading of a list, or a line of a list. */
export const Role = { single: 0, heading: 1, item: 2 } as const;

/**
 * The notes of all Tabular Lists, each once with the lists that print it, node by node in printed order. The writer is
 * `src/icd10cm/rules/write/pack-notes.ts`.
 */
export class NoteList {
  readonly nodes: NoteNodes;
  /** Where the notes of each node start, and one past the last note. */
  readonly start: Uint32Array;
  readonly kind: Uint8Array;
  readonly role: Uint8Array;
  /** The Tabular Lists that print each: bit i for list i. */
  readonly printed: MaskArray;

  /** @param tabulars - how many Tabular Lists there are */
  constructor(codes: CodeTable, pieces: readonly Uint8Array[], tabulars: number) {
    const [counts, kindsAndRoles, maskNumbers] = [pieces[4]!, pieces[5]!, pieces[7]!].map(
      readColumn,
    ) as ThreeColumns;
    const masks = readMasks(pieces[6]!, tabulars);
    this.nodes = new NoteNodes(codes, pieces.slice(0, 4));
    this.start = new Uint32Array(counts.length + 1);
    for (let i = 0; i < counts.length; i++) this.start[i + 1] = this.start[i]! + counts[i]!;
    this.kind = Uint8Array.from(kindsAndRoles, (value) => Math.floor(value / 3));
    this.role = Uint8Array.from(kindsAndRoles, (value) => value % 3);
    this.printed = maskArray(maskNumbers.length, tabulars);
    for (let i = 0; i < maskNumbers.length; i++) this.printed[i] = masks[maskNumbers[i]!]!;
  }

  get size(): number {
    return this.kind.length;
  }

  /** Whether a Tabular List prints a note. */
  has(note: number, tabular: number): boolean {
    return hasBit(this.printed[note]!, tabular);
  }

  /** The heading above a line of a list in a Tabular List; -1 for any other note. */
  headingOf(note: number, tabular: number): number {
    if (this.role[note] !== Role.item) return -1;
    for (let above = note - 1; above >= 0; above--) {
      if (this.role[above] === Role.heading && this.has(above, tabular)) return above;
    }
    return -1;
  }
}

type ThreeColumns = [Uint32Array, Uint32Array, Uint32Array];
