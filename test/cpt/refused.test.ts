import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type CptFile, type CptOptions, createCpt } from '../../src/cpt/index.js';
import { MedcodesError } from '../../src/index.js';
import {
  consolidated,
  consolidatedLines,
  FEW,
  HEADER,
  inventedRows,
  modifiers,
  older,
  written,
} from './invented.js';

const rows = inventedRows();
const PARTIAL: CptOptions = { partial: true };

/** The message with which files are refused. */
function refusal(files: readonly CptFile[], options?: CptOptions): string {
  try {
    createCpt(files, options);
  } catch (error) {
    expect(error).toBeInstanceOf(MedcodesError);
    expect((error as MedcodesError).code).toBe('invalid-file');
    return (error as MedcodesError).message;
  }
  return 'was not refused';
}

const list = (lines: readonly string[]): CptFile[] => [
  { name: 'dir/ConsolidatedCodeList.txt', content: lines.join('\n') },
];
const changed = (change: (line: string, index: number) => string): CptFile[] =>
  list(consolidatedLines(FEW).map(change));
const cell = (line: string, at: number, text: string): string =>
  line
    .split('\t')
    .map((old, i) => (i === at ? text : old))
    .join('\t');

describe('a code list is refused, with file, line and what was expected, if', () => {
  it('it was cut off within a row', () => {
    const whole = consolidated(rows).content as string;
    const at = whole.indexOf('\t', whole.length - 40_000);
    const line = whole.slice(0, at).split('\n').length;
    const message = refusal([{ name: 'ConsolidatedCodeList.txt', content: whole.slice(0, at) }]);
    expect(message).toMatch(new RegExp(`^ConsolidatedCodeList\\.txt, line ${line}: .*not cut off$`));
  });

  it('it was cut off in its last row, unless all required columns are still there', () => {
    const whole = list(consolidatedLines(FEW))[0]!.content as string;
    const lastRow = whole.lastIndexOf('\n') + 1;
    const last = whole.slice(lastRow).split('\t');
    const needed = lastRow + last.slice(0, 8).join('\t').length;
    for (let end = lastRow + 1; end < whole.length; end++) {
      const message = refusal([{ name: 'ConsolidatedCodeList.txt', content: whole.slice(0, end) }], PARTIAL);
      if (end < needed)
        expect(message, whole.slice(lastRow, end)).toMatch(/^ConsolidatedCodeList\.txt, line 10: /);
      else expect(message).toBe('was not refused');
    }
  });

  it('it was cut off between two rows', () => {
    const kept = rows.filter(({ code }) => code < '92');
    expect(refusal([consolidated(kept)])).toBe(
      `ConsolidatedCodeList.txt: none of its ${kept.length} codes is in 99201-99499, Evaluation and Management; check that the file is not cut off. To read a part of CPT, use { partial: true } or --partial`,
    );
    expect(refusal([consolidated(kept)], PARTIAL)).toBe('was not refused');
  });

  it('it was cut off before the last categories', { tags: 'slow' }, () => {
    for (const [letter, place] of [
      ['F', 'Category II'],
      ['T', 'Category III'],
    ] as const) {
      const kept = rows.filter(({ code }) => !code.endsWith(letter));
      for (const files of [[consolidated(kept)], older(kept)])
        expect(refusal(files)).toContain(
          `.txt: none of its ${kept.length} codes is in ${place}; check that the file is not cut off.`,
        );
    }
    // Editions before 2017 have no letters but these.
    const oldEdition = rows.filter(({ code }) => !/[UMA]$/.test(code));
    expect(refusal([consolidated(oldEdition)])).toBe('was not refused');
  });

  it('two of its rows are in one line', () => {
    const lines = consolidatedLines(FEW);
    const joined = [...lines.slice(0, 2), `${lines[2]}\t${lines[3]}`, ...lines.slice(4)];
    expect(refusal(list(joined), PARTIAL)).toBe(
      'dir/ConsolidatedCodeList.txt, line 3: the line has 22 columns, but the header has 11; check that the line holds one row only',
    );
    // Empty cells at the end are the doing of a spreadsheet.
    expect(
      refusal(
        changed((line) => `${line}\t\t`),
        PARTIAL,
      ),
    ).toBe('was not refused');
  });

  it('its short descriptors are too long, even next to files of the older layout', () => {
    const long = FEW.map((row) => ({ ...row, short: 'A SHORT TEXT THAT IS TOO LONG' }));
    expect(refusal([consolidated(long), ...older(FEW)], PARTIAL)).toMatch(
      /^ConsolidatedCodeList\.txt: the short descriptor of 00123 has 29 characters/,
    );
  });

  it('it is marked as UTF-8 and is damaged', () => {
    const [file] = [consolidated(FEW, { encoding: 'utf-8', bom: true })];
    const bytes = Uint8Array.from(file!.content as Uint8Array);
    bytes[100] = 0xc3;
    expect(refusal([{ ...file!, content: bytes }], PARTIAL)).toBe(
      'ConsolidatedCodeList.txt is marked as UTF-8 but is not valid UTF-8; check that it is not cut off or damaged',
    );
  });

  it('it has no header', () => {
    expect(refusal(list(consolidatedLines(FEW).slice(1)))).toMatch(
      /^dir\/ConsolidatedCodeList\.txt: the header line is missing: none of the 9 lines has the column 'CPT Code'; expected .*Current Descriptor Effective Date/,
    );
    expect(refusal(list(['']))).toMatch(/the header line is missing: none of the 1 lines/);
    expect(refusal(list([HEADER.replaceAll('\t', ',')]))).toMatch(/expected tab-separated columns/);
  });

  it.each([
    ['CPT Code', "none of the 10 lines has the column 'CPT Code'"],
    ['Long', "line 1: the column 'Long' is missing; the header has Concept Id, CPT Code, X, Medium"],
    ['Medium', "line 1: the column 'Medium' is missing"],
    ['Short', "line 1: the column 'Short' is missing"],
    [
      'Current Descriptor Effective Date',
      "line 1: the column 'Current Descriptor Effective Date' is missing",
    ],
  ])('it lacks the column %s', (column, message) => {
    const header = HEADER.split('\t')
      .map((name) => (name === column ? 'X' : name))
      .join('\t');
    expect(
      refusal(
        changed((line, i) => (i === 0 ? header : line)),
        PARTIAL,
      ),
    ).toContain(message);
  });

  it('a code, a date or a text is invalid', () => {
    const with3 = (at: number, text: string) =>
      refusal(
        changed((line, i) => (i === 3 ? cell(line, at, text) : line)),
        PARTIAL,
      );
    expect(with3(1, '7123')).toBe(
      "dir/ConsolidatedCodeList.txt, line 4: '7123' is not a CPT code; expected five characters",
    );
    expect(with3(1, '')).toMatch(/line 4: '' is not a CPT code/);
    expect(with3(2, '')).toMatch(/line 4: 71234 has no long descriptor/);
    expect(with3(7, '2026-01-01x')).toMatch(/line 4: '2026-01-01x' is not a date; expected YYYYMMDD/);
    expect(with3(7, '20260230')).toMatch(/line 4: '20260230' is not a date/);
    expect(with3(7, '202601')).toMatch(/line 4: '202601' is not a date/);
    expect(with3(4, 'A SHORT TEXT THAT IS TOO LONG')).toMatch(
      /^dir\/ConsolidatedCodeList\.txt: the short descriptor of 71234 has 29 characters: expected at most 28/,
    );
    expect(with3(4, '1234567890123456789012345678')).toBe('was not refused');
  });

  it('a code appears twice with different texts', () => {
    const twice = [...consolidatedLines(FEW), cell(consolidatedLines(FEW)[1]!, 2, 'Another text')];
    expect(refusal(list(twice), PARTIAL)).toMatch(
      /line 11: 00123 appears twice with different texts or dates/,
    );
  });
});

describe('files of the older layout are refused if', () => {
  const [long, medium, short] = older(rows);

  it('they do not have the same codes', () => {
    const [, fewerMedium] = older(rows.slice(0, -1));
    const [, , fewerShort] = older(rows.filter(({ code }) => code !== '10013'));
    const last = rows.at(-1)!.code;
    expect(refusal([long, fewerMedium, short])).toBe(
      `MEDU.txt: ${last} is missing, but LONGULT.txt has it in line ${33 + rows.length}. MEDU.txt has ${rows.length - 1} codes, LONGULT.txt has ${rows.length}; expected the same codes`,
    );
    expect(refusal([long, medium, fewerShort])).toMatch(
      /^SHORTU\.txt: 10013 is missing, but LONGULT\.txt has it in/,
    );
    const [fewerLong] = older(rows.filter(({ code }) => code !== '10013'));
    expect(refusal([fewerLong, medium, short])).toMatch(
      /^MEDU\.txt, line \d+: LONGULT\.txt does not have 10013\. MEDU\.txt has \d+ codes, LONGULT\.txt has \d+; expected/,
    );
  });

  it('medium and short are mixed up', () => {
    expect(refusal([long, { ...short, name: 'MEDU.txt' }, { ...medium, name: 'SHORTU.txt' }])).toMatch(
      /^SHORTU\.txt: the short descriptor of \w+ has \d+ characters: expected at most 28; check that this is not the medium descriptor/,
    );
  });

  it('the long one has no tabs, or is missing', () => {
    const fixed = { ...medium, name: 'LONGULT.txt' };
    expect(refusal([fixed])).toMatch(
      /^LONGULT\.txt: none of its \d+ lines has the expected format: a code, a tab, and a text$/,
    );
    expect(refusal([medium, short])).toBe(
      'the code list is missing: found MEDU.txt, SHORTU.txt; expected ConsolidatedCodeList.txt (with Modifiers.txt), or LONGULT.txt (with MEDU.txt and SHORTU.txt)',
    );
  });

  it('a line has another layout, was cut off, or appears twice', () => {
    const lines = FEW.map(({ code, long }) => `${code}\t${long}`);
    const at2 = (line: string) =>
      refusal(
        [
          written(
            'LONGULT.txt',
            lines.map((old, i) => (i === 2 ? line : old)),
            { preamble: 4 },
          ),
        ],
        PARTIAL,
      );
    expect(at2('71234')).toMatch(
      /^LONGULT\.txt, line 7: expected a code, a tab, and a text; check that the file is not cut off/,
    );
    expect(at2('71234\t')).toMatch(/line 7/);
    expect(at2('71234 01 Invented')).toMatch(/line 7/);
    expect(at2('7123B\tInvented')).toMatch(/line 7/);
    expect(at2('00123\tInvented again')).toBe('LONGULT.txt, line 7: 00123 appears twice');
    expect(at2('End of the list')).toMatch(/line 7/);
    expect(at2('71234\tInvented')).toBe('was not refused');
  });

  it('its second row is damaged, so the first row is not treated as the copyright notice', () => {
    const lines = FEW.map(({ code, long }) => `${code}\t${long}`);
    const damaged = lines.map((line, i) => (i === 1 ? line.replace('\t', ' ') : line));
    expect(refusal([written('LONGULT.txt', damaged, { preamble: 4 })], PARTIAL)).toMatch(
      /^LONGULT\.txt, line 6: expected a code, a tab, and a text/,
    );
  });

  it('one of them was cut off at any byte of its last line, or it still has a text', () => {
    const all = older(
      FEW.map((row) => ({ ...row, medium: 'MEDIUM', short: 'SHORT' })),
      { open: true, newline: '\n' },
    );
    for (const file of all) {
      const whole = file.content as string;
      const lastLine = whole.lastIndexOf('\n') + 1;
      for (let end = lastLine - 1; end <= lastLine + 6; end++) {
        const others = all.filter((other) => other !== file);
        expect(refusal([...others, { ...file, content: whole.slice(0, end) }], PARTIAL)).toMatch(/\.txt[:,]/);
      }
    }
  });
});

describe('other files', () => {
  it('modifiers without a header, cut off, or of another shape are refused', () => {
    const of = (content: string): string =>
      refusal([consolidated(FEW), { name: 'Modifiers.txt', content }], PARTIAL);
    const whole = modifiers({ newline: '\n', preamble: 2 }).content as string;
    expect(of(whole)).toBe('was not refused');
    expect(of('nothing')).toMatch(
      /^Modifiers\.txt: the header line is missing: none of the 1 lines has the column 'Modifier Code'/,
    );
    expect(of(whole.slice(0, whole.indexOf('9002')))).toMatch(
      /^Modifiers\.txt: has no modifiers; check that the file is not cut off/,
    );
    expect(of(whole.replace('\t32\t', '\t325\t'))).toMatch(
      /^Modifiers\.txt, line 6: '325' is not a modifier/,
    );
    expect(of(whole.replace('9003\t32', '9003'))).toMatch(/^Modifiers\.txt, line 6: 'I' is not a modifier/);
  });

  it('an empty list, documents only, and two editions are refused', () => {
    expect(refusal([])).toMatch(/^the code list is missing: no text file was given; expected Consolidated/);
    expect(refusal([{ name: 'README.pdf', content: new Uint8Array(9) }])).toMatch(/no text file was given/);
    expect(
      refusal([
        { name: 'a/ConsolidatedCodeList.txt', content: '' },
        { name: 'b/CONSOLIDATEDCODELIST.TXT', content: '' },
      ]),
    ).toBe(
      'b/CONSOLIDATEDCODELIST.TXT: a/ConsolidatedCodeList.txt is also given; give the files of one edition only',
    );
  });

  it('a zip file that is cut off, or is not a zip file, is refused', () => {
    const archive = zipSync({ 'ConsolidatedCodeList.txt': new TextEncoder().encode('x') });
    expect(refusal([{ name: 'cpt.zip', content: archive.subarray(0, archive.length - 1) }])).toMatch(
      /^cpt\.zip: the zip file is cut off or damaged/,
    );
    expect(refusal([{ name: 'cpt.zip', content: archive.subarray(1) }])).toBe(
      'cpt.zip: is not a zip file; check that it is not cut off',
    );
    expect(refusal([{ name: 'cpt.zip', content: archive }])).toMatch(
      /^ConsolidatedCodeList\.txt: the header line is missing/,
    );
  });

  it('text in UTF-16 is refused', () => {
    const content = new Uint8Array(Buffer.from('\ufeffCPT Code', 'utf16le'));
    expect(refusal([{ name: 'ConsolidatedCodeList.txt', content }])).toBe(
      'ConsolidatedCodeList.txt is UTF-16 text; save it as UTF-8',
    );
  });

  it.each([
    [undefined],
    [null],
    [7],
    ['text'],
    [{}],
    [[null]],
    [[{}]],
    [[{ name: 'x' }]],
    [[{ name: 'x', content: 7 }]],
  ])('%j is refused as a source', (source) => {
    expect(() => createCpt(source as unknown as CptFile[])).toThrow(
      expect.objectContaining({ code: 'invalid-argument' }),
    );
  });
});
