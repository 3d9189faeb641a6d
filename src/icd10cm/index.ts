/**
 * ICD-10-CM, the diagnosis codes of the United States: every release from 2015-10-01, with exact dates.
 *
 * Codes may be written in either case, with or without the dot, with blanks around. Dates are strings `YYYY-MM-DD` and
 * inclusive. A code that is not there gives `false`, `undefined` or an empty list, never an error; a bad date throws
 * `MedcodesError` `invalid-date`.
 *
 * Source: the order files, addenda, conversion tables, tabular lists and POA-exempt lists of CMS and CDC/NCHS (public
 * domain); see `docs/data-sources.md` for what was published and what was put together.
 *
 * @module
 */
import type { IsoDate, OnDate } from '../dates.js';
import { forChanges, forCodes, forEntries, forPoa, forTree, forValidation } from './bundled.js';
import * as changesOf from './changes.js';
import * as hierarchy from './hierarchy.js';
import { history as historyOf } from './history.js';
import * as look from './lookup.js';
import { poaExempt as poaExemptOf } from './poa.js';
import * as set from './set.js';
import { type SuggestOptions, suggest as suggestFor } from './suggest.js';
import type {
  CodeChange,
  CodeHistory,
  Coverage,
  Icd10cmChapter,
  Icd10cmEntry,
  Icd10cmNode,
  NodeRef,
  PoaExemption,
  Release,
  SetDiff,
  SetSize,
  Suggestion,
  Upgrade,
  Validation,
} from './types.js';
import { validate as validateCode } from './validate.js';

export type { IsoDate, OnDate } from '../dates.js';
export type { PayloadPart } from '../packed/payload.js';
export type { Icd10cm } from './api.js';
export { createIcd10cm } from './create.js';
export type { Icd10cmPayload } from './data.js';
export type { EntriesOptions } from './set.js';
export type { SuggestOptions } from './suggest.js';
export { format, isWellFormed, normalize } from './syntax.js';
export type * from './types.js';

/**
 * Whether the set has a code on a date, as a billable code or as a header. Reads the codes only, no titles.
 *
 * @param code - any text; anything but a code of that date gives `false`
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { has } from 'medcodes/icd10cm';
 *
 * has('U07.1', { on: '2020-03-31' }); //=> false
 * has('U07.1', { on: '2020-04-01' }); //=> true
 * ```
 */
export function has(code: string, options?: OnDate): boolean {
  return look.has(forCodes, code, options);
}

/**
 * Whether a claim of a date may carry a code: the code is in force and no longer code extends it. Reads the codes only,
 * no titles. Before 2015-10-01 nothing is billable; past {@link coverage} the newest release answers.
 *
 * @param code - any text; anything but a billable code of that date gives `false`
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { isBillable } from 'medcodes/icd10cm';
 *
 * isBillable('A04.7', { on: '2017-09-30' }); //=> true
 * isBillable('A04.7', { on: '2017-10-01' }); //=> false
 * isBillable('a0472', { on: '2017-10-01' }); //=> true
 * ```
 */
export function isBillable(code: string, options?: OnDate): boolean {
  return look.isBillable(forCodes, code, options);
}

/**
 * The entry of a code on a date: titles, billable or not, and the period in which that holds.
 *
 * @param code - any text
 * @returns the entry, or `undefined` where the text is no code of that date
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { lookup } from 'medcodes/icd10cm';
 *
 * lookup('E119', { on: '2026-01-15' });
 * //=> { kind: 'code', code: 'E11.9', billable: true, title: 'Type 2 diabetes mellitus without complications', shortTitle: 'Type 2 diabetes mellitus without complications', validFrom: '2015-10-01', release: '2025-10-01', projected: false }
 * lookup('E11.9999'); //=> undefined
 * ```
 */
export function lookup(code: string, options?: OnDate): Icd10cmEntry | undefined {
  return look.lookup(forEntries, code, options);
}

/**
 * Whether a code may stand on a claim of a date and, if not, why, with what may have been meant.
 *
 * Issues: `malformed`, `unknown`, `header` (with what is missing), `not-yet-effective` (with the day), `retired` (with the
 * last day and the successors), `outside-coverage`.
 *
 * @param code - any text
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { validate } from 'medcodes/icd10cm';
 *
 * const answer = validate('W21.89', { on: '2026-01-15' });
 * answer.ok; //=> false
 * answer.ok ? [] : answer.issues[0].suggestions; //=> ['W21.89XA', 'W21.89XD', 'W21.89XS']
 * ```
 */
export function validate(code: string, options?: OnDate): Validation {
  return validateCode(forValidation, code, options);
}

/**
 * All that the releases say of a code over time: when it was billable, when a header, and its titles.
 *
 * @param code - any text
 * @returns the history, or `undefined` for a code that no release has
 *
 * @example
 * ```ts
 * import { history } from 'medcodes/icd10cm';
 *
 * history('A04.7')?.periods;
 * //=> [{ from: '2015-10-01', to: '2017-09-30', billable: true }, { from: '2017-10-01', billable: false }]
 * ```
 */
export function history(code: string): CodeHistory | undefined {
  return historyOf(forEntries, code);
}

/**
 * The codes that were used before a code came into force, from the conversion tables of CDC/NCHS; for a code without a
 * row there, the code above it that became a header when it came (`basis: 'subdivision'`). In order of date.
 *
 * The tables at hand end with 2025-10-01: later changes are known by subdivision only.
 *
 * @param code - any text; an unknown code gives an empty list
 *
 * @example
 * ```ts
 * import { predecessors } from 'medcodes/icd10cm';
 *
 * predecessors('A04.72').map((change) => change.code); //=> ['A04.7']
 * predecessors('C56.3').map((change) => [change.code, change.relation]); //=> [['C56.1', 'all'], ['C56.2', 'all']]
 * ```
 */
export function predecessors(code: string): readonly CodeChange[] {
  return changesOf.predecessors(forChanges, code);
}

/**
 * The codes that came after a code: those that took its place (`replaced: true`), and those that were split off while it
 * stayed in force. Sources and limits as for {@link predecessors}.
 *
 * @param code - any text; an unknown code gives an empty list
 *
 * @example
 * ```ts
 * import { successors } from 'medcodes/icd10cm';
 *
 * successors('A04.7').map((change) => change.code); //=> ['A04.71', 'A04.72']
 * ```
 */
export function successors(code: string): readonly CodeChange[] {
  return changesOf.successors(forChanges, code);
}

/**
 * What a code is on a date, or what it became: follows the code changes up to that date.
 *
 * @param code - any text
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { upgrade } from 'medcodes/icd10cm';
 *
 * upgrade('A04.7', { on: '2026-01-15' }).codes; //=> ['A04.71', 'A04.72']
 * upgrade('E11.9', { on: '2026-01-15' }).status; //=> 'current'
 * ```
 */
export function upgrade(code: string, options?: OnDate): Upgrade {
  return changesOf.upgrade(forChanges, code, options);
}

/**
 * What changed in the set between two dates.
 *
 * @param from - the earlier date, `YYYY-MM-DD`
 * @param to - the later date, `YYYY-MM-DD`; the other way round gives the changes back
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { diff } from 'medcodes/icd10cm';
 *
 * const changes = diff('2020-03-31', '2020-04-01');
 * changes.added.map((entry) => entry.code); //=> ['U07', 'U07.0', 'U07.1']
 * ```
 */
export function diff(from: IsoDate, to: IsoDate): SetDiff {
  return set.diff(forEntries, from, to);
}

/**
 * The node right above another: a code, a block or a chapter. The parent of a chapter is `undefined`, as is that of a node
 * that is not there on the date.
 *
 * @param node - a code, a block (`A15-A19`) or chapter (`A00-B99`), or a node; see {@link NodeRef} for names in common
 * @throws MedcodesError `invalid-date`
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
export function parent(node: NodeRef, options?: OnDate): Icd10cmNode | undefined {
  return hierarchy.parent(forTree, node, options);
}

/**
 * The nodes right below another, in tabular order; an empty list for a billable code or a node that is not there.
 *
 * @param node - as for {@link parent}
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { children } from 'medcodes/icd10cm';
 *
 * children('A04.7', { on: '2026-01-15' }).map((node) => node.code); //=> ['A04.71', 'A04.72']
 * ```
 */
export function children(node: NodeRef, options?: OnDate): readonly Icd10cmNode[] {
  return hierarchy.children(forTree, node, options);
}

/**
 * All nodes above another, nearest first, the chapter last; an empty list for a chapter or a node that is not there.
 *
 * @param node - as for {@link parent}
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { ancestors } from 'medcodes/icd10cm';
 *
 * ancestors('S72.001A').map((node) => node.code); //=> ['S72.001', 'S72.00', 'S72.0', 'S72', 'S70-S79', 'S00-T88']
 * ```
 */
export function ancestors(node: NodeRef, options?: OnDate): readonly Icd10cmNode[] {
  return hierarchy.ancestors(forTree, node, options);
}

/**
 * All nodes below another in tabular order, one after the other as they are asked for.
 *
 * @param node - as for {@link parent}
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { descendants } from 'medcodes/icd10cm';
 *
 * [...descendants('A15-A19', { on: '2026-01-15' })].filter((node) => node.billable).length; //=> 54
 * ```
 */
export function descendants(node: NodeRef, options?: OnDate): Generator<Icd10cmNode, void, undefined> {
  return hierarchy.descendants(forTree, node, options);
}

/**
 * Whether a node is another or stands below it. `false` where one of them is not there on the date.
 *
 * @param node - as for {@link parent}
 * @param ancestor - as for {@link parent}
 * @throws MedcodesError `invalid-date`
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
export function isA(node: NodeRef, ancestor: NodeRef, options?: OnDate): boolean {
  return hierarchy.isA(forTree, node, ancestor, options);
}

/**
 * The nearest node that is, or stands above, both nodes; `undefined` for nodes of different chapters, or that are not there.
 *
 * @param a - as for {@link parent}
 * @param b - as for {@link parent}
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { commonAncestor } from 'medcodes/icd10cm';
 *
 * commonAncestor('E10.9', 'E11.9')?.code; //=> 'E08-E13'
 * commonAncestor('E11.9', 'I10'); //=> undefined
 * ```
 */
export function commonAncestor(a: NodeRef, b: NodeRef, options?: OnDate): Icd10cmNode | undefined {
  return hierarchy.commonAncestor(forTree, a, b, options);
}

/**
 * The chapters of a date, in order.
 *
 * @throws MedcodesError `invalid-date`
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

/**
 * Codes that may have been meant by a text, the likeliest first: wrong or missing dot, look-alikes (O for 0, I for 1),
 * missing placeholder X, wrong 7th character, a header that needs more characters, one character off or two swapped.
 *
 * @param text - any text; a billable code of the date, and a text that resembles no code, give an empty list
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for a limit that is no whole number from 1
 *
 * @example
 * ```ts
 * import { suggest } from 'medcodes/icd10cm';
 *
 * suggest('EII.9')[0]?.code; //=> 'E11.9'
 * suggest('W2189A')[0]; //=> { code: 'W21.89XA', title: 'Striking against or struck by other sports equipment, initial encounter', billable: true, reason: 'placeholder' }
 * ```
 */
export function suggest(text: string, options?: SuggestOptions): readonly Suggestion[] {
  return suggestFor(forEntries, text, options);
}

/**
 * Whether a code is exempt from present-on-admission reporting on a date, and by which official list.
 *
 * Between two lists the earlier holds; the newest at hand is that of 2025-10-01. `undefined` for anything but a billable
 * code of the date, and for a code that was not billable when the list came into force: the list does not speak of it.
 *
 * @param code - any text
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { poaExempt } from 'medcodes/icd10cm';
 *
 * poaExempt('Z99.81', { on: '2026-01-15' }); //=> { exempt: true, list: '2025-10-01' }
 * poaExempt('E11.9', { on: '2026-01-15' }); //=> { exempt: false, list: '2025-10-01' }
 * ```
 */
export function poaExempt(code: string, options?: OnDate): PoaExemption | undefined {
  return poaExemptOf(forPoa, code, options);
}

/**
 * Every code of a date in tabular order, one after the other as they are asked for.
 *
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { entries } from 'medcodes/icd10cm';
 *
 * for (const entry of entries({ on: '2026-01-15', billable: true })) {
 *   entry.code; //=> 'A00.0'
 *   break;
 * }
 * ```
 */
export function entries(options?: set.EntriesOptions): Generator<Icd10cmEntry, void, undefined> {
  return set.entries(forEntries, options);
}

/**
 * How many codes are in force on a date. All zero before 2015-10-01.
 *
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { size } from 'medcodes/icd10cm';
 *
 * size({ on: '2026-01-15' }); //=> { entries: 98186, billable: 74719, headers: 23467 }
 * ```
 */
export function size(options?: OnDate): SetSize {
  return set.size(forCodes, options);
}

/**
 * The releases in order of time, each with how its table was had.
 *
 * @example
 * ```ts
 * import { releases } from 'medcodes/icd10cm';
 *
 * releases().length; //=> 18
 * releases()[0]?.effective; //=> '2015-10-01'
 * ```
 */
export function releases(): readonly Release[] {
  return set.releases(forCodes);
}

/**
 * The dates that the data can speak for, both inclusive. Earlier dates have no codes; later ones are answered from the
 * newest release and marked (`projected`).
 *
 * @example
 * ```ts
 * import { coverage } from 'medcodes/icd10cm';
 *
 * coverage(); //=> { from: '2015-10-01', to: '2027-09-30' }
 * ```
 */
export function coverage(): Coverage {
  return set.coverage(forCodes);
}
