import type { OnDate } from '../../base/dates.js';
import { forEntries } from '../bundled.js';
import * as hierarchy from '../hierarchy.js';
import type { HcpcsNode, HcpcsNodeRef, HcpcsSection } from '../types.js';

/**
 * The node directly above another: the range of a code, or its section if it has no range; the section of a range.
 * `undefined` for a section, and for a code that is not in force on the date.
 *
 * The file itself has no headings: each section and range says where its name comes from.
 *
 * @param node - a code, a range (`J9000-J9999`), a letter (`J`), or a node
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { parent } from 'medcodes/hcpcs';
 *
 * parent('J9035', { on: '2026-01-15' })?.code; //=> 'J9000-J9999'
 * parent('J9000-J9999')?.code; //=> 'J'
 * parent('E0100', { on: '2026-01-15' })?.title; //=> 'Durable medical equipment'
 * ```
 */
export function parent(node: HcpcsNodeRef, options?: OnDate): HcpcsNode | undefined {
  return hierarchy.parent(forEntries, node, options);
}

/**
 * The nodes directly below another, by code; an empty list for a code or an unknown node.
 *
 * @param node - as for {@link parent}
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { children } from 'medcodes/hcpcs';
 *
 * children('U', { on: '2023-01-15' }).map((node) => node.code); //=> ['U0001', 'U0002', 'U0003', 'U0004', 'U0005']
 * ```
 */
export function children(node: HcpcsNodeRef, options?: OnDate): readonly HcpcsNode[] {
  return hierarchy.children(forEntries, node, options);
}

/**
 * All nodes above another, nearest first, the section last; an empty list for a section or an unknown node.
 *
 * @param node - as for {@link parent}
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { ancestors } from 'medcodes/hcpcs';
 *
 * ancestors('L5000', { on: '2026-01-15' }).map((node) => node.code); //=> ['L5000-L9999', 'L']
 * ```
 */
export function ancestors(node: HcpcsNodeRef, options?: OnDate): readonly HcpcsNode[] {
  return hierarchy.ancestors(forEntries, node, options);
}

/**
 * All nodes below another in order of code, each followed by those below it.
 *
 * @param node - as for {@link parent}
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { descendants } from 'medcodes/hcpcs';
 *
 * descendants('R', { on: '2026-01-15' }).map((node) => node.code); //=> ['R0070', 'R0075', 'R0076']
 * ```
 */
export function descendants(node: HcpcsNodeRef, options?: OnDate): readonly HcpcsNode[] {
  return hierarchy.descendants(forEntries, node, options);
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
 * import { isA } from 'medcodes/hcpcs';
 *
 * isA('A0428', 'A0000-A0999', { on: '2026-01-15' }); //=> true
 * isA('A0428', 'E'); //=> false
 * ```
 */
export function isA(node: HcpcsNodeRef, ancestor: HcpcsNodeRef, options?: OnDate): boolean {
  return hierarchy.isA(forEntries, node, ancestor, options);
}

/**
 * The nearest node that is, or is above, both nodes; `undefined` for nodes of different sections and for unknown nodes.
 *
 * @param a - as for {@link parent}
 * @param b - as for {@link parent}
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { commonAncestor } from 'medcodes/hcpcs';
 *
 * commonAncestor('J1885', 'J9035', { on: '2026-01-15' })?.code; //=> 'J'
 * commonAncestor('J1885', 'E0100'); //=> undefined
 * ```
 */
export function commonAncestor(a: HcpcsNodeRef, b: HcpcsNodeRef, options?: OnDate): HcpcsNode | undefined {
  return hierarchy.commonAncestor(forEntries, a, b, options);
}

/**
 * The sections, one for each letter, each with where its name comes from. D is not included: dental codes (CDT) belong to the
 * American Dental Association.
 *
 * @example
 * ```ts
 * import { sections } from 'medcodes/hcpcs';
 *
 * sections().map((section) => section.code).join(''); //=> 'ABCEGHJKLMPQRSTUV'
 * ```
 */
export function sections(): readonly HcpcsSection[] {
  return hierarchy.sections();
}
