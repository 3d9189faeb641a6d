import { hasBit } from '../base/masks.js';
import { modifierKey } from './code-key.js';
import type { Both, RecordData, ReferenceData, TextData } from './data.js';
import { addedIn, boundsOf, detailsOf, textsOf } from './entry.js';
import type { HcpcsChange, HcpcsHistory, HcpcsPeriod, HcpcsTextPeriod } from './history-types.js';
import { isoOf } from './moment.js';
import { lastUse, OPEN, type Period } from './periods.js';
import type { RecordTable } from './record-table.js';
import { normalize, normalizeModifier } from './syntax.js';
import type { HcpcsRecord } from './types.js';

/** The row of a code or modifier, and the data that it is in. */
export interface Found<Data extends RecordData> {
  readonly data: Data;
  readonly row: number;
}

/** Finds a code or modifier. */
export function find<Data extends RecordData>(both: Both<Data>, text: string): Found<Data> | undefined {
  const row = both.codes.records().rowOf(text);
  if (row >= 0) return { data: both.codes, row };
  if (modifierKey(text) < 0) return undefined;
  const modifier = both.modifiers.records().modifierRow(text);
  return modifier < 0 ? undefined : { data: both.modifiers, row: modifier };
}

/** Everything that the editions say about a code or modifier over time. */
export function history(both: Both<TextData>, code: string): HcpcsHistory | undefined {
  const found = find(both, code);
  if (found === undefined) return undefined;
  const { data, row } = found;
  const records = data.records();
  const name = records.codeOf(row);
  return {
    code: name,
    periods: records.periods(row).map((period) => describePeriod(records, period)),
    texts: textPeriods(data, row),
    corrections: data.details().corrections(name),
  };
}

function describePeriod({ editions }: RecordTable, period: Period): HcpcsPeriod {
  const { from, to, began, fromEdition, toEdition } = period;
  return {
    from: isoOf(from),
    ...(to === OPEN ? {} : { to: isoOf(to) }),
    ...boundsOf(period),
    began,
    fromRelease: editions[fromEdition]!.effective,
    ...(toEdition < 0 ? {} : { toRelease: editions[toEdition]!.effective }),
  };
}

/** Whether an edition has a record of a row. One that only lists its code counts if no other edition has a record. */
const hasRecord = (records: RecordTable, row: number, edition: number): boolean =>
  hasBit(records.withRecords(records.present[row]!), edition);

function textPeriods(data: TextData, row: number): HcpcsTextPeriod[] {
  const records = data.records();
  const found: { -readonly [K in keyof HcpcsTextPeriod]: HcpcsTextPeriod[K] }[] = [];
  records.editions.forEach(({ effective: release }, edition) => {
    if (!hasRecord(records, row, edition)) return;
    const texts = textsOf(data, row, edition);
    const last = found.at(-1);
    if (last !== undefined && last.title === texts.title && last.shortTitle === texts.shortTitle) {
      last.lastRelease = release;
      return;
    }
    const changed = last === undefined ? 0 : changeDay(records, row, last.lastRelease, edition);
    const effective = changed === 0 ? {} : { effective: isoOf(changed) };
    found.push({ release, lastRelease: release, ...texts, ...effective });
  });
  return found;
}

/** The day of the last action in an edition, if the edition with the earlier texts does not have it yet; otherwise 0. */
function changeDay(records: RecordTable, row: number, before: string, edition: number): number {
  const known = records.editions.findIndex(({ effective }) => effective === before);
  const day = records.actionDay(row, edition);
  return day > records.actionDay(row, known) ? day : 0;
}

/** The record of a code or modifier in each edition. */
export function recordsOf(both: Both<TextData>, code: string): HcpcsRecord[] {
  const found = find(both, code);
  if (found === undefined) return [];
  const { data, row } = found;
  const records = data.records();
  return records.editions.flatMap(({ effective: release }, edition) => {
    if (!hasRecord(records, row, edition)) return [];
    const lost = records.missing(row, edition).lacks.has('terminated');
    const terminated = lost ? '' : records.dates.terminated.value(row, edition);
    return {
      release,
      code: records.codeOf(row),
      ...textsOf(data, row, edition),
      ...addedIn(records, row, edition),
      ...(terminated === '' ? {} : { terminated: isoOf(Number(terminated)) }),
      ...detailsOf(data, row, edition),
    };
  });
}

/** The codes that a code's cross reference names. */
export function successors(both: Both<ReferenceData>, code: string): HcpcsChange[] {
  const found = find(both, code);
  if (found === undefined) return [];
  const { data, row } = found;
  const named = data.details().crossReference(row);
  if (named === undefined) return [];
  return named.reference.codes.map((later) => changeTo(data.records(), row, later, named.release));
}

/** The codes whose cross reference names a code. The named code need not be in any available edition. */
export function predecessors({ codes, modifiers }: Both<ReferenceData>, code: string): HcpcsChange[] {
  const name = normalize(code) ?? normalizeModifier(code);
  if (name === undefined) return [];
  // Both are in the same table if the payload has no part of modifiers.
  const sources = modifiers.records() === codes.records() ? [codes] : [modifiers, codes];
  return sources.flatMap((data) => referringTo(data, name));
}

function referringTo(data: ReferenceData, name: string): HcpcsChange[] {
  const records = data.records();
  const details = data.details();
  return details.referring(name).map((earlier) => {
    const { release } = details.crossReference(earlier)!;
    return changeTo(records, earlier, records.codeOf(earlier), release);
  });
}

/** A change of the earlier row, seen from the given code. */
function changeTo(records: RecordTable, earlier: number, code: string, effective: string): HcpcsChange {
  const last = records.periods(earlier).at(-1)!;
  const over = lastUse(last) !== OPEN;
  return {
    code,
    effective,
    ...(last.to === OPEN ? {} : { lastDay: isoOf(last.to) }),
    basis: 'cross-reference',
    replaced: over,
  };
}
