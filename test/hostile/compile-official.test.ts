import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { MedcodesError } from '../../src/base/errors.js';
import { failIn } from '../../src/compile/fail.js';
import { mergeHcpcs } from '../../src/compile/hcpcs.js';
import { mergeIcd10cm } from '../../src/compile/icd10cm.js';
import type { CompileFile } from '../../src/compile/index.js';
import { mergeMce } from '../../src/compile/mce.js';
import { mergePcs } from '../../src/compile/pcs.js';
import { readTables } from '../../src/compile/pcs-tables.js';
import { mergeRules } from '../../src/compile/rules.js';
import { readTabularXml } from '../../src/compile/tabular-xml.js';
import { payload as hcpcs } from '../../src/hcpcs/payload.js';
import { payload as icd10cm } from '../../src/icd10cm/payload.js';
import { payload as rules } from '../../src/icd10cm/rules/payload.js';
import { readCondition } from '../../src/icd10cm/rules/write/references/conditions.js';
import { payload as icd10pcs } from '../../src/icd10pcs/payload.js';
import { payload as mce } from '../../src/mce/payload.js';
import { randomOf } from './random.js';

const effective = '2027-10-01';

const COMPILERS: Readonly<Record<string, (files: readonly CompileFile[]) => unknown>> = {
  hcpcs: (files) => mergeHcpcs({ base: hcpcs, files }),
  icd10cm: (files) => mergeIcd10cm({ base: icd10cm, files, effective }),
  'icd10cm-rules': (files) =>
    mergeRules({ base: { codes: icd10cm.codes, ...rules }, codes: icd10cm, files, effective }),
  icd10pcs: (files) => mergePcs({ base: icd10pcs, files, effective }),
  mce: (files) => mergeMce({ base: mce, files, effective, version: 'v45.0' }),
};

/** Lines that each compiler takes for the beginning of its file. */
const anweb = `A0021000103Ambulance${' '.repeat(300)}`.padEnd(320);
const order = (code: string, flag: number): string =>
  ` ${code.padEnd(7)} ${flag} ${'Text'.padEnd(60)} Text\n`;
const HEADS: Readonly<Record<string, string>> = {
  hcpcs: `${anweb.slice(0, 320)}\n`,
  icd10cm: `00001${order('A00', 0)}00002${order('A000', 1)}`,
  'icd10cm-rules': '<ICD10CM.tabular><version>2028</version>\n',
  icd10pcs: `00001${order('001', 0)}00002${order('0016070', 1)}`,
  mce: 'code,from,to,flags\nA000,20151001,,\n',
};

const file = (content: Uint8Array): CompileFile[] => [{ name: 'f', content }];

/** What a compiler says; the code of its error, or the raw error itself. */
function outcome(compile: (files: readonly CompileFile[]) => unknown, files: readonly CompileFile[]): string {
  try {
    compile(files);
    return 'compiled';
  } catch (error) {
    if (error instanceof MedcodesError)
      return error.code === 'invalid-file' && /^f|found in f:/.test(error.message)
        ? 'refused'
        : String(error.message);
    return `raw: ${String((error as Error).stack)}`;
  }
}

/** What is asked of every attack: an error by name, in less than 5 seconds and 300 MB. */
function attack(name: string, content: Uint8Array): void {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  expect(outcome(COMPILERS[name]!, file(content))).toBe('refused');
  expect(performance.now() - start).toBeLessThan(5000);
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
}

/** A zip that is small and claims a large member. */
const bombOf = (start: string, bytes: number): Uint8Array => {
  const content = new Uint8Array(bytes).fill(0x20);
  content.set(strToU8(start));
  return zipSync({ 'a.txt': content });
};

describe.each(Object.keys(COMPILERS))('medcodes compile %s', (name) => {
  const head = HEADS[name]!;

  // Modules are loaded and payloads are opened once, before anything is measured.
  beforeAll(() => void outcome(COMPILERS[name]!, file(strToU8(head))));

  it('refuses an archive that grows a thousand times', () => attack(name, bombOf(head, 30_000_000)));
  it('refuses many archives of one size together', () =>
    attack(
      name,
      zipSync(
        Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, new Uint8Array(3_900_000)])),
      ),
    ));
  it('refuses a line without an end', () => attack(name, strToU8(head + 'x'.repeat(20_000_000))));
  it('refuses its first line millions of times', () =>
    attack(name, strToU8(head.repeat(20_000_000 / head.length))));
  it('refuses empty lines without an end', () => attack(name, strToU8(head + '\n'.repeat(20_000_000))));
  it('refuses thousands of members', () =>
    attack(
      name,
      zipSync(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`${i}`, new Uint8Array(1)]))),
    ));

  it('refuses random bytes, truncations and splices by name', { tags: 'slow', timeout: 120_000 }, () => {
    const random = randomOf(20_261_127);
    const zip = zipSync({ 'a.txt': strToU8(head.repeat(20)), 'b.xml': strToU8('<ICD10PCS.tabular>') });
    const plain = strToU8(head.repeat(20));
    const odd = new Set<string>();
    for (let round = 0; round < 1500; round++) {
      const of = random(2) === 0 ? zip : plain;
      const bytes = mutated(of, random);
      if (bytes.length > 0) odd.add(outcome(COMPILERS[name]!, file(bytes)));
    }
    expect([...odd]).toEqual(['refused']);
  });
});

/** Random bytes, a truncation, a splice, or some bytes changed. */
function mutated(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const kind = random(4);
  if (kind === 0) return Uint8Array.from({ length: 1 + random(400) }, () => random(256));
  const cut = random(bytes.length);
  if (kind === 1) return bytes.slice(0, cut);
  const changed = bytes.slice();
  if (kind === 2) changed.set(bytes.subarray(cut), random(bytes.length - (bytes.length - cut) + 1));
  else for (let times = 1 + random(8); times > 0; times--) changed[random(bytes.length)] = random(256);
  return changed;
}

describe('tables as XML that are made to do harm', () => {
  const refused = (xml: string): string => {
    try {
      readTables(failIn('f'), xml);
      return 'read';
    } catch (error) {
      return error instanceof MedcodesError ? 'refused' : String(error);
    }
  };

  it.each([
    ['elements inside each other', `<ICD10PCS.tabular>${'<a>'.repeat(1_000_000)}`],
    ['millions of elements', `<ICD10PCS.tabular>${'<a/>'.repeat(2_000_000)}</ICD10PCS.tabular>`],
    [
      'entities that grow',
      `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><ICD10PCS.tabular>&b;</ICD10PCS.tabular>`,
    ],
    ['a file that is cut off', '<ICD10PCS.tabular><pcsTable><axis'],
    ['no table', '<ICD10PCS.tabular></ICD10PCS.tabular>'],
  ])('%s are refused', (_, xml) => {
    const start = performance.now();
    expect(refused(xml)).toBe('refused');
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('a Tabular List that is made to do harm', () => {
  const outcomeOf = (inside: string, end = '</ICD10CM.tabular>'): string => {
    try {
      readTabularXml(failIn('f'), `<ICD10CM.tabular>${inside}${end}`);
      return 'read';
    } catch (error) {
      return error instanceof MedcodesError ? 'refused' : String(error);
    }
  };
  const code = (inside: string): string => `<diag><name>A00</name>${inside}</diag>`;

  it.each([
    ['elements inside each other', '<diag>'.repeat(1_000_000), ''],
    ['millions of elements', '<a/>'.repeat(2_000_000), undefined],
    [
      'a note without an end',
      code(`<excludes1><note>${'x'.repeat(10_000_000)}</note></excludes1>`),
      undefined,
    ],
    [
      'a code with too many notes',
      code(`<excludes1>${'<note>x</note>'.repeat(50_000)}</excludes1>`),
      undefined,
    ],
    ['a block whose name is no range', '<section id="A00-A09\tx"></section>', undefined],
    ['a code whose name is no code', '<diag><name>A00 x</name></diag>', undefined],
    ['names of the prototype', '<constructor><note>x</note></constructor>', undefined],
    ['no chapter', '', undefined],
  ])('%s: refused', (_, inside, end) => {
    const start = performance.now();
    expect(outcomeOf(inside, end)).toBe('refused');
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('conditions that could be read in many ways, or name millions of characters, take no time', () => {
    const start = performance.now();
    expect(readCondition(`with ${'.1-.2-'.repeat(300)}x`)).toBeUndefined();
    expect(readCondition(`with ${'.1-.2-'.repeat(300)}!.`)).toBeUndefined();
    expect(readCondition('with .1-.999999999')).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
