import type { DayNumber } from '../base/dates.js';
import { hasBit, type Mask } from '../base/masks.js';
import type { ListRecord } from './table.js';
import type { MceBasis, MceDoubt } from './types.js';

/** The answer of the lists of one kind for a code on a day. */
export interface Verdict {
  /** The list that answers. */
  readonly list: ListRecord;
  /** Whether it has the code. */
  readonly listed: boolean;
  readonly doubt?: MceDoubt;
}

/** A code as the lists see it. */
export interface ListedCode {
  /** Bit i for list i. */
  readonly mask: Mask;
  /** Whether the code was in force when the list came: a list says nothing about codes of other times. */
  readonly inForce: (list: ListRecord) => boolean;
}

const has = (mask: Mask, list: ListRecord): boolean => hasBit(mask, list.bit);

/**
 * Asks the lists of one kind, in order of time.
 *
 * The list in force answers. For a code that came later, the next list that has it answers, from the
 * code's first day on.
 *
 * @returns undefined if no list covers the code
 */
export function verdictOn(
  lists: readonly ListRecord[],
  code: ListedCode,
  day: DayNumber,
): Verdict | undefined {
  let at = lists.length - 1;
  while (at >= 0 && lists[at]!.day > day) at--;
  const next = lists[at + 1];
  const current = lists[at];
  if (current !== undefined && code.inForce(current)) return fromCurrent(current, next, code, day);
  if (next === undefined || !code.inForce(next)) return undefined;
  const listed = has(code.mask, next);
  if (current !== undefined) return { list: next, listed };
  const message = `the date is before the first list, that of ${next.effective}`;
  return { list: next, listed, doubt: { kind: 'before-first-list', message } };
}

function fromCurrent(
  list: ListRecord,
  next: ListRecord | undefined,
  code: ListedCode,
  day: DayNumber,
): Verdict {
  const listed = has(code.mask, list);
  if (next === undefined) {
    if (day <= list.lastDay) return { list, listed };
    const message = `${list.version} ended on ${list.to}; later lists of this edit are not in the data`;
    return { list, listed, doubt: { kind: 'after-last-list', message } };
  }
  // During its own version, only this list counts.
  if (day <= list.lastDay || !code.inForce(next) || has(code.mask, next) === listed) return { list, listed };
  return { list, listed, doubt: differing(list, listed, next) };
}

function differing(list: ListRecord, listed: boolean, next: ListRecord): MceDoubt {
  const change = listed ? 'has the code, but that of' : 'does not have the code, but that of';
  const message = `the list of ${list.effective} ${change} ${next.effective} ${listed ? 'does not' : 'does'}; the day of the change is not known`;
  return { kind: 'lists-differ', nextList: next.effective, message };
}

/** The verdict as a user sees it. */
export function basisOf({ list, listed, doubt }: Verdict): MceBasis {
  const basis = { list: list.effective, version: list.version, listed };
  return doubt === undefined ? basis : { ...basis, doubt };
}

/** The last day that any of the lists covers. */
export const lastDayOfAll = (lists: readonly ListRecord[]): DayNumber =>
  lists.reduce((last, list) => Math.max(last, list.lastDay), 0);

/** The first day of the first list. */
export const firstDayOfAll = (lists: readonly ListRecord[]): DayNumber =>
  lists.reduce((first, list) => Math.min(first, list.day), 99_991_231);
