import { payload as changesPart } from '../data/icd10pcs/changes.js';
import { payload as codesPart } from '../data/icd10pcs/codes.js';
import type { ChangeTable } from './change-table.js';
import type { CodeTable } from './code-table.js';
import { type ChangeData, type CodeData, changesFrom, codesFrom } from './data.js';

// Apart from `bundled.ts`, so that a module that loads labels when asked for does not name them.
let codeTable: CodeTable | undefined;
let changeTable: ChangeTable | undefined;

function codes(): CodeTable {
  codeTable ??= codesFrom(codesPart);
  return codeTable;
}

function changes(): ChangeTable {
  changeTable ??= changesFrom(codes(), changesPart);
  return changeTable;
}

/** Codes and validity. */
export const forCodes: CodeData = { codes };
/** Codes and their changes. */
export const forChanges: ChangeData = { codes, changes };
