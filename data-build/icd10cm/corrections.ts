/** A cell of a conversion table that is certainly a misprint, with the reason why we read it otherwise. */
export interface Correction {
  readonly effective: string;
  readonly printedCode: string;
  readonly code: string;
  readonly reason: string;
}

/** Misprinted codes of the FY2026 conversion table. A correction that no longer applies stops the build. */
export const CORRECTIONS: readonly Correction[] = [
  {
    effective: '2016-10-01',
    printedCode: 'E113X11',
    code: 'E1137X1',
    reason:
      'E11.3X11 is in no order file. E11.37X1 is new on that date, belongs at that place of the table (before E11.37X2), ' +
      'and is otherwise the one code of its family without a row.',
  },
];
