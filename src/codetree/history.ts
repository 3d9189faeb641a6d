import { hasBit } from '../base/masks.js';
import type { CodeEntry, CodeHistory, TitlePeriod, ValidityPeriod } from '../codeset/types.js';
import { lastDayField } from '../codeset/validity.js';
import type { EntryData } from './data.js';

/** Everything that the releases say about a code over time; undefined for a code that no release has. */
export function history(data: EntryData<CodeEntry>, code: string): CodeHistory | undefined {
  const codes = data.codes();
  const row = codes.rowOf(code);
  if (row < 0) return undefined;
  return { code: codes.codeOf(row), periods: validityPeriods(data, row), titles: titlePeriods(data, row) };
}

/** Runs of releases with the same value, undefined values left out. */
function runsOf<T>(
  releases: number,
  valueAt: (release: number) => T | undefined,
): { from: number; to: number; value: T }[] {
  const runs: { from: number; to: number; value: T }[] = [];
  for (let release = 0; release < releases; release++) {
    const value = valueAt(release);
    if (value === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.to === release - 1 && last.value === value) last.to = release;
    else runs.push({ from: release, to: release, value });
  }
  return runs;
}

function validityPeriods(data: EntryData<CodeEntry>, row: number): ValidityPeriod[] {
  const codes = data.codes();
  const present = codes.present[row]!;
  const billable = codes.billable[row]!;
  const runs = runsOf(codes.releases.length, (release) =>
    hasBit(present, release) ? hasBit(billable, release) : undefined,
  );
  return runs.map(({ from, to, value }) => ({
    from: codes.releaseDate(from),
    ...lastDayField(codes, to, 'to'),
    billable: value,
  }));
}

function titlePeriods(data: EntryData<CodeEntry>, row: number): TitlePeriod[] {
  const codes = data.codes();
  const titles = data.titles();
  const shortTitles = data.shortTitles();
  const present = codes.present[row]!;
  const runs = runsOf(codes.releases.length, (release) =>
    hasBit(present, release) ? titles.rowIn(row, release) : undefined,
  );
  return runs.map(({ from, to, value }) => ({
    from: codes.releaseDate(from),
    ...lastDayField(codes, to, 'to'),
    title: titles.title(value),
    shortTitle: shortTitles.title(value),
  }));
}
