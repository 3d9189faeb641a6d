import type { CodeTable } from '../../codetree/codes.js';
import * as payload from '../../data/icd10cm-rules/index.js';
import { forCodes } from '../bundled.js';
import {
  type EvidenceData,
  type NotesData,
  type RulesCore,
  relationFrom,
  type SeventhData,
  seventhFrom,
  textsFrom,
} from './data.js';
import type { NoteTexts } from './notes/note-texts.js';
import type { RelationTable } from './relation/relation-table.js';
import type { SeventhTable } from './seventh/seventh-table.js';

// As in `../bundled.ts`, each group names only the tables it needs, and nothing is called at module load.
let relationTable: RelationTable | undefined;
let noteTexts: NoteTexts | undefined;
let seventhTable: SeventhTable | undefined;

const codes = (): CodeTable => forCodes.codes();

function relation(): RelationTable {
  relationTable ??= relationFrom(codes(), payload.relation);
  return relationTable;
}

function texts(): NoteTexts {
  noteTexts ??= textsFrom(relation(), payload.notes);
  return noteTexts;
}

function seventh(): SeventhTable {
  seventhTable ??= seventhFrom(relation(), payload.seventh);
  return seventhTable;
}

/** Codes and what notes say about other codes. */
export const forRelation: RulesCore = { codes, relation };
/** The same with texts. */
export const forNotes: NotesData = { codes, relation, texts };
/** The same for functions that show texts if the payload has them. */
export const forEvidence: EvidenceData = { codes, relation, texts };
/** Codes and 7th characters. */
export const forSeventh: SeventhData = { codes, relation, seventh };
