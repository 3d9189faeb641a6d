import { column, joinPieces } from '../../../packed/write/column.js';
import type { RawSection } from '../../../packed/write/container.js';
import { FirstUse } from '../../../packed/write/dictionary.js';
import type { ResolvedRules } from './compile.js';
import { type NotesOfNodes, packNotes } from './pack-notes.js';

/** How many texts are read together: one question needs few, and each chunk costs some bytes. */
const PER_CHUNK = 1024;

/**
 * Packs the texts of all notes, each different one once, and the notes that the relation does not have. The reader is
 * `src/icd10cm/rules/notes/note-texts.ts`.
 */
export function packTexts(
  { codes, tabulars }: ResolvedRules,
  relation: NotesOfNodes,
  others: NotesOfNodes,
): RawSection[] {
  const texts = new FirstUse<string>((text) => text, []);
  const ofRelation = relation.notes.map(({ text }) => texts.number(text));
  const ofOthers = others.notes.map(({ text }) => texts.number(text));
  const chunks: RawSection[] = [];
  for (let from = 0; from < texts.fresh.length; from += PER_CHUNK) {
    const lines = texts.fresh.slice(from, from + PER_CHUNK);
    chunks.push({ name: `texts.${chunks.length}`, bytes: latin1Lines(lines) });
  }
  const pieces = [
    ...packNotes(codes, others, tabulars.length),
    column(ofRelation),
    column(ofOthers),
    column([PER_CHUNK]),
  ];
  return [{ name: 'texts', bytes: joinPieces(pieces) }, ...chunks];
}

/** Lines of Latin-1: the Tabular List writes Charcôt, Sjögren and the like, nothing beyond. */
export function latin1Lines(lines: readonly string[]): Uint8Array {
  const odd = lines.find((line) => !/^[\t\x20-\x7e\xa0-\xff]+$/.test(line));
  if (odd !== undefined)
    throw new Error(`'${odd}' is not one line of Latin-1; the text sections hold nothing else`);
  return Uint8Array.from(lines.join('\n'), (sign) => sign.charCodeAt(0));
}
