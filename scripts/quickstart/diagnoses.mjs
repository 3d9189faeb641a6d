// A list of diagnoses, as a claim has them.
import { heading, show } from './show.mjs';

export default async function tour() {
  const { checkDiagnoses } = await import('medcodes/diagnoses');
  const { laterality } = await import('medcodes/icd10cm');
  const list = ['F02.80', 'G30.9', 'I12.9', 'M25.569', 'M25.561', 'E11.9', 'E10.9', 'A33'];
  /** @type {import('medcodes/diagnoses').Patient} */
  const patient = { birthDate: '1960-03-01', sex: 'F' };

  heading(`The diagnoses of a hospital stay: ${list.join(', ')}`);
  const { findings, checks, counts } = checkDiagnoses(list, {
    setting: 'inpatient',
    on: '2026-01-15',
    patient,
  });
  for (const { severity, rule, message } of findings) show(`${severity}, ${rule}`, message);
  const open = checks.flatMap(({ notJudged = [] }) => notJudged);
  for (const { rule, reason } of open) show(`not checked, ${rule}`, reason);
  show(
    'together',
    `${counts.errors} errors, ${counts.warnings} warnings, ${counts.information} for information`,
  );

  heading('Left, right, unspecified');
  const sides = laterality('H61.20', { on: '2026-01-15' });
  show(
    `H61.20, ${sides?.side}`,
    sides?.siblings.map((sibling) => `${sibling.code} ${sibling.side}`).join(', '),
  );
}
