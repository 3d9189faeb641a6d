import { dayOf, type OnDate } from '../../base/dates.js';
import { hasBit } from '../../base/masks.js';
import type { Icd10cmMoreSpecific } from '../types.js';
import { type TitledData, titleIn } from './family.js';

/** The tree at a moment: which codes are in force, and their titles. */
interface View {
  readonly data: TitledData;
  readonly release: number;
}

/** The more specific codes below a header, or next to a code that leaves something unspecified. */
export function moreSpecific(
  data: TitledData,
  code: string,
  options?: OnDate,
): readonly Icd10cmMoreSpecific[] {
  const codes = data.codes();
  const row = codes.rowOf(code);
  const view: View = { data, release: codes.releaseOn(dayOf(options)) };
  if (row < 0 || view.release < 0 || !inForce(view, row)) return [];
  const relation = isBillable(view, row) ? 'beside' : 'below';
  const rows = relation === 'below' ? specificBelow(view, row) : beside(view, row);
  return rows.map((found) => ({
    code: codes.codeOf(found),
    title: titleIn(data, found, view.release),
    relation,
  }));
}

const inForce = ({ data, release }: View, row: number): boolean =>
  hasBit(data.codes().present[row]!, release);

const isBillable = ({ data, release }: View, row: number): boolean =>
  hasBit(data.codes().billable[row]!, release);

/** How much a title leaves unspecified. */
const openness = ({ data, release }: View, row: number): number =>
  titleIn(data, row, release).match(/\bunspecified\b/gi)?.length ?? 0;

/** The billable codes below a header that leave no more unspecified than it does; all of them if each does. */
function specificBelow(view: View, header: number): number[] {
  const codes = view.data.codes();
  const end = codes.subtreeEnd(header);
  const billable: number[] = [];
  for (let row = header + 1; row < end; row++) if (isBillable(view, row)) billable.push(row);
  const own = openness(view, header);
  const specific = billable.filter((row) => openness(view, row) <= own);
  return specific.length > 0 ? specific : billable;
}

/** The codes that a coder could use instead of one that leaves something unspecified: level by level, the nearest first. */
function beside(view: View, code: number): number[] {
  const { parent } = view.data.codes().tree;
  if (openness(view, code) === 0) return [];
  const found = new Set<number>();
  for (let node = code; parent[node]! >= 0; node = parent[node]!) {
    for (const sibling of narrowerSiblings(view, node)) {
      for (const row of counterparts(view, sibling, node, code)) found.add(row);
    }
  }
  return [...found];
}

/** The siblings of a node that leave less unspecified than it does. */
function narrowerSiblings(view: View, node: number): number[] {
  const codes = view.data.codes();
  const above = codes.tree.parent[node]!;
  const own = openness(view, node);
  const title = titleIn(view.data, node, view.release);
  // J18.9 has the title of J18, so every other code in J18 is more specific.
  const sameAsParent = title === titleIn(view.data, above, view.release);
  const siblings: number[] = [];
  const end = codes.subtreeEnd(above);
  for (let row = above + 1; row < end; row++) {
    if (row === node || codes.tree.parent[row] !== above || !inForce(view, row)) continue;
    const open = openness(view, row);
    if (open < own || (sameAsParent && open === own)) siblings.push(row);
  }
  return siblings;
}

/** The code with the same ending, below or at a sibling of one of its headers; otherwise the specific codes there. */
function counterparts(view: View, sibling: number, node: number, code: number): number[] {
  const codes = view.data.codes();
  if (isBillable(view, sibling)) return [sibling];
  const { tail } = codes.tree;
  const same = codes.find(codes.categoryNumberOf(code), tail[sibling]! + tail[code]! - tail[node]!);
  if (node !== code && same >= 0 && isBillable(view, same)) return [same];
  // The 7th character is the episode of care and does not change.
  const seventh = tail[code]! % 37;
  return specificBelow(view, sibling).filter((row) => seventh === 0 || tail[row]! % 37 === seventh);
}
