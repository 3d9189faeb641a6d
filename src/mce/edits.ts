import { type DayNumber, dayOf, type OnDate } from '../base/dates.js';
import { hasBit } from '../base/masks.js';
import type { CodeTable } from '../codetree/codes.js';
import { ageRangesOn } from './ages.js';
import type { MceData } from './data.js';
import {
  type DiagnosisKind,
  diagnosisKinds,
  EXTERNAL_CAUSE_MEANING,
  FIRST_DAY_OF_UNSPECIFIED_EDIT,
  isExternalCause,
  LAST_DAY_OF_SEX_EDITS,
} from './kinds.js';
import { keyOf, type ListRecord, type MceTable } from './table.js';
import type { MceEdit, MceEditBase, MceEdits, MceGap } from './types.js';
import { basisOf, type ListedCode, lastDayOfAll, type Verdict, verdictOn } from './verdict.js';

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
  return {
    code: codes.codeOf(row),
    ...judge(table, codes, row, day),
    projected: day > lastDayOfAll(table.lists),
  };
}

/** The edits and the gaps of a row that is billable on the day. */
export function judge(table: MceTable, codes: CodeTable, row: number, day: DayNumber): Judgement {
  const code = listedCode(table, codes, row);
  const found: MceEdit[] = isExternalCause(codes.categoryNumberOf(row)) ? [externalCause()] : [];
  const silent = new Set<MceEdit['edit']>();
  for (const kind of diagnosisKinds()) {
    if (kind.sex !== undefined && day > LAST_DAY_OF_SEX_EDITS) continue;
    const verdict = verdictOn(table.ofKind(kind.kind), code, day);
    if (verdict === undefined) silent.add(kind.edit);
    else if (verdict.listed || verdict.doubt?.kind === 'lists-differ')
      found.push(editOf(kind, verdict, day, lastDayOfAll(table.lists)));
  }
  // A list of three codes: no other code belongs on it.
  silent.delete('wrong-procedure');
  return judgement(found, gapsOf(silent, day));
}

/** What the lists say about a code. */
export interface Judgement {
  readonly edits: readonly MceEdit[];
  readonly gaps: readonly MceGap[];
}

const NO_EDITS: readonly MceEdit[] = [];

// There are few different sets of gaps, and most codes have no edit: those share one answer.
const knownGaps = new Map<string, { readonly gaps: readonly MceGap[]; readonly alone: Judgement }>();

function gapsOf(silent: ReadonlySet<MceEdit['edit']>, day: DayNumber): string {
  const key = `${[...silent].join(' ')}${day < FIRST_DAY_OF_UNSPECIFIED_EDIT ? '' : ' unspecified'}`;
  if (!knownGaps.has(key)) {
    const gaps = [...[...silent].map(gapOf), ...unspecifiedGap(day)];
    knownGaps.set(key, { gaps, alone: { edits: NO_EDITS, gaps } });
  }
  return key;
}

function judgement(edits: readonly MceEdit[], key: string): Judgement {
  const { gaps, alone } = knownGaps.get(key)!;
  return edits.length === 0 ? alone : { edits, gaps };
}

/** A row as the lists see it. */
export function listedCode(table: MceTable, codes: CodeTable, row: number): ListedCode {
  const billable = codes.billable[row]!;
  return {
    mask: table.maskOf(keyOf(codes.categoryNumberOf(row), codes.tree.tail[row]!)),
    inForce: ({ day }: ListRecord) => hasBit(billable, codes.releaseOn(day)),
  };
}

/** Dates after all lists use the newest, and the whole answer is marked. Then the end of a list is not a doubt of its own. */
function editOf(kind: DiagnosisKind, verdict: Verdict, day: DayNumber, newest: DayNumber): MceEdit {
  const ownEnd = verdict.doubt?.kind === 'after-last-list' && verdict.list.lastDay === newest;
  const base: MceEditBase = {
    principalOnly: kind.principalOnly,
    meaning: kind.meaning,
    basis: basisOf(ownEnd ? { list: verdict.list, listed: verdict.listed } : verdict),
  };
  const { category, sex } = kind;
  if (category !== undefined) {
    const ages = ageRangesOn(day).find((range) => range.category === category)!;
    return { edit: 'age', category, ages, ...base };
  }
  if (sex !== undefined) return { edit: 'sex', sex, ...base };
  return { edit: kind.edit as Exclude<MceEdit['edit'], 'age' | 'sex'>, ...base };
}

const externalCause = (): MceEdit => ({
  edit: 'external-cause',
  principalOnly: true,
  meaning: EXTERNAL_CAUSE_MEANING,
  basis: { listed: true },
});

const gapOf = (edit: MceEdit['edit']): MceGap => ({
  edit,
  reason: 'no list in the data covers a time when the code was in force',
});

const unspecifiedGap = (day: DayNumber): MceGap[] =>
  day < FIRST_DAY_OF_UNSPECIFIED_EDIT
    ? []
    : [
        {
          edit: 'unspecified',
          reason:
            'the Medicare Code Editor has checked codes without laterality since 2022-04-01; that list is not in the data',
        },
      ];
