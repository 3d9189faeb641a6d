import { describe, expect, it } from 'vitest';
import { addendaAmong, checkAddenda } from '../../src/compile/addenda.js';

const TEXT = `Delete:      1 B880    Other acariasis
Headers
   23393 codes in icd10cm_order_2025.txt
    9 additions

Codes
  3 codes in icd10cm_order_2025.txt
  4 codes in icd10cm_order_2026.txt
    2 additions
    1 deletions
    1 revisions
of which
     1 revisions to both long and short titles
`;
const file = (text: string) => [{ name: 'addenda.txt', content: new TextEncoder().encode(text) }];
const codes = (...list: [string, string][]) => new Map(list);
const before = codes(['A', 'a'], ['B', 'b'], ['C', 'c']);
const after = codes(['A', 'a'], ['B', 'other'], ['D', 'd'], ['E', 'e']);

describe('the totals of addenda', () => {
  it('are those of the codes, at the end', () => {
    expect(addendaAmong(file(TEXT))).toEqual([
      { file: 'addenda.txt', from: 3, to: 4, additions: 2, deletions: 1, revisions: 1 },
    ]);
    expect(addendaAmong(file('00001 A00'))).toEqual([]);
    expect(addendaAmong(file('Add:      1 B880'))).toEqual([]);
  });

  it('agree with the codes', () => {
    expect(() => checkAddenda(addendaAmong(file(TEXT)), before, after)).not.toThrow();
  });

  it.each([
    [
      'another number of codes',
      TEXT.replace('  4 codes', '  5 codes'),
      'it counts 5 codes, but the order file has 4',
    ],
    [
      'other additions',
      TEXT.replace('2 additions', '3 additions'),
      'it counts 3 additions, but the order file has 2',
    ],
    [
      'other deletions',
      TEXT.replace('1 deletions', '0 deletions'),
      'it counts 0 deletions, but the order file has 1',
    ],
    ['other revisions', TEXT.replace('1 revisions\n', '7 revisions\n'), 'it counts 7 revisions'],
  ])('%s are refused by name', (_, text, message) => {
    expect(() => checkAddenda(addendaAmong(file(text)), before, after)).toThrow(`addenda.txt: ${message}`);
  });

  it('that start from another release say how many codes there are', () => {
    const other = TEXT.replace('  3 codes', '  9 codes').replace('2 additions', '5 additions');
    expect(() => checkAddenda(addendaAmong(file(other)), before, after)).not.toThrow();
  });
});
