import { describe, expect, it } from 'vitest';
import { dayAfter, dayBefore, formatDay, parseDate } from '../../src/base/dates.js';
import type { AnyDatedEntry } from '../../src/codeset/contract.js';
import type { Verbs } from '../../src/codeset/descriptor.js';
import type { TerminologySet } from '../../src/fhir/index.js';
import * as hcpcs from '../../src/hcpcs/functions.js';
import * as icd10cm from '../../src/icd10cm/functions.js';
import * as icd10pcs from '../../src/icd10pcs/functions.js';
import * as pos from '../../src/pos/functions.js';
import {
  CM_SET,
  codes,
  HCPCS_SET,
  ON,
  one,
  PCS_SET,
  POS_SET,
  property,
  terminology,
  total,
} from './service.js';

interface Case {
  readonly label: string;
  readonly set: TerminologySet;
  readonly verbs: Verbs;
}

const SETS: readonly Case[] = [
  { label: 'ICD-10-CM', set: CM_SET, verbs: icd10cm },
  { label: 'ICD-10-PCS', set: PCS_SET, verbs: icd10pcs },
  { label: 'HCPCS', set: HCPCS_SET, verbs: hcpcs },
  { label: 'Place of service', set: POS_SET, verbs: pos },
];

/** Every code that any release has, straight from the lists of the set. */
function allCodes({ verbs }: Case): string[] {
  const found = new Set<string>();
  const days = [...(verbs.releases?.() ?? []).map(({ effective }) => effective)];
  for (const on of days) for (const { code } of verbs.entries!({ on })) found.add(code);
  return [...found];
}

/** The first and last days of a code, and the days next to them, from the first release on. */
function boundaries({ verbs }: Case, code: string): string[] {
  const first = verbs.releases!()[0]!.effective;
  const days = new Set<string>();
  for (const { from, to } of verbs.history?.(code)?.periods ?? [{ from: first }]) {
    days.add(from).add(formatDay(dayBefore(parseDate(from))));
    if (to !== undefined) days.add(to).add(formatDay(dayAfter(parseDate(to))));
  }
  return [...days].filter((day) => day >= first);
}

describe.each(SETS)('every code of $label', (given) => {
  const { set, verbs } = given;
  const system = set.urls[0];
  const all = allCodes(given);

  it('by $lookup is what the set says on each boundary', () => {
    let compared = 0;
    for (const code of all) {
      for (const date of boundaries(given, code)) {
        const entry = verbs.lookup!(code, { on: date }) as
          | (AnyDatedEntry & { validFrom?: string; validTo?: string })
          | undefined;
        const answer = terminology.lookup({ system, code, date });
        compared++;
        if (entry === undefined) {
          const ended = answer.resourceType === 'Parameters' && property(answer, 'inactive')[0] === true;
          if (ended !== verbs.history!(code)!.periods[0]!.from < date) throw new Error(`${code} on ${date}`);
          continue;
        }
        const same =
          one(answer, 'display') === entry.title &&
          property(answer, 'notSelectable')[0] === !entry.billable &&
          property(answer, 'inactive')[0] === false &&
          property(answer, 'effectiveDate')[0] === entry.validFrom &&
          property(answer, 'lastDate')[0] === entry.validTo &&
          property(answer, 'parent')[0] === verbs.parent?.(code, { on: date })?.code;
        if (!same) throw new Error(`${code} on ${date}: ${JSON.stringify(answer)}`);
      }
    }
    expect(compared).toBeGreaterThanOrEqual(all.length);
  }, 900_000);

  it('by $validate-code is valid exactly when the set has it, and billable when it says that', () => {
    const url = `${system}?fhir_vs=billable`;
    for (const code of all) {
      for (const date of boundaries(given, code)) {
        const active = one(terminology.validateCode({ system, code, date, activeOnly: true }), 'result');
        if (active !== verbs.has!(code, { on: date })) throw new Error(`${code} on ${date}: ${active}`);
        const billable = one(terminology.validateCode({ url, system, code, date }), 'result');
        if (billable !== verbs.isBillable!(code, { on: date }))
          throw new Error(`${code} on ${date} in ${url}`);
      }
    }
  }, 900_000);

  it('is in the expansion of its days: the totals are those of each release', () => {
    for (const { effective: date } of verbs.releases!()) {
      const size = verbs.size!({ on: date });
      const url = `${system}?fhir_vs`;
      expect(total(terminology.expand({ url, date, activeOnly: true, count: 0 }))).toBe(size.entries);
      expect(total(terminology.expand({ url: `${url}=billable`, date, count: 0 }))).toBe(size.billable);
    }
  }, 900_000);

  it('that ended is in the expansion of inactive codes', () => {
    const dates = [...verbs.releases!().map(({ effective }) => effective), ON];
    for (const date of dates) {
      const expected = all.filter(
        (code) => !verbs.has!(code, { on: date }) && (verbs.history?.(code)?.periods[0]!.from ?? '') < date,
      );
      const url = `${system}?fhir_vs`;
      const from = verbs.size!({ on: date }).entries;
      const ended = codes(terminology.expand({ url, date, offset: from, count: 10_000 }));
      expect([...ended].sort()).toEqual(expected.sort());
    }
  }, 900_000);
});
