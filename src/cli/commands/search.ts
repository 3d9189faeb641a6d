import type { SearchHit, SearchOptions, SearchSystem } from '../../search/types.js';
import { type Command, type CommandOptions, type CommandResult, lines, UsageError } from '../command.js';
import { interactive } from '../search/interactive.js';
import { marked } from '../search/screen.js';

const SYSTEMS: readonly SearchSystem[] = ['icd10cm', 'icd10pcs', 'hcpcs'];

/** The search of the set that was named, or of ICD-10-CM; `all` searches every set. */
async function finderOf(
  options: CommandOptions,
): Promise<(query: string, own: SearchOptions) => readonly SearchHit[]> {
  // Loaded when it is asked for: the other commands do not need the index.
  const search = await import('../../search/index.js');
  const set = options.set ?? 'icd10cm';
  if (set === 'all') return (query, own) => search.search(query, own).hits;
  const named = SYSTEMS.find((system) => system === set);
  if (named === undefined) throw new UsageError(`--set must be ${SYSTEMS.join(', ')} or all, not '${set}'`);
  const searches = {
    icd10cm: search.searchIcd10cm,
    icd10pcs: search.searchIcd10pcs,
    hcpcs: search.searchHcpcs,
  };
  return (query, own) => searches[named](query, own).hits;
}

function optionsOf({ on, limit, within, headers }: CommandOptions): SearchOptions {
  return {
    ...(on === undefined ? {} : { on }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    ...(typeof within === 'string' ? { within: within.split(',') } : {}),
    billableOnly: headers !== true,
  };
}

const withReason = ({ code, title, why }: SearchHit): string[] => [
  `${code.padEnd(9)} ${title}`,
  `          ${why.source}: ${marked(why.text, why.ranges, (word) => `[${word}]`)}`,
];

async function run(words: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const find = await finderOf(options);
  const own = optionsOf(options);
  if (words.length === 0) {
    if (process.stdin.isTTY !== true || process.stdout.isTTY !== true)
      throw new UsageError('give the words to search for; without words, search needs a terminal');
    const hit = await interactive(
      (query) => find(query, { ...own, mode: 'prefix' }),
      process.stdin,
      process.stdout,
    );
    return hit === undefined
      ? { ok: false, text: '', json: null }
      : { ok: true, text: lines(withReason(hit)), json: hit };
  }
  const hits = find(words.join(' '), own);
  const shown = hits.flatMap((hit) =>
    options.why === true ? withReason(hit) : [`${hit.code.padEnd(9)} ${hit.title}`],
  );
  return { ok: hits.length > 0, text: lines(shown), json: hits };
}

/** Searches codes by words: in a terminal while you type, otherwise one answer. */
export const SEARCH: Command = {
  usage: 'search [words...]',
  summary: 'find codes by words; without words, a list that changes as you type',
  takes: [0, Number.POSITIVE_INFINITY, 'the words to search for'],
  shared: ['on', 'set'],
  options: {
    limit: { type: 'string' },
    within: { type: 'string' },
    headers: { type: 'boolean' },
    why: { type: 'boolean' },
  },
  optionLines: [
    ['--limit N', 'how many codes to print (default: 10)'],
    ['--within CODES', 'only below these codes or ranges: E11 or C00-D49,Z85'],
    ['--headers', 'also headers, not only billable codes'],
    ['--why', 'print the text that matched, with the matched words in brackets'],
  ],
  run,
};
