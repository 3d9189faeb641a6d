#!/usr/bin/env node
import { fstatSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { MedcodesError } from '../base/errors.js';
import { nearestName } from '../base/nearest-name.js';
import { type Command, type CommandOptions, type CommandResult, UsageError } from './command.js';
import { COMMANDS } from './commands.js';
import { optionsOf, usage, usageOf } from './usage.js';
import { versionText } from './version.js';

/** Exit codes: 0 done, 1 a negative answer, 2 usage error, 3 a fault of this program, 4 no network (`update`). */
const EXIT = { done: 0, negative: 1, misuse: 2, fault: 3 } as const;

/** Whether the standard input is a pipe or a file: a terminal would wait, and `/dev/null` has nothing. */
function isPiped(): boolean {
  try {
    const input = fstatSync(0);
    return input.isFIFO() || input.isFile() || input.isSocket();
  } catch {
    return false;
  }
}

const nameOf = (command: Command): string => command.usage.split(' ')[0]!;

function misuse(message: string, command?: Command): number {
  const of = command === undefined ? '' : `${nameOf(command)} `;
  process.stderr.write(`medcodes: ${message}\nSee 'medcodes ${of}--help'.\n`);
  return EXIT.misuse;
}

function noCommand(name: string): string {
  const near = nearestName(name, Object.keys(COMMANDS));
  return `there is no command '${name.slice(0, 40)}'${near === undefined ? '' : `; did you mean '${near}'?`}`;
}

/** The command that the arguments call: options may come before it. */
function calledBy(args: readonly string[]): Command | undefined {
  const name = args.find((arg) => Object.hasOwn(COMMANDS, arg));
  return name === undefined ? undefined : COMMANDS[name];
}

/** The arguments, with the options of the command and no others. */
function parsedBy(args: string[], called: Command | undefined) {
  const options = optionsOf(called);
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? /'(-[^' ]*)/.exec(message)?.[1] : undefined;
    // Some messages of Node are several sentences.
    if (unknown === undefined) throw code === undefined ? error : new UsageError(message.split(/\. |\n/)[0]);
    const near = nearestName(unknown.replace(/^-+/, ''), Object.keys(options));
    const meant = near === undefined ? '' : `; did you mean '--${near}'?`;
    throw new UsageError(
      `${called === undefined ? 'there is' : `${nameOf(called)} has`} no option '${unknown.slice(0, 40)}'${meant}`,
    );
  }
}

async function run(args: string[]): Promise<number> {
  const called = calledBy(args);
  const parsed = parsedBy(args, called);
  const values = parsed.values as CommandOptions;
  const [name, ...given] = parsed.positionals;
  if (values.help === true || name === 'help') {
    process.stdout.write(called === undefined ? usage() : usageOf(called));
    return EXIT.done;
  }
  if (values.version === true || name === 'version') {
    process.stdout.write(versionText());
    return EXIT.done;
  }
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name!] : undefined;
  if (command === undefined) return misuse(name === undefined ? 'give a command' : noCommand(name));
  const [least, most, what] = command.takes;
  const rest = given.length === 0 && command.piped === true && isPiped() ? ['-'] : given;
  if (rest.length < least || rest.length > most) return misuse(`${name} takes ${what}`, command);
  const result = await command.run(rest, values);
  return print(result, values.json === true);
}

/** Prints what was found; the exit code. */
function print({ ok, exit, text, json }: CommandResult, asJson: boolean): number {
  process.stdout.write(asJson ? `${JSON.stringify(json, null, 2)}\n` : text);
  return exit ?? (ok ? EXIT.done : EXIT.negative);
}

// A reader that stops early, such as `head`, is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.misuse);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const misused =
    error instanceof MedcodesError ||
    error instanceof UsageError ||
    (error instanceof TypeError && 'code' in error);
  if (misused) {
    process.exitCode = misuse((error as Error).message, calledBy(process.argv.slice(2)));
  } else {
    process.stderr.write(
      `medcodes: this is a fault of medcodes, please report it\n${(error as Error).stack ?? String(error)}\n`,
    );
    process.exitCode = EXIT.fault;
  }
}
