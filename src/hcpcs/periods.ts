import { type DayNumber, dayAfter, dayBefore } from '../base/dates.js';
import { type Mask, withBit } from '../base/masks.js';
import type { RecordTable } from './record-table.js';

/** An unbroken period in which a row was in force, derived from its records in all editions. */
export interface Period {
  /** The first day; the earliest day that it can be if it is not known. */
  readonly from: DayNumber;
  /** If the first day is not known: the latest day that it can be. */
  readonly fromAtLatest: DayNumber | undefined;
  /** The last day; {@link OPEN} if no edition ends the period, and if the last day is not known. */
  readonly to: DayNumber;
  /** If the last day is not known: the earliest and the latest day that it can be. */
  readonly between: { readonly notBefore: DayNumber; readonly notAfter: DayNumber } | undefined;
  readonly began: 'added' | 'reactivated';
  /** The first edition that states the first day. */
  readonly fromEdition: number;
  /** The first edition that states the last day, or that shows that the period is over; -1 for an open period. */
  readonly toEdition: number;
  /** The newest edition that prints the dates. */
  readonly basis: number;
  /** The editions that list the row in this period, bit *i* for edition *i*. */
  readonly editions: Mask;
}

/** The last day of a period without an end. */
export const OPEN: DayNumber = 99_991_231;

/** The last day on which a row may be used: the latest possible day if the last day is not known. */
export const lastUse = ({ to, between }: Period): DayNumber => between?.notAfter ?? to;

/** What one edition says about the dates of a row. A day that it does not give is 0. */
interface Observation {
  readonly edition: number;
  readonly added: DayNumber;
  readonly actionEffective: DayNumber;
  readonly action: string;
  /** -1 if the edition lacks the column, 0 for none. */
  readonly terminated: DayNumber;
}

/**
 * The periods of a row, by time.
 *
 * The newest edition that prints a date is right: terminations are printed later, and days of addition are corrected.
 * A code may be reused: a day of addition after a printed end starts another period (J1440 in 2023). A record with the
 * action 'reactivated' divides its period; the end before may not be known (J0570 before 2025-10-01). A row without a printed
 * end that later editions no longer list ended between the last edition that has it and the next one (G9976). A row that is
 * missing only in between was left out by mistake (modifier DA in 2019, according to the corrections).
 */
export function periodsOf(table: RecordTable, row: number): readonly Period[] {
  const observations = observationsOf(table, row);
  return stints(observations).flatMap((stint) => periodsOfStint(table, row, stint));
}

function observationsOf(table: RecordTable, row: number): Observation[] {
  const { added, actionEffective, action, terminated } = table.dates;
  const found: Observation[] = [];
  table.editions.forEach((_, edition) => {
    if (!table.isPresent(row, edition)) return;
    const { lacks } = table.missing(row, edition);
    found.push({
      edition,
      added: Number(added.value(row, edition)),
      actionEffective: lacks.has('actionEffective') ? 0 : Number(actionEffective.value(row, edition)),
      action: lacks.has('action') ? '' : action.value(row, edition),
      terminated: lacks.has('terminated') ? -1 : Number(terminated.value(row, edition)),
    });
  });
  return found;
}

/** The observations, divided where a code was reused. */
function stints(observations: readonly Observation[]): Observation[][] {
  const found: Observation[][] = [];
  let ended = 0;
  for (const observation of observations) {
    const { added, terminated } = observation;
    if (found.length === 0 || (ended > 0 && added > ended)) {
      found.push([]);
      ended = 0;
    }
    found.at(-1)!.push(observation);
    if (terminated > 0) ended = terminated;
  }
  return found;
}

function periodsOfStint(table: RecordTable, row: number, stint: readonly Observation[]): Period[] {
  const start = startOf(table, row, stint);
  const again = stint.findIndex(({ action }) => action === 'R');
  const end = endOf(table, row, stint, start.from);
  const last = { ...end, basis: basisOf(stint) };
  if (again < 0) return [{ ...start, ...last, began: 'added', editions: maskOf(stint) }];
  const { actionEffective, edition } = stint[again]!;
  return [
    { ...interruptionOf(table, stint.slice(0, again), start, stint[again]!), began: 'added' },
    {
      from: actionEffective,
      fromAtLatest: undefined,
      fromEdition: edition,
      ...last,
      began: 'reactivated',
      editions: maskOf(stint.slice(again)),
    },
  ];
}

const maskOf = (observations: readonly Observation[]): Mask =>
  observations.reduce<Mask>((mask, { edition }) => withBit(mask, edition), 0);

/** The newest edition that prints the day of addition and has the column of terminations. */
const basisOf = (stint: readonly Observation[]): number =>
  (stint.findLast(({ terminated }) => terminated >= 0) ?? stint.at(-1)!).edition;

type Start = Pick<Period, 'from' | 'fromAtLatest' | 'fromEdition'>;

/**
 * The first day: the day of addition, from the newest edition that has it, or the day of the action 'add'. If no edition gives
 * it: a day between the last edition without the row and the first one with it.
 */
function startOf(table: RecordTable, row: number, stint: readonly Observation[]): Start {
  const dayIn = ({ added, action, actionEffective }: Observation): DayNumber =>
    added > 0 ? added : action === 'A' ? actionEffective : 0;
  const from = stint.map(dayIn).findLast((day) => day > 0) ?? 0;
  const { edition } = stint.find((observation) => dayIn(observation) === from)!;
  if (from > 0) return { from, fromAtLatest: undefined, fromEdition: edition };
  let before = edition - 1;
  while (before >= 0 && !table.listsAll(row, before)) before--;
  const earliest = before < 0 ? 0 : dayAfter(table.editions[before]!.day);
  return { from: earliest, fromAtLatest: table.editions[edition]!.day, fromEdition: edition };
}

type End = Pick<Period, 'to' | 'between' | 'toEdition'>;

/** The last day, from the newest edition that gives it; bounds if the row is no longer listed and has no last day. */
function endOf(table: RecordTable, row: number, stint: readonly Observation[], from: DayNumber): End {
  const to = stint.findLast(({ terminated }) => terminated >= 0)?.terminated ?? 0;
  if (to > 0) {
    const { edition } = stint.find(({ terminated }) => terminated === to)!;
    return { to, between: undefined, toEdition: edition };
  }
  const last = stint.at(-1)!.edition;
  const next = table.editions.findIndex((_, edition) => edition > last && table.listsAll(row, edition));
  if (next < 0) return { to: OPEN, between: undefined, toEdition: -1 };
  const notBefore = Math.max(from, table.editions[last]!.day);
  const notAfter = Math.max(notBefore, dayBefore(table.editions[next]!.day));
  return { to: OPEN, between: { notBefore, notAfter }, toEdition: next };
}

/** The period before a reactivation: up to a printed end, or to a day between the last edition before it and the reactivation. */
function interruptionOf(
  table: RecordTable,
  before: readonly Observation[],
  start: Start,
  again: Observation,
): Omit<Period, 'began'> {
  const editions = maskOf(before);
  const printed = before.findLast(({ terminated }) => terminated > 0);
  const basis = printed?.edition ?? again.edition;
  if (printed !== undefined) {
    return {
      ...start,
      to: printed.terminated,
      between: undefined,
      toEdition: printed.edition,
      basis,
      editions,
    };
  }
  const lastListed = before.at(-1);
  const notBefore = Math.max(
    start.from,
    lastListed === undefined ? 0 : table.editions[lastListed.edition]!.day,
  );
  const between = { notBefore, notAfter: dayBefore(again.actionEffective) };
  return { ...start, to: OPEN, between, toEdition: again.edition, basis, editions };
}
