import { beforeAll, describe, expect, it } from 'vitest';
import { decodeIcd10cm } from '../../src/compile/icd10cm-decode.js';
import {
  type CompiledIcd10cmRules,
  type CompileFile,
  compileIcd10cm,
  compileRules,
} from '../../src/compile/index.js';
import type { Icd10cmPayload } from '../../src/icd10cm/data.js';
import { payload as icd10cm } from '../../src/icd10cm/payload.js';
import { createRules } from '../../src/icd10cm/rules/create.js';
import { builtCodes } from '../../src/icd10cm/rules/write/codes.js';
import type { OrderRow } from '../../src/icd10cm/write/model.js';
import { openPart } from '../../src/packed/payload.js';
import { hasOfficial } from '../official-files.js';
import { BASE, LISTS, newestXml, partOf } from './rules-lists.js';
import { differences, viewOf } from './rules-view.js';

const effective = '2027-10-01';
const line = ({ code, billable, shortTitle, longTitle }: OrderRow, i: number): string =>
  `${String(i + 1).padStart(5, '0')} ${code.padEnd(7)} ${billable ? 1 : 0} ${shortTitle.padEnd(60)} ${longTitle}\r\n`;

/** The newest release with a code that is made up, in the middle of the first category. */
const orderFile = (): CompileFile => {
  const rows = decodeIcd10cm(icd10cm)
    .releases.at(-1)!
    .rows.flatMap((row) => {
      const fresh = { code: 'A005', billable: true, shortTitle: 'Made up', longTitle: 'Made up' };
      return row.code === 'A001' ? [row, fresh] : [row];
    });
  return { name: 'order', content: new TextEncoder().encode(rows.map(line).join('')) };
};

const FRESH = `<diag><name>A00.5</name><desc>Made up</desc>
  <excludes1><note>hypertension (I10)</note><note>never (Z99.Z)</note></excludes1></diag>`;
const nextYear = (xml: string): string => xml.replace('<version>2027<', '<version>2028<');
const withFresh = (xml: string): string =>
  nextYear(xml).replace(/(<name>A00\.1<\/name>[\s\S]*?<\/diag>)/, `$1${FRESH}`);

describe.runIf(hasOfficial(LISTS[0]!.path))('a Tabular List with codes that were compiled', () => {
  let codes: Icd10cmPayload;
  let compiled: CompiledIcd10cmRules;
  beforeAll(async () => {
    codes = (await compileIcd10cm({ base: icd10cm, files: [orderFile()], effective })).payload;
    compiled = await compileRules({ base: BASE, codes, files: [newestXml(withFresh)], effective });
  }, 240_000);

  it('answers about the new code from its first day', () => {
    const rules = createRules(compiled.payload);
    expect(rules.checkPair('A00.5', 'I10', { on: effective }).verdict).toBe('conflict');
    expect(rules.checkPair('A00.5', 'I10', { on: '2027-09-30' }).verdict).toBe('not-judged');
    expect(rules.checkPair('A00.1', 'I10', { on: effective }).verdict).toBe('permitted');
    expect(rules.notes('A00.5', { on: effective }).map(({ text }) => text)).toEqual([
      'hypertension (I10)',
      'never (Z99.Z)',
    ]);
  });

  it('is reported with the notes that came, and the reference that no release has', () => {
    const { since, unresolved } = compiled.report;
    expect(since.kinds.filter(({ added, removed }) => added + removed > 0)).toMatchObject([
      { kind: 'excludes1', added: 2, removed: 0 },
    ]);
    expect(unresolved).toEqual([
      {
        ...{ node: 'A00.5', kind: 'excludes1', text: 'never (Z99.Z)' },
        ...{ reference: 'Z99.Z', reason: 'not in any release' },
      },
    ]);
  });

  it('leaves every other note of every list as it was, though all rows have other numbers', () => {
    const was = viewOf(builtCodes(icd10cm).codes, { relation: partOf('relation'), notes: partOf('notes') });
    const now = viewOf(builtCodes(codes).codes, {
      relation: openPart('icd10cm-rules', 'relation', compiled.payload.relation),
      notes: openPart('icd10cm-rules', 'notes', compiled.payload.notes),
    });
    const lists = LISTS.map((_, list) => [list, list] as const);
    expect(differences(was, now, [...lists, [LISTS.length - 1, LISTS.length]])).toEqual([
      'code A00.5 A00.5 A00.5',
    ]);
  });

  it('can be the base of another one', async () => {
    const again = await compileRules({
      base: compiled.payload,
      codes,
      files: [newestXml(withFresh)],
      effective,
    });
    expect(again.report.replaced).toBe(true);
    expect(again.payload).toEqual(compiled.payload);
  });

  it('is refused with codes that lack one of its own', async () => {
    const files = [newestXml(withFresh)];
    await expect(compileRules({ base: BASE, codes: icd10cm, files, effective })).rejects.toMatchObject({
      ...{ code: 'invalid-file', message: expect.stringMatching(/^f: .* 0 missing, 1 unknown: A00\.5/) },
    });
  });
});
