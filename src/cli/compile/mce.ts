import { type MceTableReport, mergeMce } from '../../compile/mce.js';
import { payload } from '../../mce/payload.js';
import { type CommandOptions, UsageError } from '../command.js';
import type { Compiled, Compiler, InputFile } from './compiler.js';
import { compileFiles, fileLines, statedDay } from './official.js';

const tableLines = ({ file, of, from, to, codes, since }: MceTableReport): string[] => [
  `read ${file}`,
  `${of}: ${codes} codes, ${from} to ${to}`,
  `since ${since.version}: ${since.added} codes with attributes added, ${since.removed} removed, ${since.changed} changed`,
];

function compile(inputs: readonly InputFile[], options: CommandOptions): Compiled {
  const effective = statedDay(options);
  const { edition } = options;
  if (effective === undefined || typeof edition !== 'string')
    throw new UsageError(
      'compile mce needs --effective YYYY-MM-DD and --edition v44.0, the first day and the version of the editor',
    );
  const files = compileFiles(inputs);
  const { parts, report } = mergeMce({ base: payload, files, effective, version: edition });
  return {
    set: 'mce',
    notice: ['Edits of the Medicare Code Editor of CMS, compiled from the files of the user.'],
    type: { name: 'McePayload', from: 'medcodes/mce' },
    kept: { codes: payload.codes },
    parts: { ...parts },
    report: [...fileLines(report.files), ...report.tables.flatMap(tableLines)],
    json: { ...report },
  };
}

/** `medcodes compile mce`: a version of the Medicare Code Editor that is newer than the bundled one. */
export const MCE: Compiler = {
  name: 'mce',
  summary: 'the attribute tables of the Medicare Code Editor: code,from,to,flags',
  options: { effective: { type: 'string' }, edition: { type: 'string' } },
  optionLines: [
    ['--effective YYYY-MM-DD', 'mce: the first day of the version of the editor'],
    ['--edition v44.0', 'mce: the version of the editor'],
  ],
  compile,
};
