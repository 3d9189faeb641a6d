import { type DayNumber, formatDay, parseDate } from '../base/dates.js';
import { hasBit, type MaskArray } from '../base/masks.js';
import type { CodeTable } from '../codetree/codes.js';
import { decodeLines } from '../packed/ascii.js';
import { type RunValues, readColumn, readMasks, readRuns } from '../packed/column.js';
import { type Part, requireSameBuild } from '../packed/payload.js';
import type { Icd10cmPoaExemption } from './types.js';

/** Row values below the masks. */
const NEVER = 0;
const ALWAYS = 1;

/**
 * The official lists of codes exempt from present-on-admission reporting: for each row never, always, or a mask of
 * lists. The writer is `src/icd10cm/write/poa.ts`.
 */
export class PoaTable {
  readonly #codes: CodeTable;
  readonly #lists: readonly DayNumber[];
  readonly #masks: MaskArray;
  readonly #values: RunValues;

  constructor(codes: CodeTable, part: Part) {
    requireSameBuild(codes.part, part);
    this.#codes = codes;
    this.#lists = decodeLines(part.section('poa.lists')).map((text) => parseDate(text));
    this.#masks = readMasks(part.section('poa.masks'), this.#lists.length);
    this.#values = readRuns(readColumn(part.section('poa.rows')), codes.rows);
  }

  /** What the newest list of a release's date says about a row that was billable when the list took effect. */
  exemption(row: number, release: number): Icd10cmPoaExemption | undefined {
    const { day } = this.#codes.releases[release]!;
    let list = this.#lists.length - 1;
    while (list >= 0 && this.#lists[list]! > day) list--;
    if (list < 0) return undefined;
    const listRelease = this.#codes.releaseOn(this.#lists[list]!);
    if (!hasBit(this.#codes.billable[row]!, listRelease)) return undefined;
    const value = this.#values[row]!;
    const exempt = value === ALWAYS || (value !== NEVER && hasBit(this.#masks[value - 2]!, list));
    return { exempt, list: formatDay(this.#lists[list]!) };
  }
}
