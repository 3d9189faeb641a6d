import { describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/hcpcs/functions.js';
import * as icd10cm from '../../src/icd10cm/functions.js';
import * as icd10pcs from '../../src/icd10pcs/functions.js';
import { CM_SET, codes, HCPCS_SET, ON, one, PCS_SET, terminology } from './service.js';

const SETS = [
  { label: 'ICD-10-CM', set: CM_SET, verbs: icd10cm, tops: icd10cm.chapters },
  { label: 'ICD-10-PCS', set: PCS_SET, verbs: icd10pcs, tops: icd10pcs.sections },
  { label: 'HCPCS', set: HCPCS_SET, verbs: hcpcs, tops: hcpcs.sections },
] as const;

describe.each(SETS)('the tree of $label', ({ set, verbs, tops }) => {
  const system = set.urls[0];
  const all = Array.from(verbs.entries({ on: ON }), ({ code }) => code);
  const relation = (codeA: string, codeB: string): unknown =>
    one(terminology.subsumes({ system, codeA, codeB, date: ON }), 'outcome');

  it('by $subsumes is that of the ancestors of every code', () => {
    all.forEach((code, i) => {
      const above = verbs.ancestors(code, { on: ON }).map((node) => node.code);
      for (const ancestor of above)
        if (relation(ancestor, code) !== 'subsumes') throw new Error(`${ancestor} and ${code}`);
      if (above.length > 0) expect(relation(code, above[0]!)).toBe('subsumed-by');
      expect(relation(code, code)).toBe('equivalent');
      const other = all[(i + 7919) % all.length]!;
      const otherAbove = verbs.ancestors(other, { on: ON }).map((node) => node.code);
      const expected = above.includes(other)
        ? 'subsumed-by'
        : otherAbove.includes(code)
          ? 'subsumes'
          : 'not-subsumed';
      if (relation(code, other) !== expected) throw new Error(`${code} and ${other}`);
    });
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
