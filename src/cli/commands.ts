import type { OnDate } from '../base/dates.js';
import type { Command, CommandOptions, CommandResult } from './command.js';
import { CHECK } from './commands/check.js';
import { COMPILE } from './commands/compile.js';
import { DIAGNOSES_COMMANDS } from './commands/diagnoses.js';
import { EXPORT } from './commands/export.js';
import { HCPCS_COMMANDS } from './commands/hcpcs.js';
import { ICD10PCS_COMMANDS } from './commands/icd10pcs.js';
import { eachOf, requireCode, runExtract, runIdentify } from './commands/lists.js';
import { NCCI_COMMANDS } from './commands/ncci.js';
import { PAIR } from './commands/pair.js';
import { RULES_COMMANDS } from './commands/rules.js';
import { SEARCH } from './commands/search.js';
import { UPDATE } from './commands/update.js';
import { namedSet, SET_OPTIONS, setFor } from './sets/index.js';
import type { CliSet } from './sets/set.js';

const MANY = Number.POSITIVE_INFINITY;

/** The options of commands on codes of any set. */
const BOTH = ['on', 'set'] as const;

/** The date, and the options that the set adds: the functions refuse others, such as `json`. */
const optionsFor = (set: CliSet, options: CommandOptions): OnDate => ({
  on: options.on,
  ...Object.fromEntries(Object.keys(set.options ?? {}).map((name) => [name, options[name]])),
});

/** Asks for each code by itself, whichever set it is of. */
const each =
  (verb: 'lookup' | 'validate' | 'upgrade' | 'descendants') =>
  (codes: readonly string[], options: CommandOptions): CommandResult =>
    eachOf(codes, (code) => {
      const set = setFor(code, options.set);
      return set[verb](code, optionsFor(set, options));
    });

function runHistory([code = '']: readonly string[], options: CommandOptions): CommandResult {
  requireCode(code);
  const set = setFor(code, options.set);
  return set.history(code, optionsFor(set, options));
}

function runTree([code]: readonly string[], options: CommandOptions): CommandResult {
  // A block or a chapter has the shape of no code.
  if (code !== undefined) requireCode(code);
  const set: CliSet = code === undefined ? namedSet(options.set) : setFor(code, options.set);
  return set.tree(code, optionsFor(set, options));
}

/** The commands by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  lookup: {
    usage: 'lookup <code...>',
    summary: 'what codes mean on a date; - reads them from the standard input, @FILE from a file',
    takes: [1, MANY, 'one or more codes'],
    piped: true,
    shared: BOTH,
    options: SET_OPTIONS,
    run: each('lookup'),
  },
  validate: {
    usage: 'validate <code...>',
    summary: 'whether codes are valid on a claim on a date, and if not, why not',
    takes: [1, MANY, 'one or more codes'],
    piped: true,
    shared: BOTH,
    options: SET_OPTIONS,
    run: each('validate'),
  },
  upgrade: {
    usage: 'upgrade <code...>',
    summary: 'the codes that stand for older codes on a date',
    takes: [1, MANY, 'one or more codes'],
    piped: true,
    shared: BOTH,
    run: each('upgrade'),
  },
  descendants: {
    usage: 'descendants <code...>',
    summary: 'all codes below a code',
    takes: [1, MANY, 'one or more codes'],
    piped: true,
    shared: BOTH,
    run: each('descendants'),
  },
  extract: {
    usage: 'extract <text...>',
    summary: 'the codes in a text that was pasted, or - for the standard input',
    takes: [1, MANY, 'a text, or - for the standard input'],
    piped: true,
    shared: [],
    run: runExtract,
  },
  identify: {
    usage: 'identify <code...>',
    summary: 'the code systems that codes may be of, by their shape',
    takes: [1, MANY, 'one or more codes'],
    piped: true,
    shared: [],
    run: runIdentify,
  },
  history: {
    usage: 'history <code>',
    summary: 'when a code was billable, its titles, its predecessors and successors',
    takes: [1, 1, 'one code'],
    shared: BOTH,
    options: SET_OPTIONS,
    run: runHistory,
  },
  tree: {
    usage: 'tree [code]',
    summary: 'the nodes above and directly below a code; without a code, the top of the set',
    takes: [0, 1, 'one code, block or chapter, or nothing'],
    shared: BOTH,
    options: SET_OPTIONS,
    run: runTree,
  },
  diff: {
    usage: 'diff <date> <date>',
    summary: 'what changed in the set between two dates',
    takes: [2, 2, 'two dates'],
    shared: ['set'],
    run: ([from = '', to = ''], options) => namedSet(options.set).diff(from, to),
  },
  search: SEARCH,
  pair: PAIR,
  ...RULES_COMMANDS,
  ...HCPCS_COMMANDS,
  ...ICD10PCS_COMMANDS,
  ...NCCI_COMMANDS,
  check: CHECK,
  compile: COMPILE,
  export: EXPORT,
  update: UPDATE,
  ...DIAGNOSES_COMMANDS,
};
