import { describe, expect, it } from 'vitest';
import { entries, type Icd10cmEntry } from '../../../src/icd10cm/index.js';
import { checkPair, type Icd10cmTabularNote, notes } from '../../../src/icd10cm/rules/index.js';

/** Every Excludes note is asked at both ends of what it names, and one code outside of each. The places come from the codes alone. */
const ON = '2025-10-01';
const all: readonly Icd10cmEntry[] = [...entries({ on: ON })];
const billable = all.filter((entry) => entry.billable).map(({ code }) => code);
const bare = billable.map((code) => code.replace('.', ''));

/** The first and last billable code for each beginning. */
const spans = new Map<string, [first: number, last: number]>();
for (const [index, code] of bare.entries())
  for (let length = 3; length <= code.length; length++) {
    const start = code.slice(0, length);
    const span = spans.get(start);
    if (span === undefined) spans.set(start, [index, index]);
    else span[1] = index;
  }

/** The first and last billable code that a reference names: `E10.9`, `E08.-`, `A15-A19`. */
function endsOf(codes: string): readonly [number, number] | undefined {
  const [from = '', to = ''] = codes.split('-').map((one) => one.replaceAll('.', ''));
  const first = spans.get(from)?.[0];
  const last = spans.get(to || from)?.[1];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** Whether the answer about a pair has this note, with the second code as the one that is named. */
function hasNote(subject: string, other: string, { text }: Icd10cmTabularNote, codes: string): boolean {
  return checkPair(subject, other, { on: ON }).statements.some(
    (one) =>
      one.subject === subject && one.excluded === other && one.text === text && one.reference.codes === codes,
  );
}

/** One reference of a note, with the first code below the node of the note. */
interface Edge {
  readonly subject: number;
  readonly note: Icd10cmTabularNote;
  readonly codes: string;
  readonly span: readonly [number, number];
}

/** The references of the own notes of a node. A note that names codes of its own node is left out: it has tests of its own. */
function edgesOf(node: string): Edge[] {
  const subject = spans.get(node.replace('.', ''))?.[0];
  if (subject === undefined) return [];
  return notes(node, { on: ON })
    .filter(({ kind, inherited }) => !inherited && kind.startsWith('excludes'))
    .flatMap((note) => {
      const edges = note.references.flatMap(({ codes, condition }) => {
        const span = endsOf(codes);
        return span === undefined ? [] : [{ subject, note, codes, span, condition }];
      });
      const namesOwn = edges.some(({ span: [first, last] }) => first <= subject && subject <= last);
      return namesOwn ? [] : edges.filter(({ condition }) => condition === undefined);
    });
}

describe('every Excludes note at a code', () => {
  const edges = all.flatMap(({ code }) => edgesOf(code));

  it('names the first and the last code of each reference', () => {
    const missed = edges.flatMap(({ subject, note, codes, span }) =>
      span
        .filter((index) => !hasNote(billable[subject]!, billable[index]!, note, codes))
        .map((index) => `${billable[subject]} ${codes}: ${billable[index]}`),
    );
    expect(missed).toEqual([]);
    expect(edges.length).toBeGreaterThan(7_500);
  });

  it('names neither the code before the first nor the one after the last', () => {
    const told = edges.flatMap(({ subject, note, codes, span: [first, last] }) =>
      [first - 1, last + 1]
        .filter((index) => index !== subject && index in billable)
        .filter((index) => hasNote(billable[subject]!, billable[index]!, note, codes))
        .map((index) => `${billable[subject]} ${codes}: ${billable[index]}`),
    );
    expect(told).toEqual([]);
  });
});

describe('the words of an answer', () => {
  it.each([
    ['E10.9', 'E11.9', 'E10.9 and E11.9 are not reported together, unless the two conditions are unrelated'],
    ['J02.9', 'J31.2', 'J02.9 and J31.2 may both be reported if the patient has both conditions'],
    ['I10', 'M54.50', 'no Excludes note names I10 and M54.50 together; that is not an approval'],
  ])('about %s and %s', (a, b, message) => {
    expect(checkPair(a, b, { on: ON })).toMatchObject({ message, issues: [] });
  });

  it.each([
    ['A00.0', 'A00.0', 'both codes are A00.0; give two different codes', ['same-code']],
    ['A00.0', 'a000', 'both codes are A00.0; give two different codes', ['same-code']],
    ['A00.0', 'cholera!', "'cholera!' does not have the shape of an ICD-10-CM code", ['malformed']],
    ['A00.0', 'A99.ZZZ', "'A99.ZZZ' is not in any release of ICD-10-CM", ['unknown']],
    [
      'A00.0',
      'A00',
      'A00 is a header, not billable; the answer may differ for the codes below it',
      ['header'],
    ],
    ['A00.0', 'I11.0', undefined, []],
  ])('about a code that cannot be judged: %s and %s', (a, b, message, codes) => {
    const { issues } = checkPair(a, b, { on: ON });
    expect(issues.map(({ code }) => code)).toEqual(codes);
    if (message !== undefined) expect(issues[0]!.message).toBe(message);
  });

  it.each([
    // Row 0 is a row like any other.
    ['A00', 'A00', ['header', 'header', 'same-code']],
    // Two codes that are in no release are not the same code.
    ['A99.ZZZ', 'A98.ZZZ', ['unknown', 'unknown']],
    ['A99.ZZZ', 'cholera!', ['unknown', 'malformed']],
  ])('about both codes, in their order: %s and %s', (a, b, codes) => {
    const { verdict, issues } = checkPair(a, b, { on: ON });
    expect([verdict, issues.map(({ code }) => code)]).toEqual(['not-judged', codes]);
  });

  it('about a code that is no text', () => {
    const { codes, issues } = checkPair(5 as never, null as never, { on: ON });
    expect(codes).toEqual(['number', 'object']);
    expect(issues.map(({ given }) => given)).toEqual(['number', 'object']);
  });

  it('about a code of another day and a day before the set', () => {
    expect(checkPair('A00.0', 'A04.7', { on: ON }).issues.map(({ message }) => message)).toEqual([
      'A04.7 is a header, not billable; the answer may differ for the codes below it',
    ]);
    expect(checkPair('A04.71', 'A00.0', { on: '2017-09-30' }).issues.map(({ message }) => message)).toEqual([
      'A04.71 is not valid on the date; it is not in the release of 2016-10-01',
    ]);
    const early = checkPair('A00.0', 'A00.1', { on: '2015-09-30' });
    expect([early.verdict, early.message]).toEqual([
      'not-judged',
      'ICD-10-CM was not in use before 2015-10-01',
    ]);
  });

  it('gives the first code of the set as it is read, however it was written', () => {
    expect(checkPair('a00', 'a000', { on: ON }).codes).toEqual(['A00', 'A00.0']);
    expect(checkPair('a000', 'a00', { on: ON }).codes).toEqual(['A00.0', 'A00']);
  });

  it('knows the first release', () => {
    const { issues } = checkPair('Q99.Z', 'A00.0', { on: '2015-10-01' });
    expect(issues.map((issue) => issue.code)).toEqual(['unknown']);
  });

  it('names a long text only by its beginning', () => {
    const { codes, issues } = checkPair('x'.repeat(99), 'A00.0', { on: ON });
    expect([codes, issues[0]!.given]).toEqual([['x'.repeat(40), 'A00.0'], 'x'.repeat(40)]);
  });

  it('refuses an option that it does not know, by the name of the function', () => {
    expect(() => checkPair('A00.0', 'A00.1', { date: ON } as never)).toThrow(/checkPair/);
  });
});

describe('the order of statements', () => {
  it('has Excludes1 before Excludes2 if both codes state something', () => {
    const kinds = checkPair('J42', 'J44.9', { on: ON }).statements.map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort());
    expect(new Set(kinds)).toEqual(new Set(['excludes1', 'excludes2']));
  });
});
