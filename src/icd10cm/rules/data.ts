import type { CodeTable } from '../../codetree/codes.js';
import type { CodeData } from '../../codetree/data.js';
import { openPart, type PayloadPart } from '../../packed/payload.js';
import { NoteTexts } from './notes/note-texts.js';
import { RelationTable } from './relation/relation-table.js';
import { SeventhTable } from './seventh/seventh-table.js';

/**
 * The payload of the rules in its parts. `medcodes/data/icd10cm-rules` exports the bundled one. It fits the codes of the
 * same version of `medcodes/data/icd10cm`.
 */
export interface Icd10cmRulesPayload {
  /** The codes of `medcodes/data/icd10cm`. */
  readonly codes: PayloadPart;
  /** What notes say about other codes, without the texts of the notes. */
  readonly relation: PayloadPart;
  /** The texts of all notes. Without them `notes` throws `missing-part`, and what other functions find has no text. */
  readonly notes?: PayloadPart | undefined;
  /** The definitions of 7th characters. */
  readonly seventh?: PayloadPart | undefined;
}

/** The data for every question about the rules. */
export interface RulesCore extends CodeData {
  readonly relation: () => RelationTable;
}

/** The data for questions about notes. */
export interface NotesData extends RulesCore {
  readonly texts: () => NoteTexts;
}

/** The data for functions that show texts if the payload has them. */
export interface EvidenceData extends RulesCore {
  /** Undefined if the payload was given without texts. */
  readonly texts: (() => NoteTexts) | undefined;
}

/** The data for questions about 7th characters. */
export interface SeventhData extends RulesCore {
  readonly seventh: () => SeventhTable;
}

/** The name of the set in its payload. */
export const RULES_SET = 'icd10cm-rules';

/** The relation, from its part. */
export const relationFrom = (codes: CodeTable, part: PayloadPart | undefined): RelationTable =>
  new RelationTable(codes, openPart(RULES_SET, 'relation', part));

/** The texts, from their part. */
export const textsFrom = (relation: RelationTable, part: PayloadPart | undefined): NoteTexts =>
  new NoteTexts(relation, openPart(RULES_SET, 'notes', part));

/** The 7th characters, from their part. */
export const seventhFrom = (relation: RelationTable, part: PayloadPart | undefined): SeventhTable =>
  new SeventhTable(relation, openPart(RULES_SET, 'seventh', part));
