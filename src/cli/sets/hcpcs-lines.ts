import type { HcpcsAnyModifier, HcpcsEntry, HcpcsIndicator } from '../../hcpcs/index.js';

/** An indicator with its meaning, under its label. */
const indicatorLine = (label: string, list: readonly (HcpcsIndicator | undefined)[]): string[] => {
  const known = list.flatMap((indicator) => indicator ?? []);
  if (known.length === 0) return [];
  const shown = known.map(({ code, meaning }) => (meaning === undefined ? code : `${code} ${meaning}`));
  return [`  ${label.padEnd(16)} ${shown.join('; ')}`];
};

/** The lines of the indicators of a code or modifier. */
export const indicatorLines = (
  entry: Pick<
    HcpcsEntry,
    'coverage' | 'pricing' | 'multiplePricing' | 'betos' | 'typesOfService' | 'processingNote' | 'unknown'
  >,
): string[] => [
  ...indicatorLine('coverage', [entry.coverage]),
  ...indicatorLine('pricing', entry.pricing ?? []),
  ...indicatorLine('multiple pricing', [entry.multiplePricing]),
  ...indicatorLine('BETOS', [entry.betos]),
  ...indicatorLine('type of service', entry.typesOfService ?? []),
  ...(entry.processingNote === undefined
    ? []
    : [`  processing note  ${entry.processingNote.number} ${entry.processingNote.text ?? ''}`.trimEnd()]),
  ...(entry.unknown.length === 0 ? [] : [`  not known        ${entry.unknown.join(', ')}`]),
];

/** From when to when, and by which edition. */
export const validityLine = (entry: {
  readonly validFrom: string;
  readonly validTo?: string;
  readonly firstDayBetween?: { readonly notBefore: string; readonly notAfter: string };
  readonly lastDayBetween?: { readonly notBefore: string; readonly notAfter: string };
  readonly release: string;
  readonly projected: boolean;
}): string => {
  const { validTo, firstDayBetween: first, lastDayBetween: between, release, projected } = entry;
  const validFrom =
    first === undefined ? entry.validFrom : `a day between ${first.notBefore} and ${first.notAfter}`;
  const doubt = between === undefined ? '' : ` to a day between ${between.notBefore} and ${between.notAfter}`;
  const until = validTo === undefined ? doubt : ` to ${validTo}`;
  return `  in force from ${validFrom}${until} (edition ${release}${projected ? '; the date is after the data' : ''})`;
};

const ncciLine = ({ ncci }: HcpcsAnyModifier): string[] =>
  ncci === undefined ? [] : [`  NCCI             may bypass an edit (${ncci})`];

/** The lines of a modifier. */
export function modifierLines(found: HcpcsAnyModifier): string[] {
  if (found.level === 'I')
    return [`${found.modifier}  a CPT modifier, by its number only`, ...ncciLine(found)];
  const scope = found.appliesTo.map(({ kind, statement }) => `  goes on          ${kind} ('${statement}')`);
  return [
    `${found.modifier}  ${found.title}`,
    validityLine(found),
    ...scope,
    ...ncciLine(found),
    ...indicatorLines(found),
  ];
}
