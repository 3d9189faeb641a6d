import { deepFreeze } from '../../base/freeze.js';
import type { CheckName, CheckReport } from '../answer.js';

const noDate = (check: CheckName): CheckReport =>
  deepFreeze({
    check,
    status: 'not-run',
    data: [],
    reason: 'the claim has no usable date, so its codes were not checked',
  });

/** The reports of checks that need the date of the claim if it has none. Internal. */
export const NO_DATE: Readonly<Record<'diagnoses' | 'code-editor' | 'procedures', CheckReport>> = {
  diagnoses: noDate('diagnoses'),
  'code-editor': noDate('code-editor'),
  procedures: noDate('procedures'),
};
