import { type DayNumber, parseDate } from '../base/dates.js';
import { Kept } from '../codeset/kept.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { type About, readAbout } from './about.js';
import { CodeList } from './code-list.js';
import type { NcciMueAnswer, NcciMueIndicator } from './types.js';

/** A row of a table of medically unlikely edits. */
export interface MueRow {
  readonly units: number;
  readonly mai: NcciMueIndicator;
  readonly maiMeaning: string;
  /** Empty if the table has none. */
  readonly rationale: string;
}

/** The table of one quarter. */
export interface MueRelease {
  /** Its place among the quarters. */
  readonly number: number;
  readonly about: About;
  readonly effective: DayNumber;
  readonly codes: CodeList;
  readonly units: Uint32Array;
  readonly kinds: Uint32Array;
}

/**
 * Medically unlikely edits of one setting: one quarter, or several, each with all of its rows.
 *
 * Section `kinds`: a line for each different indicator and rationale: number, meaning, rationale, between tabs. For each
 * quarter in order of time, section `codes.N`: see `code-list.ts`; section `limits.N`, two columns: units and place of the kind.
 */
export class MueTable {
  readonly releases: readonly MueRelease[];
  /** Frequent answers, by code and by quarter. */
  readonly answers: Kept<NcciMueAnswer> = new Kept();
  private readonly kinds: readonly Omit<MueRow, 'units'>[];

  constructor(part: Part) {
    this.kinds = decodeLines(part.section('kinds')).map((line) => {
      const [mai, maiMeaning, rationale] = line.split('\t');
      return { mai: Number(mai) as NcciMueIndicator, maiMeaning: maiMeaning!, rationale: rationale! };
    });
    this.releases = readAbout(part).map((about, number) => {
      const [units, kinds] = splitPieces(part.section(`limits.${number}`)).map(readColumn);
      const codes = new CodeList(part.section(`codes.${number}`));
      return {
        number,
        about,
        effective: parseDate(about.table.release),
        codes,
        units: units!,
        kinds: kinds!,
      };
    });
  }

  /** The newest quarter that has begun on a day; `undefined` before the first. */
  releaseOn(day: DayNumber): MueRelease | undefined {
    for (let number = this.releases.length - 1; number >= 0; number--) {
      const release = this.releases[number]!;
      if (release.effective <= day) return release;
    }
    return undefined;
  }

  /** The row of a code in a quarter. */
  rowOf(release: MueRelease, key: number): MueRow | undefined {
    const place = release.codes.find(key);
    return place < 0 ? undefined : { units: release.units[place]!, ...this.kinds[release.kinds[place]!]! };
  }
}
