import { describe, expect, it } from 'vitest';
import { readPhrases } from '../../data-build/search/emit.js';
import { searchHcpcs, searchIcd10cm, searchIcd10pcs } from '../../src/search/index.js';

const rows = readPhrases();
const on = '2026-01-15';
const ofKind = (...kinds: string[]): typeof rows => rows.filter(({ kind }) => kinds.includes(kind));

/** Phrases whose codes are not among the first five, with those that are found. */
const missed = (search: typeof searchIcd10cm, kinds: string[]): string[] =>
  ofKind(...kinds).flatMap(({ phrase, code }) => {
    const found = search(phrase, { on, limit: 5 }).hits.map((hit) => hit.code);
    return code === '' || found.some((one) => one.startsWith(code))
      ? []
      : [`${phrase}: ${code}, found ${found.join(' ')}`];
  });

describe('the table of phrases', () => {
  it('has as many rows as a person can review, none of them twice', () => {
    const phrases = ofKind('means', 'with').length;
    expect(phrases).toBeGreaterThan(400);
    expect(rows.length).toBeLessThan(1000);
    const keys = rows.map(({ kind, phrase, means }) => `${kind}|${phrase}|${means}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('leads every phrase of diagnoses to the code that its row names', { tags: 'slow' }, () => {
    expect(ofKind('means').filter(({ code }) => code !== '').length).toBeGreaterThan(400);
    expect(missed(searchIcd10cm, ['means', 'with'])).toEqual([]);
  });

  it('leads every phrase of procedures and supplies to the code that its row names', { tags: 'slow' }, () => {
    expect(missed(searchIcd10pcs, ['procedure'])).toEqual([]);
    expect(missed(searchHcpcs, ['supply'])).toEqual([]);
  });
});
