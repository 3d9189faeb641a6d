import { hasBit } from '../../../../src/base/masks.js';
import type { CodeTable } from '../../../../src/codetree/codes.js';
import type {
  CompiledNode,
  CompiledNote,
  CompiledRules,
} from '../../../../src/icd10cm/rules/write/compile.js';
import type { ResolvedReference } from '../../../../src/icd10cm/rules/write/references/resolve.js';

/** A reference that leads to no code of a release, or not to all codes that it names. */
export interface Unresolved {
  readonly node: string;
  readonly note: CompiledNote;
  readonly reference: string;
  readonly reason: string;
}

/** The results for the references of one Tabular List. */
export interface ResolvedCounts {
  readonly effective: string;
  readonly references: number;
  readonly unresolved: readonly Unresolved[];
}

const isIn = (mask: number, release: number): boolean => hasBit(mask, release);

/** Compares every reference of every Tabular List with the codes of its release. */
export function resolveAll({ codes, tabulars, nodes }: CompiledRules): ResolvedCounts[] {
  return tabulars.map(({ effective }, tabular) => {
    const release = codes.releases.findIndex((record) => record.effective === effective);
    const unresolved: Unresolved[] = [];
    let references = 0;
    for (const { node, note } of printedNotes(nodes, tabular)) {
      const { resolution, unread } = note;
      for (const reference of resolution!.references) {
        references++;
        const reason = reasonOf(codes, reference, release);
        if (reason !== undefined)
          unresolved.push({ node: node.name, note, reference: textOf(codes, reference), reason });
      }
      for (const missing of resolution!.missing) unresolved.push({ node: node.name, note, ...missing });
      for (const words of unread)
        unresolved.push({ node: node.name, note, reference: words, reason: 'not read by the grammar' });
      references += resolution!.missing.length;
    }
    return { effective, references, unresolved };
  });
}

/** The notes of the relation that a Tabular List prints, in tabular order. */
export function* printedNotes(
  nodes: readonly CompiledNode[],
  tabular: number,
): Generator<{ node: CompiledNode; note: CompiledNote }> {
  for (const node of nodes) {
    for (const note of node.notes) {
      if (note.resolution !== undefined && isIn(note.printed, tabular)) yield { node, note };
    }
  }
}

/** Why a reference does not lead to its codes; undefined if it does. */
function reasonOf(codes: CodeTable, reference: ResolvedReference, release: number): string | undefined {
  const ends = reference.first === reference.last ? [reference.first] : [reference.first, reference.last];
  const absent = ends.filter((row) => !isIn(codes.present[row]!, release)).map((row) => codes.codeOf(row));
  if (!hasMember(codes, reference, release)) {
    return absent.length > 0 ? `${absent.join(', ')} not in the release` : 'no code meets the condition';
  }
  if (reference.absentEnd !== undefined)
    return `${reference.absentEnd} is not in any release; the range is read as its existing codes`;
  return absent.length > 0
    ? `${absent.join(', ')} not in the release; the rest of the range is in it`
    : undefined;
}

function hasMember(codes: CodeTable, { first, end, condition }: ResolvedReference, release: number): boolean {
  for (let row = first; row < end; row++) {
    if (!isIn(codes.present[row]!, release)) continue;
    if (condition === undefined || meets(codes.codeOf(row), condition.patterns)) return true;
  }
  return false;
}

/** Whether a code meets one of the patterns: on its text, as an independent check of what the package does with numbers. */
export function meets(code: string, patterns: readonly string[]): boolean {
  const tail = code.slice(4).padEnd(4, ' ');
  return patterns.some((pattern) => Array.from(pattern).every((sign, i) => sign === '.' || sign === tail[i]));
}

const textOf = (codes: CodeTable, { first, last, condition }: ResolvedReference): string =>
  [
    codes.codeOf(first) + (first === last ? '' : `-${codes.codeOf(last)}`),
    ...(condition === undefined ? [] : [condition.text]),
  ].join(' ');
