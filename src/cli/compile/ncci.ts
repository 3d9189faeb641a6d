import { readAboutLines } from '../../ncci/about.js';
import { SET } from '../../ncci/data.js';
import { NcciCollector } from '../../ncci/read/collect.js';
import { type TableFile, tableFiles } from '../../ncci/read/files.js';
import { type Hints, quarterDay } from '../../ncci/read/identify.js';
import type { NcciProgram, NcciSetting, NcciTable } from '../../ncci/types.js';
import type { RawSection } from '../../packed/write/container.js';
import { type CommandOptions, UsageError } from '../command.js';
import { ProgressBar } from '../progress.js';
import type { Compiled, Compiler, InputFile } from './compiler.js';

const NOTICE = [
  'This file contains CMS tables with CPT codes, which are copyright of the American Medical Association.',
  'Use it only as your licence allows. Do not publish it or pass it on.',
  'CPT is a registered trademark of the American Medical Association.',
];

const ORIGIN = {
  provenance: 'verbatim',
  note: "Compiled by 'medcodes compile ncci' from the files of CMS.",
} as const;

/** One of a few words, or an error that names them. */
function oneOf<Word extends string>(
  option: string,
  value: unknown,
  words: readonly Word[],
): Word | undefined {
  if (value === undefined || words.includes(value as Word)) return value as Word | undefined;
  throw new UsageError(`--${option} must be ${words.join(' or ')}, not '${String(value)}'`);
}

function hintsOf(options: CommandOptions): Hints {
  const quarter = /^(20\d\d)-?q([1-4])$/i.exec(String(options.quarter ?? ''));
  if (options.quarter !== undefined && quarter === null)
    throw new UsageError(
      `--quarter must be a year and a quarter, such as 2026Q3, not '${String(options.quarter)}'`,
    );
  return {
    program: oneOf<NcciProgram>('program', options.program, ['medicare', 'medicaid']),
    setting: oneOf<NcciSetting>('setting', options.setting, ['practitioner', 'outpatient', 'dme']),
    release: quarter === null ? undefined : quarterDay(Number(quarter[1]), Number(quarter[2]) - 1),
  };
}

/** Reads the files into a collector, one after the other, with a bar of the bytes. */
async function collect(files: readonly TableFile[], hints: Hints, bar: ProgressBar): Promise<NcciCollector> {
  const collector = new NcciCollector(hints, ORIGIN);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let read = 0;
  for (const file of files)
    await collector.add(file, (bytes) => {
      read += bytes;
      bar.show(`reading ${file.name}`, Math.min(1, read / total));
    });
  return collector;
}

const tablesOf = (parts: Compiled['parts']): readonly NcciTable[] =>
  Object.values(parts).flatMap((sections: readonly RawSection[]) => readAboutLines(sections[0]!.bytes));

async function compile(inputs: readonly InputFile[], options: CommandOptions): Promise<Compiled> {
  const hints = hintsOf(options);
  const bar = new ProgressBar();
  try {
    const files: TableFile[] = [];
    for (const { path, bytes } of inputs) files.push(...(await tableFiles(path, bytes)));
    const collector = await collect(files, hints, bar);
    const parts = collector.pack((done) => bar.show('packing pairs', done)) as Compiled['parts'];
    const tables = tablesOf(parts);
    return {
      set: SET,
      notice: NOTICE,
      type: { name: 'NcciPayload', from: 'medcodes/ncci' },
      parts,
      report: [...files.map(({ name }) => `read ${name}`), ...tables.map(reportOf)],
      json: { read: files.map(({ name }) => name), tables },
    };
  } finally {
    bar.clear();
  }
}

const reportOf = ({ name, version, rows, scope, from, to, note }: NcciTable): string => {
  const lost = /(?:No row has an|\b\d{1,9} of \d{1,9} rows have no) effective date\./.exec(note)?.[0];
  const what = scope === 'full' ? 'all codes' : 'HCPCS Level II codes only';
  return `${name} ${version}: ${rows} rows, ${what}, ${from} to ${to}${lost === undefined ? '' : `. ${lost}`}`;
};

/** `medcodes compile ncci`: the edits of CMS. */
export const NCCI: Compiler = {
  name: 'ncci',
  summary: 'the PTP, MUE and add-on files of CMS, zipped or not',
  options: {
    program: { type: 'string' },
    setting: { type: 'string' },
    quarter: { type: 'string' },
  },
  optionLines: [
    ['--program NAME', 'ncci: medicare or medicaid (default: from the file names)'],
    ['--setting NAME', 'ncci: practitioner, outpatient or dme (default: from the file names)'],
    ['--quarter 2026Q3', 'ncci: the quarter of the tables (default: from the file names)'],
  ],
  compile,
};
