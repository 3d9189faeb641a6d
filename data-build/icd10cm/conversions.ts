import type { Conversion, ReleaseTable } from '../../src/icd10cm/write/model.js';
import { BuildError } from '../errors.js';
import { CORRECTIONS, UNKNOWN_PREVIOUS } from './corrections.js';
import { type EarlierRelease, readPrevious } from './previous.js';
import type { PrintedConversion } from './read/conversions.js';

/**
 * Turns the printed rows of a conversion table into conversions between releases.
 *
 * @throws BuildError `malformed-row` for a cell that is not understood, `contradiction` for a date without a release or
 * for a correction that no longer applies
 */
export function readConversions(
  file: string,
  printed: readonly PrintedConversion[],
  releases: readonly ReleaseTable[],
): Conversion[] {
  const earlierThan = new Map<string, EarlierRelease>();
  releases.forEach((release, index) => {
    const before = releases[index - 1];
    if (before !== undefined)
      earlierThan.set(release.effective, new Map(before.rows.map((row) => [row.code, row.billable])));
  });
  const corrector = new Corrector();
  const conversions = withoutRepeats(printed).map((row) => {
    const earlier = earlierThan.get(row.effective);
    if (earlier === undefined)
      throw new BuildError('contradiction', file, `${row.code}: no release starts on ${row.effective}`);
    const { relation, previous } = readPrevious(file, row.printed, earlier);
    const corrected = corrector.previous(row, previous);
    return {
      ...row,
      code: corrector.code(row),
      relation: corrected.length === 0 ? 'none' : corrected.length === 1 ? 'one' : relation,
      previous: corrected,
    } satisfies Conversion;
  });
  corrector.requireAllUsed(file);
  return conversions;
}

/** The table prints eight rows twice: O44.20 to O44.33. */
function withoutRepeats(printed: readonly PrintedConversion[]): PrintedConversion[] {
  const rows = new Map(printed.map((row) => [`${row.code} ${row.effective} ${row.printed}`, row]));
  return [...rows.values()];
}

/** Applies the corrections, and counts those that were needed. */
class Corrector {
  readonly #used = new Set<object>();

  code(row: PrintedConversion): string {
    return this.#correct('code', row, row.code);
  }

  previous(row: PrintedConversion, printed: readonly string[]): string[] {
    return printed
      .filter((code) => {
        const unknown = UNKNOWN_PREVIOUS.find(
          (entry) => entry.effective === row.effective && entry.printed === code,
        );
        if (unknown !== undefined) this.#used.add(unknown);
        return unknown === undefined;
      })
      .map((code) => this.#correct('previous', row, code));
  }

  requireAllUsed(file: string): void {
    const stale = [...CORRECTIONS, ...UNKNOWN_PREVIOUS].find((entry) => !this.#used.has(entry));
    if (stale === undefined) return;
    throw new BuildError(
      'contradiction',
      file,
      `the correction of ${stale.printed} no longer applies; remove it`,
    );
  }

  #correct(column: 'code' | 'previous', row: PrintedConversion, printed: string): string {
    const correction = CORRECTIONS.find(
      (c) =>
        c.column === column &&
        c.effective === row.effective &&
        c.printed === printed &&
        (c.rowOf ?? row.code) === row.code,
    );
    if (correction !== undefined) this.#used.add(correction);
    return correction?.read ?? printed;
  }
}
