import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { faultsOf, RESOLUTIONS } from './compile.js';

const folder = join(inject('project'), 'types');

const USES = `
import { identify, MedcodesError, type MedcodesErrorCode } from 'medcodes';
import { createIcd10cm, isBillable, lookup, parent, upgrade, validate } from 'medcodes/icd10cm';
import type { Icd10cm, Icd10cmEntry, Icd10cmNodeRef, Icd10cmValidation } from 'medcodes/icd10cm';
import { payload } from 'medcodes/data/icd10cm';
import { type Cpt, type CptCategory, type CptPayload, category, createCpt } from 'medcodes/cpt';
import { checkPair, createRules, seventhCharacters } from 'medcodes/icd10cm/rules';
import type { Icd10cmRules, Icd10cmPairCheck } from 'medcodes/icd10cm/rules';
import { payload as rulesPayload } from 'medcodes/data/icd10cm-rules';

const pair: Icd10cmPairCheck = checkPair('A18.50', 'P37.0', { on: '2026-01-15' });
const verdict: 'conflict' | 'permitted' | 'no-statement' | 'not-judged' = pair.verdict;
const words: string | undefined = pair.statements[0]?.setAside?.text ?? pair.statements[0]?.text;
const basis: string | undefined = pair.restsOn?.tabular;
const meanings: string[] = seventhCharacters('T07')?.characters.map(({ label }) => label) ?? [];
const ownRules: Icd10cmRules = createRules({ codes: payload.codes, ...rulesPayload });

const entry: Icd10cmEntry | undefined = lookup('E11.9', { on: '2026-01-15' });
const until: string | undefined = entry?.validTo;
const answer: Icd10cmValidation = validate('E11');
if (answer.ok) {
  const title: string = answer.entry.title;
} else {
  for (const issue of answer.issues) {
    if (issue.code === 'retired') { const codes: readonly string[] = issue.successors; }
    if (issue.code === 'header') { const missing: 'characters' | 'seventh-character' = issue.missing; }
  }
}
const node: Icd10cmNodeRef = { kind: 'block', code: 'B99' };
const above = parent(node);
if (above?.kind === 'chapter') { const number: number = above.number; }
const status: 'current' | 'replaced' | 'retired' | 'header' | 'not-yet-effective' | 'unknown' = upgrade('A04.7').status;
const own: Icd10cm = createIcd10cm(payload);
const same: boolean = own.isBillable('I10') && isBillable('I10', { on: undefined });
const code: MedcodesErrorCode = new MedcodesError('invalid-date', '').code;
const kind: CptCategory | undefined = category('12345');
const licensed: Cpt = createCpt([{ name: 'ConsolidatedCodeList.txt', content: new Uint8Array() }], { effective: '2026-01-01' });
const compiled: Cpt = createCpt({ codes: '' } satisfies CptPayload);
const checked = licensed.validate('12345');
const [warning] = checked.ok ? checked.warnings : [];
if (warning?.code === 'outside-data-range') { const day: string | undefined = warning.describedFrom; }
if (!checked.ok) { const why: 'malformed' | 'unknown' = checked.issues[0].code; }
const systems: string[] = identify('J1885').map((found) => found.system);
`;

const MISUSES = `
import { isBillable, lookup, validate } from 'medcodes/icd10cm';
isBillable('E11.9', { on: new Date() });
isBillable('E11.9', { date: '2026-01-15' });
lookup('E11.9').title;
validate('E11.9').entry;
lookup(119);
`;

describe.each(RESOLUTIONS)('under %s', (_, name, options) => {
  it('a consumer compiles', () => {
    expect(faultsOf(folder, name, USES, options)).toEqual([]);
  });

  it('misuse does not', () => {
    expect(faultsOf(folder, `misuse-${name}`, MISUSES, options)).toEqual([
      [2, 2322],
      [3, 2353],
      [4, 2532],
      [5, 2339],
      [6, 2345],
    ]);
  });
});
