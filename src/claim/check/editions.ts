import type { IsoDate } from '../../base/dates.js';
import { releases as hcpcsReleases } from '../../hcpcs/index.js';
import { forCodes } from '../../icd10pcs/bundled-codes.js';

/** The first days of releases, the earliest first. */
type FirstDays = readonly IsoDate[];

const on = (days: FirstDays, date: IsoDate): IsoDate =>
  days.findLast((day) => day <= date) ?? days[0] ?? date;

let hcpcsDays: FirstDays | undefined;
let pcsDays: FirstDays | undefined;

/** The edition of HCPCS Level II in force on a date; the first one before it. Internal. */
export function editionOn(date: IsoDate): IsoDate {
  hcpcsDays ??= hcpcsReleases().map(({ effective }) => effective);
  return on(hcpcsDays, date);
}

/** The release of ICD-10-PCS in force on a date; the first one before it. Internal. */
export function pcsReleaseOn(date: IsoDate): IsoDate {
  pcsDays ??= forCodes.codes().releases.map(({ effective }) => effective);
  return on(pcsDays, date);
}
