import { isDate } from 'medcodes';
import { icd10cmCode } from 'medcodes/schemas';
import { z } from 'zod';

/** The codes are judged on the date of service, which is another field of the same input. */
export const visitSchema = z
  .object({
    date: z.string().refine(isDate, 'Enter the date of service'),
    diagnoses: z.array(z.string()).min(1),
  })
  .superRefine(({ date, diagnoses }, context) => {
    if (!isDate(date)) return;
    const code = icd10cmCode({ on: date });
    for (const [place, text] of diagnoses.entries()) {
      const result = code.safeParse(text);
      for (const { message } of result.error?.issues ?? [])
        context.addIssue({ code: 'custom', message, path: ['diagnoses', place] });
    }
  });
