import type { OnDate } from '../base/dates.js';
import type { Both, ModifierData, RecordData } from './data.js';
import { modifier } from './modifiers.js';
import { type Moment, momentOf } from './moment.js';
import { normalizeModifier } from './syntax.js';
import { issueOfKnown, shownText, unknown, warningsOf, withDataRange } from './validate.js';
import type { HcpcsIssue, HcpcsModifierValidation } from './validation-types.js';

/** Whether a modifier may be reported on a claim of a date, and if not, why. */
export function validateModifier(
  both: Both<RecordData> & { readonly modifiers: ModifierData },
  text: string,
  options?: OnDate,
): HcpcsModifierValidation {
  const data = both.modifiers;
  const found = modifier(data, text, options);
  const moment = momentOf(data.records(), options);
  if (found === undefined)
    return { ok: false, issues: withDataRange(data, issueOf(both, text, moment), moment) };
  const warnings = found.level === 'I' ? [] : warningsOf(data, found.modifier, found, moment);
  return { ok: true, modifier: found, warnings };
}

function issueOf(
  both: Both<RecordData> & { readonly modifiers: ModifierData },
  text: string,
  moment: Moment,
): HcpcsIssue {
  const data = both.modifiers;
  const plain = normalizeModifier(text);
  if (plain !== undefined) {
    const row = data.records().modifierRow(plain);
    return row < 0 ? unknown(data, plain, []) : issueOfKnown(both, { data, row }, moment);
  }
  const what =
    both.codes.records().rowOf(text) < 0
      ? 'does not have the shape of a modifier'
      : 'is a code, not a modifier';
  return { code: 'malformed', message: `${shownText(text)} ${what}`, suggestions: [], evidence: [] };
}
