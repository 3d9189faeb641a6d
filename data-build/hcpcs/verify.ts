import { BuildError } from '../errors.js';
import { nameOf, type Source } from '../sources.js';
import { type Edition, type FileRecord, type HcpcsTables, SEPARATOR } from './model.js';

const isModifier = ({ code }: FileRecord): boolean => code.length === 2;

/** What the manifest announces of an edition, counted. */
export function countsOf(records: readonly FileRecord[]): Record<string, number> {
  const codes = records.filter((record) => !isModifier(record));
  const modifiers = records.filter(isModifier);
  const having = (list: readonly FileRecord[], column: keyof FileRecord['values']): number =>
    list.filter(({ values }) => values[column] !== '').length;
  return {
    codes: codes.length,
    modifiers: modifiers.length,
    terminatedCodes: having(codes, 'terminated'),
    terminatedModifiers: having(modifiers, 'terminated'),
    withAddDate: having(records, 'added'),
    withActionDate: having(records, 'actionEffective'),
    withXref: having(records, 'crossReference'),
  };
}

/**
 * Stops where a count is not what the manifest announces.
 *
 * @throws BuildError `count`
 */
export function verifyCounts(source: Source, counted: Readonly<Record<string, number>>): void {
  for (const [name, expected] of Object.entries(source.expect)) {
    const found = counted[name];
    if (found !== undefined && found !== expected)
      throw new BuildError('count', nameOf(source), `${found} ${name}, expected ${expected}`);
  }
}

/** A day as the file writes it. */
const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Note numbers that stand in records and in no list: they are given without a text. */
const NO_NOTE: ReadonlySet<string> = new Set(['0000']);

/**
 * Stops where an edition has what the payload cannot say: a code that is not of Level II, a day that is none, a code of a
 * column that the record layout does not explain, a column that is filled though it is said to be lost.
 *
 * @throws BuildError
 */
export function verifyEdition(
  edition: Edition,
  { layout, notes }: Pick<HcpcsTables, 'layout' | 'notes'>,
): void {
  const known = new Set(notes.flatMap(({ notes: list }) => [...list.keys()]));
  for (const record of edition.records) {
    const { code, values, line, title, shortTitle } = record;
    const fail = (what: string): BuildError =>
      new BuildError('contradiction', edition.effective, `${code} ${what}`, line);
    if (/^[D0-9]\w{4}$/.test(code)) throw fail('is no code of Level II');
    if (title === '' || shortTitle === '' || shortTitle.length > 28)
      throw fail('has no text, or too long a short one');
    for (const column of ['added', 'actionEffective', 'terminated', 'ascEffective'] as const)
      if (values[column] !== '' && !DAY.test(values[column])) throw fail(`has the day '${values[column]}'`);
    if (values.terminated !== '' && values.terminated < values.added) throw fail('ends before it begins');
    if (
      values.processingNote !== '' &&
      !known.has(values.processingNote) &&
      !NO_NOTE.has(values.processingNote)
    )
      throw fail(`has the note ${values.processingNote}, which no list has`);
    for (const [column, table] of Object.entries(layout)) {
      const printed = values[column as keyof typeof layout];
      const odd = printed === '' ? undefined : printed.split(SEPARATOR).find((value) => !table.has(value));
      if (odd !== undefined) throw fail(`has ${column} '${odd}', which the record layout does not explain`);
    }
    const lacks = edition.missing[isModifier(record) ? 'modifiers' : 'codes'].lacks;
    const filled = lacks.find((column) => column in values && values[column as keyof typeof values] !== '');
    if (filled !== undefined) throw fail(`has ${filled}, which is said to be lost`);
  }
}

/**
 * Stops where two editions disagree in a way that the rules of validity do not foresee: a termination taken back or changed
 * though the code was neither reactivated nor given out anew, as J1440 was ten years after its end.
 *
 * @throws BuildError `contradiction`
 */
export function verifyDates(editions: readonly Edition[]): void {
  const ended = new Map<string, string>();
  for (const { effective, records, missing } of editions) {
    for (const record of records) {
      const { code, values, line } = record;
      if (missing[isModifier(record) ? 'modifiers' : 'codes'].lacks.includes('terminated')) continue;
      const before = ended.get(code);
      const again = before !== undefined && (values.action === 'R' || values.added > before);
      if (before !== undefined && values.terminated !== before && !again) {
        const what = `${code} ends on '${values.terminated}', on ${before} in an earlier edition`;
        throw new BuildError('contradiction', effective, what, line);
      }
      if (again) ended.delete(code);
      if (values.terminated !== '') ended.set(code, values.terminated);
    }
  }
}
