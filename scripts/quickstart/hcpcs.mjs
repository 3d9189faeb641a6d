// HCPCS Level II in the tour.
import { firstIssue, gzippedBytes, heading, payloadParts, show } from './show.mjs';

export default async function tour() {
  const hcpcs = await import('medcodes/hcpcs');

  heading('HCPCS Level II: the drug code J1745 in October 2025');
  const entry = hcpcs.lookup('J1745', { on: '2025-10-15' });
  show('text', entry?.title);
  show('pricing', entry?.pricing?.map(({ code, meaning }) => `${code} ${meaning}`).join('; '));
  show('BETOS', `${entry?.betos?.code} ${entry?.betos?.meaning}`);
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

  heading('M0245: a later edition ended it on an earlier day');
  for (const on of ['2023-12-13', '2023-12-14']) {
    show(on, firstIssue(hcpcs.validate('M0245', { on })));
  }

  heading('Modifiers');
  const found = hcpcs.modifier('SK', { on: '2025-10-15' });
  if (found?.level === 'II') {
    show('SK', found.title);
    show('used with', found.appliesTo.map(({ kind }) => kind).join(', '));
  }
  const distinct = hcpcs.modifier('59');
  show('59', `level ${distinct?.level}: a CPT modifier, no text included; NCCI group '${distinct?.ncci}'`);

  const bytes = gzippedBytes(...Object.values(await payloadParts('hcpcs')));
  show(
    'payload, gzipped',
    `${bytes} bytes, ${hcpcs.releases().length} editions, codes to ${hcpcs.dataRange().to}`,
  );
}
