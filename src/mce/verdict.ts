import type { DayNumber } from '../base/dates.js';
import { hasBit, type Mask } from '../base/masks.js';
import type { ListRecord } from './table.js';
import type { MceBasis, MceDoubt } from './types.js';

/** What the lists of one kind say of a code on a day. */
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
  /** Whether the code was in force when the list came: a list is silent on codes of other times. */
  readonly inForce: (list: ListRecord) => boolean;
}

const has = (mask: Mask, list: ListRecord): boolean => hasBit(mask, list.bit);

/**
 * Asks the lists of one kind, in order of time.
 *
 * The list in force answers. A code that came later is answered by the next list that knows it: the flag holds from the
 * code's own start.
 *
 * @returns undefined where no list speaks of the code
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
  const message = `the date lies before the first list at hand, that of ${next.effective}`;
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
    const message = `${list.version} ended on ${list.to}, and no later list of this edit is at hand`;
    return { list, listed, doubt: { kind: 'after-last-list', message } };
  }
  // Within its own version a list needs no other.
  if (day <= list.lastDay || !code.inForce(next) || has(code.mask, next) === listed) return { list, listed };
  return { list, listed, doubt: differing(list, listed, next) };
}

function differing(list: ListRecord, listed: boolean, next: ListRecord): MceDoubt {
  const change = listed ? 'has the code and that of' : 'lacks the code and that of';
  const message = `the list of ${list.effective} ${change} ${next.effective} ${listed ? 'lacks' : 'has'} it; the day of the change is not known`;
  return { kind: 'lists-differ', nextList: next.effective, message };
}

/** The verdict as a user sees it. */
export function basisOf({ list, listed, doubt }: Verdict): MceBasis {
  const basis = { list: list.effective, version: list.version, listed };
  return doubt === undefined ? basis : { ...basis, doubt };
}

/** The newest day that any of some lists speaks for. */
export const lastDayOfAll = (lists: readonly ListRecord[]): DayNumber =>
  lists.reduce((last, list) => Math.max(last, list.lastDay), 0);

/** The first day of the first list. */
export const firstDayOfAll = (lists: readonly ListRecord[]): DayNumber =>
  lists.reduce((first, list) => Math.min(first, list.day), 99_991_231);
