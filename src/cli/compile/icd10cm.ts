import { mergeIcd10cm } from '../../compile/icd10cm.js';
import { payload } from '../../icd10cm/payload.js';
import { type CommandOptions, UsageError } from '../command.js';
import type { Compiled, Compiler, InputFile } from './compiler.js';
import { addendaLines, compileFiles, fileLines } from './official.js';

function compile(inputs: readonly InputFile[], { effective }: CommandOptions): Compiled {
  if (typeof effective !== 'string')
    throw new UsageError('compile icd10cm needs --effective YYYY-MM-DD, the first day of the release');
  const files = compileFiles(inputs);
  const { parts, report } = mergeIcd10cm({ base: payload, files, effective });
  const { counts, since } = report;
  return {
    set: 'icd10cm',
    notice: ['ICD-10-CM of CMS and CDC, with a release that was compiled from the files of the user.'],
    type: { name: 'Icd10cmPayload', from: 'medcodes/icd10cm' },
    parts,
    report: [
      ...fileLines(report.files),
      ...addendaLines(report.addenda),
      `read ${report.file}`,
      `${report.replaced ? 'replaced' : 'added'} ${effective}: ${counts.billable} codes, ${counts.headers} headers`,
      `since ${since.release}: ${since.added} added, ${since.removed} removed, ${since.reflagged} changed between code and header, ${since.retitled} retitled`,
    ],
    json: { ...report },
  };
}

/** `medcodes compile icd10cm`: a release that is newer than the bundled ones. */
export const ICD10CM: Compiler = {
  name: 'icd10cm',
  summary: 'the order file of CMS, zipped or not',
  options: { effective: { type: 'string' } },
  optionLines: [['--effective YYYY-MM-DD', 'icd10cm: the first day of the release']],
  compile,
};
