import { hasBit } from '../../../base/masks.js';
import { normalize } from '../../syntax.js';
import type { RulesCore } from '../data.js';
import type { RulesMoment } from '../moment.js';
import type { Icd10cmPairIssue } from '../types.js';

/** Whether a pair with this issue is still judged. */
export const isJudged = ({ code }: Icd10cmPairIssue): boolean => code === 'header';

/** What is wrong with one code of a pair on a date; undefined for a billable one. */
export function issueOf(
  data: RulesCore,
  text: string,
  row: number,
  { release }: RulesMoment,
): Icd10cmPairIssue | undefined {
  const codes = data.codes();
  if (row >= 0 && hasBit(codes.billable[row]!, release)) return undefined;
  const given = typeof text === 'string' ? text.slice(0, 40) : typeof text;
  const issue = (code: Icd10cmPairIssue['code'], message: string): Icd10cmPairIssue => ({
    code,
    given,
    message,
  });
  if (typeof text !== 'string' || normalize(text) === undefined)
    return issue('malformed', `'${given}' does not have the shape of an ICD-10-CM code`);
  if (release < 0)
    return issue('before-first-release', `ICD-10-CM was not in use before ${codes.releaseDate(0)}`);
  if (row < 0) return issue('unknown', `'${given}' is not in any release of ICD-10-CM`);
  const code = codes.codeOf(row);
  if (hasBit(codes.present[row]!, release))
    return issue('header', `${code} is a header, not billable; the answer may differ for the codes below it`);
  return issue(
    'not-in-force',
    `${code} is not valid on the date; it is not in the release of ${codes.releaseDate(release)}`,
  );
}
