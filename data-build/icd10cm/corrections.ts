/** A code in a conversion table that is certainly a misprint, with the reason for the correction. */
export interface Correction {
  readonly effective: string;
  /** `code`: the new code. `previous`: in the cell of previous codes. */
  readonly column: 'code' | 'previous';
  /** As printed, without the dot. */
  readonly printed: string;
  /** The new code of the only row to correct, if the printed code is right in other rows. */
  readonly rowOf?: string;
  readonly read: string;
  readonly reason: string;
}

const SIX_OF_Q52 =
  'Q52.120 to Q52.129 replace Q52.12, deleted that day; Q25.12 never was a code: digits swapped.';
const THREE_OF_R39 =
  'R39.191 to R39.198 replace R39.19, deleted that day; R31.19 never was a code: digits mistyped.';
const OF_V2981 = 'V29.811 and V29.818 replace V29.81X, deleted that day; V29.80X never was a code.';
const OF_V2988 = 'V29.881 and V29.888 replace V29.88X, deleted that day; V29.89X never was a code.';

/** Misprints of the FY2026 conversion table. A correction that no longer applies stops the build. */
export const CORRECTIONS: readonly Correction[] = [
  {
    effective: '2016-10-01',
    column: 'code',
    printed: 'E113X11',
    read: 'E1137X1',
    reason:
      'E11.3X11 is in no order file. E11.37X1 is new on that date, belongs at that place of the table (before E11.37X2), ' +
      'and is otherwise the one code of its family without a row.',
  },
  { effective: '2016-10-01', column: 'previous', printed: 'Q2512', read: 'Q5212', reason: SIX_OF_Q52 },
  { effective: '2016-10-01', column: 'previous', printed: 'R3119', read: 'R3919', reason: THREE_OF_R39 },
  {
    effective: '2022-10-01',
    column: 'previous',
    printed: 'N803',
    rowOf: 'N8040',
    read: 'N804',
    reason:
      'N80.4, deleted that day, is of the rectovaginal septum like N80.40 to N80.42, and the row before those of N80.41 ' +
      'and N80.42 repeats the N80.3 of the rows above it, which are of the pelvic peritoneum.',
  },
  ...['A', 'D', 'S'].flatMap((seventh): Correction[] => [
    {
      effective: '2022-10-01',
      column: 'previous',
      printed: `V2980X${seventh}`,
      read: `V2981X${seventh}`,
      reason: OF_V2981,
    },
    {
      effective: '2022-10-01',
      column: 'previous',
      printed: `V2989X${seventh}`,
      read: `V2988X${seventh}`,
      reason: OF_V2988,
    },
  ]),
];

/** A previous code that was not in force before, if the intended code cannot be known. It is left out. */
export interface UnknownPrevious {
  readonly effective: string;
  readonly printed: string;
  readonly reason: string;
}

/** The previous codes that are left out. One that no longer occurs stops the build. */
export const UNKNOWN_PREVIOUS: readonly UnknownPrevious[] = [
  {
    effective: '2016-10-01',
    printed: 'T85198A',
    reason: 'Never was a code; T85.199A may be meant. The other three codes of the cell are kept.',
  },
  {
    effective: '2025-10-01',
    printed: 'H0583',
    reason: 'A header that is itself new that day: the code used before is not given.',
  },
  {
    effective: '2025-10-01',
    printed: 'H4084',
    reason: 'A header that is itself new that day: the code used before is not given.',
  },
  {
    effective: '2025-10-01',
    printed: 'Z773',
    reason: 'A header that is itself new that day: the code used before is not given.',
  },
  { effective: '2025-10-01', printed: 'Z4089', reason: 'Not in force before; a code of Z80 may be meant.' },
];
