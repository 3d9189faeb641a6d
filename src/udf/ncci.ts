import { checkPair } from '../ncci/index.js';
import type { NcciSetting } from '../ncci/types.js';
import { isNull, type SqlText } from './functions.js';
import { completeEngine } from './older-engines.js';

completeEngine();

/**
 * Whether two codes may be billed together on a day: the answer of `checkPair` as JSON, null for a null.
 *
 * @param setting - `practitioner` (also for null) or `outpatient`
 * @param modifiers - the modifiers of both lines, with spaces or commas between; null for none
 */
export function check_pair(
  a: SqlText,
  b: SqlText,
  day: SqlText,
  setting?: SqlText,
  modifiers?: SqlText,
): string | null {
  if (isNull(a) || isNull(b) || isNull(day)) return null;
  const given = isNull(modifiers) ? [] : modifiers.split(/[ ,]+/).filter((one) => one !== '');
  const options = { on: day, setting: (setting ?? undefined) as NcciSetting | undefined, modifiers: given };
  return JSON.stringify(checkPair(a, b, options));
}
