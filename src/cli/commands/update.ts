import { dayOf, formatDay } from '../../base/dates.js';
import { type Command, type CommandOptions, type CommandResult, UsageError } from '../command.js';
import { COMPILERS } from '../compile/index.js';
import { writeModules } from '../compile/modules.js';
import { bundledSets } from '../update/bundled.js';
import { update } from '../update/update.js';

async function runUpdate(_: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const check = options.check === true;
  const { out } = options;
  if (!check && (typeof out !== 'string' || out === ''))
    throw new UsageError('update needs --out DIR, the folder to write the modules to, or --check');
  const tools = {
    today: formatDay(dayOf({ on: options.on })),
    fetch,
    bundled: await bundledSets(),
    compilers: COMPILERS,
    write: (compiled: Parameters<typeof writeModules>[1]) => writeModules(String(out), compiled),
  };
  return update(tools, check);
}

/** `medcodes update`: what is past its date, and newer files from their publishers. */
export const UPDATE: Command = {
  usage: 'update',
  summary: 'what is past its date; downloads newer official files and compiles them',
  takes: [0, 0, 'no argument'],
  options: { check: { type: 'boolean' }, out: { type: 'string' } },
  optionLines: [
    ['--check', 'only say it, download nothing'],
    ['--out DIR', 'the folder to write the modules to'],
  ],
  run: runUpdate,
};
