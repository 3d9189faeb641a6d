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
  /** What notes say of other codes, without their texts. */
  readonly relation: PayloadPart;
  /** The texts of all notes. Without them `notes` throws `missing-part`, and what other functions find has no text. */
  readonly notes?: PayloadPart | undefined;
  /** The definitions of 7th characters. */
  readonly seventh?: PayloadPart | undefined;
}

/** What every question on the rules needs. */
export interface RulesCore extends CodeData {
  readonly relation: () => RelationTable;
}

/** What questions on notes need. */
export interface NotesData extends RulesCore {
  readonly texts: () => NoteTexts;
}

/** What questions need that show texts where they are to be had. */
export interface EvidenceData extends RulesCore {
  /** Undefined where the payload was given without texts. */
  readonly texts: (() => NoteTexts) | undefined;
}

/** What questions on 7th characters need. */
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
