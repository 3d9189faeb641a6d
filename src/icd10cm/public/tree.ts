import type { OnDate } from '../../base/dates.js';
import { forTree } from '../bundled.js';
import * as hierarchy from '../hierarchy.js';
import type { Icd10cmChapter, Icd10cmNode, Icd10cmNodeRef } from '../types.js';

/**
 * The node directly above another: a code, a block or a chapter. `undefined` for a chapter, and for a node
 * that does not exist on the date.
 *
 * @param node - a code, a block (`A15-A19`) or chapter (`A00-B99`), or a node; see {@link Icd10cmNodeRef} for names that a block and a category share
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { parent } from 'medcodes/icd10cm';
 *
 * parent('E11.9')?.code; //=> 'E11'
 * parent('E11')?.code; //=> 'E08-E13'
 * parent('B99')?.kind; //=> 'block'
 * ```
 */
export function parent(node: Icd10cmNodeRef, options?: OnDate): Icd10cmNode | undefined {
  return hierarchy.parent(forTree, node, options);
}

/**
 * The nodes directly below another, in tabular order; an empty list for a billable code or an unknown node.
 *
 * @param node - as for {@link parent}
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { children } from 'medcodes/icd10cm';
 *
 * children('A04.7', { on: '2026-01-15' }).map((node) => node.code); //=> ['A04.71', 'A04.72']
 * ```
 */
export function children(node: Icd10cmNodeRef, options?: OnDate): readonly Icd10cmNode[] {
  return hierarchy.children(forTree, node, options);
}

/**
 * All nodes above another, nearest first, the chapter last; an empty list for a chapter or an unknown node.
 *
 * @param node - as for {@link parent}
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { ancestors } from 'medcodes/icd10cm';
 *
 * ancestors('S72.001A').map((node) => node.code); //=> ['S72.001', 'S72.00', 'S72.0', 'S72', 'S70-S79', 'S00-T88']
 * ```
 */
export function ancestors(node: Icd10cmNodeRef, options?: OnDate): readonly Icd10cmNode[] {
  return hierarchy.ancestors(forTree, node, options);
}

/**
 * All nodes below another in tabular order, each followed by those below it.
 *
 * @param node - as for {@link parent}
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { descendants } from 'medcodes/icd10cm';
 *
 * descendants('A15-A19', { on: '2026-01-15' }).filter((node) => node.billable).length; //=> 51
 * ```
 */
export function descendants(node: Icd10cmNodeRef, options?: OnDate): readonly Icd10cmNode[] {
  return hierarchy.descendants(forTree, node, options);
}

/**
 * Whether a node is the same as `ancestor` or is below it. `false` if one of them does not exist on the date.
 *
 * @param node - as for {@link parent}
 * @param ancestor - as for {@link parent}
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { isA } from 'medcodes/icd10cm';
 *
 * isA('E11.9', 'E08-E13'); //=> true
 * isA('E11.9', 'E11.9'); //=> true
 * isA('E11.9', 'I10'); //=> false
 * ```
 */
export function isA(node: Icd10cmNodeRef, ancestor: Icd10cmNodeRef, options?: OnDate): boolean {
  return hierarchy.isA(forTree, node, ancestor, options);
}

/**
 * The nearest node that is, or is above, both nodes; `undefined` for nodes of different chapters and for unknown nodes.
 *
 * @param a - as for {@link parent}
 * @param b - as for {@link parent}
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { commonAncestor } from 'medcodes/icd10cm';
 *
 * commonAncestor('E10.9', 'E11.9')?.code; //=> 'E08-E13'
 * commonAncestor('E11.9', 'I10'); //=> undefined
 * ```
 */
export function commonAncestor(
  a: Icd10cmNodeRef,
  b: Icd10cmNodeRef,
  options?: OnDate,
): Icd10cmNode | undefined {
  return hierarchy.commonAncestor(forTree, a, b, options);
}

/**
 * The chapters of a date, in order.
 *
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { chapters } from 'medcodes/icd10cm';
 *
 * chapters({ on: '2026-01-15' }).length; //=> 22
 * chapters({ on: '2026-01-15' })[3].title; //=> 'Endocrine, nutritional and metabolic diseases'
 * ```
 */
export function chapters(options?: OnDate): readonly Icd10cmChapter[] {
  return hierarchy.chapters(forTree, options);
}
