import { dayOf, type OnDate } from '../base/dates.js';
import { hasBit } from '../base/masks.js';
import type { Icd10cmData } from './data.js';
import type { Icd10cmPoaExemption } from './types.js';

/** Whether a code is exempt from present-on-admission reporting on a date. */
export function poaExempt(
  data: Pick<Icd10cmData, 'codes' | 'poa'>,
  code: string,
  options?: OnDate,
): Icd10cmPoaExemption | undefined {
  const codes = data.codes();
  const release = codes.releaseOn(dayOf(options));
  const row = codes.rowOf(code);
  if (row < 0 || release < 0 || !hasBit(codes.billable[row]!, release)) return undefined;
  return data.poa().exemption(row, release);
}
