import type { IsoDate } from '../../base/dates.js';
import { hasBit } from '../../base/masks.js';
import { headLabel, placeLabel } from '../../icd10pcs/axis-labels.js';
import { forValues } from '../../icd10pcs/bundled.js';
import { CHARACTERS } from '../../icd10pcs/code-number.js';
import * as icd10pcs from '../../icd10pcs/index.js';
import { allCodes, releaseDays } from '../all-codes.js';
import { periodsOf } from '../periods.js';
import { integer, type Row, type Table, text, textOrNull, WINDOW } from '../table.js';

/** The characters of a table: name of the axis, value and label. */
type Axis = readonly [name: string, value: string, label: string | null];

/**
 * The axes of the codes of a table. They are read from the eras, in which they are the same: an entry for each code and release would be
 * ten times the work, and each axis of an entry brings its definition.
 */
class TableAxes {
  readonly #code: string;
  readonly #table: number;
  readonly #heads: readonly Axis[];
  /** By era and place, then by the number of the value. */
  readonly #places = new Map<number, readonly Axis[]>();

  constructor(code: string) {
    this.#code = code;
    this.#table = forValues.codes().numbers.findIndex((_, table) => forValues.codes().codeOf(table) === code);
    this.#heads = [1, 2, 3].map((position) =>
      this.#axis(position, code[position - 1]!, headLabel(forValues, this.#table, position)),
    );
  }

  /** The era that makes a code in each release, -1 if none does. A table has the era 0 in the releases that have it. */
  erasOf(code: string): readonly number[] {
    const codes = forValues.codes();
    if (code.length === 3)
      return codes.releases.map((_, release) => (hasBit(codes.tableMask(this.#table), release) ? 0 : -1));
    const [a, b, c, d] = [...code.slice(3)].map((value) => CHARACTERS.indexOf(value)) as Four;
    return codes.releases.map((_, release) => codes.eraIn(this.#table, release, a, b, c, d));
  }

  /** The axis at a place of a code, 0 to 6, in an era that makes the code. */
  axisOf(code: string, era: number, place: number): Axis {
    if (place < 3) return this.#heads[place]!;
    const value = CHARACTERS.indexOf(code[place]!);
    return this.#placesOf(era, place - 3)[forValues.codes().numberOf(era, place - 3, value)]!;
  }

  #placesOf(era: number, place: number): readonly Axis[] {
    const key = 4 * era + place;
    let found = this.#places.get(key);
    if (found === undefined) {
      found = Array.from(forValues.codes().valuesOf(era, place), (value, n) =>
        this.#axis(place + 4, value, placeLabel(forValues, this.#table, era, place, n)),
      );
      this.#places.set(key, found);
    }
    return found;
  }

  #axis(position: number, value: string, label: string | undefined): Axis {
    return [forValues.labels().axisName(this.#code[0]!, position), value, label ?? null];
  }
}

type Four = [number, number, number, number];

/** The first days of the releases in which a code comes, goes or has another era, with the era from that day on. */
function changesOf(eras: readonly number[], days: readonly IsoDate[]): ReadonlyMap<IsoDate, number> {
  const found = new Map<IsoDate, number>();
  for (const [i, era] of eras.entries()) if (era !== (eras[i - 1] ?? -1)) found.set(days[i]!, era);
  return found;
}

function* rows(): Generator<Row> {
  const days = releaseDays(icd10pcs);
  let name = '';
  let table: TableAxes | undefined;
  for (const code of allCodes(icd10pcs)) {
    if (table === undefined || !code.startsWith(name)) {
      name = code.slice(0, 3);
      table = new TableAxes(name);
    }
    const here = table;
    const changes = changesOf(here.erasOf(code), days);
    for (let place = 0; place < code.length; place++) {
      const periods = periodsOf([...changes.keys()], (on) => {
        const era = changes.get(on)!;
        return era < 0 ? undefined : here.axisOf(code, era, place);
      });
      for (const { from, to, values } of periods) yield [code, place + 1, from, to, ...values];
    }
  }
}

/** The characters of the codes. */
export const ICD10PCS_AXES: Table = {
  name: 'icd10pcs_axes',
  summary: 'A character of a code or table of ICD-10-PCS, with its label.',
  columns: [
    text('code', 'Seven characters; three for a table.'),
    integer('position', 'The place of the character, 1 to 7.'),
    ...WINDOW,
    text('axis', 'The name of the place in the tables of that section: Body Part, Approach.'),
    text('value', 'The character.'),
    textOrNull('label', 'Its label; null if no available tables file has it.'),
  ],
  key: ['code', 'position', 'valid_from'],
  rows,
};
