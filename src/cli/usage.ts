import type { ParseArgsConfig } from 'node:util';
import { type Command, lines } from './command.js';
import { COMMANDS } from './commands.js';
import { SETS } from './sets/index.js';

const line = (left: string, right: string): string => `  ${left.padEnd(26)} ${right}`;

const ON = line('--on YYYY-MM-DD', 'the date to answer for (default: today)');
const SET = line(
  '--set NAME',
  `the code set: ${SETS.map(({ name }) => name).join(', ')} (default: by the code)`,
);
const LAST = [
  line('--json', 'print JSON'),
  line('-h, --help', 'print this'),
  line('-v, --version', 'print the version and the dates of the data'),
];

/** The options that a command takes, for the parser; without a command those that every command has. */
export function optionsOf(command: Command | undefined): NonNullable<ParseArgsConfig['options']> {
  const shared = command === undefined ? (['on', 'set'] as const) : sharedOf(command);
  return {
    ...Object.fromEntries(shared.map((name) => [name, { type: 'string' as const }])),
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
    ...command?.options,
  };
}

const sharedOf = ({ shared = ['on'] }: Command): readonly ('on' | 'set')[] => shared;

const SHARED = { on: ON, set: SET };

/** What `medcodes --help` prints. */
export const usage = (): string =>
  lines([
    'Usage: medcodes <command> [options]',
    '',
    ...Object.values(COMMANDS).map((command) => line(command.usage, command.summary)),
    '',
    "Options; 'medcodes <command> --help' has those of a command:",
    ON,
    SET,
    ...LAST,
    '',
    'Exit codes: 0 found or valid; 1 not found or not valid; 2 usage error; 3 a fault of medcodes; 4 no network.',
  ]);

const argumentLines = ({ argumentLines: rows = [] }: Command): string[] =>
  rows.length === 0 ? [] : ['Arguments:', ...rows.map((row) => line(...row)), ''];

/** What `medcodes <command> --help` prints. */
export function usageOf(command: Command): string {
  // Commands that take a code of any set take the options of the sets as well.
  const ofSets = SETS.filter(({ options }) =>
    Object.keys(options ?? {}).some((name) => command.options?.[name] !== undefined),
  );
  return lines([
    `Usage: medcodes ${command.usage} [options]`,
    '',
    `  ${command.summary}`,
    '',
    ...argumentLines(command),
    'Options:',
    ...[command, ...ofSets].flatMap(({ optionLines = [] }) => optionLines.map((row) => line(...row))),
    ...sharedOf(command).map((name) => SHARED[name]),
    ...LAST,
  ]);
}
