#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { MedcodesError } from '../errors.js';
import { COMMANDS, type CommandResult } from './commands.js';
import { USAGE } from './usage.js';

/** What the process ends with: 0 done, 1 a negative answer, 2 a call that cannot be understood. */
const EXIT = { done: 0, negative: 1, misuse: 2 } as const;

function misuse(message: string): number {
  process.stderr.write(`medcodes: ${message}\n\n${USAGE}`);
  return EXIT.misuse;
}

function run(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { on: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const [name, ...rest] = positionals;
  if (values.help === true || name === 'help') {
    process.stdout.write(USAGE);
    return EXIT.done;
  }
  const command = COMMANDS[name ?? ''];
  if (command === undefined)
    return misuse(name === undefined ? 'give a command' : `there is no command '${name}'`);
  if (rest.length < command.least || rest.length > command.most)
    return misuse(`${name} takes ${command.takes}`);
  const result: CommandResult = command.run(rest, values.on === undefined ? {} : { on: values.on });
  const text = values.json === true ? `${JSON.stringify(result.json, null, 2)}\n` : result.text;
  process.stdout.write(text);
  return result.ok ? EXIT.done : EXIT.negative;
}

// A reader that stops early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.misuse);
});

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  const misused = error instanceof MedcodesError || (error instanceof TypeError && 'code' in error);
  if (!misused) throw error;
  process.exitCode = misuse((error as Error).message);
}
