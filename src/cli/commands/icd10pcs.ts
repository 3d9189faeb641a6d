import type { OnDate } from '../../base/dates.js';
import {
  bodyPart,
  device,
  explain,
  type Icd10pcsKeyEntry,
  nextValues,
  substance,
  table,
} from '../../icd10pcs/index.js';
import { type Command, type CommandResult, lines } from '../command.js';
import { rowLines } from '../sets/icd10pcs.js';
import { AFTER_DATA } from '../sets/print.js';

const late = ({ projected }: { readonly projected: boolean }): string => (projected ? `; ${AFTER_DATA}` : '');

function runTable(code: string, options: OnDate): CommandResult {
  const found = table(code, options);
  if (found === undefined)
    return { ok: false, text: lines([`${code}: no table of ICD-10-PCS on that date`]), json: null };
  const rows = found.rows.flatMap(({ codes, axes }, i) => [
    `row ${i + 1}, ${codes} codes`,
    ...axes.flatMap(({ position, name, values }) => [
      `  ${position} ${name}`,
      ...values.map(({ value, label }) => `    ${value}  ${label ?? ''}`.trimEnd()),
    ]),
  ]);
  const basis =
    found.basis === 'tables' ? 'tables file' : 'built from the codes; the tables file is not in the data';
  return {
    ok: true,
    text: lines([
      `${found.code}  ${found.title} (release ${found.release}, ${basis}${late(found)})`,
      ...rows,
    ]),
    json: found,
  };
}

function runNext(prefix: string, options: OnDate): CommandResult {
  const found = nextValues(prefix, options);
  if (found !== undefined) {
    const values = found.values.map(({ value, label }) => `  ${value}  ${label ?? ''}`.trimEnd());
    return {
      ok: true,
      text: lines([`${found.prefix || '(start)'}: ${found.position} ${found.name}${late(found)}`, ...values]),
      json: found,
    };
  }
  const why = explain(prefix, options);
  const text =
    why === undefined
      ? ['ICD-10-PCS was not in use on that date']
      : [`${why.message}${late(why)}`, ...rowLines(why)];
  return { ok: false, text: lines(text), json: why ?? null };
}

/** The keys by the name that `key` prints. */
const KEYS: readonly [name: string, find: (term: string, options: OnDate) => Icd10pcsKeyEntry | undefined][] =
  [
    ['body part', bodyPart],
    ['device', device],
    ['substance', substance],
  ];

function runKey(term: string, options: OnDate): CommandResult {
  const found = KEYS.flatMap(([kind, find]) => {
    const entry = find(term, options);
    return entry === undefined ? [] : [{ kind, ...entry }];
  });
  if (found.length === 0)
    return { ok: false, text: lines([`${term}: not in any key of ICD-10-PCS`]), json: [] };
  const text = found.flatMap(({ kind, use, values }) => [
    `${kind}: ${use.join('; ')}`,
    ...values.map(
      ({ bodySystem, position, value, label }) =>
        `  ${bodySystem}, character ${position}: ${value}  ${label}`,
    ),
  ]);
  return { ok: true, text: lines(text), json: found };
}

/** The commands for ICD-10-PCS only. */
export const ICD10PCS_COMMANDS: Readonly<Record<string, Command>> = {
  table: {
    usage: 'table <code>',
    summary: 'the rows of a table of ICD-10-PCS',
    takes: [1, 1, 'the three characters of a table'],
    run: ([code = ''], { on }) => runTable(code, { on }),
  },
  next: {
    usage: 'next [prefix]',
    summary: 'the legal values of the next character of ICD-10-PCS',
    takes: [0, 1, 'the characters so far, or nothing'],
    run: ([prefix = ''], { on }) => runNext(prefix, { on }),
  },
  key: {
    usage: 'key <term>',
    summary: 'the ICD-10-PCS value of a body part, device or substance',
    takes: [1, 1, 'one term; quote its blanks'],
    run: ([term = ''], { on }) => runKey(term, { on }),
  },
};
