import type {
  Icd10cmPairCheck,
  Icd10cmPairStatement,
  Icd10cmTabularNote,
} from '../../icd10cm/rules/index.js';
import { type Command, type CommandOptions, type CommandResult, lines } from '../command.js';

// Only these commands load it: the notes are as large as all titles.
const loadRules = (): Promise<typeof import('../../icd10cm/rules/index.js')> =>
  import('../../icd10cm/rules/index.js');

const HEADS: Readonly<Record<Icd10cmTabularNote['kind'], string>> = {
  'inclusion-term': 'term',
  includes: 'Includes',
  excludes1: 'Excludes1',
  excludes2: 'Excludes2',
  'code-first': 'Code first',
  'use-additional-code': 'Use additional',
  'code-also': 'Code also',
  note: 'Note',
  'seventh-character': '7th character',
};

const under = (heading: string | undefined): string => (heading === undefined ? '' : `${heading} `);

function statementLines({ kind, subject, node, text, heading, setAside }: Icd10cmPairStatement): string[] {
  const line = `  ${HEADS[kind].padEnd(10)} ${subject}, at ${node.kind} ${node.code}: ${under(heading)}${text}`;
  if (setAside === undefined) return [line];
  const { kind: nearer, node: at, text: words } = setAside;
  return [line, `             set aside by '${HEADS[nearer]}' at ${at.code}: ${words}`];
}

function basis({ restsOn }: Pick<Icd10cmPairCheck, 'restsOn'>): string[] {
  if (restsOn === undefined) return [];
  const carried = restsOn.carriedForward
    ? ', carried forward, because the fiscal year of the date has no list yet'
    : '';
  return [`  Tabular List of ${restsOn.tabular}${carried}`];
}

async function runPair([a = '', b = '']: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const { checkPair } = await loadRules();
  const check = checkPair(a, b, { on: options.on });
  const text = [
    `${check.verdict}: ${check.message}`,
    ...check.issues.filter(({ code }) => code === 'header').map(({ message }) => `  ${message}`),
    ...check.statements.flatMap(statementLines),
    ...basis(check),
  ];
  const ok = check.verdict === 'permitted' || check.verdict === 'no-statement';
  return { ok, text: lines(text), json: check };
}

async function runNotes([node = '']: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const { notes } = await loadRules();
  const found = notes(node, { on: options.on, inherited: options.inherited === true });
  const text = found.map(
    ({ kind, text: words, heading, node: at }) =>
      `${at.code.padEnd(9)} ${HEADS[kind].padEnd(14)} ${heading === undefined ? '' : '  '}${words}`,
  );
  return {
    ok: found.length > 0,
    text: lines(found.length === 0 ? [`${node}: no note on that date`] : text),
    json: found,
  };
}

/** What `pair` does for two diagnoses. */
export const DIAGNOSIS_PAIR: Pick<Command, 'run'> = { run: runPair };

/** The commands on the rules of the Tabular List. */
export const RULES_COMMANDS: Readonly<Record<string, Command>> = {
  notes: {
    usage: 'notes <code>',
    summary: 'the notes of the Tabular List at a code, block or chapter',
    takes: [1, 1, 'one code, block or chapter'],
    options: { inherited: { type: 'boolean' } },
    optionLines: [['--inherited', 'with the notes of the nodes above']],
    run: runNotes,
  },
};
