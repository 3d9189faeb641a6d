// A list of diagnoses, as a claim has them.
import { heading, show } from './show.mjs';

export default async function tour() {
  const { checkDiagnoses } = await import('../../dist/diagnoses.js');
  const { laterality } = await import('../../dist/icd10cm.js');
  const list = ['F02.80', 'G30.9', 'I12.9', 'M25.569', 'M25.561', 'E11.9', 'E10.9', 'A33'];
  const patient = { birthDate: '1960-03-01', sex: 'F' };

  heading(`A stay: ${list.join(', ')}`);
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

  heading('Sides');
  const { side, siblings } = laterality('H61.20', { on: '2026-01-15' });
  show(`H61.20, ${side}`, siblings.map((sibling) => `${sibling.code} ${sibling.side}`).join(', '));
}
