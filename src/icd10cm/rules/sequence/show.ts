import type { OnDate } from '../../../base/dates.js';
import { hasBit } from '../../../base/masks.js';
import type { EvidenceData } from '../data.js';
import { rulesMoment } from '../moment.js';
import type { Icd10cmInstruction } from '../types.js';
import { instructionsOf, showInstruction } from './instructions.js';

/** The instructions that apply to a code on a date, as callers get them. */
export function instructions(
  data: EvidenceData,
  code: string,
  options?: OnDate,
): readonly Icd10cmInstruction[] {
  const moment = rulesMoment(data, options);
  const codes = data.codes();
  const row = codes.rowOf(code);
  if (row < 0 || moment.release < 0 || !hasBit(codes.present[row]!, moment.release)) return [];
  const texts = data.texts?.();
  return instructionsOf(data, row, moment.tabular).map((instruction) =>
    showInstruction(data.relation(), texts, instruction, row, moment),
  );
}
