import { describe, expect, it } from 'vitest';
import type { PcsAddenda, PcsTables } from '../../../data-build/icd10pcs/model.js';
import { readPcsAddenda } from '../../../data-build/icd10pcs/read/addenda.js';
import { readComposedShortTitles } from '../../../data-build/icd10pcs/read/composed.js';
import { verifyPcs } from '../../../data-build/icd10pcs/verify.js';
import type { PcsRelease } from '../../../src/icd10pcs/write/model.js';
import { MINIATURE } from '../../fixtures/icd10pcs-miniature.js';
import { stopped } from '../thrown.js';

const LINES = [
  'Add:         0DTL8ZZ Resection of Transverse Colon',
  'Add:         0DTN8ZZ Resection of Sigmoid Colon',
  'Delete:      0DTJ0ZZ Resection of Appendix',
  'Revise from: 0DTL0ZZ Old',
  'Revise to:   0DTL0ZZ New',
  '',
  'Codes',
  '  10 codes in icd10pcs_codes_2026.txt',
  '  11 codes in icd10pcs_codes_2027.txt',
  '      2 additions',
  '      1 deletions',
  '      1 revisions',
];

describe('the addenda of a codes file', () => {
  it('are read with their titles, old and new', () => {
    expect(readPcsAddenda('addenda.txt', '2026-10-01', LINES)).toEqual({
      effective: '2026-10-01',
      added: [
        { code: '0DTL8ZZ', long: 'Resection of Transverse Colon' },
        { code: '0DTN8ZZ', long: 'Resection of Sigmoid Colon' },
      ],
      deleted: [{ code: '0DTJ0ZZ', long: 'Resection of Appendix' }],
      revisedFrom: [{ code: '0DTL0ZZ', long: 'Old' }],
      revised: [{ code: '0DTL0ZZ', long: 'New' }],
    });
  });

  const changed = (at: number, line: string): string[] => LINES.map((old, i) => (i === at ? line : old));
  it.each([
    ['a code that is cut off', changed(0, 'Add:         0DTL8 x'), 'malformed-row addenda.txt:1: '],
    ['a line without a title', changed(2, 'Delete:      0DTJ0ZZ'), 'malformed-row addenda.txt:3: '],
    ['a line left out', LINES.slice(1), 'count addenda.txt: 1 additions, but its last lines say 2'],
    ['no counts', LINES.slice(0, 5), 'count addenda.txt: 2 additions, but its last lines say undefined'],
    [
      'a revision without its old title',
      LINES.filter((line) => !line.startsWith('Revise from')),
      "malformed-row addenda.txt: the codes of 'Revise from' and 'Revise to' differ",
    ],
  ])('with %s stop the build', (_, lines, message) => {
    expect(stopped(() => readPcsAddenda('addenda.txt', '2026-10-01', lines))).toContain(message);
  });
});

describe('the list of composed short titles', () => {
  it('is read by release', () => {
    const read = readComposedShortTitles('list.json', '{"note":"n","2026-04-01":["02HM3JZ","02HM3KZ"]}');
    expect(read).toEqual(new Map([['2026-04-01', new Set(['02HM3JZ', '02HM3KZ'])]]));
  });

  it.each(['', '{', '[]', 'null', '{"2026-04-01":[]}', '{"note":"n","2026-04-01":[1]}', '<html/>'])(
    '%j is not one',
    (text) => {
      expect(stopped(() => readComposedShortTitles('list.json', text))).toBe(
        'unreadable list.json: it is not a list of codes by release',
      );
    },
  );
});

describe('releases and the addenda between them', () => {
  const [first, second] = MINIATURE.releases as [PcsRelease, PcsRelease, PcsRelease];
  const REVISED = '0DTL0ZZ';
  const was = { long: 'Old', short: 'Old' };
  const before = { ...first, codes: new Map([...first.codes, [REVISED, was]]) };
  const titled = (of: PcsRelease, less: PcsRelease) =>
    [...of.codes].flatMap(([code, titles]) => (less.codes.has(code) ? [] : [{ code, long: titles!.long }]));
  const good: PcsAddenda = {
    effective: second.effective,
    added: titled(second, before),
    deleted: titled(before, second),
    revisedFrom: [{ code: REVISED, long: 'Old' }],
    revised: [{ code: REVISED, long: second.codes.get(REVISED)!.long }],
  };
  const verify = (changes: Partial<PcsAddenda>, more: Partial<PcsTables> = {}): string =>
    stopped(() =>
      verifyPcs({ ...MINIATURE, releases: [before, second], addenda: [{ ...good, ...changes }], ...more }),
    );

  it('agree', () => {
    expect([good.added.length, good.deleted.length]).toEqual([4, 4]);
    expect(verify({})).toBe('nothing stopped');
  });

  const other = (list: PcsAddenda['added']) => [{ ...list[0]!, long: 'Other' }, ...list.slice(1)];
  it.each([
    ['an addition left out', { added: good.added.slice(1) }, 'added codes do not agree'],
    ['a deletion left out', { deleted: good.deleted.slice(1) }, 'deleted codes do not agree'],
    ['a revision left out', { revised: [] }, 'revised codes do not agree: only one of them has 0DTL0ZZ'],
    ['another title of an addition', { added: other(good.added) }, 'has another title in the order file'],
    ['another title of a deletion', { deleted: other(good.deleted) }, 'has another title in the order file'],
    ['another new title', { revised: other(good.revised) }, '0DTL0ZZ has another title in the order file'],
    ['another old title', { revisedFrom: other(good.revisedFrom) }, '0DTL0ZZ has another title in the order'],
    ['no release of its day', { effective: '2017-04-01' }, 'there is no release of that date'],
  ])('with %s stop the build', (_, changes, message) => {
    expect(verify(changes)).toContain(message);
  });

  it('stop the build for a composed short title of no code', () => {
    const composedShort = new Set(['0DTJ0ZZ']);
    expect(verify({}, { releases: [before, { ...second, composedShort }] })).toContain(
      '0DTJ0ZZ has a composed short title, but is not a code',
    );
  });
});
