import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAddenda } from '../../data-build/icd10cm/read/addenda.js';
import { readOrderFile } from '../../data-build/icd10cm/read/order.js';
import { readPoaExempt } from '../../data-build/icd10cm/read/poa.js';
import { readTabular } from '../../data-build/icd10cm/read/tabular.js';
import { readZipMember, textLines } from '../../data-build/read/zip.js';
import { stopped } from './thrown.js';

describe('a zip', () => {
  const text = 'cholera\r\nplague\r\n\r\n';
  const zip = zipSync({ 'a/order.txt': strToU8(text), 'b.txt': strToU8('other') });

  it('gives the requested member', () => {
    expect(textLines(readZipMember('order.zip', zip, 'a/order.txt'))).toEqual(['cholera', 'plague']);
  });

  it('without the member stops the build', () => {
    expect(stopped(() => readZipMember('order.zip', zip, 'order.txt'))).toBe(
      "unreadable order.zip: the zip has no member 'order.txt'",
    );
  });

  it('cut off anywhere stops the build', () => {
    const accepted: number[] = [];
    for (let length = 0; length < zip.length; length++) {
      const found = stopped(() => readZipMember('order.zip', zip.subarray(0, length), 'a/order.txt'));
      if (!found.startsWith('unreadable order.zip: ')) accepted.push(length);
    }
    expect(accepted).toEqual([]);
  });
});

describe('an order file', () => {
  const row = (order: string, code: string, flag: string, short: string, long: string): string =>
    `${order} ${code.padEnd(7)} ${flag} ${short.padEnd(60)} ${long}`;
  const good = [
    row('00001', 'A00', '0', 'Cholera', 'Cholera'),
    row('00002', 'A000', '1', 'Cholera, biovar', 'Cholera, biovar cholerae  '),
  ];
  const read = (lines: string[]) => readOrderFile('order.txt', lines);

  it('is read exactly, without padding', () => {
    expect(read(good)).toEqual([
      { code: 'A00', billable: false, shortTitle: 'Cholera', longTitle: 'Cholera' },
      { code: 'A000', billable: true, shortTitle: 'Cholera, biovar', longTitle: 'Cholera, biovar cholerae' },
    ]);
  });

  it.each<[string, (lines: string[]) => string[], string]>([
    [
      'a row too short',
      ([a]) => [a!, good[1]!.slice(0, 70)],
      'malformed-row order.txt:2: the row has 70 characters, too few for a long title',
    ],
    [
      'a flag that is none',
      ([a]) => [a!, good[1]!.replace(' 1 ', ' 2 ')],
      "malformed-row order.txt:2: '2' is neither 0 (header) nor 1 (billable)",
    ],
    [
      'a code that is none',
      ([a]) => [a!, good[1]!.replace('A000', 'a000')],
      "malformed-row order.txt:2: 'a000' is not a code",
    ],
    [
      'a column moved by one',
      ([a]) => [a!, good[1]!.replace('A000   ', 'A000    ')],
      "malformed-row order.txt:2: ' ' is neither",
    ],
    [
      'a short title over its width',
      ([a]) => [a!, row('00002', 'A000', '1', 'x'.repeat(61), 'Cholera')],
      'malformed-row order.txt:2: a column is wider than expected',
    ],
    [
      'a code twice',
      ([a]) => [a!, row('00002', 'A00', '0', 'Cholera', 'Cholera')],
      'duplicate order.txt:2: A00 appears twice',
    ],
    ['a row missing', ([, b]) => [b!], "malformed-row order.txt:1: the order number is '00002', expected 1"],
    [
      'an empty title',
      ([a]) => [a!, row('00002', 'A000', '1', '', 'Cholera')],
      'malformed-row order.txt:2: a title is empty',
    ],
  ])('with %s stops the build and names the line', (_, change, message) => {
    expect(stopped(() => read(change(good)))).toContain(message);
  });
});

describe('addenda', () => {
  const change = (keyword: string, flag: string, code: string, title: string): string =>
    `${keyword.padEnd(13)}${flag} ${code.padEnd(7)} ${title.padEnd(60)} ${title}`;
  const totals = (what: string, from: number, to: number, ...numbers: number[]): string[] => [
    what === 'headers' ? 'Headers' : 'Codes',
    `${from} ${what}`,
    `${to} ${what}`,
    `${numbers[0]} additions`,
    `${numbers[1]} deletions`,
    `${numbers[2]} revisions`,
  ];
  const changes = [
    change('Add:', '1', 'A0471', 'Recurrent'),
    change('Revise from:', '1', 'I10', 'Hypertension'),
    change('Revise to:', '1', 'I10', 'Essential hypertension'),
    change('Delete:', '0', 'B00', 'Gone'),
  ];
  const good = [...changes, ...totals('headers', 5, 4, 0, 1, 0), ...totals('codes', 10, 11, 1, 0, 1)];
  const read = (lines: string[]) => readAddenda('addenda.txt', lines);

  it('are read with their totals', () => {
    const { additions, deletions, revisions, codes } = read(good);
    expect([additions.map((r) => r.code), deletions.map((r) => r.code)]).toEqual([['A0471'], ['B00']]);
    expect(revisions.map(({ from, to }) => [from.longTitle, to.longTitle])).toEqual([
      ['Hypertension', 'Essential hypertension'],
    ]);
    expect(codes).toEqual({ from: 10, to: 11, additions: 1, deletions: 0, revisions: 1 });
  });

  it.each<[string, string[], string]>([
    [
      'an unknown keyword',
      ['Change:      1 A00', ...good],
      "malformed-row addenda.txt:1: 'Change:     ' is not a kind of change",
    ],
    [
      'one addition too few',
      good.slice(1),
      'count addenda.txt: codes: additions, deletions, revisions are 0, 0, 1, printed 1, 0, 1',
    ],
    [
      'half a revision',
      good.filter((line) => !line.startsWith('Revise to')),
      "a 'Revise from' without its 'Revise to'",
    ],
    ['no totals', changes, "the line 'Headers' is missing"],
    ['totals cut off', good.slice(0, -1), "the totals of codes have no number for 'revisions'"],
    [
      'totals that do not add up',
      good.map((line) => line.replace('11 codes', '12 codes')),
      'count addenda.txt: codes',
    ],
  ])('with %s stop the build', (_, lines, message) => {
    expect(stopped(() => read(lines))).toContain(message);
  });
});

describe('a POA-exempt list', () => {
  const good = ['Order#\tPOAexemptCode\tDescription', '00001\tB90.0\tSequelae', '00002\tZ23\tEncounter'];
  it('gives plain codes', () => {
    expect(readPoaExempt('poa.txt', ['Ord\tPOAexemptCode\tDescription', ...good.slice(1)])).toEqual([
      'B900',
      'Z23',
    ]);
  });

  it.each<[string, string[], string]>([
    ['another heading', ['Code\tDescription', ...good.slice(1)], 'malformed-row poa.txt:1: the headings are'],
    [
      'a wrong column',
      [good[0]!.replace('Order#', 'Order'), 'B90.0\t00001\tSequelae'],
      "malformed-row poa.txt:2: 'B90.0",
    ],
    [
      'a code twice',
      [good[0]!.replace('Order#', 'Order'), good[1]!, good[1]!],
      'duplicate poa.txt:3: B900 appears twice',
    ],
  ])('with %s stops the build', (_, lines, message) => {
    expect(stopped(() => readPoaExempt('poa.txt', lines))).toContain(message);
  });
});

describe('a tabular XML', () => {
  const xml = `<ICD10CM.tabular><chapter><name>1</name><desc>Infectious diseases (A00-B99)</desc>
    <section id="A00-A09"><desc>Intestinal
      diseases (A00-A09)</desc><diag><name>A00</name><desc>Cholera</desc><diag><name>A00.0</name></diag></diag></section>
    <section id="B99"><desc>Other (B99)</desc><diag><name>B99</name></diag></section></chapter></ICD10CM.tabular>`;

  it('gives chapters, blocks and categories', () => {
    expect(readTabular('tabular.xml', xml)).toEqual([
      {
        number: 1,
        range: 'A00-B99',
        title: 'Infectious diseases',
        blocks: [
          { range: 'A00-A09', title: 'Intestinal diseases', categories: ['A00'] },
          { range: 'B99', title: 'Other', categories: ['B99'] },
        ],
      },
    ]);
  });

  it.each<[string, string, string]>([
    ['cut off', xml.slice(0, 300), 'unreadable tabular.xml: not well-formed XML'],
    ['of another kind', '<index></index>', 'unreadable tabular.xml: no chapter'],
    [
      'with a title without its range',
      xml.replace('diseases (A00-B99)', 'diseases'),
      'malformed-row tabular.xml',
    ],
    [
      'with a block under another name',
      xml.replace('diseases (A00-A09)', 'diseases (A00-A08)'),
      'contradiction tabular.xml',
    ],
  ])('%s stops the build', (_, text, message) => {
    expect(stopped(() => readTabular('tabular.xml', text))).toContain(message);
  });
});
