// Invented claims that look like a night's work of a billing service: four diagnoses and three lines each, many dates, many
// codes, some faults. The same in every run.
import { shuffledIndexes } from './table.mjs';

/** How many days the dates of service spread over. */
const DAYS = 500;
const FIRST = Date.UTC(2025, 0, 1);
const DAY = 86_400_000;

const dateAfter = (days) => new Date(FIRST + days * DAY).toISOString().slice(0, 10);

/** The codes that the claims use: `count` of each set, spread over it. */
export async function codePools(count) {
  const icd10cm = await import('medcodes/icd10cm');
  const hcpcs = await import('medcodes/hcpcs');
  const spread = (entries) => {
    const codes = [...entries].filter(({ billable }) => billable).map(({ code }) => code);
    return Array.from({ length: count }, (_, i) => codes[Math.floor((i * codes.length) / count)]);
  };
  return {
    diagnoses: spread(icd10cm.entries({ on: '2025-01-15' })),
    services: spread(hcpcs.entries({ on: '2025-10-15' })),
  };
}

const MODIFIERS = [undefined, undefined, undefined, ['25'], ['59'], ['LT'], ['RT'], ['JZ'], ['GA']];

/**
 * Claims one after the other, as many as are asked for. Each is a new object, as a parser makes it.
 *
 * @returns {Generator<import('medcodes/claim').ProfessionalClaim>}
 */
export function* claims(count, { diagnoses, services }) {
  const random = shuffledIndexes(2 ** 30, Number.POSITIVE_INFINITY);
  const next = (below) => Number(random.next().value) % below;
  for (let i = 0; i < count; i++) {
    const date = dateAfter(next(DAYS));
    const line = (code, pointers) => {
      const modifiers = MODIFIERS[next(MODIFIERS.length)];
      const rest = { units: 1 + next(3), diagnosisPointers: pointers, date };
      return modifiers === undefined ? { code, ...rest } : { code, modifiers, ...rest };
    };
    yield {
      type: 'professional',
      id: `C${i}`,
      patient: { birthDate: dateAfter(-365 * (1 + next(90))), sex: next(2) === 0 ? 'F' : 'M' },
      placeOfService: next(4) === 0 ? '22' : '11',
      diagnoses: Array.from({ length: 4 }, () => ({ code: diagnoses[next(diagnoses.length)] })),
      lines: [
        line(String(99202 + next(14)), [1, 2]),
        line(services[next(services.length)], [1]),
        line(services[next(services.length)], [3, 4]),
      ],
    };
  }
}
