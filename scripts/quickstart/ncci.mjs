// NCCI in the tour.
import { heading, show } from './show.mjs';

export default async function tour() {
  const ncci = await import('medcodes/ncci');
  const on = '2024-08-01';

  heading('NCCI: may A9503 be billed with A9512 on 2024-08-01?');
  const conflict = ncci.checkPair('A9512', 'A9503', { on });
  if (conflict.verdict === 'conflict') {
    show(conflict.verdict, conflict.message);
    show('because', `${conflict.edit.rationale} (${conflict.table?.version})`);
  }
  show('A9500 with A9512', ncci.checkPair('A9500', 'A9512', { on }).verdict);
  show('the same with modifier 59', ncci.checkPair('A9500', 'A9512', { on, modifiers: ['59'] }).verdict);
  show(
    'A9500 with a CPT code',
    `${ncci.checkPair('A9500', '00001', { on }).verdict}: an empty result is not an approval`,
  );

  heading('Units and add-on codes');
  const { findings } = ncci.checkUnits([{ code: 'J0897', units: 180 }], { on: '2026-04-15' });
  show('180 units of J0897', findings[0].message);
  const alone = ncci.checkAddOns([{ code: 'G0554' }], { on: '2026-07-15' });
  show('G0554 alone', alone.findings[0].message);
  show('your own full tables', 'npx medcodes compile ncci ccipra-*.zip --out edits');
}
