import { deepFreeze } from '../../base/freeze.js';
import { forPlaces } from '../../pos/bundled.js';
import type { CheckReport } from '../answer.js';
import type { ClaimRun } from './context.js';
import { shown } from './context.js';

const SOURCE = 'Place of service code set';

/** Checks that each line of a professional claim has a place of service, and that it is one. Internal. */
export function checkPlaces(run: ClaimRun): CheckReport {
  const { claim } = run;
  if (claim.type !== 'professional') return NOT_APPLICABLE;
  if (claim.placeOfService !== undefined) checkPlace(run, claim.placeOfService, '/placeOfService');
  for (let index = 0; index < run.lines.length; index++) {
    const { placeOfService } = run.lines[index]!;
    if (placeOfService !== undefined) checkPlace(run, placeOfService, `/lines/${index}/placeOfService`);
    else if (claim.placeOfService === undefined)
      run.find('claim.place-of-service', 'error', `/lines/${index}`, 'the line has no place of service');
  }
  return ran();
}

function checkPlace(run: ClaimRun, place: string, pointer: string): void {
  const { rows, release } = forPlaces.places();
  const row = rows.get(place);
  if (row) return;
  if (row === undefined) {
    const message = `a place of service must have two digits, not ${shown(place)}`;
    run.find('claim.place-of-service', 'error', pointer, message);
    return;
  }
  // The table has no dates: what was assigned after it was taken is not known.
  const later = (run.on ?? release) > release;
  const message = `${place} is not an assigned place of service${later ? ` as of ${release}` : ''}`;
  run.find('claim.place-of-service', later ? 'warning' : 'error', pointer, message, {
    evidence: [{ source: SOURCE, release, at: place, statement: 'Unassigned' }],
  });
}

const NOT_APPLICABLE: CheckReport = /* @__PURE__ */ deepFreeze({
  check: 'place-of-service',
  status: 'not-applicable',
  data: [],
  reason: 'facility claims give the place in the type of bill',
});

let report: CheckReport | undefined;

function ran(): CheckReport {
  report ??= deepFreeze<CheckReport>({
    check: 'place-of-service',
    status: 'ran',
    data: [{ source: SOURCE, release: forPlaces.places().release }],
  });
  return report;
}
