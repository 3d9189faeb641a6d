import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, inject, it } from 'vitest';

const project = inject('project');

const USES = `
import { identify, MedcodesError, type MedcodesErrorCode } from 'medcodes';
import { createIcd10cm, isBillable, lookup, parent, upgrade, validate } from 'medcodes/icd10cm';
import type { Icd10cm, Icd10cmEntry, NodeRef, Validation } from 'medcodes/icd10cm';
import { payload } from 'medcodes/data/icd10cm';
import { type Cpt, type CptCategory, type CptPayload, category, createCpt } from 'medcodes/cpt';
import { checkPair, createRules, seventhCharacters } from 'medcodes/icd10cm/rules';
import type { Icd10cmRules, PairCheck } from 'medcodes/icd10cm/rules';
import { payload as rulesPayload } from 'medcodes/data/icd10cm-rules';

const pair: PairCheck = checkPair('A18.50', 'P37.0', { on: '2026-01-15' });
const verdict: 'conflict' | 'permitted' | 'no-statement' | 'not-judged' = pair.verdict;
const words: string | undefined = pair.statements[0]?.setAside?.text ?? pair.statements[0]?.text;
const basis: string | undefined = pair.restsOn?.tabular;
const meanings: string[] = seventhCharacters('T07')?.characters.map(({ label }) => label) ?? [];
const ownRules: Icd10cmRules = createRules({ codes: payload.codes, ...rulesPayload });

const entry: Icd10cmEntry | undefined = lookup('E11.9', { on: '2026-01-15' });
const until: string | undefined = entry?.validTo;
const answer: Validation = validate('E11');
if (answer.ok) {
  const title: string = answer.entry.title;
} else {
  for (const issue of answer.issues) {
    if (issue.code === 'retired') { const codes: readonly string[] = issue.successors; }
    if (issue.code === 'header') { const missing: 'characters' | 'seventh-character' = issue.missing; }
  }
}
const node: NodeRef = { kind: 'block', code: 'B99' };
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

/** The errors of a file, as line and code. */
function errors(name: string, text: string, options: ts.CompilerOptions): string[] {
  const folder = join(project, 'types');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, text);
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    // Neither the DOM nor Node: the declarations must stand by themselves.
    lib: ['lib.es2022.d.ts'],
    types: [],
    ...options,
  });
  return ts.getPreEmitDiagnostics(program).map(({ file: source, start, code, messageText }) => {
    const line = source === undefined ? 0 : source.getLineAndCharacterOfPosition(start!).line;
    return source?.fileName.endsWith(name)
      ? `${line}: ${code}`
      : ts.flattenDiagnosticMessageText(messageText, ' ');
  });
}

const { Node16, NodeNext, ESNext } = ts.ModuleKind;
const RESOLUTIONS: [string, string, ts.CompilerOptions][] = [
  ['node16, ES module', 'a.mts', { module: Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }],
  ['node16, CommonJS', 'b.cts', { module: Node16, moduleResolution: ts.ModuleResolutionKind.Node16 }],
  ['nodenext', 'c.mts', { module: NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
  ['bundler', 'd.ts', { module: ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
];

describe.each(RESOLUTIONS)('under %s', (_, name, options) => {
  it('a consumer compiles', () => {
    expect(errors(name, USES, options)).toEqual([]);
  });

  it('misuse does not', () => {
    expect(errors(`misuse-${name}`, MISUSES, options)).toEqual([
      '2: 2322',
      '3: 2353',
      '4: 2532',
      '5: 2339',
      '6: 2345',
    ]);
  });
});
