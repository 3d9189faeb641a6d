import { ColumnWriter, column, joinPieces, textSection } from '../../../packed/write/column.js';
import type { RawSection } from '../../../packed/write/container.js';
import type { Icd10cmTabularRelease } from '../types.js';
import type { ResolvedRules } from './compile.js';
import { type NotesOfNodes, packNotes } from './pack-notes.js';
import { type PackedReferences, packReferences } from './pack-references.js';

/**
 * Packs the references of notes to other codes, without the texts of the notes. The reader is
 * `src/icd10cm/rules/relation/relation-table.ts`.
 */
export function packRelation({ codes, tabulars }: ResolvedRules, relation: NotesOfNodes): RawSection[] {
  const { notes } = relation;
  const references = packReferences(
    notes.flatMap(({ resolution }) => [resolution!.references, resolution!.subjects]),
  );
  return [
    { name: 'codes', bytes: column([codes.part.fingerprint()]) },
    { name: 'tabulars', bytes: textSection(tabulars.map(tabularLine)) },
    {
      name: 'notes',
      bytes: joinPieces([
        ...packNotes(codes, relation, tabulars.length),
        column(notes.map(({ resolution }) => references.numberOf(resolution!.references))),
        column(notes.map(({ flags }) => flags)),
        packSubjects(relation, references),
      ]),
    },
    { name: 'references', bytes: references.section },
  ];
}

const tabularLine = ({ effective, fiscalYear, provenance, note }: Icd10cmTabularRelease): string =>
  [effective, fiscalYear, provenance, note].join('\t');

/** Few notes name the codes that they apply to: pairs of a step to the next such note and its set. */
function packSubjects({ notes }: NotesOfNodes, references: PackedReferences): Uint8Array {
  const writer = new ColumnWriter();
  let before = 0;
  notes.forEach(({ resolution }, index) => {
    if (resolution!.subjects.length === 0) return;
    writer.add(index - before);
    writer.add(references.numberOf(resolution!.subjects));
    before = index;
  });
  return writer.bytes();
}
