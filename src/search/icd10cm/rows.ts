import { hasBit, upTo } from '../../base/masks.js';
import type { ChangeTable } from '../../codetree/change-table.js';
import type { CodeTable } from '../../codetree/codes.js';

/**
 * The row that stands for another in a release: itself; else, for a code that is gone, one that took its place; else the
 * nearest code above it. -1 where there is none.
 *
 * @param changes - called only for a code that is gone: most searches need no table of changes
 */
export function rowOn(
  codes: CodeTable,
  changes: () => ChangeTable | undefined,
  row: number,
  release: number,
): number {
  if (hasBit(codes.present[row]!, release)) return row;
  const wasThere = upTo(codes.present[row]!, release - 1) !== 0;
  if (wasThere) {
    const later = (changes()?.fromCode.get(row) ?? []).find(
      (change) => change.release <= release && hasBit(codes.present[change.row]!, release),
    );
    if (later !== undefined) return later.row;
  }
  let above = codes.tree.parent[row]!;
  while (above >= 0 && !hasBit(codes.present[above]!, release)) above = codes.tree.parent[above]!;
  return above;
}

/** Rows from and to one past the last. */
export type Span = readonly [from: number, to: number];

/** The rows of codes and ranges of categories: `E11`, `C00-D49`. Names that the set does not have give none. */
export function spansOf(codes: CodeTable, names: readonly string[]): Span[] {
  return names.flatMap((name) => {
    const [first = '', last] = name.split('-').map((part) => part.trim());
    const from = codes.rowOf(first);
    const end = last === undefined ? from : codes.rowOf(last);
    return from < 0 || end < from ? [] : [[from, codes.subtreeEnd(end)] as const];
  });
}

const CODE_PREFIX = /^[A-Za-z][0-9][0-9A-Za-z]?\.?[0-9A-Za-z]{0,4}$/;

/**
 * The rows whose codes begin with a text, in tabular order; undefined if the text does not look like the beginning of
 * a code, or none begins with it.
 */
export function rowsBeginning(codes: CodeTable, text: string): Span[] | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 8 || !CODE_PREFIX.test(trimmed)) return undefined;
  const row = codes.rowOf(trimmed);
  if (row >= 0) return [[row, codes.subtreeEnd(row)]];
  const plain = trimmed.replace('.', '').toUpperCase();
  const spans: Span[] = [];
  const { categories, start } = codes.tree;
  for (let i = 0; i < categories.length; i++) {
    const category = categories[i]!.toString(36).toUpperCase().padStart(3, '0');
    if (plain.length <= 3 ? category.startsWith(plain) : plain.startsWith(category))
      addBeginning(codes, plain, start[i]!, start[i + 1]!, spans);
  }
  return spans.length === 0 ? undefined : spans;
}

function addBeginning(codes: CodeTable, plain: string, from: number, to: number, spans: Span[]): void {
  for (let row = from; row < to; row++) {
    if (!codes.codeOf(row).replace('.', '').startsWith(plain)) continue;
    const end = codes.subtreeEnd(row);
    spans.push([row, end]);
    row = end - 1;
  }
}
