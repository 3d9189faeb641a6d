import { hasBit } from '../base/masks.js';
import { lastDayField } from '../codeset/validity.js';
import type { TitleData } from './data.js';
import { codeTitles, eraOf, releasesOf } from './entry.js';
import { sameTitles, titlesIn } from './set.js';
import { normalize } from './syntax.js';
import type { CodeHistory, TitlePair, TitlePeriod, ValidityPeriod } from './types.js';

/** Everything that the releases say about a code or a table over time; undefined if no release has it. */
export function history(data: TitleData, code: string): CodeHistory | undefined {
  const codes = data.codes();
  const plain = normalize(code);
  const mask = plain === undefined ? 0 : releasesOf(codes, plain);
  if (plain === undefined || mask === 0) return undefined;
  const billable = plain.length === 7;
  const runs = runsOf(codes.releases.length, (release) => hasBit(mask, release) || undefined, Object.is);
  const titles = runsOf(codes.releases.length, titlesByRelease(data, plain), sameTitles);
  return {
    code: plain,
    periods: runs.map(
      ({ from, to }): ValidityPeriod => ({
        from: codes.releaseDate(from),
        ...lastDayField(codes, to, 'to'),
        billable,
      }),
    ),
    titles: titles.map(
      ({ from, to, value }): TitlePeriod => ({
        from: codes.releaseDate(from),
        ...lastDayField(codes, to, 'to'),
        title: value.title,
        shortTitle: value.shortTitle,
      }),
    ),
  };
}

/** The titles of a code or a table by release. Those of a code are the same in all releases of an era: they are spelled once. */
function titlesByRelease(data: TitleData, code: string): (release: number) => TitlePair | undefined {
  if (code.length !== 7) return (release) => titlesIn(data, code, release);
  let last = -1;
  let titles: TitlePair | undefined;
  return (release) => {
    const era = eraOf(data.codes(), code, release);
    if (era !== last) titles = codeTitles(data, code, release);
    last = era;
    return titles;
  };
}

/** Runs of releases with the same value, undefined values left out. */
function runsOf<T extends TitlePair | boolean>(
  releases: number,
  valueAt: (release: number) => T | undefined,
  same: (a: T, b: T) => boolean,
): { from: number; to: number; value: T }[] {
  const runs: { from: number; to: number; value: T }[] = [];
  for (let release = 0; release < releases; release++) {
    const value = valueAt(release);
    if (value === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.to === release - 1 && same(last.value, value)) last.to = release;
    else runs.push({ from: release, to: release, value });
  }
  return runs;
}
