import { describe, expect, it } from 'vitest';
import type { OnDate } from '../../src/base/dates.js';
import type { AnyEntry, Hierarchy, Listing } from '../../src/codeset/contract.js';
import type { TerminologySet } from '../../src/fhir/index.js';
import * as hcpcs from '../../src/hcpcs/functions.js';
import * as icd10cm from '../../src/icd10cm/functions.js';
import * as icd10pcs from '../../src/icd10pcs/functions.js';
import { CM_SET, codes, HCPCS_SET, ON, one, PCS_SET, terminology } from './service.js';

interface Case {
  readonly label: string;
  readonly set: TerminologySet;
  readonly verbs: Pick<Hierarchy<AnyEntry>, 'ancestors'> & Pick<Listing, 'entries'>;
  readonly tops: (options?: OnDate) => readonly AnyEntry[];
}

const SETS: readonly Case[] = [
  { label: 'ICD-10-CM', set: CM_SET, verbs: icd10cm, tops: icd10cm.chapters },
  { label: 'ICD-10-PCS', set: PCS_SET, verbs: icd10pcs, tops: icd10pcs.sections },
  { label: 'HCPCS', set: HCPCS_SET, verbs: hcpcs, tops: hcpcs.sections },
];

describe.each(SETS)('the tree of $label', ({ set, verbs, tops }) => {
  const system = set.urls[0];
  const all = Array.from(verbs.entries({ on: ON }), ({ code }) => code);
  const relation = (codeA: string, codeB: string): unknown =>
    one(terminology.subsumes({ system, codeA, codeB, date: ON }), 'outcome');

  const above = new Map(
    all.map((code) => [code, verbs.ancestors(code, { on: ON }).map((node) => node.code)] as const),
  );
  const naive = (code: string, other: string): string => {
    if (above.get(code)!.includes(other)) return 'subsumed-by';
    return above.get(other)!.includes(code) ? 'subsumes' : 'not-subsumed';
  };

  it('by $subsumes is that of the ancestors of every code', () => {
    const wrong: string[] = [];
    const compare = (codeA: string, codeB: string, expected: string): void => {
      // A block that shares the name of a category (B10) is that category.
      const right = codeA === codeB ? 'equivalent' : expected;
      if (relation(codeA, codeB) !== right && wrong.length < 5) wrong.push(`${codeA} ${codeB} ${right}`);
    };
    all.forEach((code, i) => {
      for (const ancestor of above.get(code)!) compare(ancestor, code, 'subsumes');
      for (const ancestor of above.get(code)!.slice(0, 1)) compare(code, ancestor, 'subsumed-by');
      compare(code, code, 'equivalent');
      const other = all[(i + 7919) % all.length]!;
      compare(code, other, naive(code, other));
    });
    expect(wrong).toEqual([]);
  }, 900_000);

  it('by is-a has the codes below each top, once each and all of them', () => {
    const below = tops({ on: ON }).flatMap(({ code }) => pages(`${system}?fhir_vs=isa/${code}`));
    expect([...below].sort()).toEqual([...all].sort());
  }, 900_000);
});

/** All codes of a value set, page by page. */
function pages(url: string): string[] {
  const found: string[] = [];
  for (let offset = 0; ; offset += 10_000) {
    const page = codes(terminology.expand({ url, date: ON, offset, count: 10_000 }));
    found.push(...page);
    if (page.length < 10_000) return found;
  }
}
