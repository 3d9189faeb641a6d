import type { IsoDate } from '../../base/dates.js';
import { forEntries } from '../../hcpcs/bundled.js';
import { makeEntry } from '../../hcpcs/entry.js';
import { momentOn, type Standing, standingOf } from '../../hcpcs/moment.js';
import type { HcpcsEntry } from '../../hcpcs/types.js';

/**
 * The entry of a code on a day. It is made again only if its source changes from one day to the next. `lookup` would keep the entries of all
 * codes and editions to the end of an export: 40 MB.
 */
export function entriesOf(code: string): (on: IsoDate) => HcpcsEntry | undefined {
  const records = forEntries.records();
  const row = records.rowOf(code);
  let last: Standing | undefined;
  let entry: HcpcsEntry | undefined;
  return (on) => {
    const moment = momentOn(records, on, 'on');
    const now = standingOf(records, row, moment);
    if (now === undefined) return undefined;
    if (last?.number !== now.number || last.edition !== now.edition)
      entry = makeEntry(forEntries, row, now.period, now.edition, moment);
    last = now;
    return entry;
  };
}
