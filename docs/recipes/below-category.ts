import { descendants, isA } from 'medcodes/icd10cm';

/** Every billable code below a category or block on a day. */
export const billableBelow = (above: string, on: string): string[] =>
  descendants(above, { on })
    .filter(({ billable }) => billable)
    .map(({ code }) => code);

/** Whether a patient has a disease, by any code below it. No list of codes is needed. */
export const hasDisease = (codes: readonly string[], above: string, on: string): boolean =>
  codes.some((code) => isA(code, above, { on }));
