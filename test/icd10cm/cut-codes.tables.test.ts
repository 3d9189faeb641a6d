import { describe, expect, it } from 'vitest';
import { checkDiagnoses } from '../../src/diagnoses/index.js';
import { entries, isBillable, lookup, suggest, validate } from '../../src/icd10cm/index.js';

const DATES = ['2016-01-15', '2020-01-15', '2023-06-01', '2026-11-27'];
const withDot = (cut: string): string => (cut.length > 3 ? `${cut.slice(0, 3)}.${cut.slice(3)}` : cut);
const plain = (code: string): string => code.replace('.', '');

/** Every proper beginning of a billable code, three characters or more, that is not billable itself. By strings alone. */
function beginnings(on: string): Map<string, string> {
  const billable = [...entries({ on, billable: true })].map(({ code }) => plain(code));
  const isCode = new Set(billable);
  const first = new Map<string, string>();
  for (const code of billable)
    for (let length = 3; length < code.length; length++) {
      const cut = code.slice(0, length);
      if (!isCode.has(cut) && !first.has(cut)) first.set(cut, code);
    }
  return first;
}

describe.each(DATES)('every header and every cut code of %s', (on) => {
  const all = beginnings(on);

  it('gets suggestions that are billable codes below it, the first one of the table first', () => {
    const wrong: string[] = [];
    for (const [cut, first] of all) {
      const answer = validate(cut, { on });
      const issue = answer.ok ? undefined : answer.issues[0];
      const suggested = (issue?.suggestions ?? []).map(plain);
      const fits = suggested.every((code) => code.startsWith(cut) && isBillable(code, { on }));
      // A retired code may be the beginning of codes of the date: its successors are named, by the conversion table.
      const named = issue?.code === 'retired' || (issue?.code === 'header' && suggested[0] === first);
      if (!named || (issue?.code === 'header' && !fits)) wrong.push(`${cut}: ${issue?.code} ${suggested}`);
    }
    expect(wrong).toEqual([]);
    expect(all.size).toBeGreaterThan(20_000);
  });

  it.each([
    ['with the notation of the book', (cut: string) => (cut.length > 3 ? `${withDot(cut)}-` : `${cut}.-`)],
    ['with a trailing dot', (cut: string) => `${withDot(cut)}.`],
    ['without its dot, with a trailing one', (cut: string) => `${cut}.`],
  ])('gets the same %s', (_, written) => {
    const wrong: string[] = [];
    for (const cut of all.keys()) {
      const dotted = written(cut);
      const answer = validate(dotted, { on });
      const issue = answer.ok ? undefined : answer.issues[0];
      const suggested = suggest(dotted, { on, limit: 3 });
      const fits = suggested.every(({ code, billable }) => billable && plain(code).startsWith(cut));
      if (issue?.code !== 'header' || !fits || suggested.length === 0) wrong.push(dotted);
    }
    expect(wrong).toEqual([]);
  });
});

it.each(DATES)('on %s every fix of a header or retired code removes its finding', (on) => {
  const given = new Set<string>(beginnings(on).keys());
  for (const date of DATES)
    for (const { code } of entries({ on: date })) if (!isBillable(code, { on })) given.add(plain(code));
  const wrong: string[] = [];
  let applied = 0;
  for (const code of given) {
    const { findings } = checkDiagnoses([code], { on, setting: 'professional' });
    const finding = findings.find(({ rule }) => rule === 'icd10cm.header' || rule === 'icd10cm.invalid');
    for (const better of finding?.fix?.codes ?? []) {
      applied++;
      if (lookup(better, { on })?.billable !== true) wrong.push(`${code}: ${better}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(applied).toBeGreaterThan(20_000);
});

describe('worked cases', () => {
  const on = '2026-11-27';
  const issueOf = (text: string) => {
    const answer = validate(text, { on });
    return answer.ok ? undefined : answer.issues[0];
  };

  it.each([
    ['E11.-', 'E11.00', "'E11.-' stands for the codes below it, not billable: more characters are needed"],
    ['C50.9-', 'C50.911', "'C50.9-' stands for the codes below it, not billable: more characters are needed"],
    ['A00.', 'A00.0', "'A00.' is only the beginning of a code, not billable: more characters are needed"],
    ['C78', 'C78.00', 'C78 is a header, not billable: more characters are needed'],
    [
      'S39.94X',
      'S39.94XA',
      "'S39.94X' is only the beginning of a code, not billable: its 7th character is missing",
    ],
    ['T36.0X', 'T36.0X1A', 'T36.0X is a header, not billable: its 7th character is missing'],
  ])('%s', (text, first, message) => {
    const issue = issueOf(text);
    expect([issue?.code, issue?.suggestions[0], issue?.message]).toEqual(['header', first, message]);
  });

  it('a billable code with a trailing dot is not a code, and suggested without it', () => {
    const issue = issueOf('I10.');
    expect([issue?.code, issue?.suggestions[0]]).toEqual(['malformed', 'I10']);
    expect(lookup('I10.', { on })).toBeUndefined();
    expect(lookup('E11.', { on })).toBeUndefined();
  });

  it.each(['I64', 'V72.31', 'XYZ', 'E1Z.9'])('%s has no fix on a claim', (code) => {
    const { findings } = checkDiagnoses([code], { on, setting: 'professional' });
    expect(findings.map(({ rule, fix }) => [rule, fix])).toContainEqual(['icd10cm.invalid', undefined]);
  });
});
