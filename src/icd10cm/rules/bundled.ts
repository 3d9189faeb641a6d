import type { CodeTable } from '../../codetree/codes.js';
import { payload as relationPart } from '../../data/icd10cm-rules/relation.js';
import { payload as seventhPart } from '../../data/icd10cm-rules/seventh.js';
import { forCodes } from '../bundled.js';
import { type RulesCore, relationFrom, type SeventhData, seventhFrom } from './data.js';
import type { RelationTable } from './relation/relation-table.js';
import type { SeventhTable } from './seventh/seventh-table.js';

// As in `../bundled.ts`, each group names only the tables it needs, and nothing is called at module load.
let relationTable: RelationTable | undefined;
let seventhTable: SeventhTable | undefined;

const codes = (): CodeTable => forCodes.codes();

function relation(): RelationTable {
  relationTable ??= relationFrom(codes(), relationPart);
  return relationTable;
}

function seventh(): SeventhTable {
  seventhTable ??= seventhFrom(relation(), seventhPart);
  return seventhTable;
}

/** Codes and what notes say about other codes. */
export const forRelation: RulesCore = { codes, relation };
/** Codes and 7th characters. */
export const forSeventh: SeventhData = { codes, relation, seventh };
