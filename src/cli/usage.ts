import { COMMANDS } from './commands.js';
import { SETS } from './sets/index.js';

const line = (left: string, right: string): string => `  ${left.padEnd(25)} ${right}`;

/** What `medcodes --help` prints. */
export const usage = (): string => `Usage: medcodes <command> [options]

${Object.values(COMMANDS)
  .map((command) => line(command.usage, command.summary))
  .join('\n')}

Options:
${[
  line('--on YYYY-MM-DD', 'the date to answer for (default: today)'),
  line('--set NAME', `the code set: ${SETS.map(({ name }) => name).join(', ')} (default: by the code)`),
  ...SETS.flatMap(({ optionLines }) => (optionLines ?? []).map((row) => line(...row))),
  ...Object.values(COMMANDS).flatMap((command) => command.optionLines ?? []),
  line('--json', 'print JSON'),
  line('-h, --help', 'print this'),
].join('\n')}

Exit codes: 0 found or valid; 1 not found or not valid; 2 a call that cannot be understood.
`;
