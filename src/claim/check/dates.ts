import {
  type DayNumber,
  dayBefore,
  dayNumberOrUndefined,
  formatDay,
  type IsoDate,
} from '../../base/dates.js';
import type { ClaimRun } from './context.js';
import { shown } from './context.js';
import { checkPatient } from './patient.js';

/** The day of a date that is given; reports one that is not a date. */
function dayOf(run: ClaimRun, date: IsoDate | undefined, pointer: string): DayNumber | undefined {
  if (date === undefined) return undefined;
  const day = dayNumberOrUndefined(date);
  if (day === undefined)
    run.find(
      'claim.date',
      'error',
      pointer,
      `${shown(date)} is not a date; write a calendar day as YYYY-MM-DD`,
    );
  return day;
}

/** Reports a last date that is before the first one. */
function inOrder(
  run: ClaimRun,
  [first, firstName]: readonly [DayNumber | undefined, string],
  [last, lastName, pointer]: readonly [DayNumber | undefined, string, string],
): void {
  if (first === undefined || last === undefined || first <= last) return;
  const message = `${lastName} ${formatDay(last)} is before ${firstName} ${formatDay(first)}`;
  run.find('claim.date-order', 'error', pointer, message);
}

/** The days of the claim itself. */
interface Frame {
  readonly from: DayNumber | undefined;
  readonly through: DayNumber | undefined;
}

/** Finds the dates that judge, and checks that all of them are dates in their order. Internal. */
export function checkDates(run: ClaimRun): void {
  const { claim } = run;
  const from = dayOf(run, claim.from, '/from');
  const through = dayOf(run, claim.through, '/through');
  inOrder(run, [from, 'the first day'], [through, 'the last day', '/through']);
  let first = from;
  for (let index = 0; index < run.lines.length; index++) {
    const day = checkLine(run, index, { from, through });
    if (day !== undefined && (first === undefined || day < first)) first = day;
  }
  if (claim.type === 'inpatient') checkStay(run, { from, through });
  else if (first !== undefined) run.on = formatDayOf(run, first);
  // A date that is there and wrong was reported: it is the cause.
  if (run.on === undefined && !hasBadDate(run))
    run.find(
      'claim.date-missing',
      'error',
      '',
      'the claim has no usable date, so its codes were not checked',
      {
        fix: {
          message: claim.type === 'inpatient' ? 'give the day of discharge' : 'give the date of service',
        },
      },
    );
  const start =
    (claim.type === 'inpatient' ? dayNumberOrUndefined(claim.admission ?? '') : undefined) ?? first;
  run.ageOn = start === undefined ? run.on : formatDayOf(run, start);
  const born = dayOf(run, run.claim.patient?.birthDate, '/patient/birthDate');
  checkPatient(run, born, start);
  inOrder(run, [born, 'the birth'], [start, 'the first day of service', '/patient/birthDate']);
}

/** Whether a date that would judge the codes was reported as none. */
function hasBadDate({ claim: { type }, found }: ClaimRun): boolean {
  const judges = type === 'inpatient' ? /^\/(?:through|discharge)$/ : /^\/(?:from|lines\/\d+\/date)$/;
  return found?.some(({ rule, pointers }) => rule === 'claim.date' && judges.test(pointers[0]!)) === true;
}

/** The date of the claim that is this day, without making a new text if it has one. */
function formatDayOf(run: ClaimRun, day: DayNumber): IsoDate {
  const { from } = run.claim;
  if (from !== undefined && dayNumberOrUndefined(from) === day) return from;
  return (
    run.lineDates.find((date) => date !== undefined && dayNumberOrUndefined(date) === day) ?? formatDay(day)
  );
}

/** The last day of a span; undefined for one day, and if the days are not known or not in order. */
const endOf = (
  first: DayNumber | undefined,
  last: DayNumber | undefined,
  date: IsoDate | undefined,
): IsoDate | undefined => (first !== undefined && last !== undefined && last > first ? date : undefined);

/** Checks the dates of a line; gives the day of service. */
function checkLine(run: ClaimRun, index: number, frame: Frame): DayNumber | undefined {
  const { date, through } = run.lines[index]!;
  if (date === undefined && through === undefined) {
    run.lineDates[index] = frame.from === undefined ? undefined : run.claim.from;
    run.lineEnds[index] = endOf(frame.from, frame.through, run.claim.through);
    return frame.from;
  }
  const day = dayOf(run, date, `/lines/${index}/date`);
  run.lineDates[index] = day === undefined ? undefined : date;
  run.lineEnds[index] = through === undefined ? undefined : endOfLine(run, index, day, through);
  if (day !== undefined) checkWithin(run, day, index, frame);
  return day;
}

/** Checks the last date of a line; gives it if the line has several days. */
function endOfLine(
  run: ClaimRun,
  index: number,
  day: DayNumber | undefined,
  through: IsoDate,
): IsoDate | undefined {
  const pointer = `/lines/${index}/through`;
  const last = dayOf(run, through, pointer);
  inOrder(run, [day, 'the date of service'], [last, 'the last date of service', pointer]);
  return endOf(day, last, through);
}

function checkWithin(run: ClaimRun, day: DayNumber, index: number, { from, through }: Frame): void {
  const before = from !== undefined && day < from;
  const after = through !== undefined && day > through;
  if (!before && !after) return;
  const message = `the date of service ${formatDay(day)} is outside the dates of the claim, ${span(run)}`;
  run.find('claim.date-outside', 'error', `/lines/${index}/date`, message);
}

const span = ({ claim: { from, through } }: ClaimRun): string =>
  `${from ?? 'an unknown day'} to ${through ?? 'an unknown day'}`;

/** How many days before the admission a procedure may be: the payment window of Medicare. */
const WINDOW = 3;

function daysBefore(day: DayNumber, count: number): DayNumber {
  let earlier = day;
  for (let i = 0; i < count; i++) earlier = dayBefore(earlier);
  return earlier;
}

function checkStay(run: ClaimRun, { from, through }: Frame): void {
  const { claim } = run;
  if (claim.type !== 'inpatient') return;
  const admitted = dayOf(run, claim.admission, '/admission');
  const discharged = dayOf(run, claim.discharge, '/discharge');
  inOrder(run, [admitted ?? from, 'the admission'], [discharged, 'the discharge', '/discharge']);
  inOrder(run, [admitted, 'the admission'], [through, 'the last day', '/through']);
  if (discharged !== undefined) run.on = claim.discharge;
  else if (through !== undefined) run.on = claim.through;
  const last = discharged ?? through;
  claim.procedures?.forEach(({ date }, index) => {
    const pointer = `/procedures/${index}/date`;
    const day = dayOf(run, date, pointer);
    inOrder(run, [day, 'the procedure'], [last, 'the end of the stay', pointer]);
    const start = admitted ?? from;
    if (day === undefined || start === undefined || day >= daysBefore(start, WINDOW)) return;
    const message = `the procedure of ${formatDay(day)} is more than ${WINDOW} days before the stay`;
    run.find('claim.date-outside', 'warning', pointer, message);
  });
}
