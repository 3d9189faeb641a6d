import { createReadStream, type ReadStream, statSync } from 'node:fs';
import {
  type BatchFormat,
  type BatchOptions,
  type BatchSummary,
  type FindingsOutput,
  writeFindings,
  writeRecords,
} from '../../claim/batch/index.js';
import { createNcci, type Ncci } from '../../ncci/index.js';
import { payload as bundled } from '../../ncci/payload.js';
import { type Command, type CommandOptions, type CommandResult, lines, UsageError } from '../command.js';
import { compiledEdits } from '../compiled-edits.js';
import { requireOtherFile, writeStreamed } from '../output-file.js';
import { ProgressBar } from '../progress.js';
import { cptOf } from '../sets/cpt.js';

const FORMATS: readonly string[] = ['ndjson', 'json', 'x12'] satisfies BatchFormat[];

/** The text of an option; undefined without the option. */
const given = (options: CommandOptions, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Opens the claims: a file, or the standard input for `-`. */
function open(path: string): { readonly input: ReadStream | NodeJS.ReadStream; readonly bytes: number } {
  if (path === '-') return { input: process.stdin, bytes: 0 };
  try {
    const found = statSync(path);
    if (!found.isFile()) throw new UsageError(`${path} is not a file`);
    return { input: createReadStream(path), bytes: found.size };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot read ${path}: ${(error as Error).message}`);
  }
}

/** The bundled edits with those that `medcodes compile ncci` wrote into a folder. */
const editsIn = async (folder: string): Promise<Ncci> =>
  createNcci({ ...bundled, ...(await compiledEdits(folder)) });

/** The number of `--first-line`; a sign or a point makes it none. */
function firstLineOf(options: CommandOptions): number | undefined {
  const text = given(options, 'first-line');
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,14}$/.test(text))
    throw new UsageError(`--first-line must be the number of a line, from 1, not '${text.slice(0, 40)}'`);
  return Number(text);
}

async function batchOptions(options: CommandOptions): Promise<BatchOptions> {
  const format = given(options, 'format');
  if (format !== undefined && !FORMATS.includes(format))
    throw new UsageError(`--format must be ${FORMATS.join(' or ')}, not '${format}'`);
  const ncci = given(options, 'ncci');
  return {
    format: format as BatchFormat | undefined,
    edits: ncci === undefined ? undefined : await editsIn(ncci),
    cpt: cptOf(options),
    supplier: options.supplier === true ? true : undefined,
    firstLine: firstLineOf(options),
  };
}

async function run([path = '']: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const out = given(options, 'out');
  if (options.json === true && out === undefined)
    throw new UsageError(
      'the findings already go to the standard output as JSON lines; add --out FILE to use --json',
    );
  if (out !== undefined) requireOtherFile(path === '-' ? 0 : path, out);
  const batch = await batchOptions(options);
  const { input, bytes } = open(path);
  const bar = new ProgressBar();
  const progress: BatchOptions['progress'] = (read) =>
    bar.show(`${read.claims} claims`, bytes === 0 ? 0 : read.bytes / bytes);
  const writeLines = options.records === true ? writeRecords : writeFindings;
  const write = (output: FindingsOutput): Promise<BatchSummary> =>
    writeLines(input, output, { ...batch, progress });
  const summary = await written(
    () => (out === undefined ? write(process.stdout) : writeStreamed(out, write)),
    out ?? path,
  );
  bar.clear();
  const text = textOf(summary);
  // The summary must not mix with the findings.
  if (out === undefined) process.stderr.write(text);
  const ok = options['exit-zero'] === true || summary.counts.errors === 0;
  return { ok, text: out === undefined ? '' : text, json: summary };
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

function textOf(summary: BatchSummary): string {
  const { claims, ok, unreadable, counts, rules, notJudged } = summary;
  const row = (name: string, count: number): string => `  ${String(count).padStart(9)}  ${name}`;
  return lines([
    `${claims} claims judged, ${ok} without an error, ${unreadable} could not be read`,
    `${counts.errors} errors, ${counts.warnings} warnings, ${counts.information} for information`,
    ...Object.entries(rules).map(([rule, count]) => row(rule, count)),
    ...(Object.keys(notJudged).length === 0
      ? []
      : ['checks that did not run or ran in part, by number of claims:']),
    ...Object.entries(notJudged).map(([check, count]) => row(check, count)),
  ]);
}

/** `medcodes check`: the claims of a file. */
export const CHECK: Command = {
  usage: 'check <file>',
  summary:
    'check the claims in a file (NDJSON, JSON, FHIR or X12 837) or - (standard input); findings as JSON lines',
  takes: [1, 1, 'one file, or - for the standard input'],
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
