import * as hierarchy from '../hierarchy.js';
import type { CptCategoryNode, CptNodeRef, CptSection, CptShapeNode, CptSubsection } from '../types.js';

/**
 * The node directly above another: a subsection, a section or a category, by the number of a code alone.
 *
 * Needs no files, so it does not know whether the code exists. The same functions of `createCpt` know the codes.
 *
 * @param node - a code, a category (`II`), a section or subsection by its range (`20000-29999`), or a node
 * @returns `undefined` for a category, and for what is not a node
 *
 * @example
 * ```ts
 * import { parent } from 'medcodes/cpt';
 *
 * parent('21234')?.title; //=> 'Musculoskeletal System'
 * parent('20000-29999')?.title; //=> 'Surgery'
 * parent('1234T')?.title; //=> 'Category III'
 * ```
 */
export function parent(node: CptNodeRef): CptCategoryNode | CptSection | CptSubsection | undefined {
  return hierarchy.parent(hierarchy.ANY_CODE, node);
}

/**
 * The sections and subsections directly below a node. Without files there are no codes among them.
 *
 * @param node - as for {@link parent}
 *
 * @example
 * ```ts
 * import { children } from 'medcodes/cpt';
 *
 * children('I').map((node) => node.code)[1]; //=> '10000-69999'
 * children('10000-69999').length; //=> 6
 * ```
 */
export function children(node: CptNodeRef): readonly CptShapeNode[] {
  return hierarchy.children(hierarchy.ANY_CODE, node);
}

/**
 * All nodes above another, nearest first, the category last.
 *
 * @param node - as for {@link parent}
 *
 * @example
 * ```ts
 * import { ancestors } from 'medcodes/cpt';
 *
 * ancestors('41234').map((node) => node.title); //=> ['Digestive System', 'Surgery', 'Category I']
 * ```
 */
export function ancestors(node: CptNodeRef): readonly (CptCategoryNode | CptSection | CptSubsection)[] {
  return hierarchy.ancestors(hierarchy.ANY_CODE, node);
}

/**
 * The sections and subsections below a node, parents before their children. Without files there are no codes among them.
 *
 * @param node - as for {@link parent}
 *
 * @example
 * ```ts
 * import { descendants } from 'medcodes/cpt';
 *
 * descendants('I').length; //=> 12
 * ```
 */
export function descendants(node: CptNodeRef): readonly CptShapeNode[] {
  return hierarchy.descendants(hierarchy.ANY_CODE, node);
}

/**
 * Whether a node is the same as `ancestor` or is below it, by the number of a code alone.
 *
 * @param node - as for {@link parent}
 * @param ancestor - as for {@link parent}
 *
 * @example
 * ```ts
 * import { isA } from 'medcodes/cpt';
 *
 * isA('71234', '70000-79999'); //=> true
 * isA('99301', '90000-99999'); //=> false
 * ```
 */
export function isA(node: CptNodeRef, ancestor: CptNodeRef): boolean {
  return hierarchy.isA(hierarchy.ANY_CODE, node, ancestor);
}

/**
 * The nearest node that is, or is above, both nodes.
 *
 * @param a - as for {@link parent}
 * @param b - as for {@link parent}
 * @returns `undefined` for nodes of two categories, and for what is not a node
 *
 * @example
 * ```ts
 * import { commonAncestor } from 'medcodes/cpt';
 *
 * commonAncestor('21234', '41234')?.code; //=> '10000-69999'
 * commonAncestor('21234', '1234F'); //=> undefined
 * ```
 */
export function commonAncestor(a: CptNodeRef, b: CptNodeRef): CptShapeNode | undefined {
  return hierarchy.commonAncestor(hierarchy.ANY_CODE, a, b);
}
