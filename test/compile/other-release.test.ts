import { describe, expect, it } from 'vitest';
import { type ReleaseDifference, refuseOtherRelease } from '../../src/compile/release-difference.js';

const difference = (release: string, added: number): ReleaseDifference => ({
  release,
  added,
  removed: 0,
  reflagged: 0,
  retitled: 0,
});

/** A file that is that of 2025-10-01 and, because April changed nothing, that of 2026-04-01 too. */
const LAST_YEAR = [
  difference('2024-10-01', 400),
  difference('2025-10-01', 0),
  difference('2026-04-01', 0),
  difference('2026-10-01', 238),
];

const refused = (effective: string): unknown => {
  try {
    refuseOtherRelease('f.zip', effective, LAST_YEAR);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the file of another release', () => {
  it.each(['2026-10-01', '2027-10-01', '2024-10-01'])('is refused as that of %s', (effective) => {
    expect(refused(effective)).toBe(
      `f.zip: it is the release of 2026-04-01, row by row, not that of ${effective}`,
    );
  });

  it.each(['2025-10-01', '2026-04-01'])('is accepted as that of %s', (effective) => {
    expect(refused(effective)).toBeUndefined();
  });

  it('an update within a year may change nothing', () => {
    expect(
      refuseOtherRelease('f.zip', '2027-04-01', [difference('2025-10-01', 9), difference('2026-10-01', 0)]),
    ).toBeUndefined();
  });

  it('a day on which no release begins is refused', () => {
    expect(refused('2027-09-17')).toBe('effective is 2027-09-17; releases begin on the first day of a month');
  });
});
