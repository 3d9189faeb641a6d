import { dayOf, type OnDate } from '../base/dates.js';
import { quoted } from '../base/limits.js';
import type { OutsideDataRangeIssue } from '../codeset/validation-types.js';
import { entryOn } from './entry.js';
import { suggest } from './suggest.js';
import { normalize } from './syntax.js';
import type { PosData } from './table.js';
import type { PosEntry } from './types.js';
import type { PosValidation } from './validation-types.js';

/** Whether a text is a place of service, and if not, why. */
export function validate(data: PosData, code: string, options?: OnDate): PosValidation {
  const day = dayOf(options);
  const plain = normalize(code);
  const entry = plain === undefined ? undefined : entryOn(data, plain, day);
  if (entry !== undefined) return { ok: true, entry, warnings: warningsOf(entry) };
  const suggestions = suggest(data, code, { on: options?.on }).map((found) => found.code);
  const message =
    plain === undefined
      ? `${quoted(code)} does not have the shape of a place of service code: two digits`
      : `${plain} is not an assigned place of service`;
  return {
    ok: false,
    issues: [{ code: plain === undefined ? 'malformed' : 'unknown', message, suggestions }],
  };
}

function warningsOf({ code, release, projected, unconfirmed }: PosEntry): readonly OutsideDataRangeIssue[] {
  if (!projected && !unconfirmed) return [];
  const message = projected
    ? `the date is after ${release}, the day of the table; check ${code} against the current official list`
    : `the date is before ${release}, the day of the table; ${code} may not have been assigned yet`;
  return [
    { code: 'outside-data-range', message, suggestions: [], dataRange: { from: release, to: release } },
  ];
}
