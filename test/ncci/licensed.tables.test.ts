import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createNcci, type Ncci, type NcciPairCheck, type NcciSetting } from '../../src/ncci/index.js';
import { hasOfficial, officialBytes } from '../official-files.js';
import { ncciOf, payloadOf } from './compiled.js';

/**
 * The full tables, which carry CPT numbers: read in place, and never named here. Everything expected is calculated from the file
 * again, by code that shares nothing with the readers and the payload.
 */
const hasSources = hasOfficial('ncci/licensed');

const fileOf = (name: string): Uint8Array => officialBytes(`ncci/licensed/${name}`);
const textOf = (name: string): string =>
  Buffer.from(Object.values(unzipSync(fileOf(name)))[0]!).toString('latin1');

const TABLE_END = '20240930';
const iso = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

/** The day after the last day of a quarter or any other, by the calendar of JavaScript. */
function after(day: string): string {
  const date = new Date(`${iso(day)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10).replaceAll('-', '');
}

/** The rows of a file: its codes by number, and what follows them, as printed. */
class NaiveTable {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly kinds: { readonly deletion: string; readonly indicator: string; readonly rationale: string }[] =
    [];
  readonly #kindNumbers = new Map<string, number>();
  /** For each pair, by both numbers, the kinds of its rows. */
  readonly pairs = new Map<number, number[]>();
  rows = 0;

  constructor(text: string) {
    for (let at = 0, line = 0; at < text.length; line++) {
      const end = text.indexOf('\n', at);
      if (line >= 6) this.#add(text.slice(at, end).trimEnd());
      at = end + 1;
    }
  }

  #number(code: string): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    this.#numbers.set(code, this.names.length);
    return this.names.push(code) - 1;
  }

  #add(line: string): void {
    const rest = line.slice(11);
    let kind = this.#kindNumbers.get(rest);
    if (kind === undefined) {
      const [, , deletion, indicator, rationale] = line.slice(12).split('\t');
      kind = this.kinds.push({ deletion: deletion!, indicator: indicator!, rationale: rationale! }) - 1;
      this.#kindNumbers.set(rest, kind);
    }
    const pair = this.#number(line.slice(0, 5)) * 65_536 + this.#number(line.slice(6, 11));
    const rows = this.pairs.get(pair);
    if (rows === undefined) this.pairs.set(pair, [kind]);
    else rows.push(kind);
    this.rows++;
  }

  /** The row in force on a day in one order: the one that ends first of those that have not ended; never one with indicator 9. */
  inForce(one: number, two: number, day: string): number | undefined {
    let best: number | undefined;
    for (const kind of this.pairs.get(one * 65_536 + two) ?? []) {
      const { deletion, indicator } = this.kinds[kind]!;
      if (indicator === '9' || (deletion !== '*' && deletion < day)) continue;
      if (best === undefined || this.#ends(kind) < this.#ends(best)) best = kind;
    }
    return best;
  }

  #ends(kind: number): string {
    const { deletion } = this.kinds[kind]!;
    return deletion === '*' ? '99999999' : deletion;
  }

  /** What a pair check must say on a day, as one text. */
  expected(one: number, two: number, day: string): string {
    const forward = this.inForce(one, two, day);
    const backward = this.inForce(two, one, day);
    const stricter =
      forward === undefined ||
      (backward !== undefined && this.kinds[backward]!.indicator < this.kinds[forward]!.indicator);
    const decides = stricter ? backward : forward;
    if (decides === undefined) return 'no-edit';
    const { deletion, indicator, rationale } = this.kinds[decides]!;
    const [a, b] = stricter ? [two, one] : [one, two];
    const verdict = indicator === '0' ? 'conflict' : 'allowed-with-modifier';
    return [verdict, this.names[a], this.names[b], deletion, rationale].join(' ');
  }
}

/** The same of an answer. */
function said(answer: NcciPairCheck): string {
  if (answer.verdict !== 'conflict' && answer.verdict !== 'allowed-with-modifier') return answer.verdict;
  const { deletion, rationale } = answer.edit;
  const ends = deletion === undefined ? '*' : deletion.replaceAll('-', '');
  return [answer.verdict, answer.column1, answer.column2, ends, rationale].join(' ');
}

/** Asks every row of the file on its last day and on the day after. */
function wrongAnswers(naive: NaiveTable, ncci: Ncci, setting: NcciSetting): string[] {
  const wrong: string[] = [];
  const days = new Map<string, readonly (readonly [day: string, on: string])[]>();
  for (const { deletion } of naive.kinds) {
    const last = deletion === '*' ? TABLE_END : deletion;
    days.set(
      deletion,
      [last, after(last)].map((day) => [day, iso(day)]),
    );
  }
  for (const [pair, kinds] of naive.pairs) {
    const one = Math.floor(pair / 65_536);
    const two = pair % 65_536;
    for (const deletion of new Set(kinds.map((kind) => naive.kinds[kind]!.deletion)))
      for (const [day, on] of days.get(deletion)!) {
        const found = said(ncci.checkPair(naive.names[one]!, naive.names[two]!, { on, setting }));
        if (found !== naive.expected(one, two, day) && wrong.length < 10) wrong.push(`row ${pair} on ${on}`);
      }
  }
  return wrong;
}

/** The most bytes, before base64: what a context-mixing archiver makes of the practitioner file in six and a half minutes is 1.45 MB. */
const CEILING = 312_000;

describe.runIf(hasSources).each([
  ['practitioner', 'ccipra-v302r0.txt.zip', 2_546_017, 2_238_466],
  ['outpatient', 'ccioph-v302r0.txt.zip', 1_775_818, 1_695_434],
] as const)('the full table of PTP edits, %s', (setting, name, rows, pairs) => {
  it('answers every row on its last day and the day after as the file says', async () => {
    const payload = await payloadOf({ [name]: fileOf(name) });
    expect(Object.values(payload)[0]!.length).toBeLessThan(CEILING);
    const ncci = createNcci(payload);
    const naive = new NaiveTable(textOf(name));
    expect([naive.rows, naive.pairs.size]).toEqual([rows, pairs]);
    expect(wrongAnswers(naive, ncci, setting)).toEqual([]);

    let count = 0;
    const odd: string[] = [];
    for (const { column1, column2 } of ncci.edits({ setting })) {
      count++;
      if (column1 === column2) odd.push(column1);
    }
    expect([count, odd]).toEqual([rows, []]);
    expect(ncci.releases().map(({ scope, rows: told }) => [scope, told])).toEqual([['full', rows]]);
  });
});

describe.runIf(hasSources)('the other full tables', () => {
  it('MUE: every row of the file, and nothing else', async () => {
    const name = 'MCR_MUE_PractitionerServices_Eff_04-01-2026.csv.zip';
    const ncci = await ncciOf({ [name]: fileOf(name) });
    // In this file every row below the headings is one line, and only the last two cells are quoted.
    const lines = textOf(name)
      .split('\r\n')
      .filter((line) => /^[0-9A-Z]{5},/.test(line));
    const wrong = lines.filter((line) => {
      const [, code, units, mai, rationale] = /^(.{5}),(\d+),"(.*?)","(.*)"$/.exec(line)!;
      const answer = ncci.mue(code!, { on: '2026-04-01' });
      if (answer.verdict !== 'limit') return true;
      return (
        `${answer.units} ${answer.mai} ${answer.maiMeaning} ${answer.rationale}` !==
        `${units} ${mai} ${rationale}`
      );
    });
    expect([lines.length, wrong.length]).toEqual([15_095, 0]);
    expect(ncci.releases().map(({ scope, rows }) => [scope, rows])).toEqual([['full', 15_095]]);
  });

  it('add-on codes: every row of the file, and nothing else', async () => {
    const name = 'AOC_V2026Q3-MCR.txt.zip';
    const ncci = await ncciOf({ [name]: fileOf(name) });
    const rows = textOf(name)
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([type]) => /^[123]$/.test(type!));
    const wrong = rows.filter(([type, addOn, , primary]) => {
      const answer = ncci.addOn(addOn!, { on: '2026-09-30' });
      if (answer.verdict !== 'add-on' || !answer.complete) return true;
      if (answer.type !== Number(type)) return true;
      return primary === 'CCCCC'
        ? !answer.contractorDefined
        : !answer.primaries.some(({ code }) => code === primary);
    });
    expect([rows.length, wrong.length]).toEqual([7743, 0]);
    const listed = new Set(rows.map(([, addOn]) => addOn!));
    const ours = [...listed].flatMap((code) => {
      const answer = ncci.addOn(code, { on: '2026-09-30' });
      return answer.verdict === 'add-on'
        ? [...answer.primaries, ...(answer.contractorDefined ? ['CCCCC'] : [])]
        : [];
    });
    expect([listed.size, ours.length]).toEqual([723, 7743]);
  });
});
