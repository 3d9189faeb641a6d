// HCPCS Level II in the tour.
import { gzipSync } from 'node:zlib';
import { heading, show } from './show.mjs';

export default async function tour() {
  const hcpcs = await import('../../dist/hcpcs.js');

  heading('HCPCS Level II: J1745 in October 2025');
  const entry = hcpcs.lookup('J1745', { on: '2025-10-15' });
  show('text', entry.title);
  show('pricing', entry.pricing.map(({ code, meaning }) => `${code} ${meaning}`).join('; '));
  show('BETOS', `${entry.betos.code} ${entry.betos.meaning}`);
  show(
    'billed as',
    hcpcs
      .drugProducts('J1745')
      .map(({ name, ndc }) => `${name} (${ndc})`)
      .join(', '),
  );
  show(
    '4 vials of 57894-030-01',
    `${hcpcs.billUnits('57894-030-01', 4)[0].units} units of ${hcpcs.drugProducts('J1745')[0].dosage}`,
  );

  heading('M0245, terminated with hindsight');
  for (const on of ['2023-12-13', '2023-12-14']) {
    const answer = hcpcs.validate('M0245', { on });
    show(on, answer.ok ? 'in force' : answer.issues[0].message);
  }

  heading('Modifiers');
  const found = hcpcs.modifier('SK', { on: '2025-10-15' });
  show('SK', found.title);
  show('goes on', found.appliesTo.map(({ kind }) => kind).join(', '));
  const { level, ncci } = hcpcs.modifier('59');
  show('59', `level ${level}, CPT's: no text here; NCCI group '${ncci}'`);

  const parts = await import('../../dist/data/hcpcs.js');
  const bytes = Object.values(parts).reduce((sum, part) => sum + gzipSync(part).length, 0);
  show(
    'payload, gzipped',
    `${bytes} bytes, ${hcpcs.releases().length} editions, codes to ${hcpcs.dataRange().to}`,
  );
}
