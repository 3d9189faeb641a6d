import { payload as notes } from '../../data/icd10cm-rules/notes.js';
import { forRelation } from './bundled.js';
import { type EvidenceData, type NotesData, textsFrom } from './data.js';
import type { NoteTexts } from './notes/note-texts.js';

// Apart from `bundled.ts`, so that a module that loads the texts when asked for does not name them.
let noteTexts: NoteTexts | undefined;

function texts(): NoteTexts {
  noteTexts ??= textsFrom(forRelation.relation(), notes);
  return noteTexts;
}

/** Codes and what notes say about other codes, with texts. */
export const forNotes: NotesData = {
  codes: () => forRelation.codes(),
  relation: () => forRelation.relation(),
  texts,
};
/** The same for functions that show texts if the payload has them. */
export const forEvidence: EvidenceData = forNotes;
