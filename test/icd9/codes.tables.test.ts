import { describe, expect, it } from 'vitest';
import * as diagnoses from '../../src/icd9/index.js';
import * as procedures from '../../src/icd9/procedures/index.js';
import { hasOfficial } from '../official-files.js';
import { diagnosis, procedure, TITLES, titlesOf } from './naive.js';

const on = '2015-01-15';

/** All texts of digits with at most so many, with or without a letter in front. */
function* texts(letter: string, digits: number): Generator<string, void, undefined> {
  for (let length = 1; length <= digits; length++)
    for (let number = 0; number < 10 ** length; number++) yield letter + String(number).padStart(length, '0');
}

const SETS = [
  ['diagnoses', 'CMS32_DESC_LONG_DX.txt', 14_567, diagnoses, diagnosis, 3],
  ['procedures', 'CMS32_DESC_LONG_SG.txt', 3_882, procedures, procedure, 2],
] as const;

describe.runIf(hasOfficial(TITLES)).each(SETS)('%s of version 32', (name, member, count, set, show, top) => {
  const rows = hasOfficial(TITLES) ? titlesOf(member) : [];
  const titles = new Map(rows);
  const headers = new Set<string>();
  for (const [code] of rows) {
    const least = code.startsWith('E') ? 4 : top;
    for (let length = least; length < code.length; length++) headers.add(code.slice(0, length));
  }

  it('every code has its title, in the order of the file', () => {
    expect(rows).toHaveLength(count);
    const found = [...set.entries({ on })].filter((entry) => !entry.header);
    expect(found.map(({ code, title }) => [code, title])).toEqual(
      rows.map(([code, title]) => [show(code), title]),
    );
  });

  it('headers are the beginnings of codes, each once, before what they extend', () => {
    const all = [...set.entries({ on })];
    const found = all.filter((entry) => entry.header).map(({ code }) => code);
    expect(found.toSorted()).toEqual([...headers].map(show).toSorted());
    expect(set.size({ on })).toEqual({
      entries: count + headers.size,
      billable: count,
      headers: headers.size,
    });
    const places = new Map(all.map(({ code }, index) => [code, index]));
    for (const [code] of rows)
      for (const above of set.ancestors(code, { on }))
        expect(places.get(above.code)!).toBeLessThan(places.get(show(code))!);
  });

  it('of all texts with the shape, codes and headers exist, and no others', () => {
    const digits = name === 'diagnoses' ? 5 : 4;
    const letters = name === 'diagnoses' ? ['V', 'E'] : [];
    const all = [...texts('', digits), ...letters.flatMap((letter) => [...texts(letter, 4)])];
    const wrong = all.filter(
      (text) =>
        set.has(text, { on }) !== (titles.has(text) || headers.has(text)) ||
        set.isBillable(text, { on }) !== titles.has(text) ||
        set.isBillable(text, { on: '2015-10-01' }),
    );
    expect(wrong).toEqual([]);
    expect(all.filter((text) => titles.has(text))).toHaveLength(count);
  });

  it('children and parents name each other', () => {
    for (const header of headers) {
      const below = set.children(header, { on }).map(({ code }) => code);
      const expected = new Set<string>();
      for (const code of [...titles.keys(), ...headers])
        if (code.length === header.length + 1 && code.startsWith(header)) expected.add(show(code));
      expect(below.toSorted(), header).toEqual([...expected].toSorted());
      for (const code of below) expect(set.parent(code, { on })?.code).toBe(show(header));
    }
  });
});
