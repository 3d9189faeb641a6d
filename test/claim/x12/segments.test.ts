import { describe, expect, it } from 'vitest';
import { NotX12, SegmentSplitter } from '../../../src/claim/x12/segments.js';
import { ISA } from '../fixtures/x12.js';

/** The segments of a text that comes in these pieces, as numbers and first elements. */
function split(...pieces: readonly string[]): string[] {
  const splitter = new SegmentSplitter();
  const found: string[] = [];
  for (const piece of pieces)
    for (const { number, elements } of splitter.push(piece)) found.push(`${number} ${elements.slice(0, 2)}`);
  for (const { number, elements } of splitter.end()) found.push(`${number} ${elements.slice(0, 2)}`);
  return found;
}

/** The same header with other separators. */
const header = (element: string, component: string, terminator: string): string =>
  ISA.replaceAll('*', element).replace(':~', component + terminator);

describe('segments', () => {
  it('end with what follows the header', () => {
    expect(split(`${ISA}GS*HC~ST*837~`)).toEqual(['1 ISA,00', '2 GS,HC', '3 ST,837']);
    expect(split(`${header('|', '>', '\n')}GS|HC\nST|837`)).toEqual(['1 ISA,00', '2 GS,HC', '3 ST,837']);
    expect(split(`${header('\u001d', '\u001f', '\u001c')}GS\u001dHC\u001c`)).toEqual(['1 ISA,00', '2 GS,HC']);
  });

  it('may be on lines of their own', () => {
    expect(split(`${ISA}\r\nGS*HC~\r\n\r\nST*837~\r\n`)).toEqual(['1 ISA,00', '2 GS,HC', '3 ST,837']);
  });

  it('empty ones do not count', () => {
    expect(split(`${ISA}~~GS*HC~~`)).toEqual(['1 ISA,00', '2 GS,HC']);
  });

  it('the last one may lack its terminator', () => {
    expect(split(`${ISA}GS*HC`)).toEqual(['1 ISA,00', '2 GS,HC']);
    expect(split(ISA.slice(0, -1) + ISA.at(-1))).toEqual(['1 ISA,00']);
  });

  it('each header declares its own separators', () => {
    const second = `${header('|', '>', '\n')}GS|HC\n`;
    expect(split(`${ISA}GS*HC~\n${second}${ISA}GS*XX~`)).toEqual([
      '1 ISA,00',
      '2 GS,HC',
      '3 ISA,00',
      '4 GS,HC',
      '5 ISA,00',
      '6 GS,XX',
    ]);
  });

  it('are the same letter by letter and all at once', () => {
    const text = `\uFEFF ${ISA}GS*HC~\r\n${header('|', '>', '\n')}GS|HC\n`;
    expect(split(...text)).toEqual(split(text));
  });

  it('a segment that begins like a header is not a header', () => {
    expect(split(`${ISA}ISB*1~IS*2~`)).toEqual(['1 ISA,00', '2 ISB,1', '3 IS,2']);
  });
});

describe('text that is not X12', () => {
  it.each([
    ['no header', 'GS*HC~'],
    ['a short header', 'ISA*00*~'],
    ['the same separator twice', ISA.replace(':~', '*~')],
    ['a letter as separator', ISA.replace(':~', 'A~')],
    ['a blank as terminator', ISA.replace(':~', ': ')],
  ])('%s', (_, text) => {
    expect(() => split(text)).toThrow(NotX12);
  });

  it('a segment without an end is refused', () => {
    expect(() => split(ISA, 'x'.repeat(65_537))).toThrow('does not end');
    expect(split(ISA, 'x'.repeat(65_000), '~')).toHaveLength(2);
  });
});
