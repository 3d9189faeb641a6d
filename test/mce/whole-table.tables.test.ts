import { describe, expect, it } from 'vitest';
import { loadMceLists, loadMceMasters } from '../../data-build/mce/tables.js';
import { edits, lists, type MceEdit, procedureEdits } from '../../src/mce/index.js';
import type { MceListTable, MceMaster, MceSpan } from '../../src/mce/write/model.js';
import { hasOfficial } from '../official-files.js';

const hasSources = hasOfficial('mce/2026-04-01');
const masters: readonly MceMaster[] = hasSources ? loadMceMasters() : [];
const masterOf = (system: MceMaster['system']): MceMaster => masters.find((one) => one.system === system)!;

const text = (day: number): string => String(day).replace(/(....)(..)(..)/, '$1-$2-$3');

/** The day before, or after, a date. */
function shifted(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The days of all changes of a table and the days before them, and the days around its end. */
function boundaries({ spans, to }: MceMaster): string[] {
  const first = spans.map(({ from }) => text(from));
  const next = spans.flatMap((span) => (span.to === undefined ? [] : [shifted(text(span.to), 1)]));
  const days = [...new Set([...first, ...next])].flatMap((day) => [shifted(day, -1), day]);
  return [...new Set([...days, to])].sort();
}

function byCode({ spans }: MceMaster): Map<string, MceSpan[]> {
  const codes = new Map<string, MceSpan[]>();
  for (const span of spans) codes.set(span.code, [...(codes.get(span.code) ?? []), span]);
  return codes;
}

/** The attributes of a code on a day, by reading its rows from top to bottom. */
const printed = (spans: readonly MceSpan[], on: number): readonly string[] =>
  spans.find(({ from, to }) => from <= on && (to === undefined || on <= to))?.flags ?? [];

/** CMS's name of the attribute that an edit stands for. */
const NAMES: Readonly<Record<string, string>> = {
  'external-cause': 'ecodepdx',
  'unacceptable-unless-secondary': 'reqsdx',
  'questionable-admission': 'qadm',
  'wrong-procedure': 'wrngproc',
};

function nameOf(edit: MceEdit): string {
  if (edit.edit === 'age') return edit.category;
  return edit.edit === 'sex' ? edit.sex : (NAMES[edit.edit] ?? edit.edit);
}

/** Attributes of diagnoses that are no edits of their own. */
const CONDITIONS = new Set(['clintrial', 'delout', 'diabtypeI', 'ncov6', 'ncov7', 'ncov_z302']);

/** The edits that attributes make. A code that needs a secondary diagnosis is not unacceptable as such. */
const editsOf = (flags: readonly string[]): string[] =>
  flags.filter((flag) => !CONDITIONS.has(flag) && !(flag === 'unacceptable' && flags.includes('reqsdx')));

/** Whether the rows of a code have an edit on its first and last day, and not on the days around them. */
function hasRightDays(spans: readonly MceSpan[], edit: MceEdit): boolean {
  const { from, to } = edit.basis;
  const has = (on: string): boolean => printed(spans, Number(on.replaceAll('-', ''))).includes(nameOf(edit));
  if (!has(from) || has(shifted(from, -1))) return false;
  return to === undefined || (has(to) && !has(shifted(to, 1)));
}

const joined = (names: readonly string[]): string => [...names].sort().join(' ');

describe.runIf(hasSources)('every code, attribute and boundary of the attribute table:', () => {
  it('diagnoses', () => {
    const master = masterOf('icd10cm');
    const codes = byCode(master);
    const days = boundaries(master);
    const flags = new Set(master.spans.flatMap((span) => span.flags));
    const wrong: string[] = [];
    let compared = 0;
    for (const on of days) {
      const day = Number(on.replaceAll('-', ''));
      for (const [code, spans] of codes) {
        const expected = printed(spans, day);
        const answer = edits(code, { on });
        compared += flags.size;
        if (
          joined(answer?.attributes ?? []) !== joined(expected) ||
          joined(answer?.edits.map(nameOf) ?? []) !== joined(editsOf(expected)) ||
          (answer !== undefined && (answer.gaps.length > 0 || answer.projected))
        )
          wrong.push(`${code} ${on}: ${answer?.attributes} instead of ${expected}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect([codes.size, flags.size, days.length, compared]).toEqual([75_719, 19, 35, 50_353_135]);
  });

  it('procedures', () => {
    const master = masterOf('icd10pcs');
    const codes = byCode(master);
    const days = boundaries(master);
    const flags = new Set(master.spans.flatMap((span) => span.flags));
    const wrong: string[] = [];
    let compared = 0;
    for (const on of days) {
      const day = Number(on.replaceAll('-', ''));
      for (const [code, spans] of codes) {
        const expected = printed(spans, day);
        const found = procedureEdits(code, { on }).edits;
        compared += flags.size;
        if (joined(found.map(({ attribute }) => attribute)) !== joined(expected))
          wrong.push(`${code} ${on}: ${found.map(({ attribute }) => attribute)} instead of ${expected}`);
      }
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect([codes.size, flags.size, days.length, compared]).toEqual([82_407, 15, 37, 45_735_885]);
  });

  it('first and last days of each edit', () => {
    const wrong: string[] = [];
    for (const [code, spans] of byCode(masterOf('icd10cm'))) {
      const given = spans.flatMap((span) => edits(code, { on: text(span.from) })?.edits ?? []);
      for (const edit of given)
        if (!hasRightDays(spans, edit))
          wrong.push(`${code} ${edit.edit} ${edit.basis.from} ${edit.basis.to}`);
    }
    expect(wrong).toEqual([]);
  });

  it('as many codes as the package says', () => {
    const expected = masters.flatMap(({ system, spans }) =>
      [...new Set(spans.flatMap(({ flags }) => flags))].sort().map((flag) => {
        const having = spans.filter(({ flags }) => flags.includes(flag)).map(({ code }) => code);
        return [system === 'icd10cm' ? 'diagnoses' : 'procedures', flag, new Set(having).size];
      }),
    );
    expect(lists().map(({ of, attribute, codes }) => [of, attribute, codes])).toEqual(expected);
  });
});

describe.runIf(hasSources)('the printed lists agree with the attribute table:', () => {
  const printedLists: readonly MceListTable[] = hasSources ? loadMceLists() : [];

  it.each(printedLists.map((list) => [list.effective, list.system, list.flag, list] as const))(
    '%s %s %s',
    (effective, system, flag, { codes }) => {
      const day = Number(effective.replaceAll('-', ''));
      const having = masterOf(system)
        .spans.filter(({ from, to }) => from <= day && (to === undefined || day <= to))
        .filter(({ flags }) => flags.includes(flag))
        .map(({ code }) => code);
      const ours = new Set(having);
      const theirs = new Set(codes);
      // The lists of v43 print the code that needs a secondary diagnosis apart; the table gives it both attributes.
      if (flag === 'unacceptable' && effective === '2025-10-01') theirs.add('Z5189');
      expect({
        onlyTable: having.filter((code) => !theirs.has(code)),
        onlyList: codes.filter((code) => !ours.has(code)),
      }).toEqual({ onlyTable: [], onlyList: [] });
    },
  );
});
