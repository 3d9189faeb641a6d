import type { NcciModifier } from './types.js';

/**
 * The modifiers that may bypass an edit with modifier indicator 1, by group: NCCI Policy Manual for Medicare Services 2026,
 * chapter I, section E. The data build compares the list with its source. 22, 76 and 77 are expressly not among them.
 */
const GROUPS: Readonly<Record<NcciModifier['group'], string>> = {
  anatomic: 'E1 E2 E3 E4 F1 F2 F3 F4 F5 F6 F7 F8 F9 FA LC LD LM LT RC RI RT T1 T2 T3 T4 T5 T6 T7 T8 T9 TA',
  'global-surgery': '24 25 57 58 78 79',
  other: '27 59 91 XE XP XS XU',
};

let table: ReadonlyMap<string, NcciModifier> | undefined;

function byModifier(): ReadonlyMap<string, NcciModifier> {
  table ??= new Map(
    Object.entries(GROUPS)
      .flatMap(([group, list]) =>
        list.split(' ').map((modifier) => Object.freeze({ modifier, group: group as NcciModifier['group'] })),
      )
      .sort((a, b) => (a.modifier < b.modifier ? -1 : 1))
      .map((entry) => [entry.modifier, entry]),
  );
  return table;
}

/** All of them, in order. */
export const allModifiers = (): readonly NcciModifier[] => [...byModifier().values()];

/** The modifier, if it is one of them; in either case, blanks around are accepted. */
export function findModifier(modifier: string): NcciModifier | undefined {
  if (typeof modifier !== 'string' || modifier.length > 16) return undefined;
  return byModifier().get(modifier) ?? byModifier().get(modifier.trim().toUpperCase());
}
