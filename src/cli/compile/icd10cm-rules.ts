import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mergeRules } from '../../compile/rules.js';
import type { Icd10cmPayload } from '../../icd10cm/data.js';
import { payload as bundledCodes } from '../../icd10cm/payload.js';
import { RULES_SET } from '../../icd10cm/rules/data.js';
import { payload as rules } from '../../icd10cm/rules/payload.js';
import { type CommandOptions, UsageError } from '../command.js';
import type { Compiled, Compiler, InputFile } from './compiler.js';
import { compileFiles, fileLines, statedDay } from './official.js';

/** The codes that `medcodes compile icd10cm` wrote into a module; without a module the bundled ones. */
async function codesOf(module: unknown): Promise<Icd10cmPayload> {
  if (typeof module !== 'string') return bundledCodes;
  const path = resolve(module);
  let payload: Icd10cmPayload | undefined;
  try {
    ({ payload } = (await import(pathToFileURL(path).href)) as { readonly payload?: Icd10cmPayload });
  } catch (error) {
    throw new UsageError(`cannot load ${path}: ${(error as Error).message}`);
  }
  if (payload?.titles === undefined)
    throw new UsageError(`${path} has no codes; give the icd10cm.js that 'medcodes compile icd10cm' wrote`);
  return payload;
}

async function compile(inputs: readonly InputFile[], options: CommandOptions): Promise<Compiled> {
  const effective = statedDay(options);
  if (effective === undefined)
    throw new UsageError(
      'compile icd10cm-rules needs --effective YYYY-MM-DD, the first day of the Tabular List',
    );
  const codes = await codesOf(options.codes);
  const base = { codes: bundledCodes.codes, ...rules };
  const { parts, report } = mergeRules({ base, codes, files: compileFiles(inputs), effective });
  const { since, unresolved } = report;
  return {
    set: RULES_SET,
    notice: [
      'Notes of ICD-10-CM of CDC and CMS, with a Tabular List that was compiled from the files of the user.',
    ],
    type: { name: 'Icd10cmRulesPayload', from: 'medcodes/icd10cm/rules' },
    kept: { codes: codes.codes },
    parts,
    report: [
      ...fileLines(report.files),
      `read ${report.file}`,
      `${report.replaced ? 'replaced' : 'added'} ${effective}: ${report.nodes} chapters, blocks and codes`,
      ...since.kinds.map(
        ({ kind, notes, added, removed }) =>
          `${kind}: ${notes} notes; since ${since.tabular} ${added} added, ${removed} removed`,
      ),
      ...unresolved.map(({ node, reference, reason }) => `${node}: '${reference}' is not used: ${reason}`),
    ],
    json: { ...report },
  };
}

/** `medcodes compile icd10cm-rules`: a Tabular List that is newer than the bundled ones. */
export const ICD10CM_RULES: Compiler = {
  name: RULES_SET,
  summary: 'the Tabular List of ICD-10-CM as XML, zipped or not',
  options: { effective: { type: 'string' }, codes: { type: 'string' } },
  optionLines: [
    ['--effective YYYY-MM-DD', 'icd10cm-rules: the first day of the Tabular List'],
    ['--codes FILE', 'icd10cm-rules: the icd10cm.js of compile icd10cm, if it has the codes of the list'],
  ],
  compile,
};
