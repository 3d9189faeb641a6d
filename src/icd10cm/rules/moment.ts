import { type DayNumber, dayOf, type OnDate, parseDate } from '../../base/dates.js';
import type { RulesCore } from './data.js';
import type { Icd10cmRestsOn, Icd10cmTabularRelease } from './types.js';

/** The moment of a question: the release of codes in force, and the Tabular List. */
export interface RulesMoment {
  readonly release: number;
  /** The index of the Tabular List, -1 before the first one. */
  readonly tabular: number;
  readonly carriedForward: boolean;
  /** The Tabular List that an answer comes from; undefined before the first Tabular List. */
  readonly restsOn: Icd10cmRestsOn | undefined;
}

/** A fiscal year starts on October 1 of the year before. */
const fiscalYearOf = (day: DayNumber): number =>
  Math.floor(day / 10_000) + (Math.floor(day / 100) % 100 >= 10 ? 1 : 0);

// Claims of one batch share few dates, so the moment of the last date is kept for each table.
let lastMoment:
  | { readonly day: DayNumber; readonly data: RulesCore; readonly moment: RulesMoment }
  | undefined;

/**
 * The moment of a date.
 *
 * @param known - the names of all options of the function; `on` alone if absent
 */
export function rulesMoment(
  data: RulesCore,
  options: OnDate | undefined,
  known?: readonly string[],
): RulesMoment {
  const day = dayOf(options, known);
  if (lastMoment?.day === day && lastMoment.data === data) return lastMoment.moment;
  const { tabulars } = data.relation();
  const tabular = tabulars.findLastIndex(({ effective }) => parseDate(effective) <= day);
  const list = tabulars[tabular];
  const carriedForward = list !== undefined && fiscalYearOf(day) > list.fiscalYear;
  const moment = {
    release: data.codes().releaseOn(day),
    tabular,
    carriedForward,
    restsOn: list === undefined ? undefined : restsOn(list, carriedForward),
  };
  lastMoment = { day, data, moment };
  return moment;
}

const restsOn = ({ effective, provenance }: Icd10cmTabularRelease, carriedForward: boolean): Icd10cmRestsOn =>
  Object.freeze({ tabular: effective, carriedForward, provenance });
