import {
  addOn,
  checkPair,
  mue,
  type NcciMueAnswer,
  type NcciOptions,
  type NcciPairCheck,
  type NcciProgram,
  type NcciSetting,
} from '../../ncci/index.js';
import { type Command, type CommandOptions, type CommandResult, lines } from '../command.js';

/** The options of the command line, as the functions take them; those check what they are given. */
const asked = ({ on, setting, program }: CommandOptions): NcciOptions => ({
  on,
  setting: setting as NcciSetting | undefined,
  program: program as NcciProgram | undefined,
});

const listOf = (text: unknown): readonly string[] => (typeof text === 'string' ? text.split(/[ ,]+/) : []);

function linesOf(answer: NcciPairCheck): readonly string[] {
  if (answer.verdict === 'not-loaded' || answer.verdict === 'outside-data-range') return [answer.message];
  const source = `${answer.table.name} ${answer.table.version}${answer.projected ? '; the date is after the end of the table' : ''}`;
  if (answer.verdict === 'no-edit') return [source];
  const { effective = 'start unknown', deletion = 'open', modifierMeaning, rationale } = answer.edit;
  return [
    answer.message,
    `modifier ${modifierMeaning}; ${effective} to ${deletion}; ${rationale ?? 'no rationale'}`,
    source,
  ];
}

function runPair([a = '', b = '']: readonly string[], options: CommandOptions): CommandResult {
  const answer = checkPair(a, b, { ...asked(options), modifiers: listOf(options.modifiers) });
  const text = [answer.verdict, ...linesOf(answer).map((line) => `  ${line}`)];
  return {
    ok: answer.verdict === 'no-edit' || answer.verdict === 'bypassed',
    text: lines(text),
    json: answer,
  };
}

function limitLines(answer: NcciMueAnswer): readonly string[] {
  if (answer.verdict === 'not-published')
    return ['CMS publishes no MUE for this code; that does not mean it is unlimited'];
  if (answer.verdict !== 'limit') return [answer.message];
  const { units, mai, maiMeaning, table } = answer;
  return [`at most ${units} units (MAI ${mai}: ${maiMeaning})`, `${table.name} ${table.version}`];
}

function runUnits([code = '']: readonly string[], options: CommandOptions): CommandResult {
  const answer = mue(code, asked(options));
  const text = [answer.verdict, ...limitLines(answer).map((line) => `  ${line}`)];
  return { ok: answer.verdict === 'limit', text: lines(text), json: answer };
}

function runAddOn([code = '']: readonly string[], options: CommandOptions): CommandResult {
  const answer = addOn(code, asked(options));
  if (answer.verdict !== 'add-on') {
    const message = 'message' in answer ? [`  ${answer.message}`] : [];
    return { ok: false, text: lines([answer.verdict, ...message]), json: answer };
  }
  const primaries = answer.primaries.map((primary) => primary.code);
  const more = [
    ...(answer.contractorDefined ? ['others as the contractor defines'] : []),
    ...(answer.complete ? [] : ['primaries that are not HCPCS Level II are not loaded']),
  ];
  const text = [`add-on, type ${answer.type}`, `  billed with ${[...primaries, ...more].join(', ')}`];
  return { ok: true, text: lines(text), json: answer };
}

const OPTIONS = { setting: { type: 'string' }, program: { type: 'string' } } as const;

/** What `pair` does for two services. */
export const PROCEDURE_PAIR: Pick<Command, 'options' | 'optionLines' | 'run'> = {
  options: { ...OPTIONS, modifiers: { type: 'string' } },
  optionLines: [
    ['--setting NAME', 'practitioner (default), outpatient or dme'],
    ['--program NAME', 'medicare (default) or medicaid'],
    ['--modifiers 59,LT', 'the modifiers of both lines'],
  ],
  run: runPair,
};

/** The commands that ask the bundled tables of NCCI. */
export const NCCI_COMMANDS: Readonly<Record<string, Command>> = {
  units: {
    usage: 'units <code>',
    summary: 'the most units of a code for one patient and day (NCCI MUE)',
    takes: [1, 1, 'one code'],
    options: OPTIONS,
    run: runUnits,
  },
  'add-on': {
    usage: 'add-on <code>',
    summary: 'the primary codes that an add-on code needs (NCCI)',
    takes: [1, 1, 'one code'],
    options: { program: { type: 'string' } },
    run: runAddOn,
  },
};
