import {
  type CheckData,
  type CheckReport,
  compareAtOnePlace,
  countsOf,
  type NotJudged,
  withNotJudged,
} from '../base/checks.js';
import type { Finding } from '../base/findings.js';
import type { NcciLinesCheck } from './check-types.js';
import type { NcciTable } from './types.js';

/** A finding with the number of its first line: decides the order. */
interface Placed {
  readonly line: number;
  readonly finding: Finding;
}

/** Collects what a check of lines finds and cannot judge. Internal. */
export class LinesReport {
  readonly #check: 'units' | 'add-ons';
  readonly #placed: Placed[] = [];
  readonly #open: { readonly line: number; readonly entry: NotJudged }[] = [];
  readonly #tables: NcciTable[] = [];
  #judged = false;

  constructor(check: 'units' | 'add-ons') {
    this.#check = check;
  }

  /** Notes the table that was used. */
  asked(table: NcciTable | undefined): void {
    if (table !== undefined && !this.#tables.includes(table)) this.#tables.push(table);
  }

  /** Notes that a line was judged. */
  judged(): void {
    this.#judged = true;
  }

  /** Adds a finding. */
  add(line: number, finding: Finding): void {
    this.#placed.push({ line, finding });
  }

  /** Notes a line that could not be judged. */
  notJudged(line: number, entry: NotJudged): void {
    this.#open.push({ line, entry });
  }

  /** The answer: findings and lines that were not judged, both in the order of the lines. */
  answer(): NcciLinesCheck {
    const placed = this.#placed.sort((a, b) => a.line - b.line || compareAtOnePlace(a.finding, b.finding));
    const findings = placed.map(({ finding }) => finding);
    const counts = countsOf(findings);
    return { ok: counts.errors === 0, findings, counts, checks: [this.#report()] };
  }

  #report(): CheckReport {
    const data = this.#tables.map(({ name, version }): CheckData => ({ source: name, release: version }));
    const open = this.#open.sort((a, b) => a.line - b.line).map(({ entry }) => entry);
    const status = this.#judged ? 'partly' : 'not-run';
    return withNotJudged({ check: this.#check, status: 'ran', data }, open, status);
  }
}
