import { readFileSync } from 'node:fs';
import { extractCodes } from '../../sets/extract/extract.js';
import { identify } from '../../sets/identify.js';
import { CannotAnswer, type CommandOptions, type CommandResult, lines, UsageError } from '../command.js';

/** The most characters of a list. */
const LONGEST = 100_000_000;

/** The codes that `-` or `@file` stand for: one a line, or with commas, semicolons, tabs or spaces between. */
function codesIn(argument: string): readonly string[] {
  const isFile = argument.startsWith('@');
  if (argument !== '-' && !isFile) return [argument];
  let text: string;
  try {
    text = readFileSync(isFile ? argument.slice(1) : 0, 'utf8');
  } catch (error) {
    throw new UsageError(
      `cannot read ${isFile ? argument.slice(1) : 'the standard input'}: ${(error as Error).message}`,
    );
  }
  if (text.length > LONGEST)
    throw new UsageError(`the list has ${text.length} characters; give at most ${LONGEST}`);
  const codes = text
    .replace(/^\uFEFF/, '')
    .split(/[\s,;]+/)
    .filter((code) => code !== '');
  if (codes.length === 0)
    throw new UsageError(`${isFile ? argument.slice(1) : 'the standard input'} has no codes`);
  return codes;
}

/** Refuses an empty argument, as a variable of a shell without a value gives it. */
export function requireCode(code: string): void {
  if (code.trim() === '') throw new UsageError('a code is empty; give a code');
}

/** Asks for each code by itself. In a list, a code that cannot be answered is named and does not stop the others. */
export function eachOf(args: readonly string[], ask: (code: string) => CommandResult): CommandResult {
  const codes = args.flatMap(codesIn);
  codes.forEach(requireCode);
  const results = codes.map((code): CommandResult => {
    try {
      return ask(code);
    } catch (error) {
      if (codes.length === 1 || !(error instanceof CannotAnswer)) throw error;
      return { ok: false, text: lines([`${code}: ${error.message}`]), json: { code, error: error.message } };
    }
  });
  return {
    ok: results.every(({ ok }) => ok),
    text: results.map(({ text }) => text).join(''),
    json: results.map(({ json }) => json),
  };
}

/** `medcodes extract`: the codes in a text, or in the standard input. */
export function runExtract(args: readonly string[], _: CommandOptions): CommandResult {
  const text = args.length === 1 && args[0] === '-' ? readFileSync(0, 'utf8') : args.join(' ');
  const found = extractCodes(text);
  const rows = found.map(({ text: given, start, candidates, modifiers, problem }) => {
    const codes = candidates.map(({ code, system }) => `${code} (${system})`).join(' or ');
    const more = modifiers.length === 0 ? '' : ` with modifiers ${modifiers.join(', ')}`;
    return `${String(start).padStart(6)}  ${given.padEnd(16)} ${codes}${more}${problem === undefined ? '' : `; ${problem}`}`;
  });
  return {
    ok: found.length > 0,
    text: lines(found.length === 0 ? ['no code was found'] : rows),
    json: found,
  };
}

/** `medcodes identify`: the systems that codes may be of. */
export const runIdentify = (args: readonly string[], _: CommandOptions): CommandResult =>
  eachOf(args, (code) => {
    const found = identify(code);
    const rows = found.map(({ system, code: written, kind }) => `  ${system.padEnd(10)} ${written}  ${kind}`);
    return {
      ok: found.length > 0,
      text: lines(found.length === 0 ? [`${code}: no known shape`] : [code, ...rows]),
      json: { code, systems: found },
    };
  });
