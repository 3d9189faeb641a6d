import { formatDay } from '../../base/dates.js';
import { type CptOptions, editionOf } from '../../cpt/create.js';
import type { Edition } from '../../cpt/data.js';
import { readDistribution } from '../../cpt/read/distribution.js';
import { SET } from '../../cpt/unpack.js';
import { packCpt } from '../../cpt/write/pack.js';
import type { CommandOptions } from '../command.js';
import type { Compiled, Compiler, InputFile } from './compiler.js';

const NOTICE = [
  'This file contains CPT content that the American Medical Association licensed to the person who compiled it.',
  'Use it only as that licence allows. Do not publish it or pass it on.',
  'CPT is a registered trademark of the American Medical Association.',
];

/** `{ effective, to }` of a call: `--effective` and `--through`. */
export const statedEdition = (options: CommandOptions): CptOptions => ({
  effective: options.effective as string | undefined,
  to: options.through as string | undefined,
  partial: options.partial === true,
});

/** The dates of the edition in words. */
function during({ effective, to }: Edition): string {
  const through = to === 0 ? '' : ` to ${formatDay(to)}`;
  if (effective !== 0) return `of the edition ${formatDay(effective)}${through}`;
  return `of an edition whose first day is not known; give it with --effective${through && `; it goes${through}`}`;
}

function compile(inputs: readonly InputFile[], options: CommandOptions): Compiled {
  const stated = statedEdition(options);
  const edition = { effective: 0, to: 0, ...editionOf(stated) };
  const files = inputs.map(({ path, bytes }) => ({ name: path, content: bytes }));
  const read = readDistribution(files, stated.partial === true);
  const dated = read.rows.filter(({ from }) => from !== 0).length;
  const modifiers = read.modifiers?.length ?? 0;
  return {
    set: SET,
    notice: NOTICE,
    type: { name: 'CptPayload', from: 'medcodes/cpt' },
    parts: packCpt(read, edition),
    report: [
      ...read.files.map((name) => `read ${name}`),
      `${read.rows.length} codes (${dated} with a date), ${modifiers} modifiers, ${during(edition)}`,
    ],
    json: { layout: read.layout, read: read.files, codes: read.rows.length, dated, modifiers },
  };
}

/** `medcodes compile cpt`: the user's AMA distribution. */
export const CPT: Compiler = {
  name: 'cpt',
  summary: 'your files of the American Medical Association',
  options: {
    effective: { type: 'string' },
    through: { type: 'string' },
    partial: { type: 'boolean' },
  },
  optionLines: [
    ['--effective YYYY-MM-DD', 'cpt: the first day of the edition'],
    ['--through YYYY-MM-DD', 'cpt: its last day (default: the end of that year)'],
    ['--partial', 'cpt: accept files without some sections or categories'],
  ],
  compile,
};
