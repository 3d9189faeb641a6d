import { describe, expect, it } from 'vitest';
import { nameOf, readSources, type Source } from '../../data-build/sources.js';
import { type CompileFile, openFiles } from '../../src/compile/files.js';
import { type Icd10cmRulesCompileReport, mergeRules } from '../../src/compile/rules.js';
import { payload as icd10cm } from '../../src/icd10cm/payload.js';
import type { Icd10cmRulesPayload } from '../../src/icd10cm/rules/data.js';
import { payload as rules } from '../../src/icd10cm/rules/payload.js';
import { builtCodes } from '../../src/icd10cm/rules/write/codes.js';
import type { Icd10cmRulesRawParts } from '../../src/icd10cm/rules/write/pack.js';
import { openPart, type Part } from '../../src/packed/payload.js';
import { hasOfficial, officialBytes } from '../official-files.js';
import { differences, viewOf } from './rules-view.js';

/** The official Tabular Lists, the oldest first. */
export const LISTS: readonly Source[] = readSources().filter(
  ({ system, kind }) => system === 'icd10cm' && kind === 'tabular',
);

/** The bundled payload. */
export const BASE: Icd10cmRulesPayload = { codes: icd10cm.codes, ...rules };

export const partOf = (name: keyof Icd10cmRulesRawParts): Part =>
  openPart('icd10cm-rules', name, rules[name]);

/** Sections that are not deflated, as a part. */
export const rawPart = (sections: Icd10cmRulesRawParts['relation']): Part => ({
  build: 0,
  fingerprint: () => 0,
  has: (name) => sections.some((section) => section.name === name),
  section: (name) => sections.find((section) => section.name === name)!.bytes,
});

/** The sections that differ from those of the bundled payload. */
export const changedSections = (parts: Icd10cmRulesRawParts): string[] =>
  (['relation', 'notes', 'seventh'] as const).flatMap((name) =>
    parts[name]
      .filter(({ name: section, bytes }) => Buffer.compare(bytes, partOf(name).section(section)) !== 0)
      .map(({ name: section }) => `${name}/${section}`),
  );

/** The newest list as XML, with something changed in it. */
export function newestXml(edit: (xml: string) => string): CompileFile {
  const { path } = LISTS.at(-1)!;
  const [file] = openFiles([{ name: path, content: officialBytes(path) }]);
  const xml = new TextDecoder().decode(file!.content);
  const edited = edit(xml);
  if (edited === xml) throw new Error('nothing was changed');
  return { name: 'f', content: new TextEncoder().encode(edited) };
}

const counted = ({ since }: Icd10cmRulesCompileReport): Record<string, number> =>
  Object.fromEntries(since.kinds.map(({ kind, notes }) => [kind, notes]));

/** Puts each list in its own place in the bundled payload, and compares everything that answers rest on. */
export function leavesEveryAnswer(first: number, last: number): void {
  describe.runIf(hasOfficial(LISTS[0]!.path))('a bundled list compiled in the place of itself', () => {
    const { codes } = builtCodes(icd10cm);
    const bundled = viewOf(codes, { relation: partOf('relation'), notes: partOf('notes') });
    const everyList = LISTS.map((_, list) => [list, list] as const);

    it.each(LISTS.slice(first, last))('leaves all notes of all lists: $release', (source) => {
      const files = [{ name: nameOf(source), content: officialBytes(source.path) }];
      const { parts, report } = mergeRules({
        ...{ base: BASE, codes: icd10cm, files, effective: source.release },
      });
      expect(report).toMatchObject({ effective: source.release, replaced: true });
      const { excludes1Note, excludes2Note, codeAlsoNote } = source.expect as Record<
        string,
        number | undefined
      >;
      if (excludes1Note !== undefined)
        expect(counted(report)).toMatchObject({
          ...{ excludes1: excludes1Note, excludes2: excludes2Note, 'code-also': codeAlsoNote },
        });
      const changed = changedSections(parts);
      expect(changed).toContain('relation/tabulars');
      // After the newest list no other note has come: its payload is the same in all but the line about it.
      if (source === LISTS.at(-1)) expect(changed).toEqual(['relation/tabulars']);
      // The conditions on characters, and all about 7th characters and manifestations, are the same bytes.
      expect(changed.filter((name) => /seventh|manifestations|codes/.test(name))).toEqual([]);
      const view = viewOf(codes, { relation: rawPart(parts.relation), notes: rawPart(parts.notes) });
      expect(differences(bundled, view, everyList)).toEqual([]);
    });
  });
}
