import { type HcpcsEditionReport, mergeHcpcs } from '../../compile/hcpcs.js';
import { payload } from '../../hcpcs/payload.js';
import type { CommandOptions } from '../command.js';
import type { Compiled, Compiler, InputFile } from './compiler.js';
import { compileFiles, fileLines, statedDay } from './official.js';

function editionLines({
  file,
  effective,
  replaced,
  codes,
  modifiers,
  leftOut,
  since,
}: HcpcsEditionReport): string[] {
  const ended = since.ended === undefined ? '' : `, ${since.ended} ended`;
  return [
    `read ${file}`,
    `${replaced ? 'replaced' : 'added'} ${effective}: ${codes} codes, ${modifiers} modifiers`,
    `since ${since.release}: ${since.added} added, ${since.removed} no longer listed${ended}, ${since.retitled} retitled`,
    ...leftOut.map(
      ({ code, printed }) =>
        `${code}: its payment indicator for surgical centers is left out, because '${printed}' is not a day`,
    ),
  ];
}

function compile(inputs: readonly InputFile[], options: CommandOptions): Compiled {
  const { parts, report } = mergeHcpcs({
    base: payload,
    files: compileFiles(inputs),
    effective: statedDay(options),
  });
  return {
    set: 'hcpcs',
    notice: ['HCPCS Level II of CMS, with editions that were compiled from the files of the user.'],
    type: { name: 'HcpcsPayload', from: 'medcodes/hcpcs' },
    parts: { ...parts },
    report: [...fileLines(report.files), ...report.editions.flatMap(editionLines)],
    json: { ...report },
  };
}

/** `medcodes compile hcpcs`: editions that are newer than the bundled ones. */
export const HCPCS: Compiler = {
  name: 'hcpcs',
  summary: 'the alpha-numeric file of CMS, zipped or not',
  options: { effective: { type: 'string' } },
  optionLines: [['--effective YYYY-MM-DD', 'hcpcs: the first day, if the file is to be refused for another']],
  compile,
};
