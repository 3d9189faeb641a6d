import type { CodeTable } from '../codetree/codes.js';
import type { RulesCore } from '../icd10cm/rules/data.js';
import type { RulesMoment } from '../icd10cm/rules/moment.js';
import { Kind } from '../icd10cm/rules/relation/note-list.js';
import type { RelationTable } from '../icd10cm/rules/relation/relation-table.js';
import {
  instructionCovers,
  instructionsOf,
  type RowInstruction,
} from '../icd10cm/rules/sequence/instructions.js';

/** A code-first instruction, and whether it means that the code can never be listed first. */
export interface CodeFirst {
  readonly instruction: RowInstruction;
  /**
   * Whether it applies in every case: not 'if applicable', not one of several alternatives, not a special case such as
   * 'heart failure due to hypertension', and not one of two causes of which the other is an adverse effect.
   */
  readonly definite: boolean;
}

/** A use-additional-code instruction, and whether the other code is a matter of course. */
export interface UseAdditional {
  readonly instruction: RowInstruction;
  /**
   * Whether the other code has a code-first note that names this one: the two belong together. Not if it is a status of
   * chapter 21 and this one is not of that chapter, because it may not be known yet: the receptors of a breast cancer.
   */
  readonly required: boolean;
}

/** What the notes ask of other codes, for one row. */
export interface RowRules {
  readonly codeFirst: readonly CodeFirst[];
  readonly useAdditional: readonly UseAdditional[];
}

// Kept for each table and Tabular List: the same codes come again and again.
const known = new WeakMap<RelationTable, (RowRules | undefined)[][]>();

const NOTHING: RowRules = { codeFirst: [], useAdditional: [] };

/** What the notes ask of other codes for a row, in the Tabular List of a moment. */
export function rowRules(data: RulesCore, row: number, { tabular }: RulesMoment): RowRules {
  if (tabular < 0) return NOTHING;
  const relation = data.relation();
  let ofTable = known.get(relation);
  if (ofTable === undefined) {
    ofTable = [];
    known.set(relation, ofTable);
  }
  ofTable[tabular] ??= [];
  ofTable[tabular][row] ??= readRules(data, row, tabular);
  return ofTable[tabular][row];
}

function readRules(data: RulesCore, row: number, tabular: number): RowRules {
  const instructions = instructionsOf(data, row, tabular);
  const adverse = isAdverseEffect(data.codes(), row);
  const first = instructions.filter(
    ({ kind, node }) => kind === Kind.codeFirst && (adverse || !isOfDrugs(data.relation(), node)),
  );
  const additional = instructions.filter(isNarrowAdditional(data.relation()));
  if (first.length === 0 && additional.length === 0) return NOTHING;
  return {
    codeFirst: first.map((instruction) => ({
      instruction,
      definite: isDefinite(instruction, first) && !hasOtherCause(data, instruction, instructions),
    })),
    useAdditional: additional.map((instruction) => ({
      instruction,
      required: !asksForStatus(data, row, instruction) && isMutual(data, instruction, row, tabular),
    })),
  };
}

const isDefinite = (instruction: RowInstruction, all: readonly RowInstruction[]): boolean =>
  !instruction.conditional &&
  !instruction.special &&
  all.filter(({ node }) => node === instruction.node).length === 1;

/**
 * Whether the node of a code-first instruction asks for the drug of an adverse effect in turn, which follows the code:
 * K52.1 comes after its toxic agent (T51-T65), or before the drug whose adverse effect it is.
 */
function hasOtherCause(data: RulesCore, { node }: RowInstruction, all: readonly RowInstruction[]): boolean {
  const { references } = data.relation();
  return all.some(
    (other) =>
      other.kind === Kind.useAdditional &&
      other.node === node &&
      other.references.some((reference) => references.show(reference).codes === 'T36-T50'),
  );
}

/**
 * Instructions that name what is to be added, of a code or a header: not the lists of all that may be added to a whole
 * block ('code to identify: exposure to tobacco smoke, tobacco use...'), and none that depends on the case.
 */
const isNarrowAdditional =
  ({ notes }: RelationTable) =>
  ({ kind, conditional, open, items, node }: RowInstruction): boolean =>
    kind === Kind.useAdditional &&
    !conditional &&
    !open &&
    items.length === 0 &&
    notes.nodes.show(node).kind === 'code';

/** Whether an instruction of another chapter asks for codes of chapter 21 alone, Z00-Z99. Z08 does belong with Z85. */
function asksForStatus(data: RulesCore, row: number, { references }: RowInstruction): boolean {
  const { references: all } = data.relation();
  return (
    !data.codes().codeOf(row).startsWith('Z') &&
    references.every((reference) => all.show(reference).codes.startsWith('Z'))
  );
}

/** Whether a code that the instruction names has a code-first note that names the row. */
function isMutual(data: RulesCore, instruction: RowInstruction, row: number, tabular: number): boolean {
  const { references } = data.relation();
  const codes = data.codes();
  return instruction.references.some((reference) => {
    const named = references.first[reference]!;
    codes.fillRow(named);
    return instructionsOf(data, named, tabular).some(
      (other) => other.kind === Kind.codeFirst && instructionCovers(data.relation(), other, row),
    );
  });
}

/** The note of T36-T50 is for adverse effects only. */
const isOfDrugs = ({ notes }: RelationTable, node: number): boolean =>
  notes.nodes.show(node).code === 'T36-T50';

/** Adverse effects of drugs have 5 as their sixth character, or as their fifth before a placeholder. */
function isAdverseEffect(codes: CodeTable, row: number): boolean {
  const tail = codes.tree.tail[row]!;
  const fifth = (Math.floor(tail / 1369) % 37) - 1;
  const sixth = (Math.floor(tail / 37) % 37) - 1;
  return sixth === 5 || (sixth === PLACEHOLDER && fifth === 5);
}

/** X, as it is in tails. */
const PLACEHOLDER = 33;
