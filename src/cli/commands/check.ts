import type { BatchFormat, BatchOptions, FindingsOutput } from '../../claim/batch/index.js';
import { lineOf, linesOf, writeChunks } from '../../claim/batch/write.js';
import * as diagnoses from '../../icd9/index.js';
import * as procedures from '../../icd9/procedures/index.js';
import { createNcci, type Ncci } from '../../ncci/index.js';
import { payload as bundled } from '../../ncci/payload.js';
import { CheckJob, summaryText } from '../check-job.js';
import { type Command, type CommandOptions, type CommandResult, UsageError } from '../command.js';
import { compiledEdits } from '../compiled-edits.js';
import { type Input, inputOf } from '../input.js';
import { requireOtherFile, writeStreamed } from '../output-file.js';
import { cptOf } from '../sets/cpt.js';

const FORMATS: readonly string[] = ['ndjson', 'json', 'x12'] satisfies BatchFormat[];

/** The text of an option; undefined without the option. */
const given = (options: CommandOptions, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The bundled edits with those that `medcodes compile ncci` wrote into a folder. */
const editsIn = async (folder: string): Promise<Ncci> =>
  createNcci({ ...bundled, ...(await compiledEdits(folder)) });

/** The number of `--first-line`; a sign or a point makes it none. */
function firstLineOf(options: CommandOptions, paths: readonly string[]): number | undefined {
  const text = given(options, 'first-line');
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,14}$/.test(text))
    throw new UsageError(`--first-line must be the number of a line, from 1, not '${text.slice(0, 40)}'`);
  if (paths.length > 1) throw new UsageError('--first-line is for one file; give the files one by one');
  return Number(text);
}

async function batchOptions(options: CommandOptions, paths: readonly string[]): Promise<BatchOptions> {
  const format = given(options, 'format');
  if (format !== undefined && !FORMATS.includes(format))
    throw new UsageError(`--format must be ${FORMATS.join(' or ')}, not '${format}'`);
  const ncci = given(options, 'ncci');
  return {
    format: format as BatchFormat | undefined,
    edits: ncci === undefined ? undefined : await editsIn(ncci),
    cpt: cptOf(options),
    supplier: options.supplier === true ? true : undefined,
    icd9: { diagnoses, procedures },
    firstLine: firstLineOf(options, paths),
  };
}

/** The inputs: what is piped into the command needs no name. */
function inputsOf(paths: readonly string[]): readonly Input[] {
  if (paths.length === 0 && process.stdin.isTTY === true)
    throw new UsageError('check takes one or more files, or - for the standard input');
  return (paths.length === 0 ? ['-'] : paths).map(inputOf);
}

async function run(paths: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const out = given(options, 'out');
  if (options.json === true && out === undefined)
    throw new UsageError(
      'the findings already go to the standard output as JSON lines; add --out FILE to use --json',
    );
  const inputs = inputsOf(paths);
  for (const { path } of inputs) if (out !== undefined) requireOtherFile(path === '-' ? 0 : path, out);
  const job = new CheckJob(
    inputs,
    await batchOptions(options, paths),
    options.records === true ? lineOf : linesOf,
  );
  const write = (output: FindingsOutput): Promise<void> => writeChunks(job.chunks(), output);
  await written(
    () => (out === undefined ? write(process.stdout) : writeStreamed(out, write)),
    out ?? inputs[0]!.name,
  );
  const summary = job.summary();
  const text = summaryText(summary);
  // The summary must not mix with the findings.
  if (out === undefined) process.stderr.write(text);
  // A shard of a cluster may be empty.
  const goesOn = options['exit-zero'] === true;
  if (job.faults.length > 0 && !goesOn) throw new UsageError(job.faults.join('; '));
  return { ok: goesOn || summary.counts.errors === 0, text: out === undefined ? '' : text, json: summary };
}

/** Turns errors of the file system into a message; any other error is our own fault. */
async function written<T>(work: () => Promise<T>, path: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UsageError(`${path}: ${error.message}`);
  }
}

/** `medcodes check`: the claims of a file. */
export const CHECK: Command = {
  usage: 'check <file...>',
  summary:
    'check the claims in files (NDJSON, JSON, FHIR or X12 837, also gzip) or - (standard input); findings as JSON lines',
  takes: [0, Number.POSITIVE_INFINITY, 'one or more files, or - for the standard input'],
  shared: [],
  options: {
    out: { type: 'string' },
    format: { type: 'string' },
    ncci: { type: 'string' },
    cpt: { type: 'string' },
    supplier: { type: 'boolean' },
    records: { type: 'boolean' },
    'first-line': { type: 'string' },
    'exit-zero': { type: 'boolean' },
  },
  optionLines: [
    ['--out FILE', 'write the findings to a file, and the summary to the standard output'],
    ['--format ndjson|json|x12', 'the format of the claims (default: from the first characters)'],
    ['--ncci DIR', "the folder that 'medcodes compile ncci' wrote (default: bundled Level II rows)"],
    ['--records', 'write a line for each claim with its findings, instead of a line for each finding'],
    ['--first-line N', 'the number of the first line, to go on with NDJSON that was read in part'],
    ['--exit-zero', 'end with 0 also if claims have errors: any other code then means that the run failed'],
    ['--supplier', 'professional claims are from a supplier of medical equipment'],
  ],
  run,
};
