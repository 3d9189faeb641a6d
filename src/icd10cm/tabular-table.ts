import { formatDay, type IsoDate, parseDate } from '../base/dates.js';
import { hasBit, type Mask } from '../base/masks.js';
import type { CodeTable } from '../codetree/codes.js';
import { decodeLines } from '../packed/ascii.js';
import { type Part, requireSameBuild } from '../packed/payload.js';
import type { Icd10cmBlock, Icd10cmChapter } from './types.js';

/** A chapter or a block in some releases. */
export interface TabularNode {
  readonly kind: 'chapter' | 'block';
  readonly code: string;
  readonly number: number;
  readonly title: string;
  /** Places of the first and the last category in the tree's order. */
  readonly first: number;
  readonly last: number;
  readonly releases: Mask;
  readonly tabulars: Mask;
}

/** Chapters and blocks over all releases. The writer is `src/icd10cm/write/tabular.ts`. */
export class TabularTable {
  readonly #codes: CodeTable;
  readonly #nodes: readonly TabularNode[];
  readonly #tabulars: readonly number[];
  readonly #byRelease: (readonly TabularNode[] | undefined)[] = [];

  constructor(codes: CodeTable, part: Part) {
    requireSameBuild(codes.part, part);
    this.#codes = codes;
    this.#tabulars = decodeLines(part.section('tabulars')).map((line) => parseDate(line.split('\t')[0]!));
    this.#nodes = decodeLines(part.section('nodes')).map(readNode);
  }

  /** The chapters and blocks of a release in tabular order, outer ones before those inside them. */
  nodesIn(release: number): readonly TabularNode[] {
    if (release < 0) return [];
    this.#byRelease[release] ??= this.#nodes
      .filter((node) => hasBit(node.releases, release))
      .sort((a, b) => a.first - b.first || b.last - a.last || rank(a) - rank(b));
    return this.#byRelease[release]!;
  }

  /** The chapters and blocks around a category, given by its place, outermost first. */
  around(category: number, release: number): readonly TabularNode[] {
    return this.nodesIn(release).filter(({ first, last }) => first <= category && category <= last);
  }

  /** The node as callers get it. */
  describe(node: TabularNode, release: number): Icd10cmChapter | Icd10cmBlock {
    const { kind, code, number, title } = node;
    const tabular = this.#tabularOf(node, release);
    if (kind === 'chapter') return { kind, code, number, title, billable: false, tabular };
    return { kind, code, title, billable: false, tabular };
  }

  /** The newest Tabular List up to the release that prints the node; otherwise the first one that does. */
  #tabularOf({ tabulars }: TabularNode, release: number): IsoDate {
    const { day } = this.#codes.releases[release]!;
    const printing = this.#tabulars.filter((_, index) => hasBit(tabulars, index));
    return formatDay(printing.findLast((date) => date <= day) ?? printing[0]!);
  }
}

const rank = ({ kind }: TabularNode): number => (kind === 'chapter' ? 0 : 1);

function readNode(line: string): TabularNode {
  const [kind, code = '', number, title = '', first, last, releases, tabulars] = line.split('\t');
  return {
    kind: kind === 'chapter' ? 'chapter' : 'block',
    code,
    number: Number(number),
    title,
    first: Number(first),
    last: Number(last),
    releases: Number(releases),
    tabulars: Number(tabulars),
  };
}
