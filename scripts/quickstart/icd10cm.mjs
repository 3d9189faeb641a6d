// ICD-10-CM in the tour.
import { firstIssue, gzippedBytes, heading, payloadParts, show } from './show.mjs';

export default async function tour() {
  const icd10cm = await import('medcodes/icd10cm');
  const entry = icd10cm.lookup('E11.9');

  const state = (code, on) => {
    const found = icd10cm.lookup(code, { on });
    return found === undefined ? 'not a code' : found.billable ? 'billable' : 'a header, not billable';
  };

  heading('ICD-10-CM: the diagnosis E11.9 today');
  show('title', entry?.title);
  show('billable', `${entry?.billable}, since ${entry?.validFrom} (release ${entry?.release})`);
  show(
    'place',
    icd10cm
      .ancestors('E11.9')
      .map((node) => node.code)
      .join(' < '),
  );

  heading('A04.7, split on 2017-10-01');
  show('on 2017-09-30', state('A04.7', '2017-09-30'));
  show('on 2017-10-01', state('A04.7', '2017-10-01'));
  show('became', icd10cm.upgrade('A04.7', { on: '2017-10-01' }).codes.join(', '));

  heading('U07.1 (COVID-19), new in April 2020');
  show('on 2020-03-31', state('U07.1', '2020-03-31'));
  show('on 2020-04-01', state('U07.1', '2020-04-01'));

  heading('A retired code: I60.20');
  show('on 2026-01-15', firstIssue(icd10cm.validate('I60.20', { on: '2026-01-15' })));

  heading("Misspelt: 'EII.9' and 'W21.89A'");
  for (const text of ['EII.9', 'W21.89A']) {
    const [suggestion] = icd10cm.suggest(text);
    show(`${text} -> ${suggestion.code}`, `${suggestion.title} (${suggestion.reason})`);
  }

  heading('What it costs');
  const releases = icd10cm.releases();
  const newest = releases[releases.length - 1];
  const parts = await payloadParts('icd10cm');
  show('releases', `${releases.length}, ${releases[0].effective} to ${icd10cm.dataRange().to}`);
  const { entries, billable } = icd10cm.size({ on: newest.effective });
  show('codes in the newest', `${entries} (${billable} billable)`);
  show('the newest release', newest.note);
  show(
    'payload, gzipped',
    `${gzippedBytes(...Object.values(parts))} bytes (codes and dates alone ${gzippedBytes(parts.codes)})`,
  );
}
