import { describe, expect, it } from 'vitest';
import * as payload from '../../src/data/icd10cm/index.js';
import { createIcd10cm } from '../../src/icd10cm/index.js';

const ON = '2026-01-15';
const set = createIcd10cm(payload);
const codes = Array.from(set.entries({ on: ON }), ({ code }) => code);

/** Every way in which a code may be given, with the one that is printed in the middle. */
const SPELLINGS: readonly ((code: string) => string)[] = [
  (code) => code.toLowerCase(),
  (code) => code.replace('.', ''),
  (code) => code,
  (code) => `\t${code}`,
  (code) => `${code} `,
  (code) => `\u00a0${code}\u00a0`,
];

describe('the code of an entry', () => {
  it.each(SPELLINGS.map((spell) => [JSON.stringify(spell('S72.001a')), spell] as const))(
    'is as printed if it is given as %s, for every code',
    (_, spell) => {
      const fresh = createIcd10cm(payload);
      // Asked three times, because the third answer is one that was kept.
      for (const code of codes.slice(0, 3000).concat(codes.slice(-3000)))
        for (let time = 0; time < 3; time++) {
          const found = fresh.lookup(spell(code), { on: ON })?.code;
          if (found !== code) expect(found).toBe(code);
        }
      const wrong = codes.filter((code) => fresh.lookup(spell(code), { on: ON })?.code !== code);
      expect(wrong).toEqual([]);
    },
  );

  it('is the same object when it is asked for the third time, for another moment another one', () => {
    const ask = (on: string) => set.lookup('E11.9', { on });
    ask(ON);
    ask(ON);
    expect(ask(ON)).toBe(ask(ON));
    expect(Object.isFrozen(ask(ON))).toBe(true);
    expect(ask('2099-01-01')).toMatchObject({ code: 'E11.9', projected: true });
    expect(ask('2016-01-01')).toMatchObject({ release: '2015-10-01', projected: false });
    expect(ask('2015-09-30')).toBeUndefined();
    expect(ask(ON)).toMatchObject({ projected: false });
  });
});
