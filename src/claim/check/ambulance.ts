import type { IsoDate } from '../../base/dates.js';

/**
 * Where an ambulance trip begins and ends, a letter each: Medicare Claims Processing Manual, chapter 15, section 30.A.
 *
 * D diagnostic or therapeutic site, E residential or custodial facility, G hospital-based dialysis facility, H hospital, I site
 * of transfer, J freestanding dialysis facility, N skilled nursing facility, P physician's office, R residence, S scene. The
 * letters are older than the data of this package.
 */
const ORIGINS = 'DEGHIJNPRS';

/** X, a stop at a physician's office on the way to the hospital, is a destination alone. */
const DESTINATIONS = `${ORIGINS}X`;

/**
 * More destinations, of the ET3 model of CMS, for as long as it lasted: C community mental health center, F federally
 * qualified health center, O physician's office, U urgent care, W treatment in place. CMS gives the last day on the page of the
 * model, innovation.cms.gov/innovation-models/et3. The letters and the first day are from a copy of its billing instruction: the
 * original was not available.
 */
const ET3 = { letters: 'CFOUW', from: '2021-01-01', to: '2023-12-31' } as const;

/** Transportation services, ambulance included: the section A0021 to A0999 of HCPCS Level II. */
const TRANSPORT = /^\s*A0\d{3}\s*$/i;

/** Whether a code is of an ambulance or another transport, so that two letters may be origin and destination. Internal. */
export const isTransport = (code: string | undefined): boolean =>
  // Every pair of lines asks this. The second character of most other codes is not 0, so no expression is tried for them.
  code !== undefined && (code.length !== 5 || code[1] === '0') && TRANSPORT.test(code);

/**
 * Whether a modifier of a transport says origin and destination on a date. Such a pair means nothing else there, even if it
 * is a modifier elsewhere: RI is the ramus intermedius on other lines. Internal.
 */
export function isTrip(modifier: string, on: IsoDate): boolean {
  const [origin, destination, ...rest] = modifier.trim().toUpperCase();
  if (origin === undefined || destination === undefined || rest.length > 0) return false;
  if (!ORIGINS.includes(origin)) return false;
  return (
    DESTINATIONS.includes(destination) ||
    (on >= ET3.from && on <= ET3.to && ET3.letters.includes(destination))
  );
}

/** The modifiers of a line without origin and destination. The same list if there is none. Internal. */
export function withoutTrips(
  code: string | undefined,
  modifiers: readonly string[],
  on: IsoDate,
): readonly string[] {
  if (modifiers.length === 0 || !isTransport(code)) return modifiers;
  const others = modifiers.filter((modifier) => !isTrip(modifier, on));
  return others.length === modifiers.length ? modifiers : others;
}
