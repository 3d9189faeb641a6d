// ICD-10-PCS in the tour.
import { firstIssue, heading, show } from './show.mjs';

const ON = '2026-01-15';

export default async function tour() {
  const icd10pcs = await import('medcodes/icd10pcs');
  const on = { on: ON };

  heading('ICD-10-PCS: 0DTN4ZZ, character by character');
  const entry = icd10pcs.lookup('0DTN4ZZ', on);
  show('title', entry?.title);
  for (const { name, value, label } of entry?.axes ?? []) show(name, `${value}  ${label}`);
  show('Resection means', entry?.axes[2].definition?.definition);

  heading('A builder form: what may follow 0DTJ');
  for (const { value, label } of icd10pcs.nextValues('0DTJ', on)?.values ?? []) show(value, label);

  heading('An illegal code: 0DTJ3ZZ');
  show('why', icd10pcs.explain('0DTJ3ZZ', on)?.message);

  heading('Keys: from a word of the report to a value');
  const key = icd10pcs.bodyPart('sigmoid flexure', on);
  const place = key?.values[0];
  show('sigmoid flexure', `${key?.use[0]}: character 4 is ${place?.value} in ${place?.bodySystem}`);

  heading('A retired code, and one of April 2026');
  show('0BQS3ZZ', firstIssue(icd10pcs.validate('0BQS3ZZ', on)));
  const april = icd10pcs.lookup('0VT04ZE', { on: '2026-04-01' });
  show(april?.code, `${april?.title} (${april?.titles})`);
  const { billable, headers } = icd10pcs.size(on);
  show('codes', `${billable} in ${headers} tables, ${icd10pcs.releases().length} releases`);
}
