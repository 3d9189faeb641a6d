import type { Evidence } from '../base/findings.js';
import { titleIn } from '../icd10cm/specificity/family.js';
import type { Diagnosis, Report } from './report.js';

/** The title of a code as evidence. Only if the payload has titles. */
export function titleEvidence({ data, moment }: Report, { row, code }: Diagnosis): Evidence {
  return {
    source: 'ICD-10-CM order file',
    release: data.codes().releaseDate(moment.release),
    at: code,
    statement: titleIn(data.entries!, row, moment.release),
  };
}
