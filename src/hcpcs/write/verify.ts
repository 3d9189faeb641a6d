import type { FileFail } from '../../files/fail.js';
import {
  type Edition,
  type FileRecord,
  type HcpcsTables,
  type Layout,
  type LayoutTable,
  SEPARATOR,
} from './model.js';

const isModifier = ({ code }: FileRecord): boolean => code.length === 2;

/** A day as the file writes it. */
const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Note numbers that are in records but not in any list: they are given without a text. */
const NO_NOTE: ReadonlySet<string> = new Set(['0000']);

const DAY_COLUMNS = ['added', 'actionEffective', 'terminated', 'ascEffective'] as const;

/** What is wrong with a record; undefined if nothing is. */
type Check = (record: FileRecord, edition: Edition) => string | undefined;

const missingOf = (edition: Edition, record: FileRecord): Edition['missing']['codes'] =>
  edition.missing[isModifier(record) ? 'modifiers' : 'codes'];

function checkTexts({ code, title, shortTitle }: FileRecord): string | undefined {
  if (/^[D0-9]\w{4}$/.test(code)) return 'is not a Level II code';
  return title === '' || shortTitle === '' || shortTitle.length > 28
    ? 'has no text, or its short text is too long'
    : undefined;
}

function checkDays({ values }: FileRecord): string | undefined {
  const odd = DAY_COLUMNS.find((column) => values[column] !== '' && !DAY.test(values[column]));
  if (odd !== undefined) return `has an invalid day '${values[odd]}' in ${odd}`;
  return values.terminated !== '' && values.terminated < values.added ? 'ends before it begins' : undefined;
}

function checkMissing(record: FileRecord, edition: Edition): string | undefined {
  const { lacks } = missingOf(edition, record);
  const filled = Object.entries(record.values).find(
    ([column, value]) => value !== '' && (lacks as readonly string[]).includes(column),
  );
  return filled === undefined ? undefined : `has ${filled[0]}, but missing.ts says that this column is lost`;
}

const checkLayout =
  (layout: Layout): Check =>
  ({ values }) => {
    for (const [column, table] of Object.entries(layout)) {
      const printed = values[column as LayoutTable];
      const odd = printed === '' ? undefined : printed.split(SEPARATOR).find((value) => !table.has(value));
      if (odd !== undefined) return `has ${column} '${odd}', which is not in the record layout`;
    }
    return undefined;
  };

const checkNote =
  (known: ReadonlySet<string>): Check =>
  ({ values: { processingNote: number } }) =>
    number === '' || known.has(number) || NO_NOTE.has(number)
      ? undefined
      : `has the note ${number}, which is not in any list`;

/**
 * Throws if an edition has something that the payload cannot express: a code that is not Level II, an invalid day, a value
 * that is not in the record layout, or a filled column that should be lost.
 *
 * @throws the error that `fail` makes
 */
export function checkEdition(
  fail: FileFail,
  edition: Edition,
  { layout, notes }: Pick<HcpcsTables, 'layout' | 'notes'>,
): void {
  const known = new Set(notes.flatMap(({ notes: list }) => [...list.keys()]));
  const checks: Check[] = [checkTexts, checkDays, checkMissing, checkLayout(layout), checkNote(known)];
  for (const record of edition.records) {
    for (const check of checks) {
      const wrong = check(record, edition);
      if (wrong !== undefined) throw fail('contradiction', `${record.code} ${wrong}`, record.line);
    }
  }
}

/**
 * Throws if two editions disagree in a way that the rules of validity do not cover: a termination was removed or changed,
 * although the code was neither reactivated nor reused (as J1440 was, ten years after its end).
 *
 * @throws the error that `fail` makes: `contradiction`
 */
export function checkDates(failIn: (edition: string) => FileFail, editions: readonly Edition[]): void {
  const ended = new Map<string, string>();
  for (const edition of editions) {
    for (const record of edition.records) {
      if (!missingOf(edition, record).lacks.includes('terminated'))
        followEnd(failIn(edition.effective), ended, record);
    }
  }
}

function followEnd(fail: FileFail, ended: Map<string, string>, record: FileRecord): void {
  const { code, values, line } = record;
  const before = ended.get(code);
  const again = before !== undefined && (values.action === 'R' || values.added > before);
  if (before !== undefined && values.terminated !== before && !again) {
    const now = values.terminated === '' ? 'has no last day' : `ends on ${values.terminated}`;
    const what = `${code} ${now}, but an earlier edition ends it on ${before}`;
    throw fail('contradiction', what, line);
  }
  if (again) ended.delete(code);
  if (values.terminated !== '') ended.set(code, values.terminated);
}
