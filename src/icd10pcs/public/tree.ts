import type { OnDate } from '../../base/dates.js';
import { forEntries } from '../bundled.js';
import * as tree from '../tree.js';
import type { Icd10pcsNode, Icd10pcsNodeRef } from '../types.js';

/**
 * The sections of a date, in order: the top of the tree.
 *
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { sections } from 'medcodes/icd10pcs';
 *
 * sections({ on: '2026-01-15' }).length; //=> 17
 * sections({ on: '2026-01-15' })[0]; //=> { kind: 'section', code: '0', title: 'Medical and Surgical', billable: false }
 * ```
 */
export function sections(options?: OnDate): readonly Icd10pcsNode[] {
  return tree.sections(forEntries, options);
}

/**
 * The node directly above: one character less.
 *
 * @param node - one to seven characters, or a node
 * @returns `undefined` for a section, and for a node that does not exist on the date
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { parent } from 'medcodes/icd10pcs';
 *
 * parent('0DT', { on: '2026-01-15' })?.title; //=> 'Gastrointestinal System'
 * parent('0DTJ4ZZ', { on: '2026-01-15' })?.code; //=> '0DTJ4Z'
 * ```
 */
export function parent(node: Icd10pcsNodeRef, options?: OnDate): Icd10pcsNode | undefined {
  return tree.parent(forEntries, node, options);
}

/**
 * The nodes directly below, in order: one character more.
 *
 * @param node - one to seven characters, or a node
 * @returns an empty list for a code, and for a node that does not exist on the date
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { children } from 'medcodes/icd10pcs';
 *
 * children('0DTJ', { on: '2026-01-15' }).map(({ code, title }) => `${code} ${title}`);
 * //=> ['0DTJ0 Open', '0DTJ4 Percutaneous Endoscopic', '0DTJ7 Via Natural or Artificial Opening', '0DTJ8 Via Natural or Artificial Opening Endoscopic']
 * ```
 */
export function children(node: Icd10pcsNodeRef, options?: OnDate): readonly Icd10pcsNode[] {
  return tree.children(forEntries, node, options);
}

/**
 * The nodes above, nearest first, up to the section.
 *
 * @param node - one to seven characters, or a node
 * @returns an empty list for a section, and for a node that does not exist on the date
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { ancestors } from 'medcodes/icd10pcs';
 *
 * ancestors('0DTJ4ZZ', { on: '2026-01-15' }).map(({ code }) => code); //=> ['0DTJ4Z', '0DTJ4', '0DTJ', '0DT', '0D', '0']
 * ```
 */
export function ancestors(node: Icd10pcsNodeRef, options?: OnDate): readonly Icd10pcsNode[] {
  return tree.ancestors(forEntries, node, options);
}

/**
 * All nodes below, in order, each followed by those below it.
 *
 * @param node - one to seven characters, or a node; an unknown node gives an empty list
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { descendants } from 'medcodes/icd10pcs';
 *
 * descendants('0DTJ8', { on: '2026-01-15' }).map(({ code }) => code); //=> ['0DTJ8Z', '0DTJ8ZZ']
 * ```
 */
export function descendants(node: Icd10pcsNodeRef, options?: OnDate): readonly Icd10pcsNode[] {
  return tree.descendants(forEntries, node, options);
}

/**
 * Whether a node is the same as `ancestor` or is below it. `false` if one of them does not exist on the date.
 *
 * @param node - one to seven characters, or a node
 * @param ancestor - the same
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { isA } from 'medcodes/icd10pcs';
 *
 * isA('0DTJ4ZZ', '0DT', { on: '2026-01-15' }); //=> true
 * isA('0DTJ4ZZ', '0DB', { on: '2026-01-15' }); //=> false
 * ```
 */
export function isA(node: Icd10pcsNodeRef, ancestor: Icd10pcsNodeRef, options?: OnDate): boolean {
  return tree.isA(forEntries, node, ancestor, options);
}

/**
 * The nearest node that is, or is above, both nodes; `undefined` for nodes of different sections and for unknown nodes.
 *
 * @param a - one to seven characters, or a node
 * @param b - the same
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { commonAncestor } from 'medcodes/icd10pcs';
 *
 * commonAncestor('0DTJ4ZZ', '0DBJ4ZZ', { on: '2026-01-15' })?.title; //=> 'Gastrointestinal System'
 * commonAncestor('0DTJ4ZZ', 'XW0DX27', { on: '2026-01-15' }); //=> undefined
 * ```
 */
export function commonAncestor(
  a: Icd10pcsNodeRef,
  b: Icd10pcsNodeRef,
  options?: OnDate,
): Icd10pcsNode | undefined {
  return tree.commonAncestor(forEntries, a, b, options);
}
