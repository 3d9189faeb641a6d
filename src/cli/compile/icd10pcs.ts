import { mergePcs } from '../../compile/pcs.js';
import { payload } from '../../icd10pcs/payload.js';
import { type CommandOptions, UsageError } from '../command.js';
import type { Compiled, Compiler, InputFile } from './compiler.js';
import { addendaLines, compileFiles, fileLines, statedDay } from './official.js';

function compile(inputs: readonly InputFile[], options: CommandOptions): Compiled {
  const effective = statedDay(options);
  if (effective === undefined)
    throw new UsageError('compile icd10pcs needs --effective YYYY-MM-DD, the first day of the release');
  const { parts, report } = mergePcs({ base: payload, files: compileFiles(inputs), effective });
  const { since } = report;
  return {
    set: 'icd10pcs',
    notice: ['ICD-10-PCS of CMS, with a release that was compiled from the files of the user.'],
    type: { name: 'Icd10pcsPayload', from: 'medcodes/icd10pcs' },
    parts,
    report: [
      ...fileLines(report.files),
      ...addendaLines(report.addenda),
      `read ${report.file}${report.labelled ? ' and the tables' : '; without the tables, new values have no label'}`,
      `${report.replaced ? 'replaced' : 'added'} ${effective}: ${report.codes} codes, ${report.tables} tables`,
      `since ${since.release}: ${since.added} added, ${since.removed} removed, ${since.retitled} retitled`,
    ],
    json: { ...report },
  };
}

/** `medcodes compile icd10pcs`: a release that is newer than the bundled ones. */
export const ICD10PCS: Compiler = {
  name: 'icd10pcs',
  summary: 'the order file of CMS and the tables as XML, zipped or not',
  options: { effective: { type: 'string' } },
  optionLines: [['--effective YYYY-MM-DD', 'icd10pcs: the first day of the release']],
  compile,
};
