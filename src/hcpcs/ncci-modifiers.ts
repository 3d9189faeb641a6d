import type { NcciModifierGroup } from './types.js';

/**
 * The modifiers that may bypass a procedure-to-procedure edit, by group: NCCI Policy Manual for Medicare 2026, chapter I,
 * section E. It explicitly excludes 22, 76 and 77.
 */
const GROUPS: Readonly<Record<NcciModifierGroup, string>> = {
  anatomic: 'E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI',
  'global-surgery': '24 25 57 58 78 79',
  other: '27 59 91 XE XS XP XU',
};

/** The group of a modifier; undefined for a modifier that bypasses no edit. */
export function ncciGroup(modifier: string): NcciModifierGroup | undefined {
  for (const [group, modifiers] of Object.entries(GROUPS)) {
    if (modifiers.split(' ').includes(modifier)) return group as NcciModifierGroup;
  }
  return undefined;
}
