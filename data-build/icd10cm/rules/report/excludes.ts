import { hasBit } from '../../../../src/base/masks.js';
import { lineage } from '../../../../src/icd10cm/rules/relation/lineage.js';
import { Kind } from '../../../../src/icd10cm/rules/relation/note-list.js';
import type { RelationTable } from '../../../../src/icd10cm/rules/relation/relation-table.js';

/** The totals of the Excludes1 notes of one Tabular List. */
export interface ExcludesCounts {
  readonly effective: string;
  /** The number of Excludes1 notes, and of those that name no code. */
  readonly notes: number;
  readonly textOnly: number;
  /** Notes that name codes, each with the node that states it; and those that a note on the other side confirms. */
  readonly statements: number;
  readonly answered: number;
  /** Pairs of billable codes that an Excludes1 note names, and those named from both sides. */
  readonly pairs: number;
  readonly bothSides: number;
}

/** Counts the Excludes1 statements of a Tabular List and the pairs of billable codes that they name. */
export function countExcludes(relation: RelationTable, tabular: number): ExcludesCounts {
  const { notes, refers, tabulars, codes } = relation;
  const effective = tabulars[tabular]!.effective;
  const release = codes.releases.findIndex((record) => record.effective === effective);
  const all = Array.from({ length: notes.size }, (_, note) => note).filter(
    (note) => notes.kind[note] === Kind.excludes1 && notes.has(note, tabular),
  );
  const naming = all.filter((note) => refers[note] !== 0);
  const matrix = new Coverage(relation, tabular, release);
  return {
    effective,
    notes: all.length,
    textOnly: all.length - naming.length,
    statements: naming.length,
    answered: naming.filter((note) => matrix.isAnswered(note)).length,
    ...matrix.countPairs(),
  };
}

/** Billable codes: in order, and for each row whether it is one of them. */
interface CodeSet {
  readonly rows: Uint32Array;
  readonly has: Uint8Array;
}

/** For each billable code of a release, the other codes that its Excludes1 notes name; shared if equal. */
class Coverage {
  readonly #relation: RelationTable;
  readonly #tabular: number;
  readonly #release: number;
  readonly #billable: number[] = [];
  readonly #covered: (CodeSet | undefined)[] = [];
  readonly #byStatements: Map<string, CodeSet> = new Map();

  constructor(relation: RelationTable, tabular: number, release: number) {
    this.#relation = relation;
    this.#release = release;
    this.#tabular = tabular;
    const { codes } = relation;
    for (let row = 0; row < codes.rows; row++) {
      if (!hasBit(codes.billable[row]!, release)) continue;
      this.#billable.push(row);
      this.#covered[row] = this.#coveredBy(row);
    }
  }

  countPairs(): { pairs: number; bothSides: number } {
    let directed = 0;
    let mutual = 0;
    for (const a of this.#billable) {
      for (const b of this.#covered[a]?.rows ?? []) {
        if (a === b) continue;
        directed++;
        if (this.#covered[b]?.has[a] === 1) mutual++;
      }
    }
    return { pairs: directed - mutual / 2, bothSides: mutual / 2 };
  }

  /** Whether a note on the other side names some code of the node that states a note. */
  isAnswered(note: number): boolean {
    const { notes, references, refers } = this.#relation;
    const [from, to] = notes.nodes.scopeOf(nodeOf(this.#relation, note));
    return this.#billable.some(
      (row) =>
        references.setCovers(refers[note]!, row) &&
        this.#covered[row]?.has.subarray(from, to).includes(1) === true,
    );
  }

  #coveredBy(row: number): CodeSet | undefined {
    const sets = statedSets(this.#relation, row, this.#tabular);
    if (sets.length === 0) return undefined;
    const key = sets.join(' ');
    let covered = this.#byStatements.get(key);
    if (covered === undefined) {
      covered = coverageOf(this.#relation, sets, this.#release);
      this.#byStatements.set(key, covered);
    }
    return covered;
  }
}

/** The sets of references of the Excludes1 notes that apply to a row. */
function statedSets(relation: RelationTable, row: number, tabular: number): number[] {
  const { codes, notes, refers } = relation;
  const sets: number[] = [];
  for (const node of lineage(codes, notes.nodes, row)) {
    for (let note = notes.start[node]!; note < notes.start[node + 1]!; note++) {
      if (notes.kind[note] !== Kind.excludes1 || !notes.has(note, tabular) || refers[note] === 0) continue;
      const itself = relation.references.setCovers(refers[note]!, row);
      if (!itself && relation.holdsFor(note, row)) sets.push(refers[note]!);
    }
  }
  return sets;
}

function coverageOf({ codes, references }: RelationTable, sets: readonly number[], release: number): CodeSet {
  const has = new Uint8Array(codes.rows);
  for (const reference of sets.flatMap((set) => references.ofSet(set))) {
    for (let row = references.first[reference]!; row < references.end[reference]!; row++) {
      if (hasBit(codes.billable[row]!, release) && references.covers(reference, row)) has[row] = 1;
    }
  }
  const rows: number[] = [];
  for (let row = has.indexOf(1); row >= 0; row = has.indexOf(1, row + 1)) rows.push(row);
  return { rows: Uint32Array.from(rows), has };
}

function nodeOf({ notes }: RelationTable, note: number): number {
  let node = 0;
  while (notes.start[node + 1]! <= note) node++;
  return node;
}
