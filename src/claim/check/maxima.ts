import { deepFreeze } from '../../base/freeze.js';
import type { CheckName, CheckReport } from '../answer.js';
import type { ClaimRun } from './context.js';

/**
 * The most lines of a claim whose pairs are checked. An institutional claim has at most 999 lines and a professional claim at
 * most 50 (ASC X12N 005010X223A2 and 005010X222A1, loop 2400): twice the larger number is more than any claim has.
 */
export const MOST_LINES = 1_998;

const tooMany = (check: CheckName): CheckReport =>
  deepFreeze({
    check,
    status: 'not-run',
    data: [],
    reason: `the claim has more than ${MOST_LINES} lines, twice what an institutional claim may have, so lines were not compared`,
  });

type Compared = 'ptp-edits' | 'units' | 'add-ons';

const REPORTS: Readonly<Record<Compared, CheckReport>> = /* @__PURE__ */ deepFreeze({
  'ptp-edits': tooMany('ptp-edits'),
  units: tooMany('units'),
  'add-ons': tooMany('add-ons'),
});

/** The report of a check that compares lines, if the claim has too many; `undefined` if the check can run. Internal. */
export const beyondMaximum = ({ lines }: ClaimRun, check: Compared): CheckReport | undefined =>
  lines.length > MOST_LINES ? REPORTS[check] : undefined;
