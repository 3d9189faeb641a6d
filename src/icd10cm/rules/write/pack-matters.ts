import { hasBit, type Mask } from '../../../base/masks.js';
import { ColumnWriter, joinPieces } from '../../../packed/write/column.js';
import type { RawSection } from '../../../packed/write/container.js';
import { maskColumn, setBit } from '../../../packed/write/width.js';
import { affirmed, MATTERS } from '../relation/matters.js';
import type { CompiledNote } from './compile.js';
import type { NotesOfNodes } from './pack-notes.js';

const LISTS = 'Tabular Lists';

/** What the texts at a number name, in the lists that print them so. */
interface Naming {
  readonly at: number;
  readonly matters: number;
  readonly printed: Mask;
}

/** Which Excludes1 notes and inclusion terms name a matter. The reader is `src/icd10cm/rules/relation/matters.ts`. */
export function packMatters(relation: NotesOfNodes, others: NotesOfNodes, tabulars: number): RawSection {
  const pieces = [ofNotes(relation, tabulars), ofTerms(others, tabulars)].flatMap((namings) => [
    packSteps(namings),
    maskColumn(
      namings.map(({ printed }) => printed),
      tabulars,
      LISTS,
    ),
  ]);
  return { name: 'matters', bytes: joinPieces(pieces) };
}

/** Excludes1 notes by their number, with the line above their list. */
function ofNotes({ notes }: NotesOfNodes, tabulars: number): Naming[] {
  return notes.flatMap((note, at) =>
    note.kind === 'excludes1'
      ? namingsOf(at, tabulars, (tabular) =>
          hasBit(note.printed, tabular)
            ? namedIn(affirmed(`${headingOf(notes, at, tabular)} ${note.text}`))
            : 0,
        )
      : [],
  );
}

function headingOf(notes: readonly CompiledNote[], at: number, tabular: number): string {
  if (notes[at]!.role !== 'item') return '';
  const above = notes
    .slice(0, at)
    .findLast(({ role, printed }) => role === 'heading' && hasBit(printed, tabular));
  return above?.text ?? '';
}

/** Inclusion terms by the row of their code. */
function ofTerms({ nodes }: NotesOfNodes, tabulars: number): Naming[] {
  return nodes
    .filter(({ kind }) => kind === 'code')
    .flatMap(({ first, notes }) => {
      const terms = notes.filter(({ kind }) => kind === 'inclusion-term' || kind === 'includes');
      return namingsOf(first, tabulars, (tabular) =>
        namedIn(
          terms
            .filter(({ printed }) => hasBit(printed, tabular))
            .map(({ text }) => text)
            .join('\n'),
        ),
      );
    });
}

/** The matters that a text names, as bits. */
const namedIn = (text: string): number =>
  MATTERS.reduce((bits, { words }, index) => (words.test(text) ? bits | (1 << index) : bits), 0);

/** One naming for each different answer over the lists; none for 0. */
function namingsOf(at: number, tabulars: number, matters: (tabular: number) => number): Naming[] {
  const masks = new Map<number, Mask>();
  for (let tabular = 0; tabular < tabulars; tabular++) {
    const named = matters(tabular);
    if (named > 0) masks.set(named, setBit(masks.get(named) ?? 0, tabular, LISTS));
  }
  return Array.from(masks, ([named, printed]) => ({ at, matters: named, printed }));
}

function packSteps(namings: readonly Naming[]): Uint8Array {
  const writer = new ColumnWriter();
  let before = 0;
  for (const { at, matters } of namings) {
    writer.add(at - before);
    writer.add(matters);
    before = at;
  }
  return writer.bytes();
}
