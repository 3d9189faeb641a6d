import { refuseWebPage } from '../../compile/files.js';
import { type Command, type CommandOptions, type CommandResult, lines, UsageError } from '../command.js';
import type { Compiler } from '../compile/compiler.js';
import { COMPILERS } from '../compile/index.js';
import { readInputs } from '../compile/inputs.js';
import { writeModules } from '../compile/modules.js';

const names = (): string => COMPILERS.map(({ name }) => name).join(', ');

function compilerNamed(name: string): Compiler {
  const found = COMPILERS.find((compiler) => compiler.name === name);
  if (found === undefined) throw new UsageError(`cannot compile '${name}'; give ${names()}`);
  return found;
}

async function runCompile(args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const [name = '', ...paths] = args;
  const compiler = compilerNamed(name);
  const { out } = options;
  if (typeof out !== 'string' || out === '')
    throw new UsageError('compile needs --out DIR, the folder to write the modules to');
  const inputs = readInputs(paths);
  for (const { path, bytes } of inputs) refuseWebPage({ name: path, content: bytes });
  const compiled = await compiler.compile(inputs, options);
  const files = await writeModules(out, compiled);
  return {
    ok: true,
    text: lines([...compiled.report, ...files.map(({ path, bytes }) => `wrote ${path} (${bytes} bytes)`)]),
    json: { ...compiled.json, files },
  };
}

/** `medcodes compile`: the user's own tables as a private payload. */
export const COMPILE: Command = {
  usage: 'compile <what> <files...>',
  summary: `turn your own official files into a private module: ${names()}`,
  takes: [2, Number.POSITIVE_INFINITY, 'what to compile, and one or more files or folders'],
  shared: [],
  options: Object.assign({ out: { type: 'string' } }, ...COMPILERS.map(({ options }) => options)),
  argumentLines: COMPILERS.map((compiler) => [compiler.name, compiler.summary]),
  optionLines: [
    ['--out DIR', 'the folder to write to'],
    ...COMPILERS.flatMap((compiler) => compiler.optionLines ?? []),
  ],
  run: runCompile,
};
