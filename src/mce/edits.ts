import { type DayNumber, dayOf, type OnDate } from '../base/dates.js';
import { deepFreeze } from '../base/freeze.js';
import { hasBit } from '../base/masks.js';
import type { CodeTable } from '../codetree/codes.js';
import { ageRangesOn } from './ages.js';
import type { MceData } from './data.js';
import { type DiagnosisKind, diagnosisKinds, NEEDS_SECONDARY } from './kinds.js';
import { type History, keyOf, type MceTable, maskOn } from './table.js';
import type { MceEdit, MceEditBase, MceEdits, MceGap } from './types.js';

/** What edits of diagnoses need. */
export type DiagnosisData = Pick<MceData, 'codes' | 'diagnoses'>;

/** The edits of a code on a date. */
export function edits(data: DiagnosisData, code: string, options?: OnDate): MceEdits | undefined {
  const codes = data.codes();
  const day = dayOf(options);
  const row = codes.rowOf(code);
  const release = codes.releaseOn(day);
  if (row < 0 || release < 0 || !hasBit(codes.billable[row]!, release)) return undefined;
  const table = data.diagnoses();
  const mask = maskOn(historyOf(table, codes, row), day);
  return {
    code: codes.codeOf(row),
    ...judge(table, codes, row, day),
    attributes: table.namesOf(mask),
    projected: day > table.lastDay,
  };
}

/** What the attribute table says about a code. */
export interface Judgement {
  readonly edits: readonly MceEdit[];
  readonly gaps: readonly MceGap[];
}

/** Most codes have no edit: they share one answer. */
const NOTHING: Judgement = /* @__PURE__ */ deepFreeze({ edits: [], gaps: [] });

const historyOf = (table: MceTable, codes: CodeTable, row: number): History =>
  table.historyOf(keyOf(codes.categoryNumberOf(row), codes.tree.tail[row]!));

/** The edits and the gaps of a row that is billable on the day. */
export function judge(table: MceTable, codes: CodeTable, row: number, day: DayNumber): Judgement {
  if (day > table.lastDay && !hasBit(codes.billable[row]!, codes.releaseOn(table.lastDay)))
    return { edits: [], gaps: gapsOf(table) };
  const history = historyOf(table, codes, row);
  const mask = maskOn(history, day);
  if (mask === 0) return NOTHING;
  const has = (flag: string): boolean =>
    table.flags.includes(flag) && hasBit(mask, table.flags.indexOf(flag));
  // Codes that a secondary diagnosis makes acceptable have both attributes: that edit replaces the other.
  const replaced = has(NEEDS_SECONDARY) ? 'unacceptable' : undefined;
  const found = diagnosisKinds()
    .filter(({ flag }) => flag !== replaced && has(flag))
    .map((kind) => editOf(kind, table, history, day));
  return found.length === 0 ? NOTHING : { edits: found, gaps: NOTHING.gaps };
}

function editOf(kind: DiagnosisKind, table: MceTable, history: History, day: DayNumber): MceEdit {
  const base: MceEditBase = {
    principalOnly: kind.principalOnly,
    meaning: kind.meaning,
    basis: table.basisOf(history, kind.flag, day),
  };
  const { category, sex } = kind;
  if (category !== undefined) {
    const ages = ageRangesOn(day).find((range) => range.category === category)!;
    return { edit: 'age', category, ages, ...base };
  }
  if (sex !== undefined) return { edit: 'sex', sex, ...base };
  return { edit: kind.edit as Exclude<MceEdit['edit'], 'age' | 'sex'>, ...base };
}

/** A code that is newer than the table: only the sex edits are known not to apply, because they ended. */
function gapsOf(table: MceTable): readonly MceGap[] {
  const silent = new Set(diagnosisKinds().map(({ edit }) => edit));
  silent.delete('sex');
  silent.delete('wrong-procedure');
  const reason = `the code is newer than the Medicare Code Editor ${table.version}, which ends on ${table.to}`;
  return [...silent].map((edit) => ({ edit, reason }));
}
