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

/** The first days of the months of the releases: HCPCS has codes that began and ended between two editions. */
function months(first: string, last: string): string[] {
  const days: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++)
    for (let month = 1; month <= 12; month++) days.push(`${year}-${String(month).padStart(2, '0')}-01`);
  return days.filter((day) => day >= first && day <= last);
}

/** Every code that any release has, straight from the lists of the set. */
function allCodes({ set, verbs }: Case): string[] {
  const found = new Set<string>();
  const releases = verbs.releases!().map(({ effective }) => effective);
  const days = set === HCPCS_SET ? [...months(releases[0]!, releases.at(-1)!), ...releases] : releases;
  for (const on of new Set(days)) for (const { code } of verbs.entries!({ on })) found.add(code);
  return [...found];
}

/** The first and last days of a code, and the days next to them, from the first release on. */
function boundaries({ verbs }: Case, code: string, first: string): string[] {
  const days = new Set<string>();
  for (const { from, to } of verbs.history?.(code)?.periods ?? [{ from: first }]) {
    days.add(from).add(formatDay(dayBefore(parseDate(from))));
    if (to !== undefined) days.add(to).add(formatDay(dayAfter(parseDate(to))));
  }
  const covered = [...days].filter((day) => day >= first);
  return covered.length > 0 ? covered : [ON];
}

type Dated = AnyDatedEntry & { readonly validFrom?: string; readonly validTo?: string };

/** What differs between `$lookup` and the set, or undefined. */
function difference({ set, verbs }: Case, code: string, date: string): string | undefined {
  const answer = terminology.lookup({ system: set.urls[0], code, date });
  const entry = verbs.lookup!(code, { on: date }) as Dated | undefined;
  const first = (name: string): unknown => property(answer, name)[0];
  const found =
    answer.resourceType === 'Parameters'
      ? [one(answer, 'display'), first('notSelectable'), first('effectiveDate'), first('lastDate')]
      : [];
  const place = `${code} on ${date}: ${JSON.stringify(answer)}`;
  if (entry === undefined) {
    const begun = verbs.history!(code)!.periods[0]!.from < date;
    return (first('inactive') === true) === begun ? undefined : place;
  }
  const expected = [entry.title, !entry.billable, entry.validFrom, entry.validTo];
  const parent = verbs.parent?.(code, { on: date })?.code;
  const same = JSON.stringify(found) === JSON.stringify(expected) && first('parent') === parent;
  return same && first('inactive') === false ? undefined : place;
}

/** What differs between `$validate-code` and the set, or undefined. */
function invalid({ set, verbs }: Case, code: string, date: string): string | undefined {
  const system = set.urls[0];
  const url = `${system}?fhir_vs=billable`;
  const active = one(terminology.validateCode({ system, code, date, activeOnly: true }), 'result');
  const billable = one(terminology.validateCode({ url, system, code, date }), 'result');
  const expected = [verbs.has!(code, { on: date }), verbs.isBillable!(code, { on: date })];
  return active === expected[0] && billable === expected[1] ? undefined : `${code} on ${date}`;
}

describe.each(SETS)('every code of $label', (given) => {
  const { set, verbs } = given;
  const all = allCodes(given);
  const first = verbs.releases!()[0]!.effective;
  const url = `${set.urls[0]}?fhir_vs`;

  it('by $lookup and $validate-code is what the set says on each boundary', () => {
    const wrong: string[] = [];
    let compared = 0;
    for (const code of all)
      for (const date of boundaries(given, code, first)) {
        compared++;
        for (const found of [difference(given, code, date), invalid(given, code, date)])
          if (found !== undefined && wrong.length < 5) wrong.push(found);
      }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(all.length);
  }, 900_000);

  it('is in the expansion of its days: the totals are those of each release', () => {
    for (const { effective: date } of verbs.releases!()) {
      const size = verbs.size!({ on: date });
      expect(total(terminology.expand({ url, date, activeOnly: true, count: 0 }))).toBe(size.entries);
      expect(total(terminology.expand({ url: `${url}=billable`, date, count: 0 }))).toBe(size.billable);
    }
  }, 900_000);

  it('that ended is in the expansion of inactive codes', () => {
    const begins = all.map((code) => verbs.history?.(code)?.periods[0]?.from ?? '');
    for (const date of [...verbs.releases!().map(({ effective }) => effective), ON]) {
      const expected = all.filter((code, i) => begins[i]! < date && !verbs.has!(code, { on: date }));
      const from = verbs.size!({ on: date }).entries;
      const ended = codes(terminology.expand({ url, date, offset: from, count: 10_000 }));
      expect([...ended].sort()).toEqual(expected.sort());
    }
  }, 900_000);
});
