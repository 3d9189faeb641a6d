// ICD-10-CM in the tour.
import { gzipSync } from 'node:zlib';
import { heading, show } from './show.mjs';

export default async function tour() {
  const started = performance.now();
  const icd10cm = await import('../../dist/icd10cm.js');
  const first = icd10cm.isBillable('E11.9');
  const firstAnswer = performance.now() - started;
  const entry = icd10cm.lookup('E11.9');
  const firstTitle = performance.now() - started;

  const state = (code, on) => {
    const found = icd10cm.lookup(code, { on });
    return found === undefined ? 'not a code' : found.billable ? 'billable' : 'a header, not billable';
  };

  heading('E11.9 today');
  show('title', entry.title);
  show('billable', `${first}, since ${entry.validFrom} (release ${entry.release})`);
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

  heading('U07.1 (COVID-19), new within a year');
  show('on 2020-03-31', state('U07.1', '2020-03-31'));
  show('on 2020-04-01', state('U07.1', '2020-04-01'));

  heading('A retired code: I60.20');
  const [issue] = icd10cm.validate('I60.20', { on: '2026-01-15' }).issues;
  show(issue.code, issue.message);

  heading("Misspelt: 'EII.9' and 'W21.89A'");
  for (const text of ['EII.9', 'W21.89A']) {
    const [suggestion] = icd10cm.suggest(text);
    show(`${text} -> ${suggestion.code}`, `${suggestion.title} (${suggestion.reason})`);
  }

  heading('What it costs');
  const releases = icd10cm.releases();
  const parts = await import('../../dist/data/icd10cm.js');
  const gzipped = (...payloads) => payloads.reduce((sum, payload) => sum + gzipSync(payload).length, 0);
  show('releases', `${releases.length}, ${releases[0].effective} to ${icd10cm.dataRange().to}`);
  show(
    'codes on the newest',
    `${icd10cm.size({ on: releases.at(-1).effective }).entries} (${icd10cm.size({ on: releases.at(-1).effective }).billable} billable)`,
  );
  show('the newest release', releases.at(-1).note);
  show(
    'payload, gzipped',
    `${gzipped(...Object.values(parts))} bytes (codes and dates alone ${gzipped(parts.codes)})`,
  );
  show('import to first isBillable', `${firstAnswer.toFixed(1)} ms`);
  show('import to first title', `${firstTitle.toFixed(1)} ms`);
}
