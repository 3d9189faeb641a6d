import { describe, expect, it } from 'vitest';
import { type CompiledIcd10cmRules, type CompileFile, compileRules } from '../../src/compile/index.js';
import { payload as icd10cm } from '../../src/icd10cm/payload.js';
import { hasOfficial } from '../official-files.js';
import { BASE, LISTS, newestXml } from './rules-lists.js';

const effective = '2027-10-01';
const nextYear = (xml: string): string => xml.replace('<version>2027<', '<version>2028<');

describe.runIf(hasOfficial(LISTS[0]!.path))('what is refused of a Tabular List', () => {
  const text = (content: string): CompileFile => ({ name: 'f', content: new TextEncoder().encode(content) });
  const compile = (...files: CompileFile[]): Promise<CompiledIcd10cmRules> =>
    compileRules({ base: BASE, codes: icd10cm, files, effective });

  it.each<readonly [string, () => CompileFile, RegExp]>([
    ['a web page', () => text('<!DOCTYPE html><p>moved'), /^f: this is a web page/],
    ['an empty file', () => text(''), /^f: the file is empty/],
    ['a zip that is cut off', () => text('PK\u0003\u0004'), /^f: the zip file is cut off/],
    ['a file of another kind', () => text('A001\tCholera'), /^f: no Tabular List found/],
    [
      'the index',
      () => text('<?xml version="1.0"?><ICD10CM.index></ICD10CM.index>'),
      /root element is 'ICD10CM.index'/,
    ],
    [
      'the list of another year',
      () => newestXml((xml) => `${xml}\n`),
      /fiscal year 2027, but 2027-10-01 is in 2028/,
    ],
    [
      'a list that is cut off',
      () => newestXml((xml) => nextYear(xml).slice(0, 5_000_000)),
      /^f: not well-formed XML/,
    ],
    [
      'a list without Excludes1',
      () => newestXml((xml) => nextYear(xml).replace(/<(\/?)excludes1>/g, '<$1other>')),
      /^f: it has 0 notes of kind excludes1, but the list of 2026-10-01 has 5411/,
    ],
    [
      'a list with few notes of a kind',
      () =>
        newestXml(
          (xml) =>
            nextYear(xml)
              .slice(0, 5_000_000)
              .replace(/<(\/?)codeAlso>/g, '<$1other>') + nextYear(xml).slice(5_000_000),
        ),
      /^f: it has \d+ notes of kind code-also/,
    ],
    [
      'a list without a code',
      () => newestXml((xml) => nextYear(xml).replace(/<name>T07<\/name>/, '<name>T08</name>')),
      /^f: /,
    ],
    [
      'a code without a name',
      () => newestXml((xml) => nextYear(xml).replace('<name>A00.1</name>', '')),
      /^f: a code has the name ''/,
    ],
    [
      'a letter that the payload cannot hold',
      () => newestXml((xml) => nextYear(xml).replace(/<excludes1>\s*<note>/, '<excludes1><note>\u2192 ')),
      /^f: it cannot be packed: /,
    ],
  ])('%s', async (_, file, message) => {
    await expect(compile(file())).rejects.toMatchObject({
      code: 'invalid-file',
      message: expect.stringMatching(message),
    });
  });

  it('two lists that differ, by both names', async () => {
    const [one, two] = [newestXml(nextYear), newestXml((xml) => `${nextYear(xml)}\n`)];
    await expect(compile({ ...one, name: 'one' }, { ...two, name: 'two' })).rejects.toThrow(
      'one: it differs from two, but both are Tabular Lists',
    );
  });

  it('a base without its texts', async () => {
    const { notes, ...base } = BASE;
    const files = [newestXml(nextYear)];
    await expect(compileRules({ base, codes: icd10cm, files, effective })).rejects.toMatchObject({
      code: 'missing-part',
    });
  });

  it('a day before the second list', async () => {
    const files = [newestXml((xml) => xml.replace('<version>2027<', '<version>2016<'))];
    await expect(
      compileRules({ base: BASE, codes: icd10cm, files, effective: '2015-10-01' }),
    ).rejects.toThrow('7th characters do not make the codes');
  });
});
