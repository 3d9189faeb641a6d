import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Cpt, type CptFile, createCpt } from '../../src/cpt/index.js';
import { consolidated, consolidatedLines, inventedRows, modifiers, older, type Writing } from './invented.js';

const rows = inventedRows();
const latin = { encoding: 'latin1' } as const;

/** Every entry with all that it says, in one text. */
const everything = (cpt: Cpt): string =>
  JSON.stringify([...cpt.entries({ on: '2026-06-01' })].map((entry) => [entry, cpt.details(entry.code)]));

const bytesOf = ({ content }: CptFile): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

it('the invented edition is as long as a real one', () => {
  expect(rows.length).toBeGreaterThan(12_000);
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
});

describe('the current layout', () => {
  it('gives every row back, text by text', { tags: 'slow' }, () => {
    const cpt = createCpt([consolidated(rows), modifiers()], { effective: '2026-01-01' });
    for (const [i, row] of rows.entries()) {
      const entry = cpt.lookup(row.code, { on: '2026-06-01' })!;
      expect([entry.code, entry.title, entry.mediumTitle, entry.shortTitle]).toEqual([
        row.code,
        row.long,
        row.medium,
        row.short,
      ]);
      const day = row.date.replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3');
      expect(entry.describedFrom).toBe(day === '' ? '2026-01-01' : day);
      const details = cpt.details(row.code)!;
      expect([details.conceptId, details.consumerTitle, details.spanishConsumerTitle]).toEqual([
        String(1_000_000 + i),
        `Plain words ${i}`,
        `Palabras llanas ${i}`,
      ]);
      expect(details.tests.map(({ test, lab, manufacturer }) => [test, lab, manufacturer ?? ''])).toEqual(
        row.tests ?? [],
      );
    }
    expect(cpt.size({ on: '2026-06-01' }).entries).toBe(rows.length);
  });

  const first = everything(createCpt([consolidated(rows)]));

  it.each<[string, Writing]>([
    ['no preamble', { preamble: 0 }],
    ['one line of preamble', { preamble: 1 }],
    ['a long preamble', { preamble: 250 }],
    ['LF', { newline: '\n' }],
    ['CR', { newline: '\r' }],
    ['a mark of UTF-8', { bom: true }],
    ['a mark of UTF-8 and no preamble', { bom: true, preamble: 0 }],
    ['bytes in UTF-8', { encoding: 'utf-8' }],
    ['bytes in UTF-8 with a mark', { encoding: 'utf-8', bom: true }],
    ['a last line that does not end', { open: true }],
  ])('reads the same with %s', (_, how) => {
    expect(everything(createCpt([consolidated(rows, how)])) === first).toBe(true);
  });

  it('reads Latin-1 and windows-1252', { tags: 'slow' }, () => {
    const plain = rows.map((row) => ({ ...row, long: row.long.replace('–', '-') }));
    const expected = everything(createCpt([consolidated(plain)]));
    expect(everything(createCpt([consolidated(plain, latin)])) === expected).toBe(true);
    const dashes = rows.map((row) => ({ ...row, long: row.long.replace('–', '\x96') }));
    expect(everything(createCpt([consolidated(dashes, latin)])) === first).toBe(true);
  });

  it('reads rows in any order, and columns in any order', () => {
    const [header, ...lines] = consolidatedLines(rows);
    const mixed = [header!, ...lines.reverse()].map((line) => line.split('\t').reverse().join('\t'));
    const cpt = createCpt([{ name: 'ConsolidatedCodeList.txt', content: mixed.join('\n') }]);
    const tests = (text: string): string => text.replace(/"tests":\[[^\]]*\]/g, '');
    expect(tests(everything(cpt)) === tests(first)).toBe(true);
  });

  it('is recognized by its header under another name', () => {
    const file = { ...consolidated(rows), name: 'cpt 2026 (copy).dat' };
    expect(everything(createCpt([file])) === first).toBe(true);
    const both = createCpt([file, { ...modifiers(), name: 'mods' }]);
    expect(both.isModifier('31')).toBe(true);
  });

  it('is preferred to the older one', () => {
    expect(everything(createCpt([...older(rows.slice(0, 5)), consolidated(rows)])) === first).toBe(true);
  });

  it('is read out of the archive of the distribution', () => {
    const folder = '2026 Standard/Current Format/Primary Data Files';
    const archive = zipSync({
      [`${folder}/ConsolidatedCodeList.txt`]: bytesOf(consolidated(rows, { encoding: 'utf-8' })),
      [`${folder}/Modifiers.txt`]: [bytesOf(modifiers()), { level: 0 }],
      [`__MACOSX/${folder}/._ConsolidatedCodeList.txt`]: new Uint8Array(30),
      'README.pdf': new Uint8Array(3000),
      'Older Format/': new Uint8Array(0),
      'Other/ClinicianDescriptor.txt': new TextEncoder().encode('Concept Id\tCPT Code\tClinician Descriptor'),
    });
    const cpt = createCpt([{ name: 'cpt-2026.zip', content: archive }]);
    expect(everything(cpt) === first).toBe(true);
    expect(cpt.modifiers()).toHaveLength(4);
  });
});

describe('the DOS end-of-file character', () => {
  it('is not read as a row', { tags: 'slow' }, () => {
    const marked = ({ name, content }: CptFile): CptFile => ({ name, content: `${content}\x1a` });
    const plain = everything(createCpt([consolidated(rows)]));
    expect(everything(createCpt([marked(consolidated(rows)), marked(modifiers())])) === plain).toBe(true);
    expect(createCpt(older(rows).map(marked)).size().entries).toBe(rows.length);
  });
});

describe('the older layout', () => {
  const titles = (cpt: Cpt): unknown =>
    [...cpt.entries()].map((entry) => [entry.code, entry.title, entry.mediumTitle, entry.shortTitle]);
  const expected = titles(createCpt([consolidated(rows.map((row) => ({ ...row, date: '' })))]));

  it.each<[string, Writing]>([
    ['33 lines of preamble', {}],
    ['no preamble', { preamble: 0 }],
    ['LF and a long preamble', { newline: '\n', preamble: 99 }],
    ['bytes in UTF-8 with a mark', { encoding: 'utf-8', bom: true, preamble: 0 }],
    ['last lines that do not end', { open: true }],
  ])('gives every row back, with %s', (_, how) => {
    const cpt = createCpt(older(rows, how));
    expect(titles(cpt)).toEqual(expected);
    expect(cpt.lookup('00100')).not.toHaveProperty('describedFrom');
  });

  it('has a notice with a postal code at the beginning of a line', () => {
    const [long, medium, short] = older(rows);
    const addressed = [long, medium, short].map(({ name, content }) => ({
      name,
      content: `12345 Invented City\r\n${content}`,
    }));
    expect(titles(createCpt(addressed))).toEqual(expected);
  });

  it('may lack the medium and the short ones', () => {
    const [long, medium] = older(rows);
    expect(createCpt([long]).lookup('00100')).toMatchObject({ title: rows[0]!.long });
    expect(createCpt([long]).lookup('00100')).not.toHaveProperty('shortTitle');
    expect(createCpt([medium, long]).lookup('00100')).toMatchObject({ mediumTitle: rows[0]!.medium });
  });
});
