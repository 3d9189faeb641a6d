import { forCheck } from './bundled.js';
import { checkDiagnoses as check } from './check.js';
import type { DiagnosesData } from './data.js';
import type { CheckDiagnosesOptions, DiagnosesCheck, ListedDiagnosis } from './types.js';

let bundled: DiagnosesData | undefined;

/**
 * Checks a list of diagnoses on a date, as a coder does with the Tabular List: codes that are not billable, duplicates,
 * Excludes1, the sequence of manifestations and their causes, missing additional codes, and sides that are not
 * specified. For an inpatient stay also the present-on-admission indicators and the edits of the Medicare Code Editor.
 *
 * Each finding has its rule, the codes, their places in the list, its evidence, and a fix if one is known. `docs/rules.md`
 * describes every rule with its source, its limits and an example. `checks` says what could not be judged. An empty list of
 * findings is not an approval.
 *
 * @param list - the diagnoses in their order, the principal or first-listed one first: texts, or objects with the indicator
 * @param options - the setting must be given; the date is that of service, of a stay that of discharge
 * @throws MedcodesError `invalid-argument` if the list is not an array, the setting is missing, an option or a field of a
 * diagnosis or of the patient is unknown, the age is not a whole number from 0 to 124, or the sex is not `F`, `M` or `U`;
 * `invalid-date`
 *
 * @example
 * ```ts
 * import { checkDiagnoses } from 'medcodes/diagnoses';
 *
 * const stay = checkDiagnoses(['F02.80', 'G30.9'], { setting: 'inpatient', on: '2026-01-15' });
 * stay.ok; //=> false
 * stay.findings[0].rule; //=> 'mce.manifestation-principal'
 * stay.findings[0].fix?.codes; //=> ['G30.9', 'F02.80']
 *
 * const visit = checkDiagnoses(['E11.22', 'I10'], { setting: 'professional', on: '2026-01-15' });
 * visit.findings.map(({ rule, severity }) => `${severity} ${rule}`); //=> ['warning icd10cm.use-additional-code']
 * ```
 */
export function checkDiagnoses(
  list: readonly (string | ListedDiagnosis)[],
  options: CheckDiagnosesOptions,
): DiagnosesCheck {
  bundled ??= forCheck();
  return check(bundled, list, options);
}
