import { formatDay, type IsoDate, type OnDate, parseDate } from '../base/dates.js';
import { hasBit, type MaskArray } from '../base/masks.js';
import { oncePerTable } from '../codeset/once-per-table.js';
import type {
  CodeEntry,
  DataRange,
  EntriesOptions,
  Release,
  Retitled,
  SetDiff,
  SetSize,
} from '../codeset/types.js';
import { dataRangeOf, lastDayField, momentAt, momentOf } from '../codeset/validity.js';
import type { CodeTable } from './codes.js';
import type { CodeData, EntryData } from './data.js';
import { entryAt } from './entry.js';

/** The options of `entries`. */
const ENTRIES_OPTIONS: readonly string[] = ['on', 'billable'];

/** Every code of a date, in tabular order. */
export function* entries<Entry extends CodeEntry>(
  data: EntryData<Entry>,
  options?: EntriesOptions,
): Generator<Entry, void, undefined> {
  const codes = data.codes();
  const moment = momentOf(codes, options, ENTRIES_OPTIONS);
  codes.fillAll();
  for (let row = 0; row < codes.rows; row++) {
    const entry = entryAt(data, row, moment);
    if (entry !== undefined && (options?.billable ?? entry.billable) === entry.billable) yield entry;
  }
}

/** How many codes are in force on a date. */
export function size(data: CodeData, options?: OnDate): SetSize {
  const codes = data.codes();
  const { release } = momentOf(codes, options);
  return release < 0 ? { entries: 0, billable: 0, headers: 0 } : { ...sizes(codes)[release]! };
}

/** The sizes of all releases. */
const sizes = /* @__PURE__ */ oncePerTable((codes: CodeTable): readonly SetSize[] => {
  codes.fillAll();
  const present = tally(codes.present, codes.releases.length);
  const billable = tally(codes.billable, codes.releases.length);
  return present.map((entries, release) => {
    const ofRelease = billable[release]!;
    return { entries, billable: ofRelease, headers: entries - ofRelease };
  });
});

/** How many of the masks have each of the first numbers. Neighbours are mostly the same: each run of them is looked at once. */
function tally(masks: MaskArray, numbers: number): number[] {
  const counts = new Array<number>(numbers).fill(0);
  let start = 0;
  for (let row = 1; row <= masks.length; row++) {
    const mask = masks[start]!;
    if (masks[row] === mask) continue;
    for (let number = 0; number < numbers; number++)
      if (hasBit(mask, number)) counts[number] = counts[number]! + row - start;
    start = row;
  }
  return counts;
}

/** The releases, in order of time. */
export function releases(data: CodeData): readonly Release[] {
  const codes = data.codes();
  return codes.releases.map(({ day, fiscalYear, provenance, note }, index) => {
    const { entries: count, billable } = sizes(codes)[index]!;
    const last = lastDayField(codes, index, 'to');
    return { effective: formatDay(day), ...last, fiscalYear, provenance, note, entries: count, billable };
  });
}

/** The data range: the dates that the data covers. */
export const dataRange = (data: CodeData): DataRange => dataRangeOf(data.codes());

/** What changed between two dates. */
export function diff<Entry extends CodeEntry>(
  data: EntryData<Entry>,
  from: IsoDate,
  to: IsoDate,
): SetDiff<Entry> {
  const codes = data.codes();
  const before = momentAt(codes, parseDate(from, 'from'));
  const after = momentAt(codes, parseDate(to, 'to'));
  codes.fillAll();
  const lists = {
    added: [] as Entry[],
    removed: [] as Entry[],
    becameBillable: [] as Entry[],
    becameHeader: [] as Entry[],
    retitled: [] as Retitled[],
  };
  for (let row = 0; row < codes.rows; row++) {
    if (!mayDiffer(data, row, before.release, after.release)) continue;
    const old = entryAt(data, row, before);
    const now = entryAt(data, row, after);
    if (old === undefined && now !== undefined) lists.added.push(now);
    else if (old !== undefined && now === undefined) lists.removed.push(old);
    else if (old !== undefined && now !== undefined) compare(old, now, lists);
  }
  return { from, to, ...lists, projected: before.projected || after.projected };
}

/** Whether anything about a row differs between two releases. It decides most rows without making entries. */
function mayDiffer(data: EntryData<CodeEntry>, row: number, before: number, after: number): boolean {
  const { present, billable } = data.codes();
  if (hasBit(present[row]!, before) !== hasBit(present[row]!, after)) return true;
  if (!hasBit(present[row]!, after)) return false;
  if (hasBit(billable[row]!, before) !== hasBit(billable[row]!, after)) return true;
  return data.titles().rowIn(row, before) !== data.titles().rowIn(row, after);
}

interface ChangeLists<Entry> {
  readonly becameBillable: Entry[];
  readonly becameHeader: Entry[];
  readonly retitled: Retitled[];
}

function compare<Entry extends CodeEntry>(old: Entry, now: Entry, lists: ChangeLists<Entry>): void {
  if (old.billable !== now.billable) (now.billable ? lists.becameBillable : lists.becameHeader).push(now);
  if (old.title === now.title && old.shortTitle === now.shortTitle) return;
  lists.retitled.push({
    code: now.code,
    before: { title: old.title, shortTitle: old.shortTitle },
    after: { title: now.title, shortTitle: now.shortTitle },
  });
}
