import { describe, expect, it } from 'vitest';
import { packPlaces } from '../../data-build/pos/emit.js';
import { readPlaces } from '../../data-build/pos/read.js';
import { stopped } from './thrown.js';

const HEAD = 'pos_code,pos_type,pos_name,pos_description\n';
const read = (text: string) => readPlaces('places.csv', new TextEncoder().encode(HEAD + text));

describe('the reader of the place of service codes', () => {
  it('reads quoted cells and unassigned numbers', () => {
    expect(read('01,Facility,A,"One, with a comma"\n02,Unassigned,Unassigned,Unassigned\n')).toEqual([
      { code: '01', setting: 'facility', name: 'A', description: 'One, with a comma' },
      { code: '02', setting: undefined, name: '', description: '' },
    ]);
  });

  it.each([
    ['a gap', '02,Facility,A,B\n'],
    ['another type', '01,Both,A,B\n'],
    ['no name', '01,Facility,,B\n'],
    ['a named number that is unassigned', '01,Unassigned,A,Unassigned\n'],
  ])('stops at %s', (_, text) => {
    expect(stopped(() => read(text))).toMatch(/^malformed-row places\.csv:2: /);
  });

  it('stops at another header', () => {
    expect(stopped(() => readPlaces('places.csv', new TextEncoder().encode('a,b\n')))).toContain(
      'places.csv:1: the header',
    );
  });
});

describe('the writer', () => {
  it('stops if the text contains the sign for the apostrophe', () => {
    const row = { code: '01', setting: 'facility', name: 'A~B', description: 'C' } as const;
    expect(() => packPlaces('2024-06-28', [row])).toThrow('apostrophe');
  });
});
