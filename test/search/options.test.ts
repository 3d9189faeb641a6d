import { describe, expect, it } from 'vitest';
import { isBillable } from '../../src/icd10cm/index.js';
import { createSearch, search, searchHcpcs, searchIcd10cm, searchIcd10pcs } from '../../src/search/index.js';

const on = '2026-01-15';

describe('dates', () => {
  it('give codes of the release only', () => {
    for (const date of ['2015-10-01', '2018-03-01', '2020-04-01', '2022-10-01', '2026-10-01']) {
      for (const query of [
        'obesity',
        'covid',
        'hypersomnia',
        'headache',
        'sepsis',
        'dementia',
        'fracture of hip',
      ]) {
        const { hits } = searchIcd10cm(query, { on: date, limit: 50 });
        expect(hits.filter(({ code }) => !isBillable(code, { on: date }))).toEqual([]);
      }
    }
  });

  it('put a later code into the one above that was billable then', () => {
    // E66.81- is new on 2024-10-01; before it there was E66.8.
    expect(searchIcd10cm('obesity class 1', { on }).hits[0]?.code).toBe('E66.811');
    const before = searchIcd10cm('obesity class 1', { on: '2024-09-30' }).hits.map(({ code }) => code);
    expect(before).not.toContain('E66.811');
    expect(before).toContain('E66.8');
  });

  it('before the first release give nothing, past the data are marked', () => {
    expect(searchIcd10cm('diabetes', { on: '2014-01-01' })).toEqual({
      hits: [],
      total: 0,
      release: undefined,
    });
    expect(searchIcd10cm('diabetes', { on: '2031-01-01' }).projected).toBe(true);
    expect(searchIcd10cm('diabetes', { on }).release).toBe('2025-10-01');
    expect(searchIcd10cm('diabetes', { on })).not.toHaveProperty('projected');
  });
});

describe('within, headers and pages', () => {
  it('keep to a code, a range or several', () => {
    const within = (name: string | string[]): string[] =>
      searchIcd10cm('neoplasm', { on, within: name, limit: 100 }).hits.map(({ code }) => code);
    expect(within('D10-D36').every((code) => code >= 'D10' && code < 'D37')).toBe(true);
    expect(within('D10-D36').length).toBeGreaterThan(20);
    expect(within(['C34', 'D14']).every((code) => /^(C34|D14)/.test(code))).toBe(true);
    expect(within('ZZZ')).toEqual([]);
    expect(
      searchHcpcs('wheelchair', { on, within: 'E' }).hits.every(({ code }) => code.startsWith('E')),
    ).toBe(true);
    expect(
      searchIcd10pcs('knee', { on, within: '0SR' }).hits.every(({ code }) => code.startsWith('0SR')),
    ).toBe(true);
  });

  it('give headers if they are wanted', () => {
    const [hit] = searchIcd10cm('fracture of wrist', { on, billableOnly: false }).hits;
    expect([hit?.code, hit?.billable]).toEqual(['S62.10', false]);
  });

  it('pages follow each other without a gap or a repeat', () => {
    const whole = searchIcd10cm('fracture femur', { on, limit: 60 }).hits.map(({ code }) => code);
    const pages = [0, 20, 40].flatMap((offset) =>
      searchIcd10cm('fracture femur', { on, limit: 20, offset }).hits.map(({ code }) => code),
    );
    expect(pages).toEqual(whole);
    expect(new Set(whole).size).toBe(60);
  });

  it('a prefix goes on', () => {
    const typed = (query: string): string[] =>
      searchIcd10cm(query, { on, mode: 'prefix' }).hits.map(({ code }) => code);
    expect(typed('hyperten').slice(0, 3)).toContain('I10');
    expect(typed('type 2 diab')).toContain('E11.9');
    expect(typed('appendici')[0]).toMatch(/^K3[5-7]/);
  });
});

describe('why', () => {
  it('names the text and where the words are', () => {
    const [hit] = searchIcd10cm('gastritis', { on }).hits;
    expect(hit?.why).toEqual({ source: 'index', text: 'Gastritis (simple)', ranges: [[0, 9]] });
    const [shingles] = searchIcd10cm('sacral pressure ulcer stage 3', { on }).hits;
    for (const [from, to] of shingles!.why.ranges) expect(to).toBeGreaterThan(from);
    const marked = shingles!.why.ranges.map(([from, to]) => shingles!.why.text.slice(from, to).toLowerCase());
    expect(marked).toContain('pressure');
  });

  it('names the code that the text points at, if the hit is below it', () => {
    const [hit] = searchIcd10cm('lt wrist fx', { on }).hits;
    expect(hit?.why.code).toBe('S62.10');
  });
});

describe('terms and favourites of the user', () => {
  it('lead to a code, stand for words, and move codes up', () => {
    const own = createSearch({
      terms: [
        { phrase: 'zebra clinic', code: 'Z51.11' },
        { phrase: 'the big c of', means: 'malignant neoplasm' },
      ],
      boost: { 'J45.99': 3 },
    });
    expect(own.searchIcd10cm('Zebra Clinic visit', { on }).hits[0]).toMatchObject({
      code: 'Z51.11',
      why: { source: 'own-term', text: 'zebra clinic' },
    });
    expect(own.searchIcd10cm('the big c of lung', { on }).hits[0]?.code).toBe('C34.90');
    expect(own.searchIcd10cm('asthma', { on }).hits[0]?.code).toMatch(/^J45\.99/);
    expect(searchIcd10cm('asthma', { on }).hits[0]?.code).toBe('J45.909');
    expect(own.searchHcpcs('zyvox', { on: '2025-11-15' }).hits[0]?.code).toBe('J2020');
    expect(own.search('zebra clinic', { on }).hits[0]?.code).toBe('Z51.11');
  });

  it('are checked', () => {
    expect(() => createSearch({ terms: [{ phrase: '...', code: 'E11.9' }] })).toThrow(/words/);
    expect(() => createSearch({ terms: [{ phrase: 'x' }] })).toThrow(/meaning or a code/);
    expect(() => createSearch({ boost: { E11: 0 } })).toThrow(/0\.1 to 10/);
  });
});

describe('misuse', () => {
  it.each([
    [{ date: '2026-01-15' }],
    [{ limit: 0 }],
    [{ limit: 201 }],
    [{ limit: 1.5 }],
    [{ offset: -1 }],
    [{ offset: Number.NaN }],
    [{ mode: 'fuzzy' }],
    [{ billableOnly: 'yes' }],
    [{ within: 7 }],
    [{ on: '2026-13-01' }],
  ])('%j is refused', (options) => {
    expect(() => searchIcd10cm('x', options as never)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^invalid-/) }),
    );
  });

  it('a query that is not a string is refused', () => {
    for (const query of [undefined, null, 7, {}, []])
      expect(() => searchIcd10cm(query as never)).toThrow(
        expect.objectContaining({ code: 'invalid-argument' }),
      );
    expect(() => search('x', { systems: ['cpt' as never] })).toThrow(/systems/);
  });
});
