import type { OnDate } from '../../base/dates.js';
import { forEntries } from '../bundled.js';
import * as tree from '../hierarchy.js';
import type { Icd9Entry, Icd9NodeRef } from '../types.js';

/**
 * The header directly above a code.
 *
 * The tree is by shape: the code above another is the same without its last digit. Chapters and sections are not in the data.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param code - with or without its dot, in any case; or an entry
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @returns `undefined` at the top of the tree, and for an unknown code
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { parent } from 'medcodes/icd9';
 *
 * parent('250.00')?.code; //=> '250.0'
 * parent('250'); //=> undefined
 * ```
 */
export function parent(code: Icd9NodeRef, options?: OnDate): Icd9Entry | undefined {
  return tree.parent(forEntries, code, options);
}

/**
 * The codes and headers directly below a header, in order.
 *
 * The tree is by shape: the code above another is the same without its last digit. Chapters and sections are not in the data.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param code - with or without its dot, in any case; or an entry
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @returns an empty list for a code that no code extends, and for an unknown code
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { children } from 'medcodes/icd9';
 *
 * children('250.0').map((node) => node.code); //=> ['250.00', '250.01', '250.02', '250.03']
 * ```
 */
export function children(code: Icd9NodeRef, options?: OnDate): readonly Icd9Entry[] {
  return tree.children(forEntries, code, options);
}

/**
 * All headers above a code, the nearest first.
 *
 * The tree is by shape: the code above another is the same without its last digit. Chapters and sections are not in the data.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param code - with or without its dot, in any case; or an entry
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @returns an empty list at the top of the tree, and for an unknown code
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { ancestors } from 'medcodes/icd9';
 *
 * ancestors('250.00').map((node) => node.code); //=> ['250.0', '250']
 * ```
 */
export function ancestors(code: Icd9NodeRef, options?: OnDate): readonly Icd9Entry[] {
  return tree.ancestors(forEntries, code, options);
}

/**
 * All codes and headers below a header, each followed by those below it.
 *
 * The tree is by shape: the code above another is the same without its last digit. Chapters and sections are not in the data.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param code - with or without its dot, in any case; or an entry
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @returns an empty list for a code that no code extends, and for an unknown code
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { descendants } from 'medcodes/icd9';
 *
 * descendants('401').map((node) => node.code); //=> ['401.0', '401.1', '401.9']
 * ```
 */
export function descendants(code: Icd9NodeRef, options?: OnDate): readonly Icd9Entry[] {
  return tree.descendants(forEntries, code, options);
}

/**
 * Whether a code is the same as another, or below it.
 *
 * The tree is by shape: the code above another is the same without its last digit. Chapters and sections are not in the data.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param code - with or without its dot, in any case; or an entry
 * @param ancestor - the same
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @returns `false` if one of them is unknown
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { isA } from 'medcodes/icd9';
 *
 * isA('250.00', '250'); //=> true
 * isA('250.00', '401'); //=> false
 * ```
 */
export function isA(code: Icd9NodeRef, ancestor: Icd9NodeRef, options?: OnDate): boolean {
  return tree.isA(forEntries, code, ancestor, options);
}

/**
 * The nearest header or code that is, or is above, both codes.
 *
 * The tree is by shape: the code above another is the same without its last digit. Chapters and sections are not in the data.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param a - a code, with or without its dot; or an entry
 * @param b - the same
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @returns `undefined` if there is none, or if one of them is unknown
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { commonAncestor } from 'medcodes/icd9';
 *
 * commonAncestor('250.00', '250.13')?.code; //=> '250'
 * ```
 */
export function commonAncestor(a: Icd9NodeRef, b: Icd9NodeRef, options?: OnDate): Icd9Entry | undefined {
  return tree.commonAncestor(forEntries, a, b, options);
}

/**
 * The categories: the top of the tree, in order.
 *
 * The tree is by shape: the code above another is the same without its last digit. Chapters and sections are not in the data.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { categories } from 'medcodes/icd9';
 *
 * categories().length; //=> 1234
 * ```
 */
export function categories(options?: OnDate): readonly Icd9Entry[] {
  return tree.categories(forEntries, options);
}
