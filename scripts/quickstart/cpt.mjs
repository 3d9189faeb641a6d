// CPT in the tour: its shape, and a file in the layout of the AMA with invented content.
import { heading, show } from './show.mjs';

const FILE = [
  'A notice of rights is at the top of the real file.',
  'Concept Id\tCPT Code\tLong\tMedium\tShort\tConsumer\tSpanish Consumer\tCurrent Descriptor Effective Date',
  '1\t21234\tInvented service one\tINVENTED SERVICE ONE\tINVENTED 1\t\t\t20200101',
  '2\t0123U\tInvented service two\tINVENTED SERVICE TWO\tINVENTED 2\t\t\t20260401',
].join('\n');

export default async function tour() {
  const cpt = await import('medcodes/cpt');

  heading('CPT: what the shape of a code shows (no AMA text is included)');
  for (const code of ['21234', '1234F', '0123U']) {
    const shape = cpt.describe(code);
    const places = [shape?.section?.title, shape?.subsection?.title].filter(Boolean);
    show(code, [`category ${shape?.category}`, ...places].join(', '));
  }
  show('modifier 59, LT', `level ${cpt.modifierShape('59')?.level}, level ${cpt.modifierShape('LT')?.level}`);

  heading('CPT: with your own licensed AMA files (here an invented one)');
  const files = [{ name: 'ConsolidatedCodeList.txt', content: FILE }];
  const own = cpt.createCpt(files, { effective: '2026-01-01', partial: true });
  show('21234', own.lookup('21234', { on: '2026-03-01' })?.title);
  for (const on of ['2026-03-31', '2026-04-01']) {
    const entry = own.lookup('0123U', { on });
    const doubt = entry?.unconfirmed ? ' (unconfirmed)' : '';
    show(`0123U on ${on}`, `described from ${entry?.describedFrom}${doubt}`);
  }
  const [suggestion] = own.suggest('2I234', { on: '2026-03-01' });
  show(`2I234 -> ${suggestion.code}`, `${suggestion.title} (${suggestion.reason})`);
  try {
    cpt.createCpt([{ name: 'ConsolidatedCodeList.txt', content: FILE.slice(0, -12) }], { partial: true });
  } catch (error) {
    const { code, message } = /** @type {import('medcodes').MedcodesError} */ (error);
    show(code, message);
  }
  show('for your application', 'npx medcodes compile cpt <your files> --out <dir>');
}
