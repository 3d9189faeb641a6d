import { describe, expect, it } from 'vitest';
import { ncciOf } from './compiled.js';
import { type PtpCells, ptpText, zipOf } from './official.js';

/** An invented table of official shape, every column filled, large enough for several chunks and many pieces of a file. */

/** Numbers that look random and are the same in every run. */
function generator(): (below: number) => number {
  let state = 42;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const QUARTERS = Array.from({ length: 100 }, (_, i) => {
  const year = 1998 + Math.floor(i / 4);
  return [
    `${year}${['0101', '0401', '0701', '1001'][i % 4]}`,
    `${year}${['0331', '0630', '0930', '1231'][i % 4]}`,
  ];
}) as [first: string, last: string][];

/** Up to three rows of a pair, one after the other, some withdrawn on their first day. */
function historyOf(random: (below: number) => number): Omit<PtpCells, 'one' | 'two'>[] {
  const rows: Omit<PtpCells, 'one' | 'two'>[] = [];
  for (let quarter = random(60); rows.length < 3 && quarter < 100; quarter += 1 + random(40)) {
    const [effective] = QUARTERS[quarter]!;
    const rationale = ['One reason', 'Another reason', 'A third'][random(3)]!;
    if (random(12) === 0) rows.push({ effective, deletion: effective, indicator: '9', rationale });
    else {
      const last = quarter + random(30);
      const deletion = last < 100 && random(3) > 0 ? QUARTERS[last]![1] : '*';
      rows.push({
        prior: random(9) === 0 ? '*' : '',
        effective,
        deletion,
        indicator: String(random(2)),
        rationale,
      });
      if (deletion === '*') break;
      quarter = last;
    }
  }
  return rows;
}

const code = (number: number, letter: string): string => `${String(number).padStart(4, '0')}${letter}`;

function invented(): PtpCells[] {
  const random = generator();
  const rows: PtpCells[] = [];
  let family: [number, Omit<PtpCells, 'one' | 'two'>[]][] = [];
  for (let one = 0; one < 400; one++) {
    if (one % 20 === 0) family = Array.from({ length: 90 }, () => [random(3000), historyOf(random)]);
    const own = new Map(family.filter(() => random(15) > 0));
    for (let i = 0; i < 5; i++) own.set(3000 + random(2000), historyOf(random));
    for (const [two, history] of own)
      rows.push(...history.map((cells) => ({ one: code(one, 'Y'), two: code(two, 'Z'), ...cells })));
  }
  // As in the files of CMS the rows are not in order.
  for (let i = rows.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [rows[i], rows[j]] = [rows[j]!, rows[i]!];
  }
  return rows;
}

const rows = invented();
const ncci = await ncciOf({ 'q.zip': zipOf({ 'ccipra-v302r0.txt': ptpText(rows) }) });
const plain = (date: string | undefined): string => date?.replaceAll('-', '') ?? '*';
const iso = (date: string): string => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;

describe('a large table with every column', () => {
  it('is large', () => {
    expect(rows.length).toBeGreaterThan(40_000);
    expect(ptpText(rows).length).toBeGreaterThan(2 ** 20);
  });

  it('has every row, and no other', { tags: 'slow' }, () => {
    const text = ({ one, two, prior, effective, deletion, indicator, rationale }: PtpCells): string =>
      [one, two, prior === '*', effective, deletion, indicator, rationale].join(' ');
    const ours = [...ncci.edits()].map((edit) =>
      text({
        one: edit.column1,
        two: edit.column2,
        prior: edit.priorTo1996 === true ? '*' : '',
        effective: plain(edit.effective),
        deletion: plain(edit.deletion),
        indicator: String(edit.modifierIndicator),
        rationale: edit.rationale!,
      }),
    );
    expect(ours.sort()).toEqual(rows.map(text).sort());
  });

  it('answers each row on its first and last day, and has no edit before and after, if no other row applies', {
    tags: 'slow',
  }, () => {
    const byPair = new Map<string, PtpCells[]>();
    for (const row of rows) {
      const pair = `${row.one} ${row.two}`;
      byPair.set(pair, [...(byPair.get(pair) ?? []), row]);
    }
    const questions = [...byPair.values()].flatMap((own) =>
      own.flatMap(boundaries).map((day) => ({ own, day })),
    );
    const wrong = questions.filter(({ own, day }) => found(own[0]!, day) !== expected(own, day));
    expect(wrong).toEqual([]);
    expect(questions.length).toBeGreaterThan(200_000);
  });
});

function dayAfter(date: string, days: number): string {
  return plain(new Date(Date.parse(iso(date)) + days * 86_400_000).toISOString().slice(0, 10));
}

/** First and last day of a row, and the days beside them. */
function boundaries({ effective, deletion }: PtpCells): string[] {
  const last = deletion === '*' ? '20240930' : deletion!;
  return [effective!, last, dayAfter(last, -1), dayAfter(last, 1), dayAfter(effective!, -1)];
}

/** Effective and deletion date of the row in force: no two rows of a pair are at once. */
function expected(own: readonly PtpCells[], day: string): string {
  const row = own.find(
    ({ effective, deletion, indicator }) =>
      indicator !== '9' && effective! <= day && (deletion === '*' || deletion! >= day),
  );
  return row === undefined ? 'none' : `${row.effective} ${row.deletion}`;
}

/** The same of the answer, asked the other way round. */
function found({ one, two }: PtpCells, day: string): string {
  const answer = ncci.checkPair(two, one, { on: iso(day) });
  return 'edit' in answer ? `${plain(answer.edit.effective)} ${plain(answer.edit.deletion)}` : 'none';
}
