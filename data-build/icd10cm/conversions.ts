import { BuildError } from '../errors.js';
import { CORRECTIONS } from './corrections.js';
import type { Conversion, ReleaseTable } from './model.js';
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
    if (before !== undefined) earlierThan.set(release.effective, new Map(before.rows.map((row) => [row.code, row.billable])));
  });
  const used = new Set<string>();
  const conversions = printed.map((row) => {
    const earlier = earlierThan.get(row.effective);
    if (earlier === undefined) throw new BuildError('contradiction', file, `${row.code}: no release starts on ${row.effective}`);
    const correction = CORRECTIONS.find((c) => c.printedCode === row.code && c.effective === row.effective);
    if (correction !== undefined) used.add(correction.printedCode);
    return { ...row, code: correction?.code ?? row.code, ...readPrevious(file, row.printed, earlier) };
  });
  const stale = CORRECTIONS.find((correction) => !used.has(correction.printedCode));
  if (stale !== undefined) {
    throw new BuildError('contradiction', file, `the correction of ${stale.printedCode} no longer applies: take it out`);
  }
  return conversions;
}
