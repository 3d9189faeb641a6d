import type { AddendaTotals } from '../../compile/addenda.js';
import type { CompileFileReport } from '../../compile/file-reports.js';
import type { CompileFile } from '../../compile/files.js';
import type { CommandOptions } from '../command.js';
import type { InputFile } from './compiler.js';

/** The files of the user, as the compilers of official files take them. */
export const compileFiles = (inputs: readonly InputFile[]): readonly CompileFile[] =>
  inputs.map(({ path, bytes }) => ({ name: path, content: bytes }));

/** The day of `--effective`. */
export const statedDay = ({ effective }: CommandOptions): string | undefined =>
  typeof effective === 'string' ? effective : undefined;

/** A line for each of the addenda. */
export const addendaLines = (addenda: readonly AddendaTotals[]): readonly string[] =>
  addenda.map(
    ({ file, to, additions, deletions, revisions }) =>
      `agrees with ${file}: ${to} codes, ${additions} additions, ${deletions} deletions, ${revisions} revisions`,
  );

/** A line for each file: whether its bytes are known. */
export const fileLines = (files: readonly CompileFileReport[]): readonly string[] =>
  files.map(
    ({ name, bytes, release }) => `${name}: ${bytes}${release === undefined ? '' : ` of ${release}`}`,
  );
