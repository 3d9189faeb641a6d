import { expect, it } from 'vitest';
import { linesOf } from '../../src/compile/files.js';

const lines = (text: string): string[] => linesOf({ name: 'f', content: new TextEncoder().encode(text) });

it.each<[string, string[]]>([
  ['a\nb', ['a', 'b']],
  ['a\r\nb\r\n', ['a', 'b']],
  ['a\r\nb  ', ['a', 'b  ']],
  ['a\nb  \r\n\r\n  \n', ['a', 'b  ']],
  ['\n\na\n', ['', '', 'a']],
  ['', ['']],
  ['\n\n', ['']],
])('the lines of %j keep their blanks, and empty ones at the end are left out', (text, expected) => {
  expect(lines(text)).toEqual(expected);
});

it('more lines than any official file are refused', () => {
  expect(() => lines(`${'\n'.repeat(300_001)}a`)).toThrow('f: it has more than 300000 lines');
});
